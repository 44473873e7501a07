import * as z from 'zod/mini';
import { value } from '../fields.ts';

const dateSchema = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));

/** An ISO date (YYYY-MM-DD), or null as long as nobody has given one. */
export function dateField() {
  return value(dateSchema as z.ZodMiniType<string | null>, null);
}
