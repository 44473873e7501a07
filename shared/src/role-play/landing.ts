import type * as Y from 'yjs';
import { addItems, deleteItems } from '../board/edits/items.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { addEntry, removeEntry } from '../board/edits/lists.ts';
import { recordOf } from '../board/edits/records.ts';
import { itemsOf } from '../board/layout.ts';
import type { NoteColor } from '../draw/theme.ts';
import { findItemType, readItem, type NewItem } from '../items/index.ts';
import type { InterviewItem, VerbatimTag } from '../items/interview/fields.ts';
import type { JourneyLane } from '../items/journey/fields.ts';
import { contentOfLane, type JourneyLaneType } from '../lanes/lane-types.ts';
import { journeySlot } from '../lanes/slots.ts';
import { Rows, type RevealPlace } from '../private-notes/reveal.ts';
import type { Landing } from './landing-request.ts';
import type { ObservationTag } from './scene.ts';

/** What somebody has noted while others played. */
export interface Observation {
  /** Also its id on the board, so that it lands once, however often it is brought there. */
  readonly id: string;
  readonly text: string;
  readonly tag: ObservationTag;
}

/** The lanes in which observations of a tag are looked for later, the likeliest first. */
const usualLanesOf: Readonly<Record<ObservationTag, readonly JourneyLaneType[]>> = {
  irritant: ['irritants'],
  delight: ['delights'],
  expectation: ['expectations', 'opportunities'],
  unsaid: ['thoughts', 'emotion'],
  quote: ['thoughts', 'touchpoints'],
};

/** The paper of an observation on the board; the same as that of the lane where it usually goes. */
export const observationColors: Readonly<Record<ObservationTag, NoteColor>> = {
  irritant: 'rose',
  delight: 'mint',
  expectation: 'peach',
  unsaid: 'lilac',
  quote: 'sky',
};

/** Lanes that say good or bad of what lies in them: nothing of another tag is put there unasked. */
const judging: ReadonlySet<JourneyLaneType> = new Set(['irritants', 'delights']);

/** The lane that suits observations of a tag: one of a fitting type, else the first neutral one of notes; null for none. */
export function usualLane(lanes: readonly JourneyLane[], tag: ObservationTag): string | null {
  const shown = lanes.filter(({ hidden }) => !hidden);
  const fitting = usualLanesOf[tag].flatMap((type) => shown.find((lane) => lane.type === type) ?? []);
  const neutral = shown.find(({ type }) => contentOfLane(type) === 'notes' && !judging.has(type));
  return (fitting[0] ?? neutral)?.id ?? null;
}

const verbatimTagOf: Readonly<Record<ObservationTag, VerbatimTag | null>> = {
  irritant: 'irritant',
  delight: 'delight',
  expectation: 'expectation',
  unsaid: 'unsaid',
  quote: null,
};

/** What a landing needs to know besides the request. */
export interface LandingContext {
  /** Id of the role-play; also that of its card of verbatims. */
  readonly play: string;
  /** Where notes go that go into no journey. */
  readonly place: RevealPlace;
  /** What the card of verbatims is called, in the board's language. */
  readonly cardName: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Brings observations to the board, in the sequence given; those that are there already are passed over. Nobody is named
 * on them, and notes and the card of verbatims alike are marked as role-play: neither ever counts as evidence, whoever is
 * named on it later.
 * @returns what was added to an area or a free place
 * @throws AppError boardFull, tooLarge
 */
export function landObservations(
  doc: Y.Doc,
  observations: readonly Observation[],
  landing: Landing,
  context: LandingContext,
): readonly NewItem[] {
  return landing.as === 'verbatims'
    ? landVerbatims(doc, observations, landing, context)
    : landNotes(doc, observations, landing, context);
}

function landNotes(
  doc: Y.Doc,
  observations: readonly Observation[],
  landing: Landing,
  { place }: LandingContext,
): readonly NewItem[] {
  const journey = landing.journey === null ? null : mapIn(doc, landing.journey);
  const rows = new Rows(place);
  const size = findItemType('note')!.initialSize;
  const made = observations
    .filter(({ id }) => !itemsOf(doc).has(id))
    .map(({ id, text, tag }): NewItem => {
      const color = observationColors[tag];
      const note = { type: 'note', id, text, color, size, setting: 'rolePlay', createdBy: null } as const;
      if (journey?.type !== 'journey') return { ...note, parent: place.area, pos: rows.next(size) };
      const slot = journeySlot(landing.stage ?? '', landing.lanes[tag] ?? '');
      return { ...note, parent: journey.id, slot, pos: [0, 0] };
    });
  addItems(doc, made);
  return made;
}

function landVerbatims(
  doc: Y.Doc,
  observations: readonly Observation[],
  landing: Landing,
  { play, place, cardName, today }: LandingContext,
): readonly NewItem[] {
  const made: NewItem[] = [];
  doc.transact(() => {
    let card = cardOf(doc, play);
    if (!card) {
      const type = findItemType('interview')!;
      made.push({
        type: 'interview',
        id: play,
        setting: 'rolePlay',
        firstName: cardName,
        heldOn: today,
        parent: place.area,
        pos: new Rows(place).next(type.initialSize),
        size: type.initialSize,
      });
      addItems(doc, made);
      card = cardOf(doc, play)!;
    }
    const there = new Set(card.verbatims.map(({ id }) => id));
    const stage = stageName(doc, landing);
    for (const { id, text, tag } of observations) {
      if (!there.has(id)) addEntry(doc, play, ['verbatims'], { id, text, stage, tag: verbatimTagOf[tag] });
    }
  });
  return made;
}

function stageName(doc: Y.Doc, { journey, stage }: Landing): string {
  const map = journey === null ? null : mapIn(doc, journey);
  if (map?.type !== 'journey') return '';
  return map.stages.find(({ id }) => id === stage)?.name.slice(0, 80) ?? '';
}

function cardOf(doc: Y.Doc, id: string): InterviewItem | null {
  const record = recordOf(doc, id);
  const item = record && readItem(id, record);
  return item?.type === 'interview' ? item : null;
}

/** Takes landed observations off the board again, and their card when it holds nothing else. */
export function takeBackObservations(doc: Y.Doc, play: string, ids: readonly string[]): void {
  doc.transact(() => {
    const items = itemsOf(doc);
    deleteItems(
      doc,
      ids.filter((id) => items.has(id)),
    );
    const card = cardOf(doc, play);
    const landed = new Set(ids);
    const mine = card?.verbatims.filter(({ id }) => landed.has(id)) ?? [];
    for (const { id } of mine) removeEntry(doc, play, ['verbatims'], id);
    if (card && mine.length > 0 && mine.length === card.verbatims.length) deleteItems(doc, [play]);
  });
}
