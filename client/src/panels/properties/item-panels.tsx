import type { ItemTypeName } from '@whoboard/shared/items/index.ts';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { lazyPart } from '../../ui/lazy-part.ts';

interface ItemPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

type ItemPanel = LazyExoticComponent<ComponentType<ItemPanelProps>>;

/** Types whose properties are a panel of their own; all others show the fields that they have. */
export const itemPanels: Readonly<Partial<Record<ItemTypeName, ItemPanel>>> = {
  persona: lazyPart(async () => (await import('../persona/PersonaPanel.tsx')).PersonaPanel),
  interview: lazyPart(async () => (await import('../interview/InterviewPanel.tsx')).InterviewPanel),
  action: lazyPart(async () => (await import('../action/ActionPanel.tsx')).ActionPanel),
  decision: lazyPart(async () => (await import('../decision/DecisionPanel.tsx')).DecisionPanel),
  empathyMap: lazyPart(async () => (await import('../maps/MapPanel.tsx')).MapPanel),
  journey: lazyPart(async () => (await import('../maps/MapPanel.tsx')).MapPanel),
  panelTracker: lazyPart(async () => (await import('../interview/PanelTrackerPanel.tsx')).PanelTrackerPanel),
  inventory: lazyPart(async () => (await import('../interview/InventoryPanel.tsx')).InventoryPanel),
};
