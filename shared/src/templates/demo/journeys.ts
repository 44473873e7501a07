import type { Point, Size } from '../../board/schema.ts';
import type { NewItem } from '../../items/index.ts';
import type { Channel } from '../../lanes/channels.ts';
import { laneColors, type JourneyLaneType } from '../../lanes/lane-types.ts';
import { journeySlot } from '../../lanes/slots.ts';
import { area, areaMeasures } from '../areas.ts';
import { demoStages, type DemoStage, type JourneyWords, type LivedStage } from './journey-words.ts';

const { padding, titleZone } = areaMeasures;

const livedStages = demoStages.filter((stage): stage is LivedStage => stage !== 'care');

/** How the rider and the coordinator feel today, from −3 to +3. */
const livedFeelings: Readonly<Record<LivedStage, readonly [rider: number, coordinator: number]>> = {
  breakdown: [-3, -2],
  choosing: [-1, 0],
  dropOff: [0.5, 1],
  waiting: [-2, -2.5],
  pickUp: [2, 1],
  after: [-0.5, -1.5],
};

/** How the rider shall feel. */
const targetFeelings: Readonly<Record<DemoStage, number>> = {
  care: 1,
  breakdown: -1,
  choosing: 1,
  dropOff: 2,
  waiting: 1.5,
  pickUp: 2.5,
  after: 2,
};

type Who = 'rider' | 'coordinator';

/** Whose thoughts they are, note by note: a filter by persona shows those of one. */
const thinkers: Readonly<Record<LivedStage, readonly Who[]>> = {
  breakdown: ['rider', 'coordinator'],
  choosing: ['rider', 'rider'],
  dropOff: ['rider', 'coordinator'],
  waiting: ['coordinator'],
  pickUp: ['rider', 'rider'],
  after: ['coordinator'],
};

const livedChannels: Readonly<Record<LivedStage, readonly Exclude<Channel, 'own'>[]>> = {
  breakdown: ['phone'],
  choosing: ['wordOfMouth', 'web'],
  dropOff: ['shop'],
  waiting: ['phone', 'sms'],
  pickUp: ['shop'],
  after: ['wordOfMouth'],
};

const targetChannels: Readonly<Record<DemoStage, readonly Exclude<Channel, 'own'>[]>> = {
  care: ['sms', 'web'],
  breakdown: ['sms'],
  choosing: ['sms', 'web'],
  dropOff: ['sms'],
  waiting: ['sms'],
  pickUp: ['sms', 'shop'],
  after: ['phone', 'wordOfMouth'],
};

/** Bench time spent on the tinkerer by each stage, in the words' unit. */
const costs: Readonly<Partial<Record<LivedStage, number>>> = {
  choosing: 5,
  dropOff: 40,
  waiting: 25,
  after: 90,
};

const livedLanes: readonly JourneyLaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'irritants',
  'delights',
  'moments',
  'backstage',
  'opportunities',
  'negative',
];
const targetLanes: readonly JourneyLaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'moments',
  'backstage',
];

/** Width of a stage: two notes stand beside each other. */
const stageWidth = 448;
/** The column of the lanes' names, and what a journey keeps free at its edges. */
const laneHeadWidth = 228;
const mapWidth = laneHeadWidth + demoStages.length * stageWidth;
/** Heights kept free for the two journeys, and between them. */
const livedHeight = 1540;
const targetHeight = 1070;
const between = 48;
/** At the right of the journeys. */
const captionWidth = 1_120;
const areaSize: Size = [
  padding + mapWidth + between + captionWidth + padding,
  titleZone + livedHeight + between + targetHeight + padding,
];

/**
 * The lived journey and, under it, the target one, in an area of their own: their columns stand under each other. A stage
 * that only one of them has is a gap in the other.
 */
export function journeysArea(
  words: JourneyWords,
  names: Readonly<Record<Who, string>>,
  pos: Point,
): readonly NewItem[] {
  const thinkerAt = (lane: JourneyLaneType, stage: LivedStage, index: number): string => {
    const who = lane === 'thoughts' ? thinkers[stage][index] : undefined;
    return who === undefined ? '' : names[who];
  };
  const stages = (ids: readonly DemoStage[]) =>
    ids.map((id) => ({ id, name: words.stages[id], width: stageWidth }));
  const lanes = (types: readonly JourneyLaneType[]) =>
    types.map((type) =>
      type === 'negative' ? { id: type, type, persona: 'negative', unit: words.unit } : { id: type, type },
    );
  return [
    area('journeys', words.area, 'white', pos, areaSize),
    {
      type: 'text',
      parent: 'journeys',
      text: words.caption,
      fontSize: 39,
      pos: [padding + mapWidth + between, titleZone],
      size: [captionWidth, 480],
    },
    {
      type: 'journey',
      id: 'lived',
      parent: 'journeys',
      title: words.lived,
      kind: 'lived',
      pos: [padding, titleZone],
      personas: [{ persona: 'rider' }, { persona: 'coordinator' }],
      comparedWith: 'target',
      stages: stages(livedStages),
      lanes: lanes(livedLanes),
      points: livedStages.flatMap((stage) => {
        const [rider, coordinator] = livedFeelings[stage];
        return [
          { stage, persona: 'rider', value: rider, label: words.livedFeelings[stage] },
          {
            stage,
            persona: 'coordinator',
            value: coordinator,
            label: words.coordinatorFeelings[stage] ?? '',
          },
        ];
      }),
      chips: chipsOf(livedStages, livedChannels),
      moments: momentsOf(livedStages, words.livedMoments),
      exits: livedStages.flatMap((stage) => {
        const exit = words.exits[stage];
        return exit ? [{ lane: 'negative', stage, cost: costs[stage] ?? null, ...exit }] : [];
      }),
    },
    {
      type: 'journey',
      id: 'target',
      parent: 'journeys',
      title: words.target,
      kind: 'target',
      pos: [padding, titleZone + livedHeight + between],
      personas: [{ persona: 'rider' }],
      comparedWith: 'lived',
      stages: stages(demoStages),
      lanes: lanes(targetLanes),
      points: demoStages.map((stage) => ({
        stage,
        persona: 'rider',
        value: targetFeelings[stage],
        label: words.targetFeelings[stage],
      })),
      chips: chipsOf(demoStages, targetChannels),
      moments: momentsOf(demoStages, words.targetMoments),
    },
    ...notesOf('lived', livedLanes, livedStages, words.livedNotes, thinkerAt),
    ...notesOf('target', targetLanes, demoStages, words.targetNotes),
  ];
}

function chipsOf<S extends DemoStage>(
  stages: readonly S[],
  channels: Readonly<Record<S, readonly Exclude<Channel, 'own'>[]>>,
) {
  return stages.flatMap((stage) => channels[stage].map((channel) => ({ stage, channel })));
}

function momentsOf<S extends DemoStage>(stages: readonly S[], words: Readonly<Partial<Record<S, string>>>) {
  return stages.flatMap((stage) => {
    const label = words[stage];
    return label === undefined ? [] : [{ stage, label }];
  });
}

type NotesByLane<S extends string> = Readonly<
  Partial<Record<JourneyLaneType, Readonly<Record<S, readonly string[]>>>>
>;

function notesOf<S extends DemoStage>(
  map: string,
  lanes: readonly JourneyLaneType[],
  stages: readonly S[],
  words: NotesByLane<S>,
  saidBy: (lane: JourneyLaneType, stage: S, index: number) => string = () => '',
): readonly NewItem[] {
  return lanes.flatMap((lane) =>
    stages.flatMap((stage) =>
      (words[lane]?.[stage] ?? []).map((text, index): NewItem => ({
        type: 'note',
        parent: map,
        slot: journeySlot(stage, lane),
        color: laneColors[lane],
        text,
        saidBy: saidBy(lane, stage, index),
      })),
    ),
  );
}
