export const personasEn = {};
