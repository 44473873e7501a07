import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import type { ChannelMix } from '@whoboard/shared/lanes/channels.ts';
import { sumOfMix } from '@whoboard/shared/lanes/channels.ts';
import { compareJourneys, mixAt, overallMix, type StageComparison } from '@whoboard/shared/lanes/compare.ts';
import { signed } from '@whoboard/shared/lanes/emotion.ts';
import { useMemo, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { nameOf } from '../map-table/cell-words.ts';
import styles from './MapCompare.module.css';

interface CompareStagesProps {
  readonly editor: Editor;
  readonly lived: JourneyItem;
  readonly target: JourneyItem | null;
}

/** Stage by stage: the emotions of each persona, the gap between them, and the channels. */
export function CompareStages({ editor, lived, target }: CompareStagesProps) {
  const t = useT();
  const rows = useMemo(() => (target ? compareJourneys(lived, target) : null), [lived, target]);
  const locale = t('map.number.locale');
  const number = (value: number | null) => (value === null ? '–' : signed(value, locale));
  // Those whom only one of the journeys tells of have nothing to compare.
  const all = rows?.flatMap(({ gaps }) => gaps) ?? [];
  const personas = [...new Set(all.flatMap(({ persona, gap }) => (gap === null ? [] : [persona])))];
  const overall = { lived: overallMix(lived), target: target && overallMix(target) };
  return (
    <>
      {rows &&
        personas.map((persona) => (
          <Section key={persona ?? ''} title={`${t('mapCompare.emotion')} · ${nameOf(editor, persona, t)}`}>
            <thead>
              <tr>
                <th scope="col">{t('mapCompare.stage')}</th>
                <th scope="col">{t('mapCompare.lived')}</th>
                <th scope="col">{t('mapCompare.target')}</th>
                <th scope="col">{t('mapCompare.gap')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const gap = row.gaps.find((each) => each.persona === persona);
                return (
                  <tr key={keyOf(row)}>
                    <StageHead row={row} />
                    <td className={styles.number}>{number(gap?.lived ?? null)}</td>
                    <td className={styles.number}>{number(gap?.target ?? null)}</td>
                    <td className={styles.gap} data-sign={Math.sign(gap?.gap ?? 0)}>
                      <Bar value={gap?.gap ?? null} text={number(gap?.gap ?? null)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </Section>
        ))}
      <Section title={t('mapCompare.channels')}>
        <thead>
          <tr>
            <th scope="col">{t('mapCompare.stage')}</th>
            <th scope="col">{t(`mapCompare.${lived.kind}`)}</th>
            {target && <th scope="col">{t(`mapCompare.${target.kind}`)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows
            ? rows.map((row) => (
                <tr key={keyOf(row)}>
                  <StageHead row={row} />
                  <Mix mix={row.mix.lived} />
                  <Mix mix={row.mix.target} />
                </tr>
              ))
            : lived.stages.map((stage, index) => (
                <tr key={stage.id}>
                  <th scope="row">{stage.name.trim() || t('journey.ghost.stage', { number: index + 1 })}</th>
                  <Mix mix={mixAt(lived, stage.id)} />
                </tr>
              ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('mapCompare.overall')}</th>
            <Mix mix={overall.lived} />
            {target && <Mix mix={overall.target} />}
          </tr>
        </tfoot>
      </Section>
    </>
  );
}

function keyOf({ lived, target }: StageComparison): string {
  return `${lived?.id ?? ''} ${target?.id ?? ''}`;
}

function StageHead({ row: { lived, target } }: { readonly row: StageComparison }) {
  const t = useT();
  const note = !target ? t('mapCompare.onlyLived') : !lived ? t('mapCompare.onlyTarget') : '';
  return (
    <th scope="row">
      {(lived ?? target)?.name.trim() || t('mapCompare.stage')}
      {note && <span className={styles.note}>{note}</span>}
    </th>
  );
}

/** A difference from −6 to +6 as a bar from the middle; the number says the same. */
function Bar({ value, text }: { readonly value: number | null; readonly text: string }) {
  const share = Math.min(50, (Math.abs(value ?? 0) / 6) * 50);
  return (
    <span className={styles.bars}>
      {value !== null && (
        <span className={styles.track} aria-hidden="true">
          <i style={{ width: `${share}%`, [value < 0 ? 'right' : 'left']: '50%' }} />
        </span>
      )}
      <span>{text}</span>
    </span>
  );
}

function Mix({ mix }: { readonly mix: ChannelMix | null }) {
  const t = useT();
  if (!mix || sumOfMix(mix) === 0) return <td className={styles.none}>–</td>;
  const parts = (['digital', 'mixed', 'human'] as const).filter((kind) => mix[kind] > 0);
  return (
    <td>
      <span className={styles.mix} aria-hidden="true">
        {parts.map((kind) => (
          <i key={kind} data-kind={kind} style={{ flexGrow: mix[kind] }} />
        ))}
      </span>
      {parts.map((kind) => t(`journey.mix.${kind}`, { count: mix[kind] })).join(' · ')}
    </td>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A table under its title. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={title}>
          {children}
        </table>
      </div>
    </section>
  );
}
