import { applyTemplate } from '@whoboard/shared/templates/index.ts';
import type { Editor } from '../../model/editor.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { TemplateGallery } from './TemplateGallery.tsx';

interface TemplatesDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Puts a template on the open board; one undo takes it away again. */
export function TemplatesDialog({ editor, onClose }: TemplatesDialogProps) {
  const t = useT();
  const { locale } = useReadable(editor.board.meta);
  const choose = (id: string) => {
    onClose();
    try {
      editor.board.change((doc) => applyTemplate(doc, id, locale));
      editor.commands.run('view.fit');
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  return (
    <Dialog size="large" title={t('app.templates.title')} lead={t('app.templates.lead')} onClose={onClose}>
      <TemplateGallery locale={locale} onChoose={choose} />
    </Dialog>
  );
}
