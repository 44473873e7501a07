import * as z from 'zod/mini';
import { noteColorNames, type NoteColor } from '../../draw/theme.ts';
import { text, value } from '../fields.ts';

export const noteFields = {
  text: text(),
  color: value(z.enum(noteColorNames) as z.ZodMiniType<NoteColor>, 'yellow'),
  /** Who said these words in an interview (first name or code); empty for a note that is nobody's quote. */
  saidBy: text(120),
};
