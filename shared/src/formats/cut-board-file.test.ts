import { expect, it } from 'vitest';
import { createTestDoc } from '../testing/board.ts';
import { cutBoardFile } from './cut-board-file.ts';
import { exportBoard, parseBoard, parsePicture, type ExportedFile } from './json.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const pictures: readonly ExportedFile[] = ['a', 'b'].map((letter) => ({
  hash: letter.repeat(64),
  mime: 'image/jpeg',
  base64: 'AAAA',
}));

it('takes the pictures out of an export and leaves the rest as it is', () => {
  const doc = createTestDoc([{ type: 'note', text: 'Ends in \n],"files":[\n and goes on' }]);
  const cut = cutBoardFile(bytesOf(exportBoard(doc, pictures)))!;
  expect(textOf(cut.data)).toBe(exportBoard(doc).replace(/\[\n\n\]\}\n$/, '[]}'));
  expect(parseBoard(textOf(cut.data)).items).toHaveLength(1);
  expect(cut.pictures.map((entry, index) => parsePicture(textOf(entry), index))).toEqual(pictures);
});

it('finds no pictures where there are none', () => {
  expect(cutBoardFile(bytesOf(exportBoard(createTestDoc())))?.pictures).toEqual([]);
});

it('leaves alone what is laid out in another way or breaks off', () => {
  const text = exportBoard(createTestDoc(), pictures);
  expect(cutBoardFile(bytesOf(JSON.stringify(JSON.parse(text), null, 2)))).toBeNull();
  expect(cutBoardFile(bytesOf(text.slice(0, -20)))).toBeNull();
  expect(cutBoardFile(bytesOf('Notes;Said by\nHello;Ana\n'))).toBeNull();
});

it('names the picture that does not fit', () => {
  const text = exportBoard(createTestDoc(), [pictures[0]!, { ...pictures[1]!, base64: 'no base64!' }]);
  const cut = cutBoardFile(bytesOf(text))!;
  expect(() => parsePicture(textOf(cut.pictures[1]!), 1)).toThrow(
    expect.objectContaining({
      code: 'importInvalid',
      details: { where: 'files[1].base64: value does not fit' },
    }),
  );
  expect(() => parsePicture('{', 3)).toThrow(expect.objectContaining({ code: 'importInvalid' }));
});
