export const boardFr = {};
