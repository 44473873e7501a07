import { appFr } from './areas/app.fr.ts';
import { boardFr } from './areas/board.fr.ts';
import { commandsFr } from './areas/commands.fr.ts';
import { errorsFr } from './areas/errors.fr.ts';
import { itemsFr } from './areas/items.fr.ts';

export const firstFr = {
  ...appFr,
  ...boardFr,
  ...commandsFr,
  ...errorsFr,
  ...itemsFr,
};
