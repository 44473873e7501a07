import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { comparePersonas } from '@whoboard/shared/lanes/compare.ts';
import { formatNumber, signed } from '@whoboard/shared/lanes/emotion.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { nameOf } from '../map-table/cell-words.ts';
import { Section } from './CompareStages.tsx';
import styles from './MapCompare.module.css';

interface ComparePersonasProps {
  readonly editor: Editor;
  readonly journey: JourneyItem;
}

/** How the personas of one journey feel at each stage, and how far apart they are. */
export function ComparePersonas({ editor, journey }: ComparePersonasProps) {
  const t = useT();
  const rows = comparePersonas(journey);
  const personas = rows[0]?.emotions.map(({ persona }) => persona) ?? [];
  if (personas.length < 2) return <p className={styles.hint}>{t('mapCompare.personasHint')}</p>;
  const locale = t('map.number.locale');
  return (
    <Section title={t('mapCompare.personas')}>
      <thead>
        <tr>
          <th scope="col">{t('mapCompare.stage')}</th>
          {personas.map((persona) => (
            <th key={persona ?? ''} scope="col">
              {nameOf(editor, persona, t)}
            </th>
          ))}
          <th scope="col">{t('mapCompare.spread')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stage, emotions, spread }, index) => (
          <tr key={stage.id}>
            <th scope="row">{stage.name.trim() || t('journey.ghost.stage', { number: index + 1 })}</th>
            {emotions.map(({ persona, value }) => (
              <td key={persona ?? ''} className={styles.number}>
                {value === null ? '–' : signed(value, locale)}
              </td>
            ))}
            <td className={styles.number}>{spread === null ? '–' : formatNumber(spread, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Section>
  );
}
