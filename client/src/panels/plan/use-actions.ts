import { actionsInOrder } from '@whoboard/shared/actions/plan.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { useEffect, useState } from 'react';
import type { Editor } from '../../model/editor.ts';

/** All actions of the board as they are now, in the order in which they were made. */
export function useActions(editor: Editor): readonly ActionItem[] {
  const [actions, setActions] = useState<readonly ActionItem[]>([]);
  useEffect(() => {
    const isAction = (id: string) => editor.board.item(id)?.type === 'action';
    const known = new Set([...editor.board.snapshot().items.keys()].filter(isAction));
    const take = () => setActions(actionsInOrder([...known].flatMap((id) => editor.board.item(id) ?? [])));
    take();
    return editor.board.onChange((ids) => {
      let isTouched = false;
      for (const id of ids) {
        const was = known.has(id);
        const is = isAction(id);
        if (is) known.add(id);
        else known.delete(id);
        isTouched ||= was || is;
      }
      if (isTouched) take();
    });
  }, [editor]);
  return actions;
}
