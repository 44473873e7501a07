import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { Locale } from '../board/schema.ts';
import type { InterviewItem, NewItem } from '../items/index.ts';
import { consents, interviewSettings, verbatimTags } from '../items/interview/fields.ts';
import { limits } from '../protocol/limits.ts';
import { createTestDoc } from '../testing/board.ts';
import { decodeFile } from './decode-text.ts';
import { guessInterviewColumns, looksLikeInterviews, withRole } from './interview-columns.ts';
import { dateOrderOf, parseConsent, parseDay, parseSetting, parseTag } from './interview-values.ts';
import { exportInterviewsCsv } from './interviews-csv.ts';
import { groupProblems, interviewsFromTable } from './interviews-from-table.ts';
import { readPastedCells, verbatimsFromCells } from './paste-cells.ts';
import { parseTable } from './table.ts';

function read(text: string, ownCriteria: readonly string[] = []) {
  const table = parseTable(text);
  return interviewsFromTable(table, guessInterviewColumns(table, ownCriteria));
}
const told = (text: string) => read(text).problems.map(({ line, reason, cell }) => [line, reason, cell]);

describe('columns of a table of interviews', () => {
  it.each([
    [
      'Prénom;Segment;Date de l’entretien;Verbatim;Étape;Étiquette',
      ['firstName', 'segment', 'heldOn', 'verbatim', 'stage', 'tag'],
    ],
    ['Who,Age,City,Quote,Tag,Notes', ['firstName', 'ageGroup', 'region', 'verbatim', 'tag', 'ignore']],
    ['ID\tPrénom\tPropos\tPropos', ['code', 'firstName', 'verbatim', 'verbatim']],
    ['Name,How did you find us?,What annoyed you?', ['firstName', 'answerTo', 'answerTo']],
    ['Nom;Foyer;Critère : Contrat;Citation', ['firstName', 'criterion', 'criterion', 'verbatim']],
  ])('are known by their headings: %s', (heading, roles) => {
    const columns = guessInterviewColumns(parseTable(`${heading}\n`), ['foyer']);
    expect(columns).toEqual({ roles, hasHeader: true });
  });

  it('are guessed from what they hold when nothing names them', () => {
    const table = parseTable(
      'Léa\tJ’attends depuis trois semaines\tfrein\nNoël\tTrop cher pour moi\tIrritant\n',
    );
    const columns = guessInterviewColumns(table);
    expect(columns).toEqual({ roles: ['firstName', 'verbatim', 'tag'], hasHeader: false });
    expect(looksLikeInterviews(columns)).toBe(false);
  });

  it('take a role of which there is one from the column that had it', () => {
    const columns = guessInterviewColumns(parseTable('Name,Nickname,Quote\n'));
    const corrected = withRole(columns, 1, 'firstName');
    expect(corrected.roles).toEqual(['ignore', 'firstName', 'verbatim']);
    expect(withRole(corrected, 0, 'verbatim').roles).toEqual(['verbatim', 'firstName', 'verbatim']);
  });

  it('tell interviews from notes by what stands besides the words and who said them', () => {
    const isLikely = (heading: string) =>
      looksLikeInterviews(guessInterviewColumns(parseTable(`${heading}\n`)));
    expect(isLikely('Verbatim;Prénom')).toBe(false);
    expect(isLikely('Verbatim;Prénom;Couleur')).toBe(false);
    expect(isLikely('Verbatim;Prénom;Étape')).toBe(true);
  });
});

describe('words in cells', () => {
  it.each([
    ['2026-09-03', '2026-09-03'],
    ['3/9/2026', '2026-09-03'],
    ['03.09.26', '2026-09-03'],
    ['2026/09/03 14:30', '2026-09-03'],
    ['3 septembre 2026', '2026-09-03'],
    ['1er août 2026', '2026-08-01'],
    ['September 3, 2026', '2026-09-03'],
    ['31/02/2026', null],
    ['soon', null],
    ['', null],
  ])('reads the date %s', (cell, day) => expect(parseDay(cell)).toBe(day));

  it('reads a column of American dates by the one that cannot be anything else', () => {
    const cells = ['09/03/2026', '09/21/2026'];
    expect(cells.map((cell) => parseDay(cell, dateOrderOf(cells)))).toEqual(['2026-09-03', '2026-09-21']);
    expect(dateOrderOf(['03/09/2026'])).toBe('dayFirst');
  });

  it.each([
    ['Irritant', 'irritant'],
    ['ENCHANTEMENT', 'delight'],
    ['non-dit', 'unsaid'],
    ['freins', 'barrier'],
    ['colour', null],
  ])('reads the tag %s', (word, tag) => expect(parseTag(word)).toBe(tag));

  it('reads consent and who was heard', () => {
    expect(['oui', 'X', 'Consent given', 'refusé', 'no', 'perhaps'].map(parseConsent)).toEqual([
      'given',
      'given',
      'given',
      'refused',
      'refused',
      null,
    ]);
    expect(['Client', 'collaborateur', 'Jeu de rôle', '?'].map(parseSetting)).toEqual([
      'customer',
      'staff',
      'rolePlay',
      null,
    ]);
  });
});

describe('interviews of a table', () => {
  it('puts the rows of one person onto one card', () => {
    const { interviews, problems, verbatims, grouping } = read(
      [
        'Prénom;Segment;Date;Verbatim;Étape;Étiquette;Foyer',
        'Léa;Jeune parent;3/9/2026;"J’attends ; toujours";Réparation;irritant;2 enfants',
        'Noël;Retraité;;Trop cher;;;',
        'LÉA;;;Sauf le samedi;Réparation;frein;',
      ].join('\r\n'),
      ['Foyer'],
    );
    expect(problems).toEqual([]);
    expect([verbatims, grouping]).toEqual([3, 'byPerson']);
    expect(interviews).toEqual([
      {
        type: 'interview',
        firstName: 'Léa',
        segment: 'Jeune parent',
        heldOn: '2026-09-03',
        traits: [{ criterion: 'Foyer', value: '2 enfants' }],
        verbatims: [
          { text: 'J’attends ; toujours', stage: 'Réparation', tag: 'irritant' },
          { text: 'Sauf le samedi', stage: 'Réparation', tag: 'barrier' },
        ],
      },
      {
        type: 'interview',
        firstName: 'Noël',
        segment: 'Retraité',
        verbatims: [{ text: 'Trop cher', stage: '', tag: null }],
      },
    ]);
  });

  it('keeps two people of one name apart by their codes', () => {
    const { interviews } = read('ID,Name,Quote\n1,Ann,One\n2,Ann,Two\n1,Ann,Three\n');
    expect(interviews.map(({ verbatims }) => verbatims!.map(({ text }) => text))).toEqual([
      ['One', 'Three'],
      ['Two'],
    ]);
  });

  it('makes questions of headings, and a card of each row where nobody is named', () => {
    const { interviews, grouping } = read('Age,What annoyed you?\n18-30,Waiting\n60+,The price\n');
    expect(grouping).toBe('byRow');
    expect(interviews).toMatchObject([
      { ageGroup: '18-30', answers: [{ question: 'What annoyed you?', answer: 'Waiting' }] },
      { ageGroup: '60+' },
    ]);
    expect(read('Quote,Tag\nOne,delight\nTwo,\n')).toMatchObject({ grouping: 'oneCard', verbatims: 2 });
  });

  it.each([
    [
      'a cell too many',
      `Name,Quote,Tag\n${'Ann,Dear,\n'.repeat(9)}Bob,Dear,barrier,more`,
      [11, 'tooManyCells', 'more'],
    ],
    ['a tag that is none', 'Name,Quote,Tag\nAnn,Dear,plaid', [2, 'unknownTag', 'plaid']],
    ['a date that is none', 'Name,Quote,Date\nAnn,Dear,soon', [2, 'unknownDate', 'soon']],
    ['a strange consent', 'Name,Quote,Consent\nAnn,Dear,perhaps', [2, 'unknownConsent', 'perhaps']],
    ['another segment', 'Name,Quote,Segment\nAnn,Dear,A\nAnn,Slow,B', [3, 'otherValue', 'B']],
    ['a joined cell', 'Name,Quote,Tag\nAnn,Dear,\n,Slow,', [3, 'sameAsAbove', '']],
    ['no name', 'Name,Segment,Quote\nAnn,A,Dear\n,B,Slow', [3, 'noName', '']],
    ['a row without words', 'Name,Quote,Tag,Other\nAnn,Dear,,\n,,,x', [3, 'noWords', '']],
    ['a quotation mark left open', 'Name,Quote,Tag\nAnn,Dear,\nBob,"Slow,\n', [3, 'brokenQuotes', '']],
    ['too long a name', `Name,Quote,Tag\n${'n'.repeat(200)},Dear,`, [2, 'textTooLong', `${'n'.repeat(39)}…`]],
  ])('tells in which line there is %s', (_name, text, problem) => expect(told(text)).toEqual([problem]));

  it('says which limit applies, in the line from which it does', () => {
    const rows = (count: number, row: (index: number) => string) =>
      parseTable(['Name,Quote,Tag', ...Array.from({ length: count }, (_, i) => row(i))].join('\n'));
    const full = rows(limits.maxListEntries + 2, (i) => `Ann,Words ${i},`);
    expect(interviewsFromTable(full, guessInterviewColumns(full)).problems).toEqual([
      { line: limits.maxListEntries + 2, reason: 'cardFull', cell: 'Ann' },
      { line: limits.maxListEntries + 3, reason: 'cardFull', cell: 'Ann' },
    ]);
    const crowd = rows(5, (i) => `P${i % 4},Words,`);
    const cut = interviewsFromTable(crowd, guessInterviewColumns(crowd), 3);
    expect(cut.interviews).toHaveLength(3);
    expect(cut.interviews[0]!.verbatims).toHaveLength(2);
    expect(cut.problems).toEqual([{ line: 5, reason: 'tooManyInterviews', cell: '' }]);
  });

  it('understands 50,000 rows, and leaves out what is more', () => {
    const count = limits.maxImportRows + 1;
    const text = [
      'Prénom;Verbatim;Étape',
      ...Array.from({ length: count }, (_, i) => `P${i % 2_000};Mots ${i};Achat`),
    ];
    const { interviews, verbatims, problems } = read(text.join('\n'));
    expect([interviews.length, verbatims]).toEqual([2_000, limits.maxImportRows]);
    expect(problems).toEqual([{ line: count + 1, reason: 'tooManyRows', cell: '' }]);
  });

  it('gathers what is wrong by its reason', () => {
    const { problems } = read(`Name,Quote,Tag\n${'Ann,Dear,plaid\n'.repeat(9)}Ann,Slow,,,more`);
    expect(groupProblems(problems, 2)).toMatchObject([
      { reason: 'tooManyCells', count: 1, first: [{ line: 11 }] },
      { reason: 'unknownTag', count: 9, first: [{ line: 2 }, { line: 3 }] },
    ]);
  });
});

describe('cells pasted from a spreadsheet', () => {
  it('become interviews when their headings say so, notes when they do not', () => {
    const rows = 'Prénom\tVerbatim\tÉtiquette\nLéa\tTrop cher\tfrein\n';
    expect(readPastedCells(rows)).toMatchObject({
      kind: 'interviews',
      interviews: [{ firstName: 'Léa', verbatims: [{ text: 'Trop cher', tag: 'barrier' }] }],
    });
    expect(readPastedCells('Prénom\tVerbatim\nLéa\tTrop cher\n')).toMatchObject({
      kind: 'notes',
      notes: [{ text: 'Trop cher', saidBy: 'Léa' }],
    });
  });

  it('are looked at first when something is wrong or they are many', () => {
    expect(readPastedCells('Name\tQuote\tTag\nAnn\tDear\tplaid\n').kind).toBe('doubtful');
    expect(readPastedCells(`Name\tQuote\tTag\n${'Ann\tDear\t\n'.repeat(301)}`).kind).toBe('doubtful');
  });

  it.each([
    [
      'with headings',
      'Étiquette\tVerbatim\tÉtape\nirritant\tJ’attends\tRéparation',
      [{ text: 'J’attends', stage: 'Réparation', tag: 'irritant' }],
    ],
    [
      'without headings',
      'J’attends depuis trois semaines\tRéparation\tirritant\nTrop cher pour moi\tDevis\tfrein',
      [
        { text: 'J’attends depuis trois semaines', stage: 'Réparation', tag: 'irritant' },
        { text: 'Trop cher pour moi', stage: 'Devis', tag: 'barrier' },
      ],
    ],
    ['of two columns', 'Too dear for me\tQuote\n', [{ text: 'Too dear for me', stage: 'Quote', tag: null }]],
  ])('become verbatims with stage and tag, %s', (_name, text, expected) => {
    expect(verbatimsFromCells(text)).toEqual(expected);
  });
});

describe('encodings', () => {
  const text = 'Prénom;Verbatim\r\nCœur;« 12 € »';
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const source = mark ? `\uFEFF${text}` : text;
    const bytes = new Uint8Array(source.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < source.length; i++) view.setUint16(i * 2, source.charCodeAt(i), !bigEndian);
    return bytes;
  };
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16', utf16(false, true)],
    ['UTF-16', utf16(true, true)],
    ['UTF-16', utf16(false, false)],
    ['UTF-16', utf16(true, false)],
  ] as const)('reads %s, with or without a mark', (encoding, bytes) => {
    const read = decodeFile(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text.replace('\uFEFF', '')).toBe(text);
  });
});

describe('interviews as a table', () => {
  const word = fc.constantFrom(
    'Léa',
    'a;b',
    'say "so", he',
    '=1+1',
    '-5',
    "'quoted",
    'über',
    '« oui »',
    'x\ty',
  );
  const line = fc.record({ text: word });
  const interview = fc.record({
    firstName: fc.constantFrom('', 'Ann', 'Léa'),
    segment: fc.constantFrom('', 'Parent, small town'),
    ageGroup: fc.constantFrom('', '18–30', '-18'),
    region: fc.constantFrom('', 'Nord'),
    setting: fc.constantFrom(...interviewSettings),
    heldOn: fc.constantFrom(null, '2026-09-03', '2025-12-31'),
    place: fc.constantFrom('', 'À domicile'),
    interviewer: fc.constantFrom('', 'Bob'),
    consent: fc.constantFrom(...consents),
    traits: fc.constantFrom([], [{ criterion: 'Foyer', value: '2 enfants' }]),
    verbatims: fc.array(
      fc.record({
        text: word,
        stage: fc.constantFrom('', 'Achat'),
        tag: fc.constantFrom(null, ...verbatimTags),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    answers: fc.array(fc.record({ question: word, answer: word }), { maxLength: 2 }),
    behaviours: fc.array(line, { maxLength: 2 }),
    reformulations: fc.array(fc.record({ text: word, confirmed: fc.boolean() }), { maxLength: 2 }),
    interpretations: fc.array(line, { maxLength: 1 }),
    toDig: fc.array(line, { maxLength: 1 }),
  });

  /** Without what a card is given when it is made, and with texts as they come out of a cell. */
  const plain = (item: InterviewItem) => {
    const tidy = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replace(/\s+/g, ' ').trim()
        : Array.isArray(value)
          ? value.map(({ id: _id, order: _order, ...entry }: Record<string, unknown>) =>
              Object.fromEntries(Object.entries(entry).map(([key, each]) => [key, tidy(each)])),
            )
          : value;
    const { id: _i, order: _o, pos: _p, createdAt: _c, ...kept } = item;
    return Object.fromEntries(Object.entries(kept).map(([key, each]) => [key, tidy(each)]));
  };
  const interviewsOf = (items: readonly NewItem[], locale: Locale) => {
    const placed = items.map((item, index) => ({ ...item, pos: [index * 700, 0] as const }));
    const board = readBoard(createTestDoc(placed as readonly NewItem[], locale));
    return { board, items: [...board.items.values()] as InterviewItem[] };
  };

  it.each(['en', 'fr'] as const)('come back as they were, in %s', (locale) => {
    fc.assert(
      fc.property(fc.array(interview, { minLength: 1, maxLength: 4 }), (given) => {
        const { board, items } = interviewsOf(
          given.map((one) => ({ type: 'interview', ...one }) as NewItem),
          locale,
        );
        const csv = exportInterviewsCsv(board);
        const back = read(csv);
        expect(back.problems).toEqual([]);
        expect(interviewsOf(back.interviews, locale).items.map(plain)).toEqual(items.map(plain));
      }),
      { numRuns: 60 },
    );
  });

  it('lets no spreadsheet run what somebody said', () => {
    const { board } = interviewsOf(
      [{ type: 'interview', firstName: '@Ann', verbatims: [{ id: 'v', text: '=HYPERLINK("x")' }] }],
      'en',
    );
    const csv = exportInterviewsCsv(board);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain("'@Ann");
  });
});
