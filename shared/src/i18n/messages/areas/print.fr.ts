export const printFr = {};
