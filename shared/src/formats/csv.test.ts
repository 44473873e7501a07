import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { createTestDoc } from '../testing/board.ts';
import { exportNotesCsv, guardCell, layoutNotesInGrid, notesFromTable } from './csv.ts';
import { decodeText } from './decode-text.ts';
import { findNoteColor, guessColumns } from './note-columns.ts';
import { readPastedCells } from './paste-cells.ts';
import type { NoteInput } from './csv.ts';
import { isSpreadsheet, notesFromLines } from './paste.ts';
import { findDelimiter, parseTable } from './table.ts';

const read = (text: string) => notesFromTable(parseTable(text));

/** Windows-1252, as far as these tests need it. */
function ansi(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '…': 0x85, œ: 0x9c };
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

const notesFromPaste = (text: string): readonly NoteInput[] => {
  if (!isSpreadsheet(text)) return notesFromLines(text);
  const pasted = readPastedCells(text);
  return pasted.kind === 'notes' ? pasted.notes : [];
};

describe('decodeText', () => {
  it('reads what spreadsheets save', () => {
    const text = 'Ça coûte 12 €, l’été…';
    const utf8 = new TextEncoder().encode(text);
    expect(decodeText(ansi(text))).toBe(text);
    expect(decodeText(utf8)).toBe(text);
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe(text);
    const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...little]))).toBe(text);
    const big = little.map((_, index) => little[index ^ 1]!);
    expect(decodeText(new Uint8Array([0xfe, 0xff, ...big]))).toBe(text);
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

describe('a table of notes', () => {
  it('is read when it is one cell of megabytes in quotation marks', () => {
    const [note] = read(`"${'ab""'.repeat(3_000_000)}"`).notes;
    expect(note?.text.slice(0, 6)).toBe('ab"ab"');
    expect(read('"half "quoted"').notes.map(({ text }) => text)).toEqual(['"half "quoted"']);
  });

  it('is read as LibreOffice saves it in France', () => {
    const file =
      'Prénom;Verbatim;Couleur\r\nClaire;"Trop cher ; et long";rose\r\nMalik;"Deux\nlignes";\r\n\r\nZoé;Œuf…;bleu ciel\r\n';
    const { notes, problems } = read(decodeText(ansi(file.replace('Œ', 'œ'))));
    expect(notes).toEqual([
      { type: 'note', text: 'Trop cher ; et long', saidBy: 'Claire', color: 'rose' },
      { type: 'note', text: 'Deux\nlignes', saidBy: 'Malik' },
      { type: 'note', text: 'œuf…', saidBy: 'Zoé', color: 'sky' },
    ]);
    expect(problems).toEqual([]);
  });

  it('finds its delimiter, and none in a list of sentences', () => {
    expect(findDelimiter('a;b\nc;d, e')).toBe(';');
    expect(findDelimiter('name,quote\nAnn,"Too slow, too dear"')).toBe(',');
    expect(findDelimiter('a\tb\nc\td')).toBe('\t');
    expect(findDelimiter('Trop cher, dit-elle\nOn attend, on rappelle')).toBeNull();
    expect(findDelimiter('Verbatim\nTrop cher\nOn attend, on rappelle, on attend')).toBeNull();
    expect(findDelimiter('')).toBeNull();
  });

  it('finds its columns by their names or by what they hold', () => {
    const columns = (text: string) => guessColumns(parseTable(text));
    expect(columns('Who,Quote\nAnn,Slow')).toEqual({ text: 1, saidBy: 0, color: null, hasHeader: true });
    expect(columns('Qui;Ce qu’il en dit\nAnne;Lent')).toEqual({
      text: 1,
      saidBy: 0,
      color: null,
      hasHeader: true,
    });
    expect(columns('Anne;C’est vraiment lent;jaune\nLéo;On ne sait jamais;menthe')).toEqual({
      text: 1,
      saidBy: 0,
      color: 2,
      hasHeader: false,
    });
    expect(columns('VERBATIM\nTrop cher')).toMatchObject({ text: 0, hasHeader: true });
    expect(findNoteColor(' Bleu ciel ')).toBe('sky');
    expect(findNoteColor('red')).toBeNull();
  });

  it('reports lines that need attention, by their number in the file', () => {
    const { notes, problems } = read('texte;couleur\n"a\nb";rose\n;rose\nc;noir\nd;');
    expect(notes.map((note) => note.text)).toEqual(['a\nb', 'c', 'd']);
    expect(problems).toEqual([
      { line: 4, reason: 'noText' },
      { line: 5, reason: 'unknownColor' },
    ]);
    expect(read('texte;qui\na;b\n"c;d\ne;f\n').problems).toEqual([{ line: 3, reason: 'brokenQuotes' }]);
    const { problems: limited } = notesFromTable(parseTable('a\nb\nc'), undefined, 2);
    expect(limited).toEqual([{ line: 3, reason: 'tooManyRows' }]);
    expect(read(`${'x'.repeat(20_001)}`).problems).toEqual([{ line: 1, reason: 'textTooLong' }]);
  });

  it('survives anything', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ';', ',', '\t', '\n', '\r', 'a', ' ', '=', '\u0000', '\uD83D'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (any) => {
        for (const { text: words } of read(any).notes) expect(words).not.toMatch(/^\s*$|\p{Surrogate}|\0/u);
        for (const { text: words } of notesFromPaste(any)) expect(words).not.toMatch(/^\s*$/);
      }),
    );
  });
});

describe('exported notes', () => {
  const notes = [
    { type: 'frame', id: 'area', title: 'Irritants', size: [900, 400] },
    { type: 'note', text: '=HYPERLINK("x")', color: 'sky', parent: 'area', pos: [300, 80] },
    { type: 'note', text: 'Deux\nlignes ; et « trois »', saidBy: 'Claire', parent: 'area', pos: [20, 80] },
  ] as const;

  it('open in a French spreadsheet, in reading order, and run nothing', () => {
    const csv = exportNotesCsv(readBoard(createTestDoc(notes, 'fr')));
    expect(csv.startsWith('\uFEFFTexte de la note;Propos de;Couleur;Zone\r\n')).toBe(true);
    expect(csv).toContain('"Deux\nlignes ; et « trois »";Claire;Jaune;Irritants\r\n');
    expect(csv).toContain(`"'=HYPERLINK(""x"")";;Bleu ciel;Irritants\r\n`);
    expect(guardCell('- moins')).toBe("'- moins");
    expect(guardCell('plus')).toBe('plus');
  });

  it('come back', () => {
    for (const locale of ['fr', 'en'] as const) {
      const { notes: back, problems } = read(exportNotesCsv(readBoard(createTestDoc(notes, locale))));
      expect(problems).toEqual([]);
      expect(back).toEqual([
        { type: 'note', text: notes[2].text, saidBy: 'Claire', color: 'yellow' },
        { type: 'note', text: notes[1].text, saidBy: '', color: 'sky' },
      ]);
    }
  });

  it('say which of them come from a role-play, and still do when they come back', () => {
    const played = { type: 'note', text: 'Il soupire', saidBy: 'Zoé', setting: 'rolePlay' } as const;
    for (const locale of ['fr', 'en'] as const) {
      const csv = exportNotesCsv(readBoard(createTestDoc([...notes, played], locale)));
      expect(csv).toContain(locale === 'fr' ? ';Zone;Noté dans\r\n' : ',Area,Noted in\r\n');
      const back = read(csv).notes.map(({ text, setting }) => [text, setting]);
      expect(back).toContainEqual(['Il soupire', 'rolePlay']);
      expect(back).toContainEqual([notes[1].text, undefined]);
    }
  });
});

describe('pasted text', () => {
  it('makes a note of each line', () => {
    const texts = notesFromPaste('• Trop cher\r\n\r\n- On attend\n2. Ça dure\n').map((note) => note.text);
    expect(texts).toEqual(['Trop cher', 'On attend', '2. Ça dure']);
    expect(notesFromPaste('"Trop cher", dit-elle\nNon').map((note) => note.text)).toEqual([
      '"Trop cher", dit-elle',
      'Non',
    ]);
  });

  it('takes the columns of a spreadsheet', () => {
    expect(notesFromPaste('Claire\tOn attend toute la journée\nMalik\t"Deux\nlignes"\n')).toMatchObject([
      { text: 'On attend toute la journée', saidBy: 'Claire' },
      { text: 'Deux\nlignes', saidBy: 'Malik' },
    ]);
    expect(notesFromPaste('"Deux\nlignes"\nUne').map((note) => note.text)).toEqual(['Deux\nlignes', 'Une']);
  });
});

describe('layoutNotesInGrid', () => {
  it('puts notes side by side without overlap', () => {
    const places = layoutNotesInGrid(120, [10, 20]);
    expect(new Set(places.map(String)).size).toBe(120);
    expect(places[0]).toEqual([10, 20]);
    expect(places[1]).toEqual([234, 20]);
  });
});
