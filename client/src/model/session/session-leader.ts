import { currentStep } from '@whoboard/shared/session/agenda.ts';
import type { LookTarget } from '@whoboard/shared/session/lead.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import type { OpenEditor } from '../create-editor.ts';
import { mayChange } from '../rights.ts';
import type { SessionModel } from './session-model.ts';

/** How this page's view is led at the moment. */
export type ViewLead =
  /** Nobody leads it, or it is the one that leads. */
  | { readonly kind: 'own' }
  | { readonly kind: 'leading'; readonly isTaken: boolean }
  | { readonly kind: 'following'; readonly name: string; readonly isTaken: boolean }
  /** Somebody leads, but this person has looked elsewhere, which a view that is not taken over allows. */
  | { readonly kind: 'strayed'; readonly name: string };

const own: ViewLead = { kind: 'own' };

/**
 * Moves this page's view as the session says: to the area of a step, to where a facilitator calls everybody, along with
 * the view of who leads it. Somebody who is writing is brought there when the text is finished: letters that are typed
 * must never land anywhere else. For the same reason a text stays open while its writing is forbidden; it takes no letter
 * then, and goes on where it was.
 */
export class SessionLeader {
  readonly #editor: OpenEditor;
  readonly #session: SessionModel;
  readonly #ends: (() => void)[];
  /** The area of the step that runs, in this start of it. */
  #shown: string | null = null;
  #nonce: string | null = null;
  #isKnown = false;
  /** Where to go when writing has ended. */
  #waiting: (() => void) | null = null;
  #followed: object | null = null;

  constructor(editor: OpenEditor, session: SessionModel) {
    this.#editor = editor;
    this.#session = session;
    this.#ends = [
      session.state.subscribe(() => this.#onState()),
      session.isReady.subscribe(() => this.#onState()),
      editor.board.isReady.subscribe(() => this.#onState()),
      editor.presence.people.subscribe(() => this.#follow()),
      editor.camera.view.subscribe(() => this.#onView()),
      editor.textEditing.current.subscribe(() => this.#onWriting()),
      editor.guard.subscribe(() => this.#onGuard()),
      session.hasStrayed.subscribe(() => this.#follow()),
    ];
    this.#onState();
    this.#onGuard();
  }

  destroy(): void {
    for (const end of this.#ends) end();
    this.#editor.camera.hold(false);
    this.#editor.presence.shareView('slowly');
    this.#session.viewLead.set(own);
  }

  #onState(): void {
    if (!this.#session.isReady.get() || !this.#editor.board.isReady.get()) return;
    const state = this.#session.state.get();
    const step = currentStep(state);
    const startedAt = state.agenda.current?.startedAt ?? null;
    const { look, view } = state.lead;
    const isNew = !this.#isKnown;
    this.#isKnown = true;
    const shown = step?.frame ? `${startedAt} ${step.frame}` : null;
    if (shown !== this.#shown) {
      this.#shown = shown;
      if (step?.frame) {
        const target = { item: step.frame };
        // The band with the new step comes first, and a page that has just opened shows the whole board first.
        this.#editor.clock.onFrame(() => this.#go(target));
      }
    }
    if (look && look.nonce !== this.#nonce && !isNew && look.by !== this.#editor.me.id) this.#go(look.target);
    this.#nonce = look?.nonce ?? null;
    if (!view) this.#session.hasStrayed.set(false);
    this.#follow();
  }

  #go(target: LookTarget): void {
    const { textEditing, camera, clock } = this.#editor;
    const move = (): void => {
      const box = 'item' in target ? this.#editor.board.homeOf(target.item) : target.box;
      if (!box || camera.isHeld.get()) return;
      this.#session.calls.set(this.#session.calls.get() + 1);
      // What makes room for it has gone by the next frame.
      clock.onFrame(() => {
        camera.show(box, { maxZoom: 1 });
        const usesKeys = this.#editor.services.focusBoard?.() ?? false;
        if (usesKeys && 'item' in target) this.#editor.selection.set([target.item]);
      });
    };
    if (this.#isWriting()) {
      this.#waiting = move;
      return;
    }
    textEditing.stop();
    move();
  }

  /** Whether somebody writes a text, and may. */
  #isWriting(): boolean {
    const text = this.#editor.textEditing.current.get();
    return text !== null && mayChange(this.#editor, text.itemId);
  }

  #onWriting(): void {
    this.#follow();
    if (this.#editor.textEditing.current.get()) return;
    const move = this.#waiting;
    this.#waiting = null;
    move?.();
  }

  /** What is being dragged when the writing is frozen ends there, and nobody is waited for any more. */
  #onGuard(): void {
    const { guard, textEditing, tools } = this.#editor;
    if (this.#waiting && !this.#isWriting()) textEditing.stop();
    this.#follow();
    if (!guard.get().isFrozen) return;
    tools.active().cancel?.(this.#editor);
    if (tools.active().edits) tools.use('select');
  }

  #follow(): void {
    const { presence, camera, me } = this.#editor;
    const { view } = this.#session.state.get().lead;
    const isLeading = view?.by === me.id;
    presence.shareView(isLeading ? 'quickly' : 'slowly');
    // Whoever leads may have left; then everybody is free until they are back.
    const leader = view
      ? presence.people.get().find(({ id, view: seen }) => id === view.by && seen)
      : undefined;
    if (!view || isLeading || !leader?.view) {
      camera.hold(false);
      this.#set(view && isLeading ? { kind: 'leading', isTaken: view.isTaken } : own);
      return;
    }
    if (this.#session.hasStrayed.get() && !view.isTaken) {
      camera.hold(false);
      this.#set({ kind: 'strayed', name: leader.name });
      return;
    }
    // Whoever writes sees what they write, and comes along when the text is finished.
    const isWriting = this.#isWriting();
    camera.hold(view.isTaken && !isWriting);
    this.#set({ kind: 'following', name: leader.name, isTaken: view.isTaken });
    if (!isWriting) this.#showView(leader.view);
  }

  #showView(box: Box): void {
    this.#editor.camera.showWhole(box);
    this.#followed = this.#editor.camera.view.get();
  }

  /** The person has moved the view: from now on it is their own again. */
  #onView(): void {
    const lead = this.#session.viewLead.get();
    if (lead.kind !== 'following' || lead.isTaken || this.#isWriting()) return;
    // The camera tells while it is being moved by `#showView`, too.
    this.#editor.clock.after(0, () => {
      if (
        this.#editor.camera.view.get() === this.#followed ||
        this.#session.viewLead.get().kind !== 'following'
      )
        return;
      this.#session.hasStrayed.set(true);
    });
  }

  #set(lead: ViewLead): void {
    const now = this.#session.viewLead.get();
    if (JSON.stringify(now) !== JSON.stringify(lead)) this.#session.viewLead.set(lead);
  }
}
