import type { JourneyItem, JourneyLane } from '@whoboard/shared/items/journey/fields.ts';
import { costsOf, costText } from '@whoboard/shared/lanes/costs.ts';
import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { nameOf } from '../map-table/cell-words.ts';
import { Section } from './CompareStages.tsx';
import styles from './MapCompare.module.css';

interface CompareCostsProps {
  readonly editor: Editor;
  readonly journey: JourneyItem;
}

/** What negative personas cost along a journey, stage by stage, and in all. */
export function CompareCosts({ editor, journey }: CompareCostsProps) {
  const lanes = journey.lanes.filter(({ type }) => contentOfLane(type) === 'exits');
  return lanes.map((lane) => <Costs key={lane.id} editor={editor} journey={journey} lane={lane} />);
}

function Costs({ editor, journey, lane }: CompareCostsProps & { readonly lane: JourneyLane }) {
  const t = useT();
  const { stages, sum } = costsOf(journey, lane.id);
  if (stages.every(({ spent }) => spent === null)) return null;
  const unit = lane.unit.trim() || t('journey.exit.unit');
  const cost = (value: number) => costText(value, unit, t('map.number.locale'));
  const whose = lane.persona === null ? '' : ` · ${nameOf(editor, lane.persona, t)}`;
  return (
    <Section title={`${t('mapCompare.costs')}${whose}`}>
      <thead>
        <tr>
          <th scope="col">{t('mapCompare.stage')}</th>
          <th scope="col">{t('journey.exit.cost')}</th>
          <th scope="col">{t('mapCompare.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, spent, soFar }, index) => (
          <tr key={stage}>
            <th scope="row">
              {journey.stages[index]?.name.trim() || t('journey.ghost.stage', { number: index + 1 })}
            </th>
            <td className={styles.number}>{spent === null ? '–' : cost(spent)}</td>
            <td className={styles.number}>{cost(soFar)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('mapCompare.sum')}</th>
          <td>–</td>
          <td className={styles.number}>{cost(sum)}</td>
        </tr>
      </tfoot>
    </Section>
  );
}
