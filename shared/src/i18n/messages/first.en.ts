import { appEn } from './areas/app.en.ts';
import { boardEn } from './areas/board.en.ts';
import { commandsEn } from './areas/commands.en.ts';
import { errorsEn } from './areas/errors.en.ts';
import { itemsEn } from './areas/items.en.ts';

/** What is said before and as soon as a board can be written on; it is fetched with the app. */
export const firstEn = {
  ...appEn,
  ...boardEn,
  ...commandsEn,
  ...errorsEn,
  ...itemsEn,
};
