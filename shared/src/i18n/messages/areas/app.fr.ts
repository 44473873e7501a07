export const appFr = {};
