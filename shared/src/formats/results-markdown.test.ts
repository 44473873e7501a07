import { expect, it } from 'vitest';
import type { Results } from '../results/results-model.ts';
import { cell, column, paragraph } from '../results/results-model.ts';
import { resultsMarkdown } from './results-markdown.ts';

const results = (text: string): Results => ({
  title: text,
  facts: ['Workshop of 20 November 2026'],
  sections: [
    {
      key: 'votes',
      title: 'Votes',
      blocks: [
        { kind: 'heading', text },
        paragraph(text),
        {
          kind: 'table',
          name: text,
          columns: [column('Place', 1), column('Dots', 1, 'right')],
          rows: [{ key: 'a', cells: [cell(text, { tone: 'strong' }), cell('3')] }],
        },
      ],
    },
  ],
});

it('is headings, sentences and tables', () => {
  expect(resultsMarkdown(results('What first?'))).toBe(`# What first?

Workshop of 20 November 2026

## Votes

### What first?

What first?

| Place | Dots |
| --- | --: |
| **What first?** | 3 |
`);
});

it.each([
  ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['[here](https://evil.example)', '\\[here\\](https\\://evil.example)'],
  ['![x](javascript:alert(1))', '!\\[x\\](javascript\\:alert(1))'],
  ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
  ['a | b\n| c |', 'a \\| b \\| c \\|'],
  ['one\n\n# two\n- three', 'one \\# two - three'],
  ['back\\slash &lt; $x$', 'back\\\\slash \\&lt; \\$x\\$'],
  ['www.evil.example or me@evil.example', 'www\\.evil.example or me\\@evil.example'],
  ['turned \u202Earound\u202C \u0007', 'turned around'],
])('keeps what people typed as words: %s', (typed, written) => {
  const lines = resultsMarkdown(results(typed)).split('\n');
  expect(lines[0]).toBe(`# ${written}`);
  expect(lines[6]).toBe(`### ${written}`);
  expect(lines[8]).toBe(written);
  expect(lines[12]).toBe(`| **${written}** | 3 |`);
  expect(lines).toHaveLength(14);
});

it.each([
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['---', '\\---'],
  ['=== no heading', '\\=== no heading'],
  ['+ no list', '\\+ no list'],
  ['> no quote', '\\> no quote'],
])('lets no line begin a block: %s', (typed, written) => {
  expect(resultsMarkdown(results(typed)).split('\n')[8]).toBe(written);
});
