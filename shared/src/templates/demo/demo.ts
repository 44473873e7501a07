import type { Template } from '../template.ts';
import { demoItems } from './layout.ts';
import { demoEn } from './words.en.ts';
import { demoFr } from './words.fr.ts';

/** The finished workshop of a small bike repair shop: the people whom it mends for, the one whom it does not,
 * and what they all rest on. */
export const demoTemplate: Template = {
  id: 'demo',
  nameKey: 'template.demo.name',
  descriptionKey: 'template.demo.description',
  writtenOn: '2026-11-13',
  title: { en: demoEn.title, fr: demoFr.title },
  items: { en: demoItems(demoEn), fr: demoItems(demoFr) },
  faces: {
    Maud: 'Maud 10',
    Sandrine: 'Sandrine 7',
    Rachel: 'Rachel 4',
    Lorraine: 'Lorraine 7',
    Corentin: 'Corentin 20',
    Callum: 'Callum 16',
  },
};
