import type { ErrorCode } from '@whoboard/shared/errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';

/** Says why the connection has ended, and leads on. The board stays behind it, readable. */
export function ClosedDialog({ code }: { readonly code: ErrorCode }) {
  const t = useT();
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
