import { personaKinds } from '@whoboard/shared/personas/kinds.ts';
import { useId } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { KindSign } from '../persona/KindSign.tsx';
import styles from './PersonaKinds.module.css';

/** Beside the persona tool: which kind of persona the next click places. */
export function PersonaKinds({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const id = useId();
  const chosen = useReadable(editor.newItems.personaKind);
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{t('app.tools.personaKind')}</legend>
      {personaKinds.map((kind) => (
        <label key={kind} className={styles.kind} data-kind={kind}>
          <input
            type="radio"
            name={id}
            className={styles.input}
            checked={kind === chosen}
            onChange={() => editor.newItems.personaKind.set(kind)}
          />
          <span className={styles.face}>
            <KindSign kind={kind} />
            {t(`persona.kind.${kind}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
