import { decisionFields } from '@whoboard/shared/items/decision/fields.ts';
import { useState } from 'react';
import { decide } from '../../commands/decision-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Results.module.css';

/** A decision by typing: Enter notes it. */
export function WriteDecision({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const [text, setText] = useState('');
  const note = (): void => {
    try {
      if (decide(editor, { text, vote: null }) !== undefined) setText('');
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  return (
    <form
      className={styles.write}
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      <TextField
        label={t('decision.new')}
        hint={t('decision.newHint')}
        value={text}
        onChange={(typed) => setText(typed.slice(0, decisionFields.text.maxLength))}
      />
      <Button type="submit" look="primary" icon="decision" isDisabled={text.trim() === ''}>
        {t('decision.add')}
      </Button>
    </form>
  );
}
