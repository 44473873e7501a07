import type { personColors } from '@whoboard/shared/draw/theme.ts';
import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';

const names: Readonly<Record<(typeof personColors)[number], MessageKey>> = {
  '#0F766E': 'app.color.teal',
  '#B42318': 'app.color.red',
  '#6D28D9': 'app.color.violet',
  '#B45309': 'app.color.amber',
  '#1D4ED8': 'app.color.blue',
  '#BE185D': 'app.color.pink',
  '#4D7C0F': 'app.color.olive',
  '#0E7490': 'app.color.petrol',
  '#7C2D12': 'app.color.brown',
  '#334155': 'app.color.slate',
  '#A21CAF': 'app.color.fuchsia',
  '#15803D': 'app.color.green',
};

/** The message that names a participant's colour, so that it is never told by colour alone. */
export function colorNameKey(color: (typeof personColors)[number]): MessageKey {
  return names[color];
}
