import * as z from 'zod/mini';

/** A picture stored with the board, as the server took it in: upright, checked, re-encoded. Edges in pixels. */
export const imageFileSchema = z.object({
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  width: z.number().check(z.int(), z.gte(1), z.lte(20_000)),
  height: z.number().check(z.int(), z.gte(1), z.lte(20_000)),
});
export type ImageFile = z.infer<typeof imageFileSchema>;

const fraction = z.number().check(z.gte(0), z.lte(1));

/** A picture of which a square is shown, in a circle on the card. */
export const portraitSchema = z.object({
  file: imageFileSchema,
  /** Centre of the square, as fractions of the picture's width and height. */
  x: fraction,
  y: fraction,
  /** Edge of the square, as a fraction of the picture's shorter edge. */
  size: z.number().check(z.gte(0.05), z.lte(1)),
});
export type Portrait = z.infer<typeof portraitSchema>;
