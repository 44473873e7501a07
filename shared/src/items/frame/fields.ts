import { limits } from '../../protocol/limits.ts';
import * as z from 'zod/mini';
import { noteColorNames, type NoteColor } from '../../draw/theme.ts';
import { text, value } from '../fields.ts';

export const frameFields = {
  title: text(limits.maxTitleLength),
  color: value(z.enum(noteColorNames) as z.ZodMiniType<NoteColor>, 'white'),
};
