import type { MessageKey, Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { costText } from '@whoboard/shared/lanes/costs.ts';
import { signed } from '@whoboard/shared/lanes/emotion.ts';
import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import type { Editor } from '../../model/editor.ts';

/** What an item of a cell says, in one piece. */
export function itemWords(item: Item, t: Translate): string {
  if (item.type === 'note') return item.text;
  const type = typeOf(item);
  const words = type?.toText(item, t);
  return words?.text.trim() || (type ? t(type.nameKey as MessageKey) : '');
}

/** What a cell of a journey holds by itself: points of the curve, channels, moments of truth, ways out. */
export function ownWords(
  editor: Editor,
  map: MapItem,
  row: string,
  column: string,
  t: Translate,
): readonly string[] {
  if (map.type !== 'journey') return [];
  const lane = map.lanes.find(({ id }) => id === row);
  if (!lane) return [];
  const here = <E extends { readonly stage: string }>(entries: readonly E[]): readonly E[] =>
    entries.filter(({ stage }) => stage === column);
  const locale = t('map.number.locale');
  switch (contentOfLane(lane.type)) {
    case 'notes':
      return [];
    case 'channels':
      return here(map.chips).map((chip) => chip.name.trim() || t(`journey.channel.${chip.channel}`));
    case 'moments':
      return here(map.moments).map(({ label }) => `★ ${label.trim()}`.trim());
    case 'emotion':
      return here(map.points).map((point) =>
        [
          t('mapTable.point', {
            who: nameOf(editor, point.persona, t),
            value: signed(point.value, locale),
          }),
          point.label.trim(),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      );
    case 'exits':
      return exitWords(map, lane.id, column, lane.unit.trim() || t('journey.exit.unit'), t);
  }
}

function exitWords(
  map: JourneyItem,
  lane: string,
  stage: string,
  unit: string,
  t: Translate,
): readonly string[] {
  return map.exits
    .filter((exit) => exit.lane === lane && exit.stage === stage)
    .flatMap(({ signal, cost, wayOut }) => [
      ...(signal.trim() ? [`${t('journey.exit.signal')} · ${signal.trim()}`] : []),
      ...(cost === null
        ? []
        : [`${t('journey.exit.cost')} · ${costText(cost, unit, t('map.number.locale'))}`]),
      ...(wayOut.trim() ? [`${t('journey.exit.wayOut')} · ${wayOut.trim()}`] : []),
    ]);
}

/** The name of a persona of a journey; null is the line of everybody. */
export function nameOf(editor: Editor, persona: string | null, t: Translate): string {
  if (persona === null) return t('mapTable.everybody');
  const item = editor.board.item(persona);
  return item?.type === 'persona'
    ? item.firstName.trim() || t('persona.text.unnamed')
    : t('map.persona.gone');
}
