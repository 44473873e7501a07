import { AppError } from '@whoboard/shared/errors.ts';
import { recordOf } from '@whoboard/shared/board/edits/records.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { readItem } from '@whoboard/shared/items/index.ts';
import { dateOf } from '@whoboard/shared/personas/origins.ts';
import { shuffled } from '@whoboard/shared/private-notes/reveal.ts';
import type { Landing } from '@whoboard/shared/role-play/landing-request.ts';
import {
  landObservations,
  takeBackObservations,
  type Observation,
} from '@whoboard/shared/role-play/landing.ts';
import { observationTags, type PlayedPersona, type Scene } from '@whoboard/shared/role-play/scene.ts';
import type { ObservationRequest, RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import type { RefusalKey } from '@whoboard/shared/session/command.ts';
import { withPlayers, withScenePersona, withSealed, type Play } from '@whoboard/shared/session/role-play.ts';
import { readSession, readSliceOf, writeSession } from '@whoboard/shared/session/session-doc.ts';
import type * as Y from 'yjs';
import { editors, type Member } from '../access/access.ts';
import { areaOn, growArea, notePlace } from '../boards/note-place.ts';
import { describeError, type Log } from '../log.ts';
import type { ObservationOutcome, ObservationRow, Store } from '../store/store.ts';
import type { SyncServer } from '../sync/socket.ts';
import { randomFraction } from './random-fraction.ts';
import type { Complete } from './round-service.ts';

/**
 * Keeps what is hidden of a role-play sealed: the intention, which reaches who plays the persona and who has written it,
 * and what observers write, which reaches nobody but themselves before the debrief.
 */
export interface RolePlayService {
  /** @throws AppError `notFound` when there is no such role-play, or it is over */
  read(member: Member, playId: string): Promise<RolePlayResponse>;
  /** @throws AppError `rolePlayOver`, `observationLanded`, `conflict`, `tooManyObservations` */
  putObservation(member: Member, playId: string, id: string, request: ObservationRequest): Promise<void>;
  /** Removes one of one's own; one that is gone or landed stays as it is. */
  deleteObservation(member: Member, playId: string, id: string): Promise<void>;

  /** Before everybody learns of the scene. @throws AppError `illegalStep` when the persona is not on the board */
  setScene(member: Member, playId: string, scene: Scene, intention: string | null): Promise<Complete>;
  /**
   * Before somebody gets a part: the change that tells their names.
   * @throws AppError `illegalStep` when somebody is no participant, or may only watch
   */
  cast(boardId: string, playId: string, ids: readonly (string | null)[]): Promise<Complete>;
  /** Tells everybody how much was observed. */
  count(boardId: string, playId: string): Promise<Complete>;
  /** @throws AppError `illegalStep` when there is no intention */
  showIntention(boardId: string, playId: string): Promise<Complete>;
  /** Brings observations to the board, all of them or none. @throws AppError `boardFull`, `tooLarge` */
  land(boardId: string, playId: string, landing: Landing): Promise<Complete>;
  takeBack(boardId: string, playId: string): Promise<Complete>;
  remove(boardId: string, playId: string): Promise<void>;
  stop(): void;
}

interface RolePlayServiceOptions {
  readonly store: Store;
  readonly sync: SyncServer;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Once a play has ended, everybody learns at most this often that something more was observed. */
const tellMs = 250;
const t = createTranslate('en');

function refusal(reason: RefusalKey): AppError {
  return new AppError('illegalStep', t(reason), { reason });
}

export function createRolePlayService({
  store,
  sync,
  log,
  now = Date.now,
}: RolePlayServiceOptions): RolePlayService {
  const telling = new Map<string, NodeJS.Timeout>();

  const playOf = async (boardId: string, playId: string): Promise<Play | null> => {
    const { play } = await sync.readSession(boardId, (doc) => readSliceOf(doc, 'rolePlay'));
    return play?.id === playId ? play : null;
  };

  /** Until a round stands still nobody learns that somebody has written something, and when. */
  async function tellIfEnded(boardId: string, playId: string): Promise<void> {
    const play = await playOf(boardId, playId);
    const key = `${boardId}/${playId}`;
    if (play?.status !== 'ended' || telling.has(key)) return;
    const timer = setTimeout(() => {
      telling.delete(key);
      service
        .count(boardId, playId)
        .then((change) =>
          sync.editSession(boardId, (doc) => {
            const state = readSession(doc);
            writeSession(doc, state, change(state));
          }),
        )
        .catch((error: unknown) => log.warn(describeError(error), 'cannot count observations'));
    }, tellMs);
    timer.unref();
    telling.set(key, timer);
  }

  function mayReadIntention({ participant }: Member, play: Play, writtenBy: string | null): boolean {
    if (!editors.includes(participant.role)) return false;
    const plays = play.status !== 'ended' && play.persona === participant.id;
    return plays || (participant.role === 'facilitator' && writtenBy === participant.id);
  }

  const service: RolePlayService = {
    async read(member, playId) {
      const { boardId, participant } = member;
      const [play, row] = await Promise.all([playOf(boardId, playId), store.getRolePlay(boardId, playId)]);
      if (!play || !row) throw new AppError('notFound', 'There is no such role-play.');
      const rows = await store.listObservations(boardId, playId);
      const isFacilitator = participant.role === 'facilitator';
      const hasIntention = row.intention !== '';
      const mayRead = hasIntention && mayReadIntention(member, play, row.intentionBy);
      return {
        intention: mayRead ? row.intention : null,
        hasIntention: isFacilitator ? hasIntention : null,
        observations: rows
          .filter(({ participantId }) => participantId === participant.id)
          .map(({ id, text, tag, isLanded }) => ({ id, text, tag, isLanded })),
        waiting: isFacilitator && play.status === 'ended' ? countsOf(rows) : null,
      };
    },

    async putObservation({ boardId, participant }, playId, id, request) {
      const observation = { ...request, id, participantId: participant.id };
      const outcome = await store.putObservation(boardId, playId, observation);
      const failure = failures[outcome];
      if (failure) throw failure();
      await tellIfEnded(boardId, playId);
    },

    async deleteObservation({ boardId, participant }, playId, id) {
      await store.deleteObservation(boardId, playId, id, participant.id);
      await tellIfEnded(boardId, playId);
    },

    async setScene({ boardId, participant }, playId, scene, intention) {
      const former = await playOf(boardId, playId);
      const { card, stageName } = await sync.readBoard(boardId, (doc) => ({
        card: personaOn(doc, scene.persona),
        stageName: stageNameOn(doc, scene),
      }));
      // A card that is deleted during the play was there when its scene was set.
      if (!card && former?.scene.persona !== scene.persona) throw refusal('session.refused.noPersona');
      await store.putRolePlay(
        boardId,
        playId,
        intention === null ? null : { text: intention, by: participant.id },
      );
      return (state) => withScenePersona(state, playId, card, stageName);
    },

    async cast(boardId, playId, ids) {
      const [people, observers] = await Promise.all([
        store.listParticipants(boardId),
        store.listObservers(boardId),
      ]);
      const known = new Map(people.map(({ id, name }) => [id, name]));
      const watching = new Set(observers);
      const isWrong = ids.some((id) => id !== null && (!known.has(id) || watching.has(id)));
      if (isWrong) throw refusal('session.refused.cannotPlay');
      return (state) => withPlayers(state, playId, (id) => known.get(id) ?? '');
    },

    async count(boardId, playId) {
      const rows = await store.listObservations(boardId, playId);
      const landed = rows.filter(({ isLanded }) => isLanded).length;
      return (state) => withSealed(state, playId, { noted: rows.length, landed });
    },

    async showIntention(boardId, playId) {
      const { intention = '' } = (await store.getRolePlay(boardId, playId)) ?? {};
      if (intention === '') throw refusal('session.refused.noIntention');
      return (state) => withSealed(state, playId, { intention });
    },

    async land(boardId, playId, landing) {
      const play = await playOf(boardId, playId);
      const claimed = await store.claimObservations(boardId, playId);
      try {
        await sync.editBoard(boardId, (doc) =>
          putOnBoard(doc, onBoard(shuffled(claimed, randomFraction)), landing, play),
        );
      } catch (error) {
        await store.settleObservations(boardId, playId, 'waiting');
        throw error;
      }
      await store.settleObservations(boardId, playId, 'landed');
      return service.count(boardId, playId);
    },

    async takeBack(boardId, playId) {
      const rows = await store.listObservations(boardId, playId);
      const ids = rows.flatMap(({ itemId }) => itemId ?? []);
      await sync.editBoard(boardId, (doc) => takeBackObservations(doc, playId, ids));
      await store.settleObservations(boardId, playId, 'takenBack');
      return service.count(boardId, playId);
    },

    remove: (boardId, playId) => store.deleteRolePlay(boardId, playId),

    stop() {
      for (const timer of telling.values()) clearTimeout(timer);
      telling.clear();
    },
  };
  return service;

  function putOnBoard(
    doc: Y.Doc,
    observations: readonly Observation[],
    landing: Landing,
    play: Play | null,
  ): void {
    const { locale } = readBoard(doc).meta;
    const translate = createTranslate(locale);
    const area = areaOn(doc, landing.area);
    const name = play?.card?.firstName.trim() || translate('rolePlay.role.persona');
    const made = landObservations(doc, observations, landing, {
      play: play?.id ?? '',
      place: notePlace(doc, area),
      cardName: translate('rolePlay.card.name', { name }),
      today: dateOf(now()),
    });
    if (area !== null) growArea(doc, area, made);
  }
}

const failures: Readonly<Record<ObservationOutcome, (() => AppError) | null>> = {
  kept: null,
  over: () => new AppError('rolePlayOver', 'The role-play is over.'),
  landed: () => new AppError('observationLanded', 'The observation is on the board.'),
  foreign: () => new AppError('conflict', 'An observation of this id is somebody else’s.'),
  full: () => new AppError('tooManyObservations', 'No more observations.'),
};

function countsOf(rows: readonly ObservationRow[]): Record<Observation['tag'], number> {
  const waiting = rows.filter(({ isLanded }) => !isLanded);
  const counts = observationTags.map((tag) => [tag, waiting.filter((row) => row.tag === tag).length]);
  return Object.fromEntries(counts) as Record<Observation['tag'], number>;
}

/** With the ids that they have on the board, which nobody but the server knew before. */
function onBoard(rows: readonly ObservationRow[]): readonly Observation[] {
  return rows.map(({ id, itemId, text, tag }) => ({ id: itemId ?? id, text, tag }));
}

function personaOn(doc: Y.Doc, id: string): PlayedPersona | null {
  const record = recordOf(doc, id);
  const item = record && readItem(id, record);
  if (item?.type !== 'persona') return null;
  const { firstName, age, occupation, kind, photo } = item;
  return { firstName, age, occupation, kind, photo };
}

function stageNameOn(doc: Y.Doc, { journey, stage }: Scene): string {
  const record = journey === null ? undefined : recordOf(doc, journey);
  const item = record && readItem(journey!, record);
  return item?.type === 'journey' ? (item.stages.find(({ id }) => id === stage)?.name ?? '') : '';
}
