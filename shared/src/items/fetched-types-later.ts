import { actionBase } from './action/base.ts';
import { decisionBase } from './decision/base.ts';
import { empathyMapBase } from './empathy-map/base.ts';
import { interviewBase } from './interview/base.ts';
import { inventoryBase } from './inventory/base.ts';
import { journeyBase } from './journey/base.ts';
import { panelTrackerBase } from './panel-tracker/base.ts';
import { personaBase } from './persona/base.ts';
import { later } from './later.ts';

/** Fetched together, since a board that has one of them soon has another. */
const rare = () => import('./fetched-types.ts');

export const actionItem = later(actionBase, async () => (await rare()).actionItem);
export const decisionItem = later(decisionBase, async () => (await rare()).decisionItem);
export const empathyMapItem = later(empathyMapBase, async () => (await rare()).empathyMapItem);
export const interviewItem = later(interviewBase, async () => (await rare()).interviewItem);
export const inventoryItem = later(inventoryBase, async () => (await rare()).inventoryItem);
export const journeyItem = later(journeyBase, async () => (await rare()).journeyItem);
export const panelTrackerItem = later(panelTrackerBase, async () => (await rare()).panelTrackerItem);
export const personaItem = later(personaBase, async () => (await import('./persona/persona.ts')).personaItem);
