import type { ReactionKind } from '@whoboard/shared/protocol/presence.ts';

/** The emoji of each reaction; its name is a message. */
export const reactionSigns: Readonly<Record<ReactionKind, string>> = {
  applause: '👏',
  thumbsUp: '👍',
  heart: '❤️',
  laugh: '😄',
  idea: '💡',
  question: '❓',
};
