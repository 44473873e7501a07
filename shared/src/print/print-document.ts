import type { Board } from '../board/read-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { typeOf, type Item } from '../items/index.ts';
import { laidOut } from '../lanes/lay-out-board.ts';
import { isMap } from '../lanes/lay-out-map.ts';
import { personasOfMap } from '../lanes/emotion.ts';
import type { PrintKind } from '../protocol/api.ts';
import { contrastPair } from '../personas/contrast-pair.ts';
import { actionPages } from './actions.ts';
import { contrastPages } from './contrast.ts';
import { initialSession, type SessionState } from '../session/state.ts';
import { buildResults } from '../results/results.ts';
import { dotsToPrint } from './print-dots.ts';
import { resultsPages } from './results.ts';
import type { PrintDocument } from './page.ts';
import { posterPage } from './poster.ts';
import type { PrintOptions } from './print-options.ts';
import { itemsOfPoster } from './poster-items.ts';
import { mapPages, mapsToPrint } from './map-pages.ts';
import { personasToPrint, sheetPages } from './sheet.ts';

/** What was led on a board: dots and results are taken from it. */
export interface PrintedSession {
  readonly session: SessionState;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const nothingLed: PrintedSession = { session: initialSession, now: 0 };

/** The pages that options ask for; laid out, not yet painted. */
export function printDocument(
  kind: PrintKind,
  board: Board,
  options: PrintOptions,
  context: DrawContext,
  { session, now }: PrintedSession = nothingLed,
): PrintDocument {
  const boardTitle = board.meta.title.trim() || context.t('print.untitled');
  const dots = dotsToPrint(session, options.dots ?? null, context);
  if (kind === 'results') {
    return {
      title: `${context.t('results.title')} – ${boardTitle}`,
      pages: resultsPages(buildResults({ board, session }, { ...context, now }), options, context),
      files: [],
    };
  }
  if (kind === 'poster') {
    const placed = itemsOfPoster(laidOut(board.items, context), options.items, context);
    return {
      title: boardTitle,
      pages: [posterPage(boardTitle, placed, options, context, dots)],
      files: filesOf(
        withFaces(
          board,
          placed.map(({ item }) => item),
        ),
      ),
    };
  }
  if (kind === 'actions') {
    return {
      title: `${context.t('plan.title')} – ${boardTitle}`,
      pages: actionPages(board, boardTitle, options, context),
      files: [],
    };
  }
  if (kind === 'map') {
    const maps = mapsToPrint(board.items, options.items, context);
    const ids = new Set(maps.map(({ id }) => id));
    const shown = [...board.items.values()].filter(({ parent }) => parent !== null && ids.has(parent));
    const personas = maps.flatMap(personasOfMap).flatMap((id) => board.items.get(id) ?? []);
    const [only] = maps;
    return {
      title: maps.length === 1 && only!.title.trim() ? `${only!.title.trim()} – ${boardTitle}` : boardTitle,
      pages: mapPages(boardTitle, maps, options, context, dots),
      files: filesOf([...shown, ...personas]),
    };
  }
  const personas = personasToPrint(board.items, options.items, context);
  if (kind === 'contrast') {
    const pair = contrastPair(personas);
    const title = pair
      ? pair.map(({ firstName }) => firstName.trim() || context.t('persona.text.unnamed'))
      : [];
    return {
      title: [...title, boardTitle].join(' – '),
      pages: contrastPages(boardTitle, pair, options, context),
      files: filesOf(pair ?? []),
    };
  }
  const names = personas.map((persona) => persona.firstName.trim()).filter((name) => name !== '');
  return {
    title: names.length === 0 || names.length > 3 ? boardTitle : `${names.join(', ')} – ${boardTitle}`,
    pages: sheetPages(boardTitle, personas, options, context, dots),
    files: filesOf(personas),
  };
}

/** The personas at the heads of maps, too: their faces are drawn there, whether or not their cards are printed. */
function withFaces(board: Board, items: readonly Item[]): readonly Item[] {
  const personas = items.flatMap((item) => (isMap(item) ? personasOfMap(item) : []));
  return [...items, ...personas.flatMap((id) => board.items.get(id) ?? [])];
}

function filesOf(items: readonly Item[]): readonly string[] {
  return [...new Set(items.flatMap((item) => typeOf(item)?.files?.(item as never) ?? []))];
}

const maxNameLength = 80;

/** Name of the PDF file: what and when, in the board's language, with nothing that a file system refuses. */
export function printFileName(kind: PrintKind, title: string, context: DrawContext): string {
  const name = title
    .normalize('NFC')
    // Reserved on Windows, or invisible.
    .replace(/[\p{C}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = Array.from(name).slice(0, maxNameLength).join('').trim();
  return `${short || context.t('print.untitled')} – ${context.t(`print.${kind}.fileName`)} – ${context.today}.pdf`;
}
