export const personasFr = {};
