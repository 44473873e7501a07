import type { Board } from '@whoboard/shared/board/read-board.ts';
import { ownSizeLimits, type Orientation, type Paper } from '@whoboard/shared/print/paper.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { PrintOptions } from '@whoboard/shared/print/print-options.ts';
import { contrastPair } from '@whoboard/shared/personas/contrast-pair.ts';
import type { PaperName, PrintKind } from '@whoboard/shared/protocol/api.ts';

/** What has been chosen in the print dialog, as it stands in its fields. */
export interface PrintForm {
  readonly kind: PrintKind;
  /** Poster: the whole board, or what was selected when the dialog opened. */
  readonly what: 'board' | 'selection';
  readonly selection: readonly string[];
  /** Sheets: the ids of the personas that are ticked. */
  readonly personas: readonly string[];
  /** Contrast: the ids of the two personas. */
  readonly pair: readonly string[];
  readonly poster: PaperChoice;
  readonly contrast: PaperChoice;
  readonly actions: PaperChoice;
  readonly sheet: PaperChoice;
  readonly map: PaperChoice;
  readonly results: PaperChoice;
  /** Poster, sheet, map: id of the revealed round whose dots are shown; empty for none. */
  readonly dots: string;
}

/** Edges are texts, as typed, in millimetres. */
export interface PaperChoice {
  readonly size: PaperName | 'own';
  readonly orientation: Orientation;
  readonly width: string;
  readonly height: string;
}

export const posterPapers: readonly PaperChoice['size'][] = [
  'A5',
  'A4',
  'A3',
  'A2',
  'A1',
  'A0',
  'Letter',
  'Tabloid',
  'own',
];
export const sheetPapers: readonly PaperChoice['size'][] = ['A4', 'A3', 'Letter'];

/** Longest list of ids that a print takes; beyond it, only the whole board can be printed. */
const maxIdsLength = 20_000;

/**
 * What the dialog opens with.
 * @param items the selection, or what was asked for
 * @param isAsked whether these items were asked for; a mere selection makes sheets when it is personas, and otherwise
 * waits to be chosen, or somebody who has just written a note would print that one alone
 * @param shownDots the round whose dots stand on the board
 */
export function initialForm(
  board: Board,
  items: readonly string[],
  wantedKind: PrintKind | undefined,
  usesLetter: boolean,
  isAsked = true,
  shownDots: string | null | undefined = null,
): PrintForm {
  const personas = personaIds(board);
  const chosen = items.filter((id) => personas.includes(id));
  const areAllPersonas = items.length > 0 && chosen.length === items.length;
  const areAllMaps = items.length > 0 && items.every((id) => isMapOn(board, id));
  const paper = { orientation: 'auto', width: '594', height: '841' } as const;
  return {
    kind: wantedKind ?? (areAllPersonas ? 'sheet' : areAllMaps ? 'map' : 'poster'),
    what: items.length > 0 && (isAsked || areAllPersonas || areAllMaps) ? 'selection' : 'board',
    selection: items,
    personas: chosen.length > 0 ? chosen : personas,
    pair: pairOf(board, chosen.length === 2 ? chosen : personas),
    actions: { ...paper, size: usesLetter ? 'Letter' : 'A4' },
    contrast: { ...paper, size: usesLetter ? 'Letter' : 'A4' },
    poster: { ...paper, size: usesLetter ? 'Tabloid' : 'A3' },
    sheet: { ...paper, size: usesLetter ? 'Letter' : 'A4' },
    map: { ...paper, size: usesLetter ? 'Tabloid' : 'A3' },
    results: { ...paper, size: usesLetter ? 'Letter' : 'A4' },
    dots: shownDots ?? '',
  };
}

function isMapOn(board: Board, id: string): boolean {
  const item = board.items.get(id);
  return item !== undefined && isMap(item);
}

function personaIds(board: Board): readonly string[] {
  return [...board.items.values()].filter((item) => 'sections' in item).map(({ id }) => id);
}

function pairOf(board: Board, ids: readonly string[]): readonly string[] {
  const personas = ids.flatMap((id) => {
    const item = board.items.get(id);
    return item?.type === 'persona' ? [item] : [];
  });
  return (contrastPair(personas) ?? personas).map(({ id }) => id);
}

/** A typed edge in millimetres, or null when it is no number between the limits. */
export function edgeOf(typed: string): number | null {
  const edge = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && edge >= ownSizeLimits.minMm && edge <= ownSizeLimits.maxMm ? edge : null;
}

function paperOf(choice: PaperChoice): Paper | null {
  if (choice.size !== 'own') return { size: choice.size, orientation: choice.orientation };
  const [widthMm, heightMm] = [edgeOf(choice.width), edgeOf(choice.height)];
  return widthMm === null || heightMm === null ? null : { size: 'own', widthMm, heightMm };
}

/** The options that the pages are made from; null while a field cannot be understood or nothing is chosen. */
export function optionsOf(form: PrintForm, board: Board): PrintOptions | null {
  const paper = paperOf(form[form.kind]);
  const items = itemsOf(form, board);
  if (!paper || items === undefined) return null;
  return { paper, items, ...(showsDots(form.kind) && form.dots !== '' ? { dots: form.dots } : {}) };
}

/** What is printed; null for everything, undefined when nothing is chosen. */
function itemsOf(form: PrintForm, board: Board): readonly string[] | null | undefined {
  switch (form.kind) {
    case 'results':
      return null;
    case 'poster':
    case 'map':
      return form.what === 'board' ? null : form.selection;
    case 'actions': {
      const ids = form.selection.filter((id) => board.items.get(id)?.type === 'action');
      return form.what === 'selection' && ids.length > 0 ? ids : null;
    }
    case 'contrast': {
      const all = personaIds(board);
      const pair = form.pair.filter((id) => all.includes(id));
      return pair.length === 2 ? pair : undefined;
    }
    case 'sheet': {
      const all = personaIds(board);
      const ticked = form.personas.filter((id) => all.includes(id));
      if (all.length > 0 && ticked.length === 0) return undefined;
      return ticked.length === all.length ? null : ticked;
    }
  }
}

/** The kinds on which dots can stand. */
export function showsDots(kind: PrintKind): boolean {
  return kind === 'poster' || kind === 'map' || kind === 'sheet';
}

/** Whether more is chosen than a print takes. */
export function hasTooMany(options: PrintOptions): boolean {
  return (options.items?.join(',').length ?? 0) > maxIdsLength;
}

/** The address of the PDF. @param job the name by which progress is asked for */
export function pdfUrl(
  boardId: string,
  kind: PrintKind,
  { paper, items, dots }: PrintOptions,
  job: string,
): string {
  const query = new URLSearchParams({ size: paper.size, job });
  if (paper.size === 'own') {
    query.set('width', String(paper.widthMm));
    query.set('height', String(paper.heightMm));
  } else {
    query.set('orientation', paper.orientation);
  }
  if (items) query.set('items', items.join(','));
  if (dots) query.set('dots', dots);
  return `/api/boards/${boardId}/print/${kind}.pdf?${query}`;
}
