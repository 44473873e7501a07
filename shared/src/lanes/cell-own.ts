import type { Translate } from '../i18n/translate.ts';
import type { JourneyItem, JourneyLane } from '../items/journey/fields.ts';
import { nameKey } from './align-stages.ts';
import { channels, type Channel } from './channels.ts';
import { costText } from './costs.ts';
import { attachedPersonas, linesOf, maxEmotion, signed } from './emotion.ts';
import { contentOfLane } from './lane-types.ts';
import type { CellLine } from './line-edits.ts';

/** The language in which cells are read and written, and what personas are called in it. */
export interface CellWords {
  readonly t: Translate;
  /** Null is the line of everybody. */
  nameOf(persona: string | null): string;
}

/** What a line of a cell says that is no note: a point of the curve, a channel, a moment of truth, a way out. */
export type OwnEntry =
  | {
      readonly kind: 'emotion';
      readonly persona: string | null;
      readonly value: number;
      readonly label: string;
    }
  | { readonly kind: 'channels'; readonly channel: Channel; readonly name: string }
  | { readonly kind: 'moments'; readonly label: string }
  | { readonly kind: 'exits'; readonly part: 'signal' | 'wayOut'; readonly text: string }
  | { readonly kind: 'exits'; readonly part: 'cost'; readonly cost: number };

/** Begins a line that is a note, in lanes whose lines are something else. */
export const noteSign = '–';

/**
 * What a cell of a journey holds by itself, each as a line that `ownEntryOf` reads again; none in lanes of notes.
 * @returns lines with the ids of their entries; of what a negative persona costs, each line has the id of the whole
 */
export function ownLines(
  journey: JourneyItem,
  lane: JourneyLane,
  stage: string,
  words: CellWords,
): readonly CellLine[] {
  const here = <E extends { readonly stage: string }>(entries: readonly E[]): readonly E[] =>
    entries.filter((entry) => entry.stage === stage);
  const line = (id: string, entry: OwnEntry): CellLine => ({
    id,
    text: ownLine(entry, journey, lane, words),
  });
  switch (contentOfLane(lane.type)) {
    case 'notes':
      return [];
    case 'channels':
      return here(journey.chips).map(({ id, channel, name }) =>
        line(id, { kind: 'channels', channel, name }),
      );
    case 'moments':
      return here(journey.moments).map(({ id, label }) => line(id, { kind: 'moments', label }));
    case 'emotion':
      return linesOf(journey).flatMap(({ persona, points }) =>
        points
          .filter(({ point }) => point.stage === stage)
          .map(({ point: { id, value, label } }) => line(id, { kind: 'emotion', persona, value, label })),
      );
    case 'exits':
      return here(journey.exits)
        .filter((exit) => exit.lane === lane.id)
        .flatMap(({ id, signal, cost, wayOut }) => [
          ...(signal.trim() ? [line(id, { kind: 'exits', part: 'signal', text: signal })] : []),
          ...(cost === null ? [] : [line(id, { kind: 'exits', part: 'cost', cost })]),
          ...(wayOut.trim() ? [line(id, { kind: 'exits', part: 'wayOut', text: wayOut })] : []),
        ]);
  }
}

/** An entry as a line, as it is shown and read. */
export function ownLine(entry: OwnEntry, journey: JourneyItem, lane: JourneyLane, words: CellWords): string {
  const { t } = words;
  const locale = t('map.number.locale');
  switch (entry.kind) {
    case 'channels':
      return oneLine(entry.name) || t(`journey.channel.${entry.channel}`);
    case 'moments':
      return `★ ${oneLine(entry.label)}`.trim();
    case 'emotion': {
      const value = signed(entry.value, locale);
      const isAlone = entry.persona === onlyLine(journey);
      const who = isAlone ? value : t('mapTable.point', { who: words.nameOf(entry.persona), value });
      return [who, oneLine(entry.label)].filter((part) => part !== '').join(' · ');
    }
    case 'exits': {
      const unit = lane.unit.trim() || t('journey.exit.unit');
      const text = entry.part === 'cost' ? costText(entry.cost, unit, locale) : oneLine(entry.text);
      return t('mapTable.exit', { part: t(`journey.exit.${entry.part}`), text });
    }
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whose a point is that names nobody: the only persona's of the journey, else everybody's. */
function onlyLine(journey: JourneyItem): string | null {
  const attached = attachedPersonas(journey);
  return attached.length === 1 ? attached[0]! : null;
}

/**
 * What somebody has typed or pasted as a line of a cell; null for a note. Values beyond the scale and names that nobody
 * has make a note of a line, so that nothing is lost.
 */
export function ownEntryOf(
  text: string,
  journey: JourneyItem,
  lane: JourneyLane,
  words: CellWords,
): OwnEntry | null {
  const line = oneLine(text);
  // "– 2" is a value, "– two" a note.
  if (line === '' || /^[–—-]\s+\D/u.test(line)) return null;
  switch (contentOfLane(lane.type)) {
    case 'notes':
      return null;
    case 'channels':
      return channelOf(line, words);
    case 'moments':
      return { kind: 'moments', label: /^[x×✓✔]$/iu.test(line) ? '' : line.replace(/^[★☆*]\s*/u, '') };
    case 'emotion':
      return emotionOf(line, journey, words);
    case 'exits':
      return exitOf(line, lane, words);
  }
}

/** The text of a line that is a note. */
export function noteOf(line: string): string {
  return line.replace(/^\s*[–—-]\s+/u, '');
}

function channelOf(line: string, { t }: CellWords): OwnEntry {
  const key = nameKey(line);
  const known = channels.find(
    (each) => each !== 'own' && (nameKey(t(`journey.channel.${each}`)) === key || nameKey(each) === key),
  );
  return known
    ? { kind: 'channels', channel: known, name: '' }
    : { kind: 'channels', channel: 'own', name: line };
}

const emotionPattern = /^(?:(.*?\S)\s*:\s*)?([+−–-]?)\s?(\d+(?:[.,]\d+)?)(?![\p{L}\d])[\s·,;:–—-]*(.*)$/u;

function emotionOf(line: string, journey: JourneyItem, words: CellWords): OwnEntry | null {
  const [, who, sign, digits = '', label = ''] = emotionPattern.exec(line) ?? [];
  if (digits === '') return null;
  const value = Number(digits.replace(',', '.')) * (sign === '' || sign === '+' ? 1 : -1) + 0;
  if (Math.abs(value) > maxEmotion) return null;
  const persona = who === undefined ? onlyLine(journey) : personaCalled(who, journey, words);
  return persona === undefined ? null : { kind: 'emotion', persona, value, label };
}

function personaCalled(name: string, journey: JourneyItem, words: CellWords): string | null | undefined {
  const key = nameKey(name);
  return [null, ...attachedPersonas(journey)].find((persona) => nameKey(words.nameOf(persona)) === key);
}

function exitOf(line: string, lane: JourneyLane, { t }: CellWords): OwnEntry | null {
  const [, label = '', rest = ''] = /^(.*?\S)\s*:\s*(.*)$/u.exec(line) ?? [];
  const part = (['signal', 'cost', 'wayOut'] as const).find(
    (each) => nameKey(t(`journey.exit.${each}`)) === nameKey(label),
  );
  const unit = lane.unit.trim() || t('journey.exit.unit');
  if (part === 'cost' || part === undefined) {
    const cost = costOf(part ? rest : line, unit, t('map.number.locale'));
    if (cost !== null) return { kind: 'exits', part: 'cost', cost };
    return part ? null : { kind: 'exits', part: 'signal', text: line };
  }
  return { kind: 'exits', part, text: rest };
}

/** A sum as people and spreadsheets write it: "1 200,50 €", "€1,200.50"; null when it is none. */
export function costOf(text: string, unit: string, locale: string): number | null {
  const plain = text.replace(unit, '').replace(/[\s\u00A0\u202F€$£]/gu, '');
  const isGrouped = locale.startsWith('en') && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const number = isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(number)) return null;
  const cost = Number(number);
  return cost <= 1e9 ? cost : null;
}
