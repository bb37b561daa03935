import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { kindOfFile, readFile } from '.';

const mail = 'jane.miller@northwind-foods.com';
const iban = 'DE89 3704 0044 0532 0130 00';

/** A text in a charset of one byte a letter, by what the platform decodes each byte to. */
function inBytes(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text], (letter) => letters.indexOf(letter));
}

/** A table as a company exports it: a few words of its country beside addresses that are the same everywhere. */
const list = (words: string) => `name;mail;phone\r\n${`${words};${mail};+49 170 1234567\r\n`.repeat(3)}`;

describe('a list in a charset of its country', () => {
  const lists: [label: string, words: string][] = [
    ['windows-1252', 'Jürgen Müller'],
    ['windows-1250', 'Michał Święty'],
    ['windows-1251', 'Иван Петров'],
    ['koi8-r', 'Иван Петров'],
    ['windows-1253', 'Γιάννης Παπαδόπουλος'],
    ['windows-1256', 'محمد علي'],
    ['windows-874', 'สมชาย ใจดี'],
  ];
  it.each(lists)('%s', async (label, words) => {
    expect((await readFile(inBytes(list(words), label), { name: 'list.csv' })).text).toBe(list(words));
  });

  it('shift_jis', async () => {
    const [before = '', after = ''] = list('\0').split('\0', 2);
    const name = [0x93, 0x63, 0x92, 0x86, 0x91, 0xbe, 0x98, 0x59];
    const bytes = Uint8Array.from([...strToU8(before), ...name, ...strToU8(after)]);
    expect((await readFile(bytes, { name: 'list.csv' })).text).toBe(`${before}田中太郎${after}`);
  });

  it('a few wrong bytes in UTF-8 are still UTF-8', async () => {
    const bytes = Uint8Array.from([...strToU8(list('Müller Größe Straße').repeat(20)), 0xff]);
    expect((await readFile(bytes)).text).toContain('Größe');
  });

  it('UTF-32 is no UTF-16 with a nothing behind each letter: it is not read, and that is said', async () => {
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      0,
      0,
      ...[...mail].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]),
    ]);
    expect((await readFile(bytes, { name: 'a.csv' })).unread).toEqual([{ place: [], obstacle: 'unsupported' }]);
  });
});

describe('an OpenDocument', () => {
  const content = (body: string) =>
    strToU8(`<office:document-content><office:body>${body}</office:body></office:document-content>`);

  it('whose type is packed, and not its first entry', async () => {
    const bytes = zipSync({
      'content.xml': content(
        `<office:text><text:p>jane.miller<text:span>@northwind-foods.com</text:span></text:p></office:text>`,
      ),
      'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    });
    const { kind, text } = await readFile(bytes);
    expect([kind, text]).toEqual(['odt', expect.stringContaining(mail)]);
    const sheet = zipSync({
      'content.xml': content(''),
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    });
    expect(kindOfFile(sheet)).toBe('ods');
  });

  it('with values that its cells do not show, or not in full', async () => {
    const cell = (attributes: string, shown = '') => `<table:table-cell ${attributes}>${shown}</table:table-cell>`;
    const cells = [
      cell(`office:value-type="string" office:string-value="${mail}"`),
      cell('office:value-type="float" office:value="4539148803436467"', '<text:p>4.54E+15</text:p>'),
      cell('office:value-type="float" office:value="1234567890"', '<text:p>1,234,567,890</text:p>'),
      cell(`office:value-type="string" office:string-value="shown"`, '<text:p>shown</text:p>'),
    ].join('');
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': content(`<table:table><table:table-row>${cells}</table:table-row></table:table>`),
    });
    expect((await readFile(bytes)).text).toBe(`${mail}\t4.54E+15 4539148803436467\t1,234,567,890\tshown\n`);
  });
});

it('signs that XML cannot hold, as a workbook writes them', async () => {
  const rels = (type: string, target: string) =>
    strToU8(`<Relationships><Relationship Id="s" Type="x/${type}" Target="${target}"/></Relationships>`);
  const bytes = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': rels('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/_rels/workbook.xml.rels': rels('sharedStrings', 'sharedStrings.xml'),
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>${iban}_x000D_\nsecond</t></si></sst>`),
    'xl/worksheets/a.xml': strToU8(
      `<worksheet><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>${mail.replace('@', '_x0040_')}</t></is></c></row></worksheet>`,
    ),
  });
  expect((await readFile(bytes)).text).toBe(`${iban}  second\t${mail}\n`);
});

function pdf(write: (document: InstanceType<typeof PDFDocument>) => void, info = {}): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ info });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    write(document);
    document.end();
  });
}

/** A PDF of one page, without a table of its objects: readers find them. */
function barePdf(page: string, objects: Record<number, string>): Uint8Array {
  const all: Record<number, string> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]${page}>>`,
    ...objects,
  };
  const body = Object.entries(all).map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`);
  return Uint8Array.from(`%PDF-1.7\n${body.join('')}trailer\n<</Root 1 0 R>>\n`, (letter) => letter.charCodeAt(0));
}

const stream = (head: string, content: string) => `<<${head}/Length ${content.length}>>\nstream\n${content}\nendstream`;

describe('a PDF', () => {
  it('with what stands beside its pages: headings, own properties, attached files', async () => {
    const bytes = await pdf(
      (document) => {
        document.text('Hello');
        document.outline.addItem(`Write to ${mail}`);
        document.file(Buffer.from(`pay ${iban}`), { name: 'a.txt' });
      },
      { Reference: '4539 1488 0343 6467' },
    );
    // As `npm run scan` hands it in: a Buffer, whose slices are Buffers.
    const { text, unread } = await readFile(bytes);
    expect(unread).toEqual([]);
    for (const value of [mail, iban, '4539 1488 0343 6467']) expect(text).toContain(value);
  });

  it('with a list to choose from', async () => {
    const bytes = barePdf('/Annots[4 0 R]', {
      4: `<</Type/Annot/Subtype/Widget/FT/Ch/T(to)/Rect[0 0 99 20]/Opt[(none)(${mail})]>>`,
    });
    expect((await readFile(bytes)).text).toContain(mail);
  });

  it('with an address that goes on in the next line', async () => {
    const bytes = await pdf((document) => document.text('Ask jane.miller@northwind-\nfoods.com today'));
    expect((await readFile(bytes)).text).toContain(mail);
  });

  const rows = '\xf0\xf0\xf0\xf0'.repeat(32);
  const drawn = {
    'a scan in black and white': barePdf('/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R', {
      4: stream('', 'q 300 0 0 300 0 0 cm /I Do Q'),
      5: stream('/Type/XObject/Subtype/Image/Width 32/Height 32/ImageMask true/BitsPerComponent 1', rows),
    }),
    'a picture within the text of the page': barePdf('/Contents 4 0 R', {
      4: stream('', `q 300 0 0 300 0 0 cm BI /W 32 /H 32 /BPC 1 /CS /G ID ${rows} EI Q`),
    }),
  };
  it.each(Object.entries(drawn))('with %s: it is read, and without a reader that is said', async (_, bytes) => {
    const pictures: Uint8Array[] = [];
    const readImage = async (picture: Uint8Array) => {
      pictures.push(picture);
      return iban;
    };
    expect((await readFile(bytes, { readImage })).text).toBe(iban);
    expect(pictures.map((picture) => kindOfFile(picture))).toEqual(['image']);
    expect((await readFile(bytes)).unread).toEqual([{ place: [{ at: 'page', number: 1 }], obstacle: 'image' }]);
  });

  it('with letters that are drawn as outlines: said', async () => {
    const outlines = '0 0 m 9 9 l 5 2 l f\n'.repeat(400);
    const bytes = barePdf('/Contents 4 0 R', { 4: stream('', outlines) });
    expect((await readFile(bytes)).unread).toEqual([{ place: [{ at: 'page', number: 1 }], obstacle: 'image' }]);
    const few = barePdf('/Contents 4 0 R', { 4: stream('', outlines.slice(0, 200)) });
    expect((await readFile(few)).unread).toEqual([]);
  });
});
