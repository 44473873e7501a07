import type { ResultsBlock, ResultsSection } from '@whoboard/shared/results/results-model.ts';
import { useId, type ReactNode } from 'react';
import type { TargetId } from '@whoboard/shared/voting/target.ts';
import { decide } from '../../commands/decision-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { goToTarget } from './go-to-target.ts';
import styles from './Results.module.css';
import { markdownOf, saveMarkdown } from './results-markdown.ts';
import { ResultsTableView } from './ResultsTableView.tsx';
import { useResults } from './use-results.ts';
import { WriteDecision } from './WriteDecision.tsx';

interface ResultsDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
  readonly onPrint: () => void;
  readonly onCompare: () => void;
}

/** Decisions and results of the workshop on one page: decided here, printed and taken along as Markdown. */
export function ResultsDialog({ editor, onClose, onPrint, onCompare }: ResultsDialogProps) {
  const t = useT();
  const { facts, sections } = useResults(editor);
  const isFacilitator = editor.me.role === 'facilitator';
  const go = (target: TargetId): void => {
    onClose();
    goToTarget(editor, target);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(markdownOf(editor));
      editor.notices.tell({ text: t('results.copied'), tone: 'success' });
    } catch {
      editor.notices.tell({ text: t('results.copyFailed'), tone: 'problem' });
    }
  };
  /** What a section has besides what can be read. */
  const extras: Readonly<Partial<Record<ResultsSection['key'], ReactNode>>> = {
    decisions: isFacilitator && <WriteDecision editor={editor} />,
    // Each vote has a heading; one alone cannot be compared.
    votes: countOf(sections, 'votes', 'heading') > 1 && (
      <Button size="small" icon="contrast" onPress={onCompare}>
        {t('compare.open')}
      </Button>
    ),
  };
  return (
    <Dialog
      size="full"
      title={t('results.title')}
      lead={facts.join(' · ')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" icon="copy" onPress={() => void copy()}>
            {t('results.copy')}
          </Button>
          <Button icon="export" onPress={() => saveMarkdown(editor)}>
            {t('results.markdown')}
          </Button>
          <Button look="primary" icon="print" onPress={onPrint}>
            {t('results.print')}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        {sections.map((section) => (
          <Section key={section.key} section={section} extra={extras[section.key]}>
            {(block, index) =>
              block.kind === 'table' ? (
                <ResultsTableView
                  key={index}
                  table={block}
                  onGo={go}
                  onDecide={
                    isFacilitator
                      ? ({ round, target, label }) =>
                          void decide(editor, { text: label, vote: { round, target } })
                      : undefined
                  }
                />
              ) : (
                <Words key={index} block={block} />
              )
            }
          </Section>
        ))}
      </div>
    </Dialog>
  );
}

function countOf(
  sections: readonly ResultsSection[],
  key: ResultsSection['key'],
  kind: ResultsBlock['kind'],
): number {
  const blocks = sections.find((section) => section.key === key)?.blocks ?? [];
  return blocks.filter((block) => block.kind === kind).length;
}

interface SectionProps {
  readonly section: ResultsSection;
  readonly extra: ReactNode;
  readonly children: (block: ResultsBlock, index: number) => ReactNode;
}

function Section({ section, extra, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {section.title}
      </h3>
      {section.blocks.map(children)}
      {extra}
    </section>
  );
}

function Words({ block }: { readonly block: Exclude<ResultsBlock, { readonly kind: 'table' }> }) {
  if (block.kind === 'heading') return <h4 className={styles.heading}>{block.text}</h4>;
  return <p className={cx(styles.text, styles[`${block.tone}Text`])}>{block.text}</p>;
}
