import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useT } from './language.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** What the confirming button does, as a verb. */
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, text, confirm, isDanger, onConfirm, onClose }: ConfirmProps) {
  const t = useT();
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      lead={text}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    />
  );
}
