import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { contrastOf } from '@whoboard/shared/personas/contrast.ts';
import { useMemo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { KindSign } from '../persona/KindSign.tsx';
import { useItem } from '../use-items.ts';
import { ContrastRowView } from './ContrastRowView.tsx';
import styles from './ContrastDialog.module.css';
import { SharedStatements } from './SharedStatements.tsx';

interface ContrastDialogProps {
  readonly editor: Editor;
  /** Ids of the two personas. */
  readonly left: string;
  readonly right: string;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** Two personas side by side, aspect by aspect; what stands there is written on the cards themselves. */
export function ContrastDialog({ editor, left, right, onPrint, onClose }: ContrastDialogProps) {
  const t = useT();
  const items = [useItem(editor, left), useItem(editor, right)];
  const [one, other] = items.flatMap((item) => (item?.type === 'persona' ? [item] : []));
  return (
    <Dialog
      size="full"
      title={t('contrast.title')}
      lead={t('contrast.lead')}
      onClose={onClose}
      actions={
        one &&
        other && (
          <Button icon="print" look="plain" onPress={onPrint}>
            {t('contrast.print')}
          </Button>
        )
      }
    >
      {one && other ? (
        <Pair editor={editor} left={one} right={other} />
      ) : (
        <EmptyState icon="contrast" title={t('contrast.gone')} />
      )}
    </Dialog>
  );
}

interface PairProps {
  readonly editor: Editor;
  readonly left: PersonaItem;
  readonly right: PersonaItem;
}

function Pair({ editor, left, right }: PairProps) {
  const t = useT();
  const contrast = useMemo(() => contrastOf(left, right), [left, right]);
  return (
    <div className={styles.page}>
      <div className={styles.heads}>
        <Head persona={left} />
        <Head persona={right} />
      </div>
      <output className={styles.grey}>
        {contrast.greyZones > 0
          ? t('contrast.greyCount', { count: contrast.greyZones })
          : t('contrast.greyNone')}
      </output>
      <SharedStatements editor={editor} left={left} right={right} shared={contrast.shared} />
      <h3 className={styles.title}>{t('contrast.apart')}</h3>
      {contrast.rows.map((row) => (
        <ContrastRowView
          key={row.aspect}
          editor={editor}
          left={left}
          right={right}
          row={row}
          shared={contrast.shared}
        />
      ))}
    </div>
  );
}

function Head({ persona }: { readonly persona: PersonaItem }) {
  const t = useT();
  const facts = [persona.age, persona.occupation].map((fact) => fact.trim()).filter((fact) => fact !== '');
  return (
    <div className={styles.head} data-kind={persona.kind}>
      <p className={styles.kind}>
        <KindSign kind={persona.kind} size={14} />
        {t(`persona.kind.${persona.kind}`)}
      </p>
      <p className={styles.name}>{persona.firstName.trim() || t('persona.text.unnamed')}</p>
      {facts.length > 0 && <p className={styles.who}>{facts.join(' · ')}</p>}
    </div>
  );
}
