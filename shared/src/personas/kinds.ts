/** The four kinds of persona; a persona always stands for one natural person. */
export const personaKinds = ['buyer', 'negative', 'candidate', 'ambassador'] as const;
export type PersonaKind = (typeof personaKinds)[number];
