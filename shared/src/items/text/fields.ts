import * as z from 'zod/mini';
import { text, value } from '../fields.ts';

/** Steps of type on the board, in board units. */
export const textSizes = [16, 20, 25, 31, 39, 49, 61, 76, 95] as const;

export const textFields = {
  text: text(),
  fontSize: value(z.number().check(z.gte(8), z.lte(200)), 25),
  bold: value(z.boolean(), false),
};
