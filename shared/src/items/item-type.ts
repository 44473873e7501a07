import type * as Y from 'yjs';
import type { FieldPath } from '../board/layout.ts';
import type { commonFields, ItemBase, Size } from '../board/schema.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import type { FontWeight } from '../draw/text-layout.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Item } from './index.ts';
import type { ItemSizes } from '../lanes/flow.ts';
import type { MapLayout } from '../lanes/map-layout.ts';
import type { Fields, Plain, PlainInput } from './fields.ts';

/** A rectangle in an item's own units: [0, 0] is its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A text of an item that can be edited where it stands. */
export interface EditableText {
  /** Where the Y.Text lies below the item, unlike that of any other text; with `newEntryIn` nothing is there yet. */
  readonly path: FieldPath;
  /** Set when there is no text yet: writing makes a new entry of the list at this path. */
  readonly newEntryIn?: FieldPath;
  /** Set when the text belongs to an entry of a list: Enter makes the next entry, Backspace in an empty one removes it. */
  readonly entryOf?: { readonly list: FieldPath; readonly entryId: string };
  /** With `newEntryIn` or `entryOf`: what the new or the next entry starts with, such as a statement's section. */
  readonly newEntryValues?: EntryValues;
  /** Where it is drawn, in the item's units. */
  readonly box: Box;
  readonly fontSize: number;
  readonly weight: FontWeight;
  /** Multiple of the font size. */
  readonly lineHeight: number;
  readonly align: 'start' | 'center';
  readonly verticalAlign: 'top' | 'middle';
  readonly color: string;
  readonly multiline: boolean;
  /** What a screen reader calls it, and the ghost text, in the board's language. */
  readonly label: string;
  readonly ghost: string;
}

/** Values by field name that tell where in its list an entry stands. */
export type EntryValues = Readonly<Record<string, unknown>>;

/** A place in an item where other items can be dropped. */
export interface DropZone {
  readonly id: string;
  readonly box: Box;
  readonly label: string;
}

/** A line of an item (a verbatim) that can be taken up by itself to make a statement of it. */
export interface EntryHandle {
  readonly entryId: string;
  /** Where the pointer takes it up, in the item's units. */
  readonly handle: Box;
  /** The whole line. */
  readonly box: Box;
}

/** A part of an item (a statement, a cell) on which dots can be put. */
export interface VotePart {
  /** Stable within the item: an id, or two with a dot between them. */
  readonly key: string;
  /** What it says. */
  readonly label: string;
}

/** What is dropped on an item: another item, or one line of it. */
export interface Dropped {
  readonly item: Item;
  /** Id of the line; null for the item as a whole. */
  readonly entry: string | null;
}

/** What an item says, in reading order: for the outline, search, Markdown and screen readers. */
export interface TextNode {
  /** Stable within the item. */
  readonly key: string;
  /** A heading or the name of a field, already translated; empty for plain text. */
  readonly label: string;
  readonly text: string;
  /** The Y.Text behind `text`, when it can be edited in place. */
  readonly path?: FieldPath;
  /** The list to which an entry can be added here; its entries among the children are those that stand here. */
  readonly list?: FieldPath;
  /** With `list`: what an entry that is added or moved here is given, such as a statement's section. */
  readonly newEntryValues?: EntryValues;
  readonly children?: readonly TextNode[];
}

/**
 * What an item type must supply. Insert menu, properties, canvas, thumbnail, print, outline, search and exports follow
 * from the list in `index.ts`. The constant is annotated (`ItemType<'note', typeof noteFields>`): its functions mention
 * the union of all items, so the compiler cannot infer it.
 */
export interface ItemType<T extends string = string, F extends Fields = Fields, I = ItemOf<T, F>> {
  readonly type: T;
  readonly fields: F;
  /** Size of a new item in board units. */
  readonly initialSize: Size;
  readonly minSize: Size;
  readonly resize: 'free' | 'ratio' | 'width' | 'none';
  /** Items can be put into it; they then move with it. */
  readonly isContainer: boolean;
  /** Painted below everything that is no container, as areas are. */
  readonly isBackdrop: boolean;
  /** Types of items from which it is drawn besides itself: it looks different when one of them changes. */
  readonly follows?: readonly string[];
  /** Key of the name in the messages, e.g. "Note". */
  readonly nameKey: `item.${T}.name`;

  /** What a new item starts with, where the fields' own initial values are not enough (the sections of a card). */
  initialInput?(given: PlainInput<F>): PlainInput<F>;
  /** The size that it is drawn with; `item.size` unless the content decides. */
  measure?(item: I, context: DrawContext): Size;
  /** The size that it has in a cell of a map, where all get the same width; types without it do not lie in cells. */
  cellSize?(item: I, width: number, context: DrawContext): Size;
  /**
   * Of a map: where everything in it stands.
   * @param before the layout before a change, of which is kept what still holds
   */
  layOut?(item: I, children: readonly Item[], input: LayOutInput): MapLayout;
  /** Paints it with its top left corner at the painter's origin, in board units. */
  draw(item: I, painter: Painter, context: DrawContext): void;
  /** Texts that can be edited in place, in reading order, at the places where `draw` paints them. */
  editableTexts(item: I, context: DrawContext): readonly EditableText[];
  /** Where others can be dropped besides "into the container". */
  dropZones?(item: I, dropped: Dropped, context: DrawContext): readonly DropZone[];
  /** The edit that a drop makes; called within the transaction of the gesture. */
  drop?(doc: Y.Doc, itemId: string, zoneId: string, dropped: Dropped): void;
  /** Lines that can be taken up by themselves. */
  entryHandles?(item: I, context: DrawContext): readonly EntryHandle[];
  /** Words for outline, search and text exports, in reading order. */
  toText(item: I, t: Translate): TextNode;
  /** How it is linked with other items, in words; unlike `toText` this may look at them. */
  relations?(item: I, context: DrawContext, t: Translate): readonly TextNode[];
  /** Parts that can be voted on one by one, in reading order. */
  voteParts?(item: I, t: Translate): readonly VotePart[];
  /** Where such a part is drawn, in the item's units; null when it is not shown. */
  votePartBox?(item: I, key: string, context: DrawContext): Box | null;
  /** Hashes of the files that it shows. */
  files?(item: I): readonly string[];
}

/** What a map's layout takes besides the map and what lies in it. */
export interface LayOutInput {
  readonly sizes: ItemSizes;
  readonly context: DrawContext;
  readonly before?: MapLayout | undefined;
}

/** What is known of a type without its drawing, which a browser fetches when a board first holds such an item. */
export type ItemTypeBase<T extends string, F extends Fields> = Pick<
  ItemType<T, F>,
  | 'type'
  | 'fields'
  | 'initialSize'
  | 'minSize'
  | 'resize'
  | 'isContainer'
  | 'isBackdrop'
  | 'follows'
  | 'nameKey'
  | 'initialInput'
>;

export type ItemOf<T extends string, F extends Fields> = ItemBase & { readonly type: T } & Plain<F>;

/** What may be given when an item is made. */
export type ItemInput<T extends string, F extends Fields> = {
  readonly type: T;
  readonly id?: string;
} & PlainInput<typeof commonFields> &
  PlainInput<F>;
