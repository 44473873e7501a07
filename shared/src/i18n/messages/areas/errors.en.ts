/** `error.<code>`: what happened, what is kept, what to do. */
export const errorsEn = {
  'error.badRequest': 'This request was not understood. Nothing was changed. Reload the page and try again.',
  'error.notSignedIn': 'You have not joined this board yet. Open the link that you were given once more.',
  'error.forbidden':
    'Your link does not allow this. Nothing was changed. Ask the facilitator for another link.',
  'error.originRefused':
    'This page was opened from an address that the server does not know. Open the board by its own link.',
  'error.wrongKey': 'This link is not valid any more. Ask the facilitator for the new one.',
  'error.createRefused': 'On this server, boards are made with a pass phrase only, and this was not it.',
  'error.boardNotFound':
    'There is no board at this address. It may have been deleted, or the link is incomplete.',
  'error.notFound': 'This does not exist any more.',
  'error.conflict': 'Somebody else was faster. Look at the board and try again.',
  'error.epochPassed': 'The board was cleaned of erased words. Your local copy was replaced by the new one.',
  'error.linkRenewed': 'The facilitator has renewed this link. Ask for the new one.',
  'error.illegalStep': 'This is not possible at this moment of the session. Nothing was changed.',
  'error.writingFrozen':
    'The facilitator has stopped the writing for a moment. What you were just changing was not kept; everything else is.',
  'app.frozenTry': 'The facilitator has stopped the writing for a moment. What you have written is kept.',
  'error.areaLocked':
    'The facilitator has locked this place, so your last change there was taken back. Everything else is kept.',
  'error.roleChanged': 'You lead this board now.',
  'error.removed':
    'The facilitator has removed you from this board. What you wrote is kept. Ask the facilitator if you want to come back.',
  'error.tooLarge': 'This is larger than the limit of {limit}. Nothing was changed.',
  'error.notAnImage': 'This file is not an image. JPEG, PNG, WebP, GIF and AVIF can be used.',
  'error.imageFormatUnsupported':
    'Images in the format {format} cannot be read here. Save the picture as JPEG or PNG and try again.',
  'error.imageTooManyPixels':
    'This image has more than {limit} million pixels. Make it smaller and try again.',
  'error.invalid':
    'One of your changes does not fit the board and was not accepted. All other work is kept; the board was loaded again.',
  'error.importNotOurs': 'This file is not a Whoboard board. Nothing was imported.',
  'error.importTruncated': 'This file is incomplete, it ends in the middle. Nothing was imported.',
  'error.importNewer':
    'This file comes from a newer version of Whoboard ({version}). Update this server, then import it.',
  'error.importInvalid': 'The file cannot be imported: {where}. Nothing was changed.',
  'error.boardFull':
    'The board holds {limit} items, which is the limit. Nothing was lost; delete some or start another board.',
  'error.tooManyPeople': 'There are already {limit} people on this board. Wait until someone leaves.',
  'error.tooManyVersions':
    'This board keeps {limit} named versions and no more. Export the board to keep this state as a file.',
  'error.tooManyRequests': 'That was too fast. Wait a moment and try again.',
  'error.storageFailed':
    'The server cannot write at the moment. Your changes are kept on this device until it can.',
  'error.shuttingDown': 'The server restarts. Your changes are kept; you will be connected again by itself.',
  'error.printFailed':
    'The PDF could not be made. The board is unchanged; try again, or choose a smaller part.',
  'error.printTooSlow': 'The PDF took too long and was stopped. Choose a smaller part of the board.',
  'error.internal': 'Something went wrong on the server. Your work is kept; try again.',
  'error.overBudget':
    'You have placed more dots than you have: {limit} at most. Your last valid choice still counts.',
  'error.overTargetLimit':
    'At most {limit} of your dots can go on one thing. Your last valid choice still counts.',
  'error.unknownTarget':
    'Something here cannot be voted on in this round. Look at what is still there and try again.',
  'error.ballotChanged': 'You have changed your dots on another page. Here is what counts now.',
  'error.roundClosed': 'This vote is over: your last choice before the end counts.',
  'error.rolePlayOver': 'This role-play is over, so the observation was not taken any more.',
  'error.observationLanded': 'This observation is on the board already: change it there.',
  'error.tooManyObservations': 'You have written as many observations as one role-play can hold.',
};
