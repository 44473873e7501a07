import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { DecisionItem } from '@whoboard/shared/items/index.ts';
import { targetLabel } from '@whoboard/shared/voting/target-label.ts';
import { targetId } from '@whoboard/shared/voting/target.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import styles from '../action/ActionPanel.module.css';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { DateField } from '../interview/DateField.tsx';
import { useSessionState } from '../session/use-session.ts';
import { useItem } from '../use-items.ts';

interface DecisionPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of a decision card. */
export function DecisionPanel({ editor, itemId }: DecisionPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'decision' ? <Panel key={itemId} editor={editor} decision={item} /> : null;
}

function Panel({ editor, decision }: { readonly editor: Editor; readonly decision: DecisionItem }) {
  const t = useT();
  return (
    <div className={styles.panel}>
      <section className={styles.group} aria-label={t('decision.panel')}>
        <SharedTextField
          editor={editor}
          itemId={decision.id}
          path={['text']}
          label={t('item.decision.field.text')}
          placeholder={t('item.decision.ghost.text')}
          multiline="wraps"
        />
        <DateField
          label={t('item.decision.field.decidedOn')}
          value={decision.decidedOn}
          isDisabled={!mayChange(editor, decision.id)}
          onChange={(decidedOn) => editor.board.change((doc) => setFields(doc, decision.id, { decidedOn }))}
        />
      </section>
      <Origin editor={editor} decision={decision} />
    </div>
  );
}

/** The vote behind a decision, and what was voted on, one click away. */
function Origin({ editor, decision }: { readonly editor: Editor; readonly decision: DecisionItem }) {
  const t = useT();
  const { rounds } = useSessionState(editor).rounds;
  const { origin, originPart, round } = decision;
  useItem(editor, origin ?? '');
  if (origin === null) return null;
  const vote = round !== null && Object.hasOwn(rounds, round) ? rounds[round] : undefined;
  const target = targetId({ item: origin, part: originPart });
  const words = targetLabel(target, (id) => editor.board.item(id), editor.drawContext().t);
  return (
    <section className={styles.origin} aria-label={t('decision.origin')}>
      <p className={styles.originTitle}>
        {vote
          ? t('decision.fromVote', { title: vote.title === '' ? t('voting.untitled') : vote.title })
          : t('decision.origin')}
      </p>
      {words === null ? (
        <p className={styles.gone}>{t('decision.originGone')}</p>
      ) : (
        <button
          type="button"
          className={styles.link}
          aria-label={t('decision.showOrigin', { text: words })}
          onClick={() => showSource(editor, origin, originPart)}
        >
          {words}
        </button>
      )}
    </section>
  );
}
