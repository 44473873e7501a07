import { defineCommand } from './define.ts';

/** The key of each tool; `N` makes a note at once and the note tool places one by a click. */
const keys = {
  select: ['V'],
  hand: ['H'],
  note: ['Shift+N'],
  text: ['T'],
  frame: ['F'],
  persona: ['P'],
  interview: ['E'],
  action: ['A'],
  map: ['M'],
  image: ['I'],
} as const;

type ToolId = keyof typeof keys;

export const toolCommands = (Object.keys(keys) as ToolId[]).map((tool) =>
  defineCommand({
    id: `tool.${tool}`,
    nameKey: `command.tool.${tool}`,
    group: tool === 'select' || tool === 'hand' ? 'view' : 'insert',
    icon: tool === 'map' ? 'journey' : tool,
    shortcuts: keys[tool],
    edits: tool !== 'select' && tool !== 'hand',
    isEnabled: (editor) => editor.tools.list.some((other) => other.id === tool),
    run: (editor) => editor.tools.use(tool),
  }),
);
