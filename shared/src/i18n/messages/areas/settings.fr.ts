import type { settingsEn } from './settings.en.ts';

export const settingsFr: Record<keyof typeof settingsEn, string> = {
  'command.board.settings': 'Réglages du tableau',
  'settings.title': 'Réglages du tableau',
  'settings.lead': 'Ils valent pour tout le monde, tout de suite.',
  'settings.leadReadOnly': 'L’animation peut les modifier.',
  'settings.done': 'Terminé',
  'settings.stale': 'Preuves et revues à rafraîchir au bout de',
  'settings.months_one': '{count} mois',
  'settings.months_other': '{count} mois',
  'settings.staleHint':
    'Ce qui a été dit il y a plus longtemps, et un persona que personne n’a revu depuis autant de temps, portent une horloge : sur les cartes, dans les panneaux et à l’impression.',
};
