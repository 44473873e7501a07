/** The sections of a buyer persona, in their usual order. Names and questions: `persona.section.<key>.name|question`. */
export const buyerSections = [
  'profile',
  'ecology',
  'channels',
  'buyingProcess',
  'buyingBehaviour',
  'motivations',
  'expectations',
  'barriers',
  'delights',
  'company',
  'quotes',
  'insight',
] as const;
export type BuyerSection = (typeof buyerSections)[number];

export function isBuyerSection(key: string): key is BuyerSection {
  return (buyerSections as readonly string[]).includes(key);
}
