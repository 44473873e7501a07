export const sessionFr = {
  'session.refused.noSuchStep': 'Cette étape n’est plus dans le déroulé. Regardez le déroulé et réessayez.',
  'session.refused.stepHasChanged':
    'Quelqu’un d’autre vient de changer d’étape. Rien de plus n’a été fait ; regardez où vous en êtes.',
  'session.refused.noSteps':
    'Le déroulé n’a pas encore d’étape. Ajoutez-en une ou choisissez un déroulé tout prêt.',
  'session.refused.noStepRuns': 'Aucune étape n’est en cours.',
  'session.refused.lastStep': 'C’est la dernière étape. Terminez plutôt le déroulé.',
  'session.refused.firstStep': 'C’est la première étape du déroulé.',
  'session.refused.agendaRuns':
    'Une étape est en cours. Terminez le déroulé avant de le remplacer par un autre.',
  'session.refused.stepRuns': 'Cette étape est en cours. Passez à une autre avant de la retirer.',
  'session.refused.tooManySteps': 'Le déroulé ne peut pas contenir plus d’étapes. Retirez-en une d’abord.',
  'session.refused.timerNotRunning': 'Le minuteur ne tourne pas : il n’y a rien à mettre en pause.',
  'session.refused.timerNotPaused': 'Le minuteur n’est pas en pause.',
  'session.refused.noTimer': 'Aucun minuteur n’est réglé. Lancez-en un d’abord.',
  'session.refused.timerTooLong': 'Un minuteur dure huit heures au plus.',
  'session.refused.otherLeadsView':
    'La vue est déjà menée par quelqu’un d’autre. Libérez-la d’abord, puis menez-la vous-même.',
  'session.refused.nobodyLeadsView': 'Personne ne mène la vue pour l’instant.',
  'session.refused.tooManyLocks':
    'Impossible de verrouiller davantage d’éléments. Verrouillez plutôt la zone qui les entoure.',
  'session.refused.notLocked': 'Ceci n’est plus verrouillé.',
  'session.refused.removesSelf':
    'Vous ne pouvez pas vous retirer vous-même. Passez la main à quelqu’un, puis fermez la page.',
  'session.refused.alreadyRemoved': 'Cette personne a déjà été retirée.',
  'session.refused.notRemoved': 'Cette personne peut déjà entrer.',
  'session.refused.noSuchRound': 'Ce vote n’existe plus. Un autre animateur l’a peut-être retiré.',
  'session.refused.roundExists': 'Ce vote est déjà ouvert.',
  'session.refused.roundIsOpen': 'Un vote est ouvert. Clôturez-le ou retirez-le avant d’en ouvrir un autre.',
  'session.refused.tooManyRounds':
    'Le tableau contient autant de votes que possible. Retirez d’abord un ancien vote.',
  'session.refused.roundIsClosed': 'Ce vote est déjà clos.',
  'session.refused.roundRevealed': 'Le résultat de ce vote a déjà été révélé.',
  'session.refused.nothingToReveal': 'Personne n’a de note privée qui reste à révéler.',
  'session.refused.roundHasNoTime': 'Ce vote n’a pas de durée limitée, ou il est terminé.',
};
