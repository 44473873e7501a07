import { actionPlanAgenda } from './action-plan.ts';
import type { AgendaTemplate } from './agenda-template.ts';
import { empathyMapAgenda } from './empathy-map.ts';
import { interviewsToPersonaAgenda } from './interviews-to-persona.ts';
import { journeyMappingAgenda } from './journey-mapping.ts';
import { negativePersonaAgenda } from './negative-persona.ts';
import { personaWorkshopAgenda } from './persona-workshop.ts';
import { rolePlayAgenda } from './role-play.ts';

/** The ready-made agendas in the order in which they are offered: one line each. */
export const agendaTemplates: readonly AgendaTemplate[] = [
  personaWorkshopAgenda,
  negativePersonaAgenda,
  empathyMapAgenda,
  journeyMappingAgenda,
  rolePlayAgenda,
  interviewsToPersonaAgenda,
  actionPlanAgenda,
];
