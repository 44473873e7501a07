import type { ItemTypeName } from '@whoboard/shared/items/index.ts';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Editor } from '../../model/editor.ts';

export interface ItemPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

type ItemPanel = LazyExoticComponent<ComponentType<ItemPanelProps>>;

/** Types whose properties are a panel of their own; all others show the fields that they have. */
export const itemPanels: Readonly<Partial<Record<ItemTypeName, ItemPanel>>> = {
  persona: lazy(async () => ({ default: (await import('../persona/PersonaPanel.tsx')).PersonaPanel })),
  interview: lazy(async () => ({
    default: (await import('../interview/InterviewPanel.tsx')).InterviewPanel,
  })),
  inventory: lazy(async () => ({
    default: (await import('../interview/InventoryPanel.tsx')).InventoryPanel,
  })),
};
