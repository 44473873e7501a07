import { fetchIcons } from '../ui/Icon.tsx';
import { fetchRareFonts } from '../ui/font-faces.ts';
import { fetchParts, lazyPart, prefetch } from '../ui/lazy-part.ts';
import { loadMenu } from '../ui/Menu.tsx';
import { loadPopup } from '../ui/Popup.tsx';

/** Everything that a first look at a board does not need: loaded when it is asked for, or in a quiet moment. */
const load = {
  announcer: () => import('./announcer/Announcer.tsx'),
  outline: () => import('./outline/BoardOutline.tsx'),
  properties: () => import('./properties/PropertiesPanel.tsx'),
  session: () => import('./session/SessionHost.tsx'),
  sessionPanel: () => import('./session/SessionPanel.tsx'),
  selectionBar: () => import('./selection/SelectionBar.tsx'),
  spotBar: () => import('./maps/SpotBar.tsx'),
  contextMenu: () => import('./selection/ContextMenu.tsx'),
  minimap: () => import('./view/Minimap.tsx'),
  palette: () => import('./palette/CommandPalette.tsx'),
  contrast: () => import('./contrast/ContrastDialog.tsx'),
  mapTable: () => import('./map-table/MapTableDialog.tsx'),
  mapCompare: () => import('./map-compare/MapCompareDialog.tsx'),
  erase: () => import('./erase/EraseDialog.tsx'),
  help: () => import('./help/HelpDialog.tsx'),
  results: () => import('./results/ResultsDialog.tsx'),
  compareVotes: () => import('./results/CompareDialog.tsx'),
  share: () => import('./share/ShareDialog.tsx'),
  plan: () => import('./plan/PlanDialog.tsx'),
  print: () => import('./print/PrintDialog.tsx'),
  importing: () => import('./import/ImportDialog.tsx'),
  settings: () => import('./settings/BoardSettingsDialog.tsx'),
  versions: () => import('./versions/VersionsDialog.tsx'),
  closed: () => import('./top/ClosedDialog.tsx'),
  deletion: () => import('./top/DeleteBoardDialog.tsx'),
  agendas: () => import('./session/AgendasDialog.tsx'),
  rolePlay: () => import('./role-play/RolePlayDialog.tsx'),
  templates: () => import('./templates/TemplatesDialog.tsx'),
};

export const Announcer = lazyPart(async () => (await load.announcer()).Announcer);
export const BoardOutline = lazyPart(async () => (await load.outline()).BoardOutline);
export const PropertiesPanel = lazyPart(async () => (await load.properties()).PropertiesPanel);
export const SessionHost = lazyPart(async () => (await load.session()).SessionHost);
export const SessionPanel = lazyPart(async () => (await load.sessionPanel()).SessionPanel);
export const SelectionBar = lazyPart(async () => (await load.selectionBar()).SelectionBar);
export const SpotBar = lazyPart(async () => (await load.spotBar()).SpotBar);
export const ContextMenu = lazyPart(async () => (await load.contextMenu()).ContextMenu);
export const Minimap = lazyPart(async () => (await load.minimap()).Minimap, { isFetchedAhead: false });
export const CommandPalette = lazyPart(async () => (await load.palette()).CommandPalette);
export const ContrastDialog = lazyPart(async () => (await load.contrast()).ContrastDialog);
export const MapTableDialog = lazyPart(async () => (await load.mapTable()).MapTableDialog);
export const MapCompareDialog = lazyPart(async () => (await load.mapCompare()).MapCompareDialog);
export const EraseDialog = lazyPart(async () => (await load.erase()).EraseDialog);
export const HelpDialog = lazyPart(async () => (await load.help()).HelpDialog);
export const ResultsDialog = lazyPart(async () => (await load.results()).ResultsDialog);
export const CompareDialog = lazyPart(async () => (await load.compareVotes()).CompareDialog);
export const ShareDialog = lazyPart(async () => (await load.share()).ShareDialog);
export const PlanDialog = lazyPart(async () => (await load.plan()).PlanDialog);
export const PrintDialog = lazyPart(async () => (await load.print()).PrintDialog);
export const ImportDialog = lazyPart(async () => (await load.importing()).ImportDialog);
export const BoardSettingsDialog = lazyPart(async () => (await load.settings()).BoardSettingsDialog);
export const VersionsDialog = lazyPart(async () => (await load.versions()).VersionsDialog);
export const ClosedDialog = lazyPart(async () => (await load.closed()).ClosedDialog);
export const DeleteBoardDialog = lazyPart(async () => (await load.deletion()).DeleteBoardDialog);
export const AgendasDialog = lazyPart(async () => (await load.agendas()).AgendasDialog);
export const RolePlayDialog = lazyPart(async () => (await load.rolePlay()).RolePlayDialog);
export const TemplatesDialog = lazyPart(async () => (await load.templates()).TemplatesDialog);

/** When the panels that are likely to be asked for next are fetched, and when all others, after the board was painted. */
const likelyAfterMs = 1_500;
const allAfterMs = 5_000;

/**
 * Fetches panels, dialogs, menus and what they are made of ahead, the likely ones first, so that they work without a
 * connection too, and goes on where it stopped when one comes back. The minimap comes when it is opened: it is as large
 * as all of them. @returns how to drop the plan
 */
export function preloadPanels(): () => void {
  const likely = [
    fetchIcons,
    loadMenu,
    loadPopup,
    load.selectionBar,
    load.properties,
    load.palette,
    load.outline,
    load.contextMenu,
    load.closed,
    load.share,
  ];
  const fetchAll = (): void => {
    void fetchParts();
    void fetchRareFonts();
  };
  const timers = [
    setTimeout(() => likely.forEach(prefetch), likelyAfterMs),
    setTimeout(() => {
      fetchAll();
      window.addEventListener('online', fetchAll);
    }, allAfterMs),
  ];
  return () => {
    timers.forEach(clearTimeout);
    window.removeEventListener('online', fetchAll);
  };
}
