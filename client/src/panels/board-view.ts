import type { PrintKind } from '@whoboard/shared/protocol/api.ts';
import { Store } from '../model/readable.ts';

/** What the drawer of the session shows. */
export type SessionTab = 'agenda' | 'votes' | 'lead' | 'people';

export type DrawerName = 'properties' | 'outline' | 'session';

export type PlanView = 'list' | 'matrix';

export type DialogRequest =
  | { readonly kind: 'share' }
  /** Only these items when given: areas and selections for a poster, personas for sheets. */
  | { readonly kind: 'print'; readonly items?: readonly string[]; readonly print?: PrintKind }
  /** Two personas side by side. */
  | { readonly kind: 'contrast'; readonly left: string; readonly right: string }
  /** A map as a table. */
  | { readonly kind: 'mapTable'; readonly mapId: string }
  /** A journey beside another one. */
  | { readonly kind: 'mapCompare'; readonly mapId: string }
  /** Takes an interviewee off the board for good. */
  | { readonly kind: 'erase'; readonly itemId: string }
  /** The actions of the board. */
  | { readonly kind: 'plan'; readonly view: PlanView }
  /** Decisions and results of the workshop. */
  | { readonly kind: 'results' }
  /** Two votes side by side; the later one when given. */
  | { readonly kind: 'compareVotes'; readonly round?: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'help' }
  /** With a file that was dropped, or a text that was pasted. */
  | { readonly kind: 'import'; readonly file?: File; readonly text?: string; readonly rows?: 'actions' }
  | { readonly kind: 'versions' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'templates' }
  | { readonly kind: 'agendas' }
  | { readonly kind: 'rolePlay' }
  | { readonly kind: 'delete' };

/** What stands open around the board: one drawer and one dialog at most. Belongs to one page, not to the document. */
export class BoardView {
  readonly drawer = new Store<{ readonly name: DrawerName; readonly takesFocus: boolean } | null>(null);
  readonly dialog = new Store<DialogRequest | null>(null);
  /** Where the menu of the selection stands open, in pixels of the window. */
  readonly menuAt = new Store<readonly [x: number, y: number] | null>(null);
  readonly sessionTab = new Store<SessionTab>('agenda');
  readonly isMinimapOpen = new Store(false);
  /** The title is being edited. */
  readonly isRenaming = new Store(false);

  openDrawer(name: DrawerName, takesFocus = false): void {
    this.drawer.set({ name, takesFocus });
  }

  toggleDrawer(name: DrawerName, takesFocus = false): void {
    if (this.drawer.get()?.name === name) this.closeDrawer();
    else this.openDrawer(name, takesFocus);
  }

  closeDrawer(): void {
    this.drawer.set(null);
  }

  ask(dialog: DialogRequest): void {
    this.dialog.set(dialog);
  }

  closeDialog(): void {
    this.dialog.set(null);
  }
}
