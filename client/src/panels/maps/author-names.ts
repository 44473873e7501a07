import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { unknownAuthor } from '@whoboard/shared/lanes/map-filter.ts';
import type { Editor } from '../../model/editor.ts';

/**
 * What authors are called: oneself, who is here by name, the others numbered, since nobody but the server knows who they
 * were.
 */
export function authorNames(
  editor: Editor,
  authors: readonly string[],
  t: Translate,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(editor.presence.people.get().map(({ id, name }) => [id, name]));
  let away = 0;
  return authors.map((value) => {
    if (value === unknownAuthor) return { value, label: t('mapFilter.author.unknown') };
    const name = names.get(value);
    if (value === editor.me.id) return { value, label: t('mapFilter.author.me', { name: editor.me.name }) };
    if (name !== undefined) return { value, label: name };
    away += 1;
    return { value, label: t('mapFilter.author.away', { number: away }) };
  });
}
