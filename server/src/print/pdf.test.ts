import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { paintImage, type Painter } from '@whoboard/shared/draw/painter.ts';
import { fontOf, layoutText } from '@whoboard/shared/draw/text-layout.ts';
import { paperNames, paperSizes } from '@whoboard/shared/protocol/api.ts';
import { readObjects, readPages, plainSpaces, runOnPdf } from '../testing/read-pdf.ts';
import { registerFonts } from './fonts.ts';
import { createSkiaMeasurer } from './measurer.ts';
import { finishPdf } from './pdf-finish.ts';
import { PdfImages } from './pdf-images.ts';
import { PdfPages, type PageSize } from './pdf-painter.ts';
import { glyphTextsByFont } from './to-unicode.ts';

const a4: PageSize = { widthPt: paperSizes.A4[0], heightPt: paperSizes.A4[1] };

beforeAll(async () => {
  await registerFonts();
}, 60_000);

async function makePdf(
  pages: readonly { readonly size: PageSize; draw(painter: Painter): void }[],
  images = new PdfImages(),
): Promise<Uint8Array> {
  const pdf = new PdfPages('fr', await registerFonts());
  for (const page of pages) pdf.addPage(page.size, (painter) => page.draw(painter));
  const drawn = pdf.close();
  return finishPdf(
    drawn,
    {
      title: 'Été « ¾ »',
      author: 'Zoé',
      locale: 'fr',
      createdAt: Date.UTC(2026, 10, 22),
      pages: pages.map(({ size }, index) => ({ ...size, title: `Page ${index + 1} – été` })),
    },
    await glyphTextsByFont(pdf.words),
    images.standIns,
  );
}

function drawLines(lines: readonly string[], weight: 400 | 600 | 800 = 400, isRtl = false) {
  return (painter: Painter): void => {
    painter.fillStyle = '#000000';
    painter.font = fontOf(12, weight);
    painter.direction = isRtl ? 'rtl' : 'ltr';
    painter.textAlign = 'start';
    lines.forEach((line, index) => painter.fillText(line, isRtl ? 500 : 40, 40 + index * 22));
  };
}

const leftToRight = [
  'L’été à Angers : ça coûte 12 000 € de plus, « bien sûr » !',
  'Œuvre, cœur, naïve, Noël, où, forêt, façade, ÉÀÇÊÔÛ',
  'office, affluence, fière, flûte, ffi ffl fi fl',
  '“quoted” ‘single’ – dash — em … + ( ) [ ] { } % & @ # / \\ | ~ ^ `',
  'insécable\u00a0: «\u00a0oui\u00a0», fine\u202f; 50\u202f%',
  'Zażółć gęślą jaźń, Příliš žluťoučký kůň, Größe, Ångström',
  '日本語のテキスト、漢字とカタカナ。東京都',
  'famille 👨‍👩‍👧‍👦 ok, drapeau 🇫🇷 fin',
  '👍🏽 ❤️ 😀 ☀️ © ™',
  'touche 1️⃣ arc 🏳️‍🌈 feu ❤️‍🔥 barbe 🧔‍♂️',
  'AVATAR To Wa Ty: kerning',
  'cafe\u0301 combining',
  'f(x) = x² ≤ 3 · ½',
];
const rightToLeft = ['مرحبا بالعالم', 'السلام عليكم، لا شيء', 'ثبت في كتاب'];

describe('text', () => {
  it.each([400, 600, 800] as const)('of weight %i is found as it was drawn', async (weight) => {
    const pdf = await makePdf([{ size: a4, draw: drawLines(leftToRight, weight) }]);
    const [page] = await readPages(pdf);
    expect(page!.lines.map(plainSpaces)).toEqual(leftToRight.map(plainSpaces));
    const text = await runOnPdf('pdftotext', pdf, (file) => ['-layout', file, '-']);
    if (text !== null) {
      // It guesses at the spaces beside colour glyphs, which have no usual width.
      const withoutSpaces = (line: string): string => plainSpaces(line).replaceAll(' ', '');
      const found = text.split('\n').map(withoutSpaces);
      expect(found).toEqual(expect.arrayContaining(leftToRight.map(withoutSpaces)));
    }
  });

  it('from right to left is found word by word', async () => {
    const pdf = await makePdf([{ size: a4, draw: drawLines(rightToLeft, 400, true) }]);
    const [page] = await readPages(pdf);
    page!.lines.forEach((line, index) => {
      const words = rightToLeft[index]!.split(' ');
      // Words come in the order in which they stand on the page.
      expect(plainSpaces(line).split(' ')).toEqual(words.reverse());
    });
    const text = await runOnPdf('pdftotext', pdf, (file) => [file, '-']);
    if (text !== null) {
      const found = text.replace(/[\u200E\u200F\u202A-\u202E]/g, '');
      for (const word of rightToLeft.flatMap((line) => line.split(' ')))
        expect(found).toContain(word.replace('،', ''));
    }
  });

  it('is set in embedded fonts of the program; only emoji are Type 3', async () => {
    const lines = [...leftToRight, ...rightToLeft];
    const { fonts, pictures } = await readObjects(
      await makePdf([400, 600, 800].map((weight) => ({ size: a4, draw: drawLines(lines, weight as 400) }))),
    );
    expect(fonts.every((font) => font.isEmbedded)).toBe(true);
    const names = new Set(
      fonts.filter(({ subtype }) => subtype !== 'Type3').map(({ name }) => name.split('-')[0]),
    );
    expect(names).toEqual(new Set(['AtkinsonHyperlegibleNext', 'NotoSansJP', 'Vazirmatn']));
    const type3 = new Set(fonts.filter(({ subtype }) => subtype === 'Type3').map(({ name }) => name));
    expect([...type3]).toEqual(['TwemojiMozilla']);
    expect(pictures).toEqual([]);
  });

  it('with characters that would deceive or break is cleaned', async () => {
    const hostile = [
      'control\u0000\u0007\u001b[31mred\u0085',
      'bidi \u202Etxet\u202C \u2066iso\u2069',
      'lone \ud83d surrogate \udc00',
      'non\uffff\ufffecharacter \u{1ffff}',
      'lines\nand\ttabs\u2028and\u2029more',
      '\u200b\ufeff',
      `${'x'.repeat(20_000)}`,
      '(\\) /Type <</Font>> endstream endobj',
    ];
    const pdf = await makePdf([{ size: a4, draw: drawLines(hostile) }]);
    const [page] = await readPages(pdf);
    const text = page!.lines.join('\n');
    expect(text).toContain('control[31mred');
    expect(text).toContain('bidi txet iso');
    expect(text).toContain('lone surrogate'.split(' ')[0]);
    expect(text).toContain('(\\) /Type <</Font>> endstream endobj');
    // oxlint-disable-next-line no-control-regex -- these must not be found
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u);
  });

  it('wraps as it is measured', async () => {
    const measure = await createSkiaMeasurer('fr');
    const layout = layoutText(
      'La crèche, l’école, le collège : tout avant 8 h 25, sur un seul vélo cargo électrique 👨‍👩‍👧‍👦',
      220,
      { fontSize: 12, weight: 400, lineHeight: 1.4 },
      measure,
    );
    expect(layout.lines.length).toBeGreaterThan(1);
    expect(layout.usedWidth).toBeLessThanOrEqual(220.1);
    expect(measure.widthEm('🏳️‍🌈', 400)).toBe(measure.widthEm('😀', 800));
  });
});

describe('pages', () => {
  it.each(paperNames)('of %s are exact', async (name) => {
    const [short, long] = paperSizes[name];
    const draw = drawLines(['size']);
    const sizes = [
      { widthPt: short, heightPt: long },
      { widthPt: long, heightPt: short },
    ];
    const pages = await readPages(await makePdf(sizes.map((size) => ({ size, draw }))));
    pages.forEach((page, index) => {
      expect(page.widthPt).toBeCloseTo(sizes[index]!.widthPt, 2);
      expect(page.heightPt).toBeCloseTo(sizes[index]!.heightPt, 2);
    });
  });

  it.each([
    [Number.NaN, 800],
    [600, Number.POSITIVE_INFINITY],
    [-600, 800],
    [0, 800],
    [20_000, 800],
  ])('of %d by %d are refused', async (widthPt, heightPt) => {
    const pdf = new PdfPages('en', await registerFonts());
    expect(() => pdf.addPage({ widthPt, heightPt }, () => {})).toThrow(RangeError);
  });

  it('tell title, language and bookmarks, and are sound', async () => {
    const draw = drawLines(['Bonjour']);
    const pdf = await makePdf([
      { size: a4, draw },
      { size: a4, draw },
    ]);
    const info = await runOnPdf('qpdf', pdf, (file) => ['--check', file]);
    if (info !== null) expect(info).toContain('No syntax or stream encoding errors');
    const json = await runOnPdf('qpdf', pdf, (file) => ['--json', '--json-key=outlines', file]);
    if (json !== null) {
      const { outlines } = JSON.parse(json) as { outlines: { title: string }[] };
      expect(outlines.map(({ title }) => title)).toEqual(['Page 1 – été', 'Page 2 – été']);
    }
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor()]).toEqual(['Été « ¾ »', 'Zoé']);
    expect(document.catalog.toString()).toContain('/Lang (fr)');
  });
});

describe('pictures', () => {
  const noise = (channels: 3 | 4, width = 90, height = 60) =>
    sharp(
      Buffer.from(Array.from({ length: width * height * channels }, (_, index) => (index * 7919) % 251)),
      { raw: { width, height, channels } },
    );

  it('that are JPEGs or opaque PNGs are embedded byte for byte, however often they are shown', async () => {
    const photo = await noise(3).jpeg({ quality: 85, mozjpeg: true }).toBuffer();
    const screenshot = await noise(3, 70, 50).png({ palette: false }).toBuffer();
    const images = new PdfImages();
    await images.add('photo', photo);
    await images.add('screenshot', screenshot);
    const pdf = await makePdf(
      [
        {
          size: a4,
          draw(painter) {
            for (let row = 0; row < 3; row++) {
              for (const hash of ['photo', 'screenshot']) {
                const image = images.get(hash)!;
                const from = { x: 10 * row, y: 5 * row, w: 40, h: 40 };
                paintImage(painter, image, from, { x: 50 + 100 * row, y: 80, w: 80, h: 80 });
              }
            }
          },
        },
      ],
      images,
    );
    const { pictures } = await readObjects(pdf);
    expect(pictures.map(({ width, height, filter }) => [width, height, filter])).toEqual(
      expect.arrayContaining([
        [90, 60, 'DCTDecode'],
        [70, 50, 'FlateDecode'],
      ]),
    );
    expect(pictures).toHaveLength(2);
    const jpeg = pictures.find(({ filter }) => filter === 'DCTDecode')!;
    expect(Buffer.compare(jpeg.bytes, photo)).toBe(0);
    const check = await runOnPdf('qpdf', pdf, (file) => ['--check', file]);
    if (check !== null) expect(check).toContain('No syntax or stream encoding errors');
  });

  it('with transparency keep it', async () => {
    const images = new PdfImages();
    await images.add('logo', await noise(4).png().toBuffer());
    const pdf = await makePdf(
      [
        {
          size: a4,
          draw: (painter) =>
            paintImage(
              painter,
              images.get('logo')!,
              { x: 0, y: 0, w: 90, h: 60 },
              { x: 9, y: 9, w: 90, h: 60 },
            ),
        },
      ],
      images,
    );
    const { pictures } = await readObjects(pdf);
    // The picture and its mask.
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [90, 60],
      [90, 60],
    ]);
  });

  it('that cannot be read are left out', async () => {
    const images = new PdfImages();
    const cut = (await noise(3).jpeg().toBuffer()).subarray(0, 20);
    for (const bytes of [cut, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), new Uint8Array()]) {
      await images.add('bad', bytes);
      expect(images.get('bad')).toBeNull();
    }
  });
});

describe('shapes', () => {
  it('stay curves: a small circle is four cubic pieces', async () => {
    const pdf = await makePdf([
      {
        size: a4,
        draw(painter) {
          painter.beginPath();
          painter.arc(100, 100, 3, 0, Math.PI * 2);
          painter.closePath();
          painter.fill();
        },
      },
    ]);
    const content = await runOnPdf('qpdf', pdf, (file) => ['--qdf', '--object-streams=disable', file, '-']);
    if (content !== null) expect(content.match(/ c$/gm)).toHaveLength(4);
  });

  it('with a negative radius are refused', async () => {
    const pdf = new PdfPages('en', await registerFonts());
    expect(() => pdf.addPage(a4, (painter) => painter.arc(0, 0, -1, 0, 1))).toThrow(RangeError);
  });
});
