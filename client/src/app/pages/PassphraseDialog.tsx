import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './PassphraseDialog.module.css';

interface PassphraseDialogProps {
  readonly wasRefused: boolean;
  readonly onSubmit: (passphrase: string) => void;
  readonly onClose: () => void;
}

export function PassphraseDialog({ wasRefused, onSubmit, onClose }: PassphraseDialogProps) {
  const t = useT();
  const [phrase, setPhrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (phrase) onSubmit(phrase);
  };
  return (
    <Dialog size="small" title={t('app.passphrase.title')} lead={t('app.passphrase.lead')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('app.passphrase.label')}
          type="password"
          autoComplete="off"
          startsFocused
          value={phrase}
          onChange={setPhrase}
          error={wasRefused ? t('error.createRefused') : null}
        />
        <Button type="submit" look="primary" isDisabled={!phrase}>
          {t('app.passphrase.submit')}
        </Button>
      </form>
    </Dialog>
  );
}
