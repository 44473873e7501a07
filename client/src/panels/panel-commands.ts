import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { contrastPair } from '@whoboard/shared/personas/contrast-pair.ts';
import type { Command } from '../model/command.ts';
import type { Editor } from '../model/editor.ts';
import { boardApi } from '../model/board-api.ts';
import { downloadFrom } from '../ui/download.ts';
import type { BoardView } from './board-view.ts';

/** What panels can do beyond the board itself; the language is the page's. */
export interface PanelActions {
  readonly switchLanguage: () => void;
  readonly goHome: () => void;
}

const exportIds = {
  json: 'board.exportJson',
  csv: 'board.exportCsv',
  md: 'board.exportMarkdown',
} as const;

/** Commands that open dialogs and drawers or leave the board; they stand in palette, menus and help like all others. */
export function panelCommands(view: BoardView, actions: PanelActions): readonly Command[] {
  const isFacilitator = (editor: Editor) => editor.me.role === 'facilitator';
  const exportAs = (format: keyof typeof exportIds): Command => ({
    id: exportIds[format],
    nameKey: `command.${exportIds[format]}`,
    group: 'board',
    icon: 'export',
    edits: false,
    run: (editor) => downloadFrom(boardApi.exportUrl(editor.boardId, format)),
  });
  return [
    {
      id: 'help.palette',
      nameKey: 'command.help.palette',
      group: 'help',
      icon: 'command',
      shortcuts: ['Mod+K'],
      edits: false,
      run: () => view.ask({ kind: 'palette' }),
    },
    {
      id: 'help.shortcuts',
      nameKey: 'command.help.shortcuts',
      group: 'help',
      icon: 'help',
      shortcuts: ['?'],
      edits: false,
      run: () => view.ask({ kind: 'help' }),
    },
    {
      id: 'people.share',
      nameKey: 'command.people.share',
      group: 'people',
      icon: 'share',
      edits: false,
      run: () => view.ask({ kind: 'share' }),
    },
    {
      id: 'board.print',
      nameKey: 'command.board.print',
      group: 'board',
      icon: 'print',
      shortcuts: ['Mod+P'],
      edits: false,
      run: () => view.ask({ kind: 'print' }),
    },
    {
      id: 'board.printSelection',
      nameKey: 'command.board.printSelection',
      group: 'board',
      icon: 'print',
      shortcuts: ['Mod+Shift+P'],
      edits: false,
      isEnabled: (editor) => editor.selection.ids.get().size > 0,
      run: (editor) => view.ask({ kind: 'print', items: [...editor.selection.ids.get()] }),
    },
    {
      id: 'persona.contrast',
      nameKey: 'command.persona.contrast',
      group: 'view',
      icon: 'contrast',
      edits: false,
      isEnabled: (editor) => selectedPair(editor) !== null,
      run: (editor) => {
        const pair = selectedPair(editor);
        if (pair) view.ask({ kind: 'contrast', left: pair[0].id, right: pair[1].id });
      },
    },
    {
      id: 'map.table',
      nameKey: 'command.map.table',
      group: 'view',
      icon: 'table',
      shortcuts: ['Shift+T'],
      edits: false,
      isEnabled: (editor) => selectedMap(editor) !== null,
      run: (editor) => {
        const map = selectedMap(editor);
        if (map) view.ask({ kind: 'mapTable', mapId: map.id });
      },
    },
    {
      id: 'map.filter',
      nameKey: 'command.map.filter',
      group: 'view',
      icon: 'filter',
      shortcuts: ['Shift+F'],
      edits: false,
      isEnabled: (editor) => selectedMap(editor) !== null,
      run: (editor) => {
        const map = selectedMap(editor)?.id;
        if (map === undefined || editor.mapFilter.get()?.map === map) return;
        editor.mapFilter.set({ map, persona: null, tag: null, author: null, lane: null });
      },
    },
    {
      id: 'map.compare',
      nameKey: 'command.map.compare',
      group: 'view',
      icon: 'contrast',
      edits: false,
      isEnabled: (editor) => selectedMap(editor)?.type === 'journey',
      run: (editor) => {
        const map = selectedMap(editor);
        if (map) view.ask({ kind: 'mapCompare', mapId: map.id });
      },
    },
    {
      id: 'interview.erase',
      nameKey: 'command.interview.erase',
      group: 'board',
      icon: 'erase',
      edits: true,
      isEnabled: (editor) => isFacilitator(editor) && selectedInterview(editor) !== null,
      run: (editor) => {
        const itemId = selectedInterview(editor);
        if (itemId !== null) view.ask({ kind: 'erase', itemId });
      },
    },
    {
      // What was pasted and is better looked at before it is imported.
      id: 'board.importText',
      nameKey: 'command.board.import',
      group: 'board',
      hidden: true,
      edits: true,
      run: (_editor, text?: unknown) => {
        if (typeof text === 'string') view.ask({ kind: 'import', text });
      },
    },
    {
      id: 'action.list',
      nameKey: 'command.action.list',
      group: 'view',
      icon: 'plan',
      shortcuts: ['Shift+A'],
      edits: false,
      run: () => view.ask({ kind: 'plan', view: 'list' }),
    },
    {
      id: 'action.matrix',
      nameKey: 'command.action.matrix',
      group: 'view',
      icon: 'matrix',
      edits: false,
      run: () => view.ask({ kind: 'plan', view: 'matrix' }),
    },
    {
      id: 'board.import',
      nameKey: 'command.board.import',
      group: 'board',
      icon: 'import',
      edits: true,
      run: () => view.ask({ kind: 'import' }),
    },
    exportAs('json'),
    exportAs('csv'),
    exportAs('md'),
    {
      id: 'board.exportInterviews',
      nameKey: 'command.board.exportInterviews',
      group: 'board',
      icon: 'export',
      edits: false,
      isEnabled: (editor) => editor.drawContext().interviews().length > 0,
      run: (editor) => downloadFrom(boardApi.interviewsUrl(editor.boardId)),
    },
    {
      id: 'board.rename',
      nameKey: 'command.board.rename',
      group: 'board',
      icon: 'edit',
      edits: true,
      isEnabled: isFacilitator,
      run: () => view.isRenaming.set(true),
    },
    {
      id: 'board.versions',
      nameKey: 'command.board.versions',
      group: 'board',
      icon: 'history',
      edits: false,
      run: () => view.ask({ kind: 'versions' }),
    },
    {
      id: 'board.settings',
      nameKey: 'command.board.settings',
      group: 'board',
      icon: 'properties',
      edits: false,
      run: () => view.ask({ kind: 'settings' }),
    },
    {
      id: 'board.delete',
      nameKey: 'command.board.delete',
      group: 'board',
      icon: 'delete',
      edits: true,
      isEnabled: isFacilitator,
      run: () => view.ask({ kind: 'delete' }),
    },
    {
      id: 'board.templates',
      nameKey: 'command.board.templates',
      group: 'insert',
      icon: 'table',
      edits: true,
      run: () => view.ask({ kind: 'templates' }),
    },
    {
      id: 'board.home',
      nameKey: 'command.board.home',
      group: 'board',
      icon: 'home',
      edits: false,
      run: actions.goHome,
    },
    {
      id: 'view.outline',
      nameKey: 'command.view.outline',
      group: 'view',
      icon: 'outline',
      shortcuts: ['O'],
      edits: false,
      run: () => view.toggleDrawer('outline', true),
    },
    {
      id: 'view.properties',
      nameKey: 'command.view.properties',
      group: 'view',
      icon: 'properties',
      shortcuts: ['Alt+Enter'],
      edits: false,
      run: () => view.toggleDrawer('properties', true),
    },
    {
      // What a cell of a map holds besides notes is filled in there.
      id: 'map.fill',
      nameKey: 'command.view.properties',
      group: 'view',
      hidden: true,
      edits: false,
      run: () => view.openDrawer('properties', true),
    },
    {
      id: 'session.open',
      nameKey: 'command.session.open',
      group: 'session',
      icon: 'agenda',
      shortcuts: ['Shift+S'],
      edits: false,
      run: () => view.toggleDrawer('session', true),
    },
    {
      id: 'vote.show',
      nameKey: 'command.vote.show',
      group: 'session',
      icon: 'vote',
      edits: false,
      run: () => showVotes(view),
    },
    {
      id: 'vote.new',
      nameKey: 'command.vote.new',
      group: 'session',
      icon: 'vote',
      shortcuts: ['Shift+V'],
      edits: false,
      isEnabled: (editor) => isFacilitator(editor) && editor.votes.get()?.open.get() === null,
      run: () => showVotes(view),
    },
    {
      id: 'results.open',
      nameKey: 'command.results.open',
      group: 'session',
      icon: 'decision',
      shortcuts: ['Shift+R'],
      edits: false,
      run: () => view.ask({ kind: 'results' }),
    },
    {
      // With the id of the later one of two votes.
      id: 'vote.compare',
      nameKey: 'compare.title',
      group: 'session',
      icon: 'contrast',
      edits: false,
      isEnabled: (editor) => hasTwoResults(editor),
      run: (_editor, round?: unknown) =>
        view.ask({ kind: 'compareVotes', ...(typeof round === 'string' ? { round } : {}) }),
    },
    {
      id: 'rolePlay.open',
      nameKey: 'command.rolePlay.open',
      group: 'session',
      icon: 'rolePlay',
      edits: false,
      isEnabled: isFacilitator,
      run: () => view.ask({ kind: 'rolePlay' }),
    },
    {
      id: 'rolePlay.card',
      nameKey: 'command.rolePlay.card',
      group: 'session',
      icon: 'rolePlay',
      edits: false,
      isEnabled: (editor) => editor.rolePlay.get() !== null,
      run: (editor) => editor.rolePlay.get()?.isCardOpen.set(true),
    },
    {
      id: 'view.minimap',
      nameKey: 'command.view.minimap',
      group: 'view',
      icon: 'map',
      edits: false,
      run: () => view.isMinimapOpen.set(!view.isMinimapOpen.get()),
    },
    {
      id: 'view.language',
      nameKey: 'command.view.language',
      group: 'view',
      icon: 'language',
      edits: false,
      run: actions.switchLanguage,
    },
  ];
}

/** The two personas that are selected, the buyer first, when nothing else is. */
function selectedPair(editor: Editor) {
  const ids = [...editor.selection.ids.get()];
  if (ids.length !== 2) return null;
  const items = ids.map((id) => editor.board.item(id));
  const personas = items.flatMap((item) => (item?.type === 'persona' ? [item] : []));
  return contrastPair(personas);
}

/** The map that is selected, or the one in which the one thing lies that is, or the keys are. */
function selectedMap(editor: Editor): MapItem | null {
  const [selected, ...others] = editor.selection.ids.get();
  const id = selected ?? editor.cell.get()?.map;
  if (id === undefined || others.length > 0) return null;
  const item = editor.board.item(id);
  const parent = editor.board.parentOf(id);
  const around = parent === null ? undefined : editor.board.item(parent);
  return item && isMap(item) ? item : around && isMap(around) ? around : null;
}

/** The interview card that is selected, when nothing else is. */
function selectedInterview(editor: Editor): string | null {
  const [id, ...others] = editor.selection.ids.get();
  return id !== undefined && others.length === 0 && editor.board.item(id)?.type === 'interview' ? id : null;
}

/** Whether there may be two votes to compare; which ones fit, the dialog says. */
function hasTwoResults(editor: Editor): boolean {
  const results = editor.session.get()?.state.get().rounds.results ?? {};
  return Object.keys(results).length > 1;
}

function showVotes(view: BoardView): void {
  view.sessionTab.set('votes');
  view.openDrawer('session', true);
}
