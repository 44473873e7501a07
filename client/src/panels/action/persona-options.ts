import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Editor } from '../../model/editor.ts';

interface PersonaOption {
  /** Id of the card; empty for none. */
  readonly value: string;
  readonly label: string;
}

/** The persona cards of a board by their names, in reading order. */
export function personaNames(editor: Editor, t: Translate): readonly PersonaOption[] {
  return editor.board.order.get().flatMap((id) => {
    const item = editor.board.item(id);
    if (item?.type !== 'persona') return [];
    return [{ value: id, label: item.firstName.trim() || t('persona.text.unnamed') }];
  });
}

/** What an action can be for; the card that was chosen is named even when it is gone. */
export function personaOptions(
  editor: Editor,
  chosen: string | null,
  t: Translate,
): readonly PersonaOption[] {
  const names = personaNames(editor, t);
  const isGone = chosen !== null && names.every(({ value }) => value !== chosen);
  return [
    { value: '', label: t('action.noPersona') },
    ...names,
    ...(isGone ? [{ value: chosen, label: t('action.personaGone') }] : []),
  ];
}
