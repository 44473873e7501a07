import { setFieldOfAll } from '@whoboard/shared/board/edits/items.ts';
import { noteColorNames, noteColors } from '@whoboard/shared/draw/theme.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Swatches } from '../../ui/Swatches.tsx';
import { useItems } from '../use-items.ts';

interface NoteColorFieldProps {
  readonly editor: Editor;
  readonly ids: readonly string[];
}

/** The paper colour of one or several items; shows none when they differ. */
export function NoteColorField({ editor, ids }: NoteColorFieldProps) {
  const t = useT();
  const items = useItems(editor, ids);
  const chosen = new Set(items.flatMap((item) => ('color' in item ? [item.color] : [])));
  const [only = null] = chosen.size === 1 ? chosen : [];
  return (
    <Swatches
      label={t('app.properties.color')}
      shape="square"
      value={only}
      swatches={noteColorNames.map((name) => ({
        value: name,
        color: noteColors[name],
        label: t(`app.paper.${name}`),
      }))}
      onChange={(color) => editor.board.change((doc) => setFieldOfAll(doc, ids, 'color', color))}
    />
  );
}
