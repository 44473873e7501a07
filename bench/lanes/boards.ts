import type { NewItem } from '@whoboard/shared/items/index.ts';
import { channels } from '@whoboard/shared/lanes/channels.ts';
import { journeyLaneTypes, laneColors } from '@whoboard/shared/lanes/lane-types.ts';

const words =
  'Je compare les prix sur mon téléphone pendant que le vendeur parle à quelqu’un d’autre, et personne ne me dit quand la livraison arrive ; je rappelle trois fois.'.split(
    ' ',
  );

/** The journey that the budgets are set for: 12 stages, 12 lanes, 1,500 notes, with curves and chips. */
export function largeJourney(stageCount = 12, laneCount = 12, noteCount = 1_500): readonly NewItem[] {
  const stages = Array.from({ length: stageCount }, (_, index) => ({
    id: `s${index}`,
    name: `Étape ${index + 1} du parcours`,
  }));
  const lanes = journeyLaneTypes.slice(0, laneCount).map((type) => ({ id: type, type }));
  const personas = ['claire', 'marc'].map((persona) => ({ persona }));
  const points = stages.flatMap(({ id: stage }, index) =>
    personas.map(({ persona }, line) => ({
      id: `p${index}_${line}`,
      stage,
      persona,
      value: ((index * 5 + line * 3) % 7) - 3,
      label: words.slice(index % 9, (index % 9) + 4).join(' '),
    })),
  );
  const chips = stages.flatMap(({ id: stage }, index) =>
    [0, 1, 2].map((i) => ({ id: `c${index}_${i}`, stage, channel: channels[(index + i * 3) % 13]! })),
  );
  const notes: NewItem[] = Array.from({ length: noteCount }, (_, index) => {
    const lane = lanes[index % laneCount]!;
    const stage = stages[Math.floor(index / laneCount) % stageCount]!;
    const from = index % 9;
    return {
      type: 'note',
      id: `n${index}`,
      parent: 'map',
      slot: `${stage.id}/${lane.id}`,
      color: laneColors[lane.type],
      text: words.slice(from, from + 3 + ((index * 5) % 15)).join(' '),
      saidBy: index % 6 === 0 ? 'Claire, 38 ans' : '',
    };
  });
  return [
    { type: 'persona', id: 'claire', firstName: 'Claire', age: '38 ans', pos: [-2000, 0] },
    { type: 'persona', id: 'marc', firstName: 'Marc', kind: 'negative', pos: [-1000, 0] },
    {
      type: 'journey',
      id: 'map',
      title: 'Du premier regard à la première révision',
      personas,
      stages,
      lanes,
      points,
      chips,
    },
    ...notes,
  ];
}
