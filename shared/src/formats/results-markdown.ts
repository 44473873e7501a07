import type { Results, ResultsBlock, ResultsCell, ResultsTable } from '../results/results-model.ts';

/**
 * Results as Markdown: CommonMark with the tables of GitHub. Whatever people have typed stays words: no markup, no HTML,
 * no link, no row or heading of its own.
 */
export function resultsMarkdown({ title, facts, sections }: Results): string {
  const lines = [
    `# ${inLine(title)}`,
    ...facts.map(ownLine),
    ...sections.flatMap((section) => [`## ${inLine(section.title)}`, ...section.blocks.map(blockOf)]),
  ];
  return `${lines.join('\n\n')}\n`;
}

function blockOf(block: ResultsBlock): string {
  switch (block.kind) {
    case 'heading':
      return `### ${inLine(block.text)}`;
    case 'text':
      return block.tone === 'plain' ? ownLine(block.text) : `*${inLine(block.text)}*`;
    case 'table':
      return tableOf(block);
  }
}

function tableOf({ columns, rows }: ResultsTable): string {
  return [
    row(columns.map(({ title }) => inLine(title))),
    row(columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map(({ cells }) => row(cells.map(cellOf))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf({ text, tone }: ResultsCell): string {
  const words = inLine(text);
  return tone === 'strong' && words !== '' ? `**${words}**` : words;
}

/** Controls and what turns the direction of writing: invisible, and nothing that anybody means to say. */
const invisible = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Words within a line: every sign that could begin markup, HTML, a reference, a link or a formula is escaped. */
function inLine(text: string): string {
  return text
    .replace(invisible, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~$@^#]|&(?=#?\w)/g, '\\$&')
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
}

/** Words at the start of a line, where also signs of lists, quotes, rules and headings count. */
function ownLine(text: string): string {
  return inLine(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
