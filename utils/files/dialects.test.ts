import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile, redactedCopy } from '.';

const mail = 'jane.miller@northwind-foods.com';

function zipOf(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const rels = (...all: [string, string, string][]) =>
  `<Relationships>${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const types = '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>';

const word = (body: string, more: Record<string, string> = {}) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': rels(['a', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** A workbook as the Open XML SDK writes it (prefixes), with a formula, a hidden sheet, a pivot cache and a link. */
const workbook = zipOf({
  '[Content_Types].xml': types,
  '_rels/.rels': rels(['a', 'officeDocument', '/xl/workbook.xml']),
  'docProps/core.xml':
    '<cp:coreProperties><dc:creator>Paula Author</dc:creator><dc:title>List</dc:title></cp:coreProperties>',
  'xl/workbook.xml':
    '<x:workbook><x:sheets><x:sheet name="Second" sheetId="2" r:id="s2" state="hidden"/><x:sheet name="First" sheetId="1" r:id="s1"/></x:sheets></x:workbook>',
  'xl/_rels/workbook.xml.rels': rels(
    ['s1', 'worksheet', 'worksheets/sheet1.xml'],
    ['s2', 'worksheet', 'worksheets/sheet2.xml'],
    ['st', 'sharedStrings', 'sharedStrings.xml'],
    ['sy', 'styles', 'styles.xml'],
    ['cc', 'calcChain', 'calcChain.xml'],
  ),
  'xl/calcChain.xml': '<calcChain><c r="B2"/></calcChain>',
  'xl/sharedStrings.xml': `<x:sst><x:si><x:t>name</x:t></x:si><x:si><x:r><x:t>jane.miller</x:t></x:r><x:r><x:t>@northwind-foods.com</x:t></x:r></x:si><x:si><x:t>left over row</x:t></x:si></x:sst>`,
  'xl/styles.xml':
    '<x:styleSheet><x:numFmts><x:numFmt numFmtId="164" formatCode="000\\-00\\-0000"/></x:numFmts><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="164"/><x:xf numFmtId="3"/></x:cellXfs></x:styleSheet>',
  'xl/worksheets/sheet1.xml': `<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2" s="1"><x:v>36221234</x:v></x:c><x:c r="B2" t="str"><x:f>LOWER("${mail}")</x:f><x:v>${mail}</x:v></x:c><x:c r="C2" s="2"><x:v>4539578763621486</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  'xl/worksheets/sheet2.xml':
    '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>hidden &amp; inline</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="h" Type="http://x/hyperlink" Target="mailto:${mail}" TargetMode="External"/></Relationships>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><cacheFields><cacheField name="email"><sharedItems><s v="${mail}"/><n v="36221234"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
});

async function redact(bytes: Uint8Array, values: Record<string, string>) {
  const reading = await readFile(bytes);
  const replacements = Object.entries(values)
    .flatMap(([value, text]) => {
      const found: { start: number; end: number; text: string }[] = [];
      for (let at = reading.text.indexOf(value); at >= 0; at = reading.text.indexOf(value, at + value.length)) {
        found.push({ start: at, end: at + value.length, text });
      }
      return found;
    })
    .sort((a, b) => a.start - b.start);
  const copy = await redactedCopy(bytes, reading, replacements);
  if (copy.bytes === undefined) throw new Error(copy.reason);
  const entries = Object.entries(unzipSync(copy.bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  return { text: (await readFile(copy.bytes)).text, entries: new Map(entries) };
}

describe('a workbook with prefixes', () => {
  it('is read sheet by sheet in their order, with numbers in full', async () => {
    const { text, parts, unread } = await readFile(workbook);
    expect(unread).toEqual([]);
    const sheets = parts.filter(({ place }) => place[0]?.at === 'sheet' && place.length === 1);
    expect(sheets.map(({ start, end }) => text.slice(start, end))).toEqual([
      'hidden & inline\n',
      `name\t\t${mail}\n036-22-1234\t${mail}\t4539578763621486\n`,
    ]);
    for (const words of [`LOWER("${mail}")`, 'left over row', 'First', 'Paula Author']) expect(text).toContain(words);
  });

  it('is redacted everywhere: formula, pivot cache, link, calculation chain, author', async () => {
    const { text, entries } = await redact(workbook, { [mail]: '[EMAIL_1]', '036-22-1234': '[US_SSN_1]' });
    expect(text).toContain('name\t\t[EMAIL_1]\n[US_SSN_1]\t[EMAIL_1]\t4539578763621486\n');
    for (const content of entries.values()) {
      for (const value of [mail, 'jane.miller', '36221234', 'Paula']) expect(content).not.toContain(value);
    }
    expect(entries.has('xl/calcChain.xml')).toBe(false);
    for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect(entries.get(name)).not.toContain('calcChain');
    }
    expect(entries.get('xl/worksheets/sheet1.xml')).not.toContain('LOWER');
  });
});

describe('a Word document', () => {
  const tracked = word(
    '<w:p><w:r><w:t>Call </w:t></w:r><w:del w:author="Rita"><w:r><w:delText>+49 170 </w:delText></w:r></w:del><w:ins><w:r><w:t>0170 </w:t></w:r></w:ins><w:r><w:t>1234567</w:t></w:r></w:p>' +
      `<w:p><w:r><w:instrText>HYPERLINK "mailto:${mail}"</w:instrText></w:r><w:r><w:tab/><w:t>a &amp; b</w:t><w:br/><w:t>c</w:t></w:r></w:p>`,
    { 'word/media/a.xml': '<custom><a>free text</a></custom>' },
  );

  it('has the new and the old form of a changed sentence', async () => {
    const { text } = await readFile(tracked);
    expect(text).toContain('Call 0170 1234567\n\ta & b\nc\n');
    expect(text).toContain('Call +49 170 1234567\n');
    expect(text).toContain(`HYPERLINK "mailto:${mail}"`);
    expect(text).toContain('free text');
  });

  it('is redacted in both forms', async () => {
    const { text, entries } = await redact(tracked, {
      '+49 170 1234567': '[PHONE_1]',
      '0170 1234567': '[PHONE_1]',
      [mail]: '[EMAIL_1]',
    });
    expect(text).toContain('Call [PHONE_1]\n');
    for (const content of entries.values()) {
      for (const value of ['1234567', mail, 'Rita']) expect(content).not.toContain(value);
    }
  });

  it('shows a drawing once, and redacts both of its forms', async () => {
    const box = (inner: string) =>
      `<w:txbxContent><w:p><w:r><w:t>jane.miller@</w:t></w:r><w:r><w:t>${inner}</w:t></w:r></w:p></w:txbxContent>`;
    const bytes = word(
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('northwind-foods.com')}</mc:Choice><mc:Fallback>${box('northwind-foods.com')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect((await readFile(bytes)).text.split(mail)).toHaveLength(2);
    const { entries } = await redact(bytes, { [mail]: '[EMAIL_1]' });
    expect(entries.get('word/document.xml')?.split('[EMAIL_1]')).toHaveLength(3);
    expect(entries.get('word/document.xml')).not.toContain('northwind');
  });
});

describe('OpenDocument', () => {
  const open = (type: string, content: string, more: Record<string, string> = {}) =>
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><office:body>${content}</office:body></office:document-content>`,
      ),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    });

  it('text, with spaces, notes and what was deleted', async () => {
    const { kind, text } = await readFile(
      open(
        'text',
        '<office:text><text:tracked-changes><text:deletion><text:p>old words</text:p></text:deletion></text:tracked-changes><text:p>a<text:s text:c="2"/>b<text:tab/>c<office:annotation><dc:creator>Rita</dc:creator><text:p>a remark</text:p></office:annotation></text:p></office:text>',
      ),
    );
    expect(kind).toBe('odt');
    expect(text).toContain('a  b\tc\n');
    for (const words of ['old words', 'a remark', 'Rita']) expect(text).toContain(words);
  });

  it('tables, with repeated cells', async () => {
    const { kind, text } = await readFile(
      open(
        'spreadsheet',
        `<table:table><table:table-row><table:table-cell><text:p>name</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>${mail}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    );
    expect(kind).toBe('ods');
    expect(text).toContain(`name\t\t\t${mail}\n`);
  });

  it('with a password', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect((await readFile(open('text', '', { 'META-INF/manifest.xml': manifest }))).unread).toEqual([
      { place: [], obstacle: 'encrypted' },
    ]);
  });
});

it('a presentation is read in the order of its slides, with its notes', async () => {
  const slide = (text: string) => `<p:sld><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sld>`;
  const { kind, text } = await readFile(
    zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': rels(['a', 'officeDocument', 'ppt/presentation.xml']),
      'ppt/presentation.xml':
        '<p:presentation><p:sldIdLst><p:sldId id="1" r:id="b"/><p:sldId id="2" r:id="a"/></p:sldIdLst></p:presentation>',
      'ppt/_rels/presentation.xml.rels': rels(['a', 'slide', 'slides/slide1.xml'], ['b', 'slide', 'slides/slide2.xml']),
      'ppt/slides/slide1.xml': slide('second'),
      'ppt/slides/slide2.xml': slide('first'),
      'ppt/notesSlides/notesSlide1.xml': '<p:notes><a:p><a:r><a:t>speak slowly</a:t></a:r></a:p></p:notes>',
    }),
  );
  expect(kind).toBe('pptx');
  expect(text).toMatch(/first\n[\s\S]*second\n[\s\S]*speak slowly/);
});
