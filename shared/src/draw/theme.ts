import { mixColors } from './color.ts';

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
  yellow: '#FFECA1',
  peach: '#FFD6B7',
  rose: '#F7A5B3',
  lilac: '#D0BCF3',
  sky: '#B6DBF7',
  mint: '#C7EED5',
  sand: '#DDCDB0',
  white: '#FFFFFF',
} as const;
export type NoteColor = keyof typeof noteColors;
export const noteColorNames = Object.keys(noteColors) as [NoteColor, ...NoteColor[]];

/** The edge and the turned corner of a note. */
export const noteEdges = mapColors((color) => mixColors(color, theme.ink, 0.16));
/** Areas: a breath of the colour on white. */
export const areaColors = mapColors((color) => mixColors('#FFFFFF', color, 0.34));
export const areaEdges = mapColors((color) => mixColors(color, theme.ink, 0.12));

function mapColors(map: (color: string) => string): Readonly<Record<NoteColor, string>> {
  const entries = noteColorNames.map((name) => [name, map(noteColors[name])] as const);
  return Object.fromEntries(entries) as Record<NoteColor, string>;
}

/**
 * Colours of the kinds of persona; a kind is always told by shape and label too. The header's band is strong, but for
 * the negative persona: its letters are oxide on grey, so that it stays apart in grey print as well.
 */
export const kindColors = {
  buyer: { strong: '#0F766E', soft: '#E3F1EF', onStrong: '#FFFFFF', band: '#0F766E', onBand: '#FFFFFF' },
  negative: { strong: '#8A3B2E', soft: '#ECEAE8', onStrong: '#FFFFFF', band: '#DEDAD6', onBand: '#6E2A20' },
  candidate: { strong: '#6D28D9', soft: '#EFE8FC', onStrong: '#FFFFFF', band: '#6D28D9', onBand: '#FFFFFF' },
  ambassador: { strong: '#B45309', soft: '#FDF4E9', onStrong: '#FFFFFF', band: '#B45309', onBand: '#FFFFFF' },
} as const;

/** Colours of the cards that statements rest on: interviews, and what is already known in-house. */
export const evidenceColors = {
  interview: { strong: '#27506B', soft: '#E6EFF5', onStrong: '#FFFFFF', ghost: '#C5D6E2' },
  panelTracker: { strong: '#3B4654', soft: '#ECEFF2', onStrong: '#FFFFFF', ghost: '#CBD3DC' },
  inventory: { strong: '#4D5A2A', soft: '#EFF2E4', onStrong: '#FFFFFF', ghost: '#D5DDBE' },
} as const;

/** Colours of action cards; how far one is, is told by the shape of its box too. */
export const actionColors = {
  strong: '#8E2A63',
  soft: '#F8EAF1',
  done: '#2F6B3A',
  overdueSoft: '#FDECEA',
  /** Paper of what needs nothing more. */
  closed: '#F6F4F0',
} as const;

/** Colours of decision cards: indigo, which neither a kind of persona nor an action has. */
export const decisionColors = { strong: '#3B3A8F', soft: '#ECECF8' } as const;

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
