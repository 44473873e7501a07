import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import { resizeStage, setLane } from '@whoboard/shared/lanes/edits.ts';
import { personasOfMap } from '@whoboard/shared/lanes/emotion.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import {
  dropLane,
  dropStage,
  goTo,
  insertLane,
  insertStage,
  makeStatements,
  shiftLane,
  shiftStage,
  zoomToStage,
} from '../../commands/maps/structure.ts';
import type { Editor } from '../../model/editor.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { MenuEntry, MenuGroup } from '../../ui/Menu.tsx';

const entry = (
  id: string,
  label: string,
  icon: IconName,
  run: () => void,
  more: Partial<MenuEntry> = {},
): MenuEntry => ({ id, label, icon, run, ...more });

const widthStep = 64;

/** What can be done with a stage. */
export function stageActions(
  editor: Editor,
  map: MapItem,
  stageId: string,
  t: Translate,
): readonly MenuGroup[] {
  if (map.type !== 'journey') return [];
  const index = map.stages.findIndex(({ id }) => id === stageId);
  const stage = map.stages[index];
  if (!stage) return [];
  const resize = (by: number) => () =>
    void editor.board.change((doc) => resizeStage(doc, map.id, stageId, stage.width + by));
  return [
    {
      id: 'place',
      entries: [
        entry('back', t('map.stage.earlier'), 'back', () => shiftStage(editor, map.id, stageId, -1), {
          isDisabled: index === 0,
        }),
        entry('forward', t('map.stage.later'), 'forward', () => shiftStage(editor, map.id, stageId, 1), {
          isDisabled: index === map.stages.length - 1,
        }),
        entry('add', t('map.stage.addAfter'), 'plus', () => void insertStage(editor, map.id, stageId)),
      ],
    },
    {
      id: 'size',
      entries: [
        entry('wider', t('map.stage.wider'), 'zoomIn', resize(widthStep)),
        entry('narrower', t('map.stage.narrower'), 'zoomOut', resize(-widthStep)),
        entry('zoom', t('map.stage.zoom'), 'zoomToSelection', () => zoomToStage(editor, map.id, stageId)),
      ],
    },
    {
      id: 'remove',
      entries: [
        entry('remove', t('map.stage.remove'), 'delete', () => dropStage(editor, map.id, stageId), {
          isDanger: true,
        }),
      ],
    },
  ];
}

/** What can be done with a lane. */
export function laneActions(
  editor: Editor,
  map: MapItem,
  laneId: string,
  t: Translate,
): readonly MenuGroup[] {
  const index = map.lanes.findIndex(({ id }) => id === laneId);
  const lane = map.type === 'journey' ? map.lanes[index] : undefined;
  const set = (settings: Parameters<typeof setLane>[3]) => () =>
    void editor.board.change((doc) => setLane(doc, map.id, laneId, settings));
  const personas = personasOfMap(map);
  const name = (id: string): string => {
    const card = editor.board.item(id);
    return (card?.type === 'persona' ? card.firstName.trim() : '') || t('persona.text.unnamed');
  };
  return [
    {
      id: 'place',
      entries: [
        entry('up', t('map.lane.up'), 'up', () => shiftLane(editor, map.id, laneId, -1), {
          isDisabled: index === 0,
        }),
        entry('down', t('map.lane.down'), 'down', () => shiftLane(editor, map.id, laneId, 1), {
          isDisabled: index === map.lanes.length - 1,
        }),
        entry('add', t('map.lane.addAfter'), 'plus', () => void insertLane(editor, map.id, 'custom', laneId)),
      ],
    },
    ...(lane
      ? [
          {
            id: 'show',
            entries: [
              lane.collapsed
                ? entry('expand', t('map.lane.expand'), 'chevronDown', set({ collapsed: false }))
                : entry('collapse', t('map.lane.collapse'), 'chevronRight', set({ collapsed: true })),
              lane.hidden
                ? entry('reveal', t('map.lane.show'), 'eye', set({ hidden: false }))
                : entry('hide', t('map.lane.hide'), 'hidden', set({ hidden: true })),
              entry('type', t('map.lane.changeType'), 'table', () => {
                goTo(editor, { map: map.id, part: 'lane', lane: laneId });
                editor.commands.run('map.fill');
              }),
            ],
          },
        ]
      : []),
    {
      id: 'statements',
      entries:
        personas.length === 0
          ? [
              entry('statements', t('map.lane.statements'), 'persona', () =>
                makeStatements(editor, map.id, laneId),
              ),
            ]
          : personas.map((id) =>
              entry(`statements-${id}`, t('map.lane.statementsOf', { name: name(id) }), 'persona', () =>
                makeStatements(editor, map.id, laneId, id),
              ),
            ),
    },
    {
      id: 'remove',
      entries: [
        entry('remove', t('map.lane.remove'), 'delete', () => dropLane(editor, map.id, laneId), {
          isDanger: true,
        }),
      ],
    },
  ];
}
