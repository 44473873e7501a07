import { useId } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mapKinds } from '../../model/new-items.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import styles from './PersonaKinds.module.css';

const icons = { journey: 'journey', quadrants: 'matrix', canvas: 'empathyMap' } as const;

/** Beside the map tool: which map the next click places. */
export function MapKinds({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const id = useId();
  const chosen = useReadable(editor.newItems.mapKind);
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.legend}>{t('map.tools.kind')}</legend>
      {mapKinds.map((kind) => (
        <label key={kind} className={styles.kind}>
          <input
            type="radio"
            name={id}
            className={styles.input}
            checked={kind === chosen}
            onChange={() => editor.newItems.mapKind.set(kind)}
          />
          <span className={styles.face}>
            <Icon name={icons[kind]} />
            {t(`map.kind.${kind}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
