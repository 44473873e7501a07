/**
 * The types whose drawings a browser fetches when a board holds such an item: a line here, and one in
 * `fetched-types-later.ts`, which stands in for this file in the client's build. Everybody else has them at once.
 */
export { actionItem } from './action/action.ts';
export { decisionItem } from './decision/decision.ts';
export { empathyMapItem } from './empathy-map/empathy-map.ts';
export { interviewItem } from './interview/interview.ts';
export { inventoryItem } from './inventory/inventory.ts';
export { journeyItem } from './journey/journey.ts';
export { panelTrackerItem } from './panel-tracker/panel-tracker.ts';
export { personaItem } from './persona/persona.ts';
