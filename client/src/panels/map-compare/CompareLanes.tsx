import type { Item } from '@whoboard/shared/items/index.ts';
import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { compareLanes } from '@whoboard/shared/lanes/compare-lanes.ts';
import { useT } from '../../ui/language.tsx';
import { Section } from './CompareStages.tsx';
import styles from './MapCompare.module.css';

interface CompareLanesProps {
  readonly lived: JourneyItem;
  readonly target: JourneyItem;
  readonly childrenOf: (journey: string) => readonly Item[];
}

/** What only one of two journeys says, lane by lane. */
export function CompareLanes({ lived, target, childrenOf }: CompareLanesProps) {
  const t = useT();
  const rows = compareLanes(lived, target, childrenOf);
  if (rows.length === 0) return null;
  return (
    <Section title={t('mapCompare.lanes')}>
      <thead>
        <tr>
          <th scope="col">{t('mapCompare.lane')}</th>
          <th scope="col">{t('mapCompare.onlyHere')}</th>
          <th scope="col">{t('mapCompare.onlyThere')}</th>
          <th scope="col">{t('mapCompare.both')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ lane, onlyFirst, onlySecond, shared }) => (
          <tr key={lane.id}>
            <th scope="row">{lane.name.trim() || t(`journey.lane.${lane.type}.name`)}</th>
            <Words words={onlyFirst} />
            <Words words={onlySecond} />
            <td className={styles.number}>{shared}</td>
          </tr>
        ))}
      </tbody>
    </Section>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <td className={styles.none}>–</td>;
  return (
    <td>
      <ul className={styles.words}>
        {words.map((each, index) => (
          <li key={index}>{each}</li>
        ))}
      </ul>
    </td>
  );
}
