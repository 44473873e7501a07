import type { Template } from '../template.ts';

/** An empty wall. */
export const blankTemplate: Template = {
  id: 'blank',
  nameKey: 'template.blank.name',
  descriptionKey: 'template.blank.description',
  title: { en: '', fr: '' },
  items: { en: [], fr: [] },
};
