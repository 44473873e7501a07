import type { NoteColor } from '../draw/theme.ts';

/** The types of lane of a journey, in the order in which menus offer them. */
export const journeyLaneTypes = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'irritants',
  'delights',
  'expectations',
  'moments',
  'opportunities',
  'backstage',
  'negative',
  'custom',
] as const;
export type JourneyLaneType = (typeof journeyLaneTypes)[number];

/** What the cells of a lane hold besides notes; notes can be put into every cell. */
export type LaneContent = 'notes' | 'channels' | 'emotion' | 'moments' | 'exits';

export function contentOfLane(type: JourneyLaneType): LaneContent {
  switch (type) {
    case 'channels':
    case 'emotion':
    case 'moments':
      return type;
    case 'negative':
      return 'exits';
    case 'actions':
    case 'touchpoints':
    case 'thoughts':
    case 'irritants':
    case 'delights':
    case 'expectations':
    case 'opportunities':
    case 'backstage':
    case 'custom':
      return 'notes';
  }
}

/** The paper that a lane's name stands on, and the one that notes written in it begin with. */
export const laneColors: Readonly<Record<JourneyLaneType, NoteColor>> = {
  actions: 'sky',
  touchpoints: 'sand',
  channels: 'lilac',
  thoughts: 'yellow',
  emotion: 'white',
  irritants: 'rose',
  delights: 'mint',
  expectations: 'peach',
  moments: 'yellow',
  opportunities: 'mint',
  backstage: 'sand',
  negative: 'rose',
  custom: 'white',
};

/** The lanes that a new journey starts with. */
export const usualLanes: readonly JourneyLaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotion',
  'irritants',
  'delights',
  'moments',
  'opportunities',
];
/** The stages that a new journey starts with; they have no names yet. */
export const usualStageCount = 5;

export const empathyLayouts = ['quadrants', 'canvas'] as const;
export type EmpathyLayout = (typeof empathyLayouts)[number];

/** The lanes that come with an empathy map; the team may add its own. */
export const empathyLanes = [
  'who',
  'needs',
  'says',
  'thinks',
  'does',
  'feels',
  'sees',
  'hears',
  'pains',
  'gains',
] as const;
export type EmpathyLane = (typeof empathyLanes)[number];

const empathyLaneKeys: ReadonlySet<string> = new Set(empathyLanes);

export function isEmpathyLane(id: string): id is EmpathyLane {
  return empathyLaneKeys.has(id);
}

/** How the lanes of an empathy map lie: beside each other in a row, below each other in a column. */
export type Arrangement =
  EmpathyLane | { readonly row: readonly Arrangement[] } | { readonly column: readonly Arrangement[] };

/**
 * Quadrants: says, thinks, does, feels. Canvas: after the Empathy Map Canvas of Dave Gray (2017), what is in the head
 * (thinks and feels, with pains and gains) in the middle of what comes in and goes out.
 */
export const arrangements: Readonly<Record<EmpathyLayout, Arrangement>> = {
  quadrants: { column: [{ row: ['says', 'thinks'] }, { row: ['does', 'feels'] }] },
  canvas: {
    column: [
      { row: ['who', 'needs'] },
      { row: ['hears', { column: ['thinks', { row: ['pains', 'gains'] }] }, 'sees'] },
      { row: ['says', 'does'] },
    ],
  },
};

/** The lanes of a layout, in reading order. */
export function lanesOfLayout(layout: EmpathyLayout): readonly EmpathyLane[] {
  const found: EmpathyLane[] = [];
  const visit = (part: Arrangement): void => {
    if (typeof part === 'string') found.push(part);
    else for (const inner of 'row' in part ? part.row : part.column) visit(inner);
  };
  visit(arrangements[layout]);
  return found;
}

/** The paper of an empathy map's lanes. */
export const empathyColors: Readonly<Record<EmpathyLane, NoteColor>> = {
  who: 'sand',
  needs: 'peach',
  says: 'sky',
  thinks: 'lilac',
  does: 'mint',
  feels: 'rose',
  sees: 'yellow',
  hears: 'sky',
  pains: 'rose',
  gains: 'mint',
};
