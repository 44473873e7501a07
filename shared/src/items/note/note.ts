import { theme } from '../../draw/theme.ts';
import { measureRange } from '../../draw/text-layout.ts';
import type { ItemType } from '../item-type.ts';
import { drawNote } from './draw-note.ts';
import { noteFields } from './fields.ts';
import {
  cellSizeOfNote,
  layoutNote,
  layoutSaidBy,
  measureNote,
  noteStyle,
  noteTextBox,
  saidByPrefix,
  saidByTop,
} from './note-layout.ts';

export const noteItem: ItemType<'note', typeof noteFields> = {
  type: 'note',
  fields: noteFields,
  initialSize: [200, 200],
  minSize: [80, 80],
  resize: 'free',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.note.name',
  measure: measureNote,
  cellSize: cellSizeOfNote,
  draw: drawNote,
  editableTexts: (note, context) => {
    const { padding, weight, lineHeight, footSize } = noteStyle;
    const [w, h] = measureNote(note, context);
    const textBox = noteTextBox(note, context);
    const foot = layoutSaidBy(note, context);
    const dash = measureRange(saidByPrefix, 0, saidByPrefix.length, 600, context.measure) * footSize;
    const shared = { align: 'start', verticalAlign: 'top', color: theme.ink } as const;
    return [
      {
        ...shared,
        path: ['text'],
        box: { ...textBox, h: textBox.h + h - note.size[1] },
        fontSize: layoutNote(note, context).fontSize,
        weight,
        lineHeight,
        multiline: true,
        label: context.t('item.note.field.text'),
        ghost: context.t('item.note.ghost.text'),
      },
      {
        ...shared,
        path: ['saidBy'],
        box: {
          x: padding + dash,
          y: saidByTop(foot, h),
          w: w - 2 * padding - dash,
          h: foot.height,
        },
        fontSize: footSize,
        weight: 600,
        lineHeight,
        multiline: false,
        label: context.t('item.note.field.saidBy'),
        ghost: context.t('item.note.ghost.saidBy'),
      },
    ];
  },
  toText: (note, t) => ({
    key: note.id,
    label: '',
    text: note.text,
    path: ['text'],
    children: [
      ...(note.setting === null
        ? []
        : [{ key: 'setting', label: t('item.note.field.setting'), text: t('item.setting.rolePlay') }]),
      ...(note.saidBy === ''
        ? []
        : [
            {
              key: 'saidBy',
              label: t('item.note.field.saidBy'),
              text: note.saidBy,
              path: ['saidBy'] as const,
            },
          ]),
    ],
  }),
};
