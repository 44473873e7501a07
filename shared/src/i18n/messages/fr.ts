import type { Messages } from '../translator.ts';
import { cardsFr } from './cards.fr.ts';
import { firstFr } from './first.fr.ts';
import { restFr } from './rest.fr.ts';

export const fr: Messages = { ...firstFr, ...cardsFr, ...restFr };
