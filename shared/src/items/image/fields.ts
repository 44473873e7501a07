import * as z from 'zod/mini';
import { text, value } from '../fields.ts';
import { imageFileSchema, type ImageFile } from '../image-file.ts';

export const imageFields = {
  file: value(z.nullable(imageFileSchema) as z.ZodMiniType<ImageFile | null>, null),
  /** What the picture shows, in words, for those who do not see it. */
  description: text(500),
};
