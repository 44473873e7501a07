/** The session: what a facilitator leads, and why a step is not possible just now. */
export const sessionEn = {
  'session.refused.noSuchStep': 'This step is no longer in the agenda. Look at the agenda and try again.',
  'session.refused.stepHasChanged':
    'Another facilitator has just moved to another step. Nothing more was done; look where you are now.',
  'session.refused.noSteps': 'The agenda has no steps yet. Add one, or choose a ready-made agenda.',
  'session.refused.noStepRuns': 'No step is running now.',
  'session.refused.lastStep': 'This is the last step of the agenda. End the agenda instead.',
  'session.refused.firstStep': 'This is the first step of the agenda.',
  'session.refused.agendaRuns': 'A step is running. End the agenda before you put another one in its place.',
  'session.refused.stepRuns': 'This step is running. Go to another step before you remove it.',
  'session.refused.tooManySteps': 'The agenda has as many steps as it can hold. Remove one first.',
  'session.refused.timerNotRunning': 'The time is not running, so it cannot be paused.',
  'session.refused.timerNotPaused': 'The time is not paused.',
  'session.refused.noTimer': 'No time is set. Start a timer first.',
  'session.refused.timerTooLong': 'A timer can have eight hours at most.',
  'session.refused.otherLeadsView':
    'Another facilitator leads the view now. Release it first, then lead it yourself.',
  'session.refused.nobodyLeadsView': 'Nobody leads the view now.',
  'session.refused.tooManyLocks': 'No more items can be locked. Lock the area around them instead.',
  'session.refused.notLocked': 'This is not locked any more.',
  'session.refused.removesSelf':
    'You cannot remove yourself. Hand over to another facilitator and close the page.',
  'session.refused.alreadyRemoved': 'This person was removed already.',
  'session.refused.notRemoved': 'This person may come in already.',
  'session.refused.noSuchRound': 'This vote is gone. Another facilitator may have removed it.',
  'session.refused.roundExists': 'This vote is open already.',
  'session.refused.roundIsOpen': 'A vote is open. Close it or remove it before you open the next one.',
  'session.refused.tooManyRounds': 'The board holds as many votes as it can. Remove an old one first.',
  'session.refused.roundIsClosed': 'This vote is closed already.',
  'session.refused.roundRevealed': 'The result of this vote has been revealed already.',
  'session.refused.nothingToReveal': 'Nobody has written anything in private that is not revealed yet.',
  'session.refused.roundHasNoTime': 'This vote has no time limit, or is over.',
};
