/** How a channel meets people: through a device, through somebody, or both at once. */
export const channelKinds = ['digital', 'human', 'mixed'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The channels that a chip can name, each with its usual kind; `own` is named by the team. */
export const usualKinds = {
  web: 'digital',
  app: 'digital',
  email: 'digital',
  sms: 'digital',
  chat: 'mixed',
  social: 'digital',
  phone: 'human',
  video: 'mixed',
  shop: 'human',
  home: 'human',
  event: 'human',
  post: 'human',
  wordOfMouth: 'human',
  own: 'mixed',
} as const satisfies Readonly<Record<string, ChannelKind>>;
export type Channel = keyof typeof usualKinds;
export const channels = Object.keys(usualKinds) as [Channel, ...Channel[]];

/** The kind of a chip: the one that the team gave it, else the channel's usual one. */
export function kindOfChip(chip: {
  readonly channel: Channel;
  readonly kind: ChannelKind | null;
}): ChannelKind {
  return chip.kind ?? usualKinds[chip.channel];
}

/** How many channels of each kind. */
export type ChannelMix = Readonly<Record<ChannelKind, number>>;

/** Counts chips by kind. */
export function mixOf(
  chips: Iterable<{ readonly channel: Channel; readonly kind: ChannelKind | null }>,
): ChannelMix {
  const mix = { digital: 0, human: 0, mixed: 0 };
  for (const chip of chips) mix[kindOfChip(chip)] += 1;
  return mix;
}

export function sumOfMix({ digital, human, mixed }: ChannelMix): number {
  return digital + human + mixed;
}
