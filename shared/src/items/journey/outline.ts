import type { Translate } from '../../i18n/translate.ts';
import { costsOf, costText } from '../../lanes/costs.ts';
import { signed } from '../../lanes/emotion.ts';
import { contentOfLane } from '../../lanes/lane-types.ts';
import type { TextNode } from '../item-type.ts';
import type { JourneyItem, JourneyLane, Stage } from './fields.ts';

/** A journey in words: its stages, each with what its cells hold by themselves, then its lanes. Notes are items. */
export function journeyText(journey: JourneyItem, t: Translate): TextNode {
  return {
    key: journey.id,
    label: t(`journey.kind.${journey.kind}.head`),
    text: journey.title,
    path: ['title'],
    children: [
      {
        key: 'stages',
        label: t('journey.stages'),
        text: '',
        list: ['stages'],
        children: journey.stages.map((stage, index) => ({
          key: stage.id,
          label: t('journey.field.stage', { number: index + 1 }),
          text: stage.name,
          path: ['stages', stage.id, 'name'],
          children: stageNodes(journey, stage, t),
        })),
      },
      {
        key: 'lanes',
        label: t('journey.lanes'),
        text: '',
        list: ['lanes'],
        children: journey.lanes.map((lane) => ({
          key: lane.id,
          label: t(`journey.lane.${lane.type}.name`),
          text: lane.name,
          path: ['lanes', lane.id, 'name'],
          children: laneNodes(journey, lane, t),
        })),
      },
    ],
  };
}

function stageNodes(journey: JourneyItem, { id }: Stage, t: Translate): readonly TextNode[] {
  const here = <E extends { readonly stage: string }>(entries: readonly E[]): readonly E[] =>
    entries.filter(({ stage }) => stage === id);
  return [
    ...here(journey.points).map((point) => ({
      key: point.id,
      label: t('journey.text.point', { value: signed(point.value, t('map.number.locale')) }),
      text: point.label,
      path: ['points', point.id, 'label'],
    })),
    ...here(journey.chips).map((chip) =>
      chip.channel === 'own'
        ? {
            key: chip.id,
            label: t('journey.field.channel'),
            text: chip.name,
            path: ['chips', chip.id, 'name'],
          }
        : { key: chip.id, label: t('journey.field.channel'), text: t(`journey.channel.${chip.channel}`) },
    ),
    ...here(journey.moments).map((moment) => ({
      key: moment.id,
      label: t('journey.field.moment'),
      text: moment.label,
      path: ['moments', moment.id, 'label'],
    })),
    ...here(journey.exits).flatMap((exit) =>
      (['signal', 'wayOut'] as const).map((name) => ({
        key: `${exit.id} ${name}`,
        label: t(`journey.exit.${name}`),
        text: exit[name],
        path: ['exits', exit.id, name],
      })),
    ),
  ];
}

function laneNodes(journey: JourneyItem, lane: JourneyLane, t: Translate): readonly TextNode[] {
  if (contentOfLane(lane.type) !== 'exits') return [];
  const { sum } = costsOf(journey, lane.id);
  const unit = lane.unit.trim() || t('journey.exit.unit');
  const cost = costText(sum, unit, t('map.number.locale'));
  return [{ key: `${lane.id} sum`, label: '', text: t('journey.exit.sum', { cost }) }];
}
