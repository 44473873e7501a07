/** What can be set for a board as a whole. */
export const settingsEn = {
  'command.board.settings': 'Board settings',
  'settings.title': 'Board settings',
  'settings.lead': 'They hold for everybody, at once.',
  'settings.leadReadOnly': 'Facilitators can change them.',
  'settings.done': 'Done',
  'settings.stale': 'Evidence and reviews are stale after',
  'settings.months_one': '{count} month',
  'settings.months_other': '{count} months',
  'settings.staleHint':
    'What was said longer ago, and a persona that nobody has reviewed for as long, get a clock: on the cards, in the panels and in print.',
};
