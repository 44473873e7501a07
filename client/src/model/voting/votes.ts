import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { DotsOn } from '@whoboard/shared/draw/vote-dots.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { openRoundOf, roundsOf, type Round } from '@whoboard/shared/session/rounds.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { BallotRequest, RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import { targetBox } from '@whoboard/shared/voting/target-box.ts';
import { parseTarget, type TargetId } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../editor.ts';
import { Store, type Readable } from '../readable.ts';
import { OwnBallot } from './own-ballot.ts';

export interface VotesOptions {
  readonly editor: Editor;
  readonly state: Readable<SessionState>;
  readonly readRound: (id: string) => Promise<RoundResponse>;
  readonly putBallot: (id: string, ballot: BallotRequest) => Promise<RoundResponse>;
}

/** Dot voting as this person sees it: the round that is open with one's own ballot, and the results. */
export class Votes {
  /** The round that takes ballots now. */
  readonly open = new Store<Round | null>(null);
  /** One's own ballot in it; observers have none. */
  readonly ballot = new Store<OwnBallot | null>(null);
  /** The revealed round whose dots stand on the board. */
  readonly shown = new Store<string | null>(null);
  /** The round whose result has come last while this page was open. */
  readonly revealed = new Store<string | null>(null);
  readonly #options: VotesOptions;
  readonly #ends: (() => void)[];
  /** Rounds whose result was there before this page, or which were shown already. */
  readonly #seen = new Set<string>();
  #isKnown = false;

  constructor(options: VotesOptions) {
    this.#options = options;
    this.#ends = [options.state.subscribe(() => this.#onState())];
    this.#onState();
  }

  /** Every round, the latest first. */
  rounds(): readonly Round[] {
    return roundsOf(this.#options.state.get()).toReversed();
  }

  /** The dots on the targets of the round that is open, or else of the one that is shown. */
  dots(): ReadonlyMap<TargetId, DotsOn> {
    const dots = new Map<TargetId, DotsOn>();
    const { live, results } = this.#options.state.get().rounds;
    const open = this.open.get();
    const shown = this.shown.get();
    if (open) {
      const own = this.ballot.get()?.state.get().dots ?? {};
      const all = open.isSecret ? null : (live[open.id] ?? {});
      for (const target of open.targets) {
        dots.set(target, { own: own[target] ?? 0, all: all && (all[target] ?? 0) });
      }
    } else if (shown !== null) {
      for (const [target, all] of Object.entries(results[shown]?.tally ?? {}))
        dots.set(target, { own: 0, all });
    }
    return dots;
  }

  /** What a target of a round that is not revealed said when the round was opened; null when that is not known. */
  labelAtOpening(round: string, id: TargetId): string | null {
    return this.#options.state.get().rounds.labels[round]?.[id] ?? null;
  }

  /** What of the open round lies at a point of the board: a part of an item before the item. */
  targetAt(point: Point): TargetId | null {
    const targets = this.open.get()?.targets ?? [];
    for (const item of this.#options.editor.scene.allAt(point)) {
      const own = targets.filter((id) => parseTarget(id)?.item === item);
      const hit = own.find((id) => {
        const box = parseTarget(id)?.part === null ? null : this.boxOf(id);
        return box !== null && containsPoint(box, point);
      });
      if (hit !== undefined) return hit;
      if (own.includes(item)) return item;
    }
    return null;
  }

  /** Where a target stands on the board; null when it is gone or not shown. */
  boxOf(id: TargetId): Box | null {
    const { editor } = this.#options;
    const { board } = editor;
    const find = (itemId: string) => {
      const item = board.item(itemId);
      if (!item || !board.isShown(itemId)) return null;
      const [x, y] = board.positionOf(itemId);
      const [w, h] = board.sizeOf(itemId);
      return { item, box: { x, y, w, h } };
    };
    return targetBox(id, find, editor.drawContext());
  }

  destroy(): void {
    for (const end of this.#ends) end();
    this.ballot.get()?.destroy();
  }

  #onState(): void {
    const { editor, state } = this.#options;
    const open = openRoundOf(state.get());
    const revealed = Object.keys(state.get().rounds.results);
    const fresh = revealed.filter((id) => !this.#seen.has(id));
    for (const id of fresh) this.#seen.add(id);
    // Everybody who is there at the reveal sees the dots; who comes later asks for them.
    const told = this.#isKnown ? fresh.at(-1) : undefined;
    if (told !== undefined) this.shown.set(told);
    const shown = this.shown.get();
    if (shown !== null && !revealed.includes(shown)) this.shown.set(null);
    // After the results, so that a reveal is not taken for a mere end.
    if (open?.id !== this.open.get()?.id) this.#begin(open);
    else if (open) this.open.set(open);
    if (told !== undefined) this.revealed.set(told);
    this.#isKnown = editor.board.isReady.get();
  }

  #begin(open: Round | null): void {
    const { editor, readRound, putBallot } = this.#options;
    this.ballot.get()?.destroy();
    if (open) this.shown.set(null);
    const ballot =
      open && editor.canEdit
        ? new OwnBallot({
            round: open,
            clock: editor.clock,
            read: () => readRound(open.id),
            put: (request) => putBallot(open.id, request),
            onRefused: (error) => editor.notices.tellError(error),
          })
        : null;
    this.open.set(open);
    this.ballot.set(ballot);
  }
}
