import { itemsOf, type YRecord } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import type { Editor } from '../../model/editor.ts';
import { DeedGatherer, type Deed } from './gather-announcements.ts';

/** What others did is told at most this often. */
const tellEveryMs = 5_000;
/** More changes than this in one go are the board arriving, not people at work. */
const arrivalSize = 200;

/**
 * Tells what others do, gathered, and where one's own move has put something. @returns how to stop
 * @param tell puts a sentence into the live region
 */
export function watchDeeds(editor: Editor, tell: (text: string) => void): () => void {
  const deeds = new DeedGatherer();
  const names = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const nameOf = (itemId: string): string =>
    editor.presence.people.get().find((person) => !person.isMe && isAt(person, itemId))?.name ?? '';
  const add = (name: string, deed: Deed) => {
    deeds.add(name, deed);
    timer ??= setTimeout(() => {
      timer = undefined;
      tell(deeds.take(editor.t.get()));
    }, tellEveryMs);
  };
  const learnNames = () => {
    for (const person of editor.presence.people.get()) names.set(person.id, person.name);
  };

  const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (!editor.board.isReady.get()) return;
    if (transaction.local) return tellOwn(editor, events, tell);
    if (events.length > arrivalSize) return;
    for (const event of events) {
      if (event.path.length === 0) {
        for (const [itemId, change] of event.changes.keys) {
          if (change.action === 'delete') add('', { kind: 'deleted', itemId });
          const item = change.action === 'add' ? editor.board.item(itemId) : undefined;
          if (item && item.type !== 'unknown') {
            add(names.get(item.createdBy ?? '') ?? '', { kind: 'added', itemId, type: item.type });
          }
        }
      } else {
        const itemId = String(event.path[0]);
        add(nameOf(itemId), { kind: kindOf(event), itemId });
      }
    }
  };

  learnNames();
  const endNames = editor.presence.people.subscribe(learnNames);
  const items = itemsOf(editor.board.doc);
  items.observeDeep(onEvents);
  return () => {
    clearTimeout(timer);
    endNames();
    items.unobserveDeep(onEvents);
  };
}

type Person = ReturnType<Editor['presence']['people']['get']>[number];

function isAt(person: Person, itemId: string): boolean {
  return person.caret?.itemId === itemId || person.draft.has(itemId) || person.selection.includes(itemId);
}

function kindOf(event: Y.YEvent<Y.AbstractType<unknown>>): 'wrote' | 'moved' | 'changed' {
  if (event instanceof Y.YTextEvent) return 'wrote';
  return event.path.length === 1 && event.changes.keys.has('pos') ? 'moved' : 'changed';
}

/** A move into another container is announced to the one who made it: it cannot be heard otherwise. */
function tellOwn(
  editor: Editor,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  tell: (text: string) => void,
): void {
  const t = editor.t.get();
  for (const event of events) {
    if (event.path.length === 0) {
      const gone = [...event.changes.keys.values()].filter((change) => change.action === 'delete').length;
      if (gone > 0) tell(t('app.announce.youDeleted', { count: gone }));
    } else if (event.path.length === 1 && event.changes.keys.has('parent')) {
      const parent = (event.target as YRecord).get('parent');
      const title = typeof parent === 'string' ? titleOf(editor, parent) : '';
      tell(
        typeof parent === 'string'
          ? t('app.announce.youMovedInto', { title: title || t('item.frame.name') })
          : t('app.announce.youMovedOut'),
      );
      return;
    }
  }
}

function titleOf(editor: Editor, id: string): string {
  const item = editor.board.item(id);
  return item && 'title' in item ? item.title : '';
}
