/** The one source of colours, type and spacing, for canvas, interface (as CSS custom properties) and print. */
export const theme = {
  paper: '#FAF8F4',
  dots: '#DCD6CB',
  ink: '#1F2328',
  inkSoft: '#57606A',
  panel: '#FFFFFF',
  hairline: '#E5E1DA',
  accent: '#0F766E',
  accentSoft: '#E3F1EF',
  danger: '#B42318',
  radius: 12,
} as const;

/** Paper colours of notes: ink on each has a contrast of at least 7:1, and each has a lightness of its own in grey print. */
export const noteColors = {
  yellow: '#FFE680',
  peach: '#FFCBA4',
  rose: '#F9B9C4',
  lilac: '#D8C8F5',
  sky: '#B5DBF7',
  mint: '#BFEBCF',
  sand: '#E3D5BD',
  white: '#FFFFFF',
} as const;
export type NoteColor = keyof typeof noteColors;
export const noteColorNames = Object.keys(noteColors) as [NoteColor, ...NoteColor[]];

/** Colours of the kinds of persona; a kind is always told by shape and label too. */
export const kindColors = {
  buyer: { strong: '#0F766E', soft: '#E3F1EF', onStrong: '#FFFFFF' },
  negative: { strong: '#8A3B2E', soft: '#ECEAE8', onStrong: '#FFFFFF' },
  candidate: { strong: '#6D28D9', soft: '#EFE8FC', onStrong: '#FFFFFF' },
  ambassador: { strong: '#B45309', soft: '#FBEFE0', onStrong: '#FFFFFF' },
} as const;

/** Colours of participants, for cursors, carets and selections: all at 4.5:1 or better with white text. */
export const personColors = [
  '#0F766E',
  '#B42318',
  '#6D28D9',
  '#B45309',
  '#1D4ED8',
  '#BE185D',
  '#4D7C0F',
  '#0E7490',
  '#7C2D12',
  '#334155',
  '#A21CAF',
  '#15803D',
] as const;
