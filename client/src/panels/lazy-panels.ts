import { lazy } from 'react';

/** Everything that a first look at a board does not need: loaded when it is asked for, or in a quiet moment. */
const load = {
  outline: () => import('./outline/BoardOutline.tsx'),
  properties: () => import('./properties/PropertiesPanel.tsx'),
  selectionBar: () => import('./selection/SelectionBar.tsx'),
  contextMenu: () => import('./selection/ContextMenu.tsx'),
  minimap: () => import('./view/Minimap.tsx'),
  palette: () => import('./palette/CommandPalette.tsx'),
  help: () => import('./help/HelpDialog.tsx'),
  share: () => import('./share/ShareDialog.tsx'),
  print: () => import('./print/PrintDialog.tsx'),
  importing: () => import('./import/ImportDialog.tsx'),
  versions: () => import('./versions/VersionsDialog.tsx'),
  closed: () => import('./top/ClosedDialog.tsx'),
  deletion: () => import('./top/DeleteBoardDialog.tsx'),
  templates: () => import('./templates/TemplatesDialog.tsx'),
};

export const BoardOutline = lazy(async () => ({ default: (await load.outline()).BoardOutline }));
export const PropertiesPanel = lazy(async () => ({ default: (await load.properties()).PropertiesPanel }));
export const SelectionBar = lazy(async () => ({ default: (await load.selectionBar()).SelectionBar }));
export const ContextMenu = lazy(async () => ({ default: (await load.contextMenu()).ContextMenu }));
export const Minimap = lazy(async () => ({ default: (await load.minimap()).Minimap }));
export const CommandPalette = lazy(async () => ({ default: (await load.palette()).CommandPalette }));
export const HelpDialog = lazy(async () => ({ default: (await load.help()).HelpDialog }));
export const ShareDialog = lazy(async () => ({ default: (await load.share()).ShareDialog }));
export const PrintDialog = lazy(async () => ({ default: (await load.print()).PrintDialog }));
export const ImportDialog = lazy(async () => ({ default: (await load.importing()).ImportDialog }));
export const VersionsDialog = lazy(async () => ({ default: (await load.versions()).VersionsDialog }));
export const ClosedDialog = lazy(async () => ({ default: (await load.closed()).ClosedDialog }));
export const DeleteBoardDialog = lazy(async () => ({ default: (await load.deletion()).DeleteBoardDialog }));
export const TemplatesDialog = lazy(async () => ({ default: (await load.templates()).TemplatesDialog }));

/** Fetches what is likely to be asked for next. @returns how to drop the plan */
export function preloadPanels(): () => void {
  const timer = setTimeout(() => {
    void Promise.allSettled([load.properties(), load.palette(), load.share()]);
  }, 8_000);
  return () => clearTimeout(timer);
}
