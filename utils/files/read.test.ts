import * as docx from 'docx';
import { gzipSync, strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { kindOfFile, readFile, redactedCopy } from '.';

const mail = 'jane.miller@northwind-foods.com';

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

async function word(): Promise<Uint8Array> {
  const { Paragraph, TextRun } = docx;
  const document = new docx.Document({
    creator: 'Paula Author',
    comments: { children: [{ id: 0, author: 'Rita Reviewer', children: [new Paragraph('call +49 170 1234567')] }] },
    sections: [
      {
        headers: { default: new docx.Header({ children: [new Paragraph('Internal header')] }) },
        children: [
          new Paragraph({
            children: [
              new TextRun('Ask jane.miller'),
              new TextRun({ text: '@northwind', bold: true }),
              new TextRun('-foods.com & co'),
            ],
          }),
          new docx.Table({
            rows: [
              ['name', 'email'],
              ['Tom', 'tom@northwind-foods.com'],
            ].map(
              (row) =>
                new docx.TableRow({
                  children: row.map((cell) => new docx.TableCell({ children: [new Paragraph(cell)] })),
                }),
            ),
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(document));
}

async function excel(): Promise<Uint8Array> {
  const buffer = await writeExcelFile([
    [{ value: 'name' }, { value: 'email' }, { value: 'born' }, { value: 'ssn' }],
    [
      { value: 'Jane Miller' },
      { value: mail },
      { value: new Date(Date.UTC(1980, 4, 17)), type: Date, format: 'dd.mm.yyyy' },
      { value: 536221234, type: Number, format: '000-00-0000' },
    ],
  ]).toBuffer();
  return new Uint8Array(buffer);
}

function pdf(options: ConstructorParameters<typeof PDFDocument>[0] = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.text(`Dear ${mail}`, 72, 72);
    document.text('name', 72, 120, { continued: false });
    document.text('Jane', 200, 120);
    document.end();
  });
}

describe('what is read', () => {
  it('docx: split runs, tables, headers, comments', async () => {
    const reading = await readFile(await word());
    expect(reading.kind).toBe('docx');
    expect(reading.unread).toEqual([]);
    expect(reading.text).toContain(`Ask ${mail} & co\n`);
    expect(reading.text).toContain('name\temail\nTom\ttom@northwind-foods.com\n');
    for (const words of ['Internal header', 'call +49 170 1234567', 'Paula Author'])
      expect(reading.text).toContain(words);
  });

  it('xlsx: rows with tabs, dates and numbers as people see them', async () => {
    const reading = await readFile(await excel());
    expect(reading.unread).toEqual([]);
    expect(reading.kind).toBe('xlsx');
    expect(reading.text).toContain(`name\temail\tborn\tssn\nJane Miller\t${mail}\t17.05.1980\t536-22-1234\n`);
  });

  it('pdf: lines, cells apart', async () => {
    const reading = await readFile(await pdf());
    expect(reading.unread).toEqual([]);
    expect(reading.text).toContain(`Dear ${mail}\nname\tJane`);
  });

  it('zip in gzip, a wrong extension', async () => {
    const zip = zipSync({ 'a/b.txt': strToU8(mail), 'x.png': await word() });
    const reading = await readFile(gzipSync(zip), { name: 'picture.jpg' });
    expect(reading.unread).toEqual([]);
    expect(reading.text).toContain(`${mail}`);
    expect(reading.text).toContain(`Ask ${mail}`);
    expect(kindOfFile(zip, 'x.txt')).toBe('zip');
  });

  it('a mail with an attachment', async () => {
    const eml = [
      'From: =?utf-8?Q?J=C3=BCrgen?= <juergen@northwind-foods.com>',
      'Subject: list',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gr=FC=DFe',
      '--b',
      'Content-Type: application/octet-stream; name=x.bin',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(await excel()).toString('base64'),
      '--b--',
    ].join('\r\n');
    const reading = await readFile(text(eml));
    expect(reading.kind).toBe('mail');
    for (const words of ['Jürgen <juergen@northwind-foods.com>', 'Grüße', `Jane Miller\t${mail}`]) {
      expect(reading.text).toContain(words);
    }
  });
});

describe('what cannot be read is named', () => {
  it('a PDF with a password', async () => {
    expect((await readFile(await pdf({ userPassword: 'x', pdfVersion: '1.7' }))).unread).toEqual([
      { place: [], obstacle: 'encrypted' },
    ]);
  });
  it('a picture', async () => {
    expect((await readFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).unread).toEqual([{ place: [], obstacle: 'image' }]);
  });
});

/** Replaces each value wherever it is read. */
async function redact(bytes: Uint8Array, values: Record<string, string>) {
  const reading = await readFile(bytes);
  const replacements = Object.entries(values)
    .flatMap(([value, placeholder]) =>
      [...reading.text.matchAll(new RegExp(value.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&'), 'g'))].map(({ index }) => ({
        start: index,
        end: index + value.length,
        text: placeholder,
      })),
    )
    .sort((a, b) => a.start - b.start);
  return redactedCopy(bytes, reading, replacements);
}

describe('a redacted copy', () => {
  it('of a docx has placeholders, and the values nowhere', async () => {
    const copy = await redact(await word(), { [mail]: '[EMAIL_1]', '+49 170 1234567': '[PHONE_1]' });
    if (copy.bytes === undefined) throw new Error(copy.reason);
    const again = await readFile(copy.bytes);
    expect(again.text).toContain('Ask [EMAIL_1] & co');
    expect(again.text).toContain('call [PHONE_1]');
    for (const entry of Object.values(unzipSync(copy.bytes))) {
      const content = Buffer.from(entry).toString();
      for (const value of ['jane.miller', '1234567', 'Paula', 'Rita']) expect(content).not.toContain(value);
    }
  });

  it('of an xlsx: shared strings and numbers', async () => {
    const copy = await redact(await excel(), { [mail]: '[EMAIL_1]', '536-22-1234': '[US_SSN_1]' });
    if (copy.bytes === undefined) throw new Error(copy.reason);
    expect((await readFile(copy.bytes)).text).toContain('Jane Miller\t[EMAIL_1]\t17.05.1980\t[US_SSN_1]');
    for (const entry of Object.values(unzipSync(copy.bytes))) {
      const content = Buffer.from(entry).toString();
      for (const value of [mail, '536221234']) expect(content).not.toContain(value);
    }
  });

  it('of a text keeps every other byte', async () => {
    const bytes = Buffer.from(`\xdcber ${mail};x\r\n`, 'latin1');
    const copy = await redact(bytes, { [mail]: '[EMAIL_1]' });
    if (copy.bytes === undefined) throw new Error(copy.reason);
    expect(Buffer.from(copy.bytes).toString('latin1')).toBe('\xdcber [EMAIL_1];x\r\n');
  });

  it('is refused where the format cannot', async () => {
    expect(await redact(await pdf(), { [mail]: '[EMAIL_1]' })).toEqual({ bytes: undefined, reason: 'format' });
  });
});
