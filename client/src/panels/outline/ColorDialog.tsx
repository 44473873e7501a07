import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { NoteColorField } from '../properties/NoteColorField.tsx';
import { idsWithField } from '../properties/ids-with-field.ts';

interface ColorDialogProps {
  readonly editor: Editor;
  readonly itemId: string;
  readonly onClose: () => void;
}

export function ColorDialog({ editor, itemId, onClose }: ColorDialogProps) {
  const t = useT();
  const done = (
    <Button look="primary" onPress={onClose}>
      {t('app.done')}
    </Button>
  );
  return (
    <Dialog size="small" title={t('app.outline.color')} onClose={onClose} actions={done}>
      <NoteColorField editor={editor} ids={idsWithField(editor, [itemId], 'color')} />
    </Dialog>
  );
}
