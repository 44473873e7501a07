import { applyTemplate } from '@whoboard/shared/templates/index.ts';
import { useMemo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { TemplateGallery } from './TemplateGallery.tsx';

interface TemplatesDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Puts a template on the open board, beside what is there; one undo takes it away again. */
export function TemplatesDialog({ editor, onClose }: TemplatesDialogProps) {
  const t = useT();
  const { locale } = useReadable(editor.board.meta);
  // The board's own language, which may be another than the interface's.
  const spoken = useMemo(() => ({ locale, t: editor.drawContext().t }), [editor, locale]);
  const isEmpty = editor.board.count.get() === 0;
  const choose = (id: string) => {
    onClose();
    try {
      let added: readonly string[] = [];
      editor.board.change((doc) => {
        added = applyTemplate(doc, id, locale);
      });
      editor.selection.set(isEmpty ? [] : added);
      const bounds = editor.board.boundsOf(added);
      if (bounds) editor.camera.show(bounds);
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  return (
    <Dialog
      size="large"
      title={t(isEmpty ? 'app.templates.title' : 'app.templates.insert')}
      lead={t(isEmpty ? 'app.templates.lead' : 'app.templates.leadBeside')}
      onClose={onClose}
    >
      <TemplateGallery spoken={spoken} withBlank={false} onChoose={choose} />
    </Dialog>
  );
}
