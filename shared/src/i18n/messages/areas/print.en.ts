export const printEn = {};
