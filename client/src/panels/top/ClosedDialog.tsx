import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { useSelected } from '../../ui/use-selected.ts';

/** The server has ended the connection for good: says why, and leads on. The board stays behind it, readable. */
export function ClosedDialog({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const code = useSelected(editor.connection.state, (state) => (state.kind === 'closed' ? state.code : null));
  if (!code) return null;
  const reload = () => location.reload();
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={t('app.closed.title')}
      lead={t(`error.${code}`)}
      onClose={reload}
      actions={
        <Button look="primary" icon="renew" onPress={reload}>
          {t('app.closed.reload')}
        </Button>
      }
    />
  );
}
