import * as z from 'zod/mini';
import { noteColorNames, type NoteColor } from '../../draw/theme.ts';
import { text, value } from '../fields.ts';

export const noteFields = {
  text: text(),
  color: value(z.enum(noteColorNames) as z.ZodMiniType<NoteColor>, 'yellow'),
  /** Who said these words in an interview (first name or code); empty for a note that is nobody's quote. */
  saidBy: text(120),
  /** Where the words were noted, when that makes them no evidence, whoever is named; null for everything else. */
  setting: value(z.nullable(z.enum(['rolePlay'])) as z.ZodMiniType<'rolePlay' | null>, null),
};
