import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PdfDocument from 'pdfkit';
import writeExcelFile from 'write-excel-file/node';
import { temporaryDirectory } from './directory';

/** A line with somebody's address in it, and one without. */
export const person = 'Please write to maria.fernandes@kupferhof-moebel.de before Friday.';
export const harmless = 'The spring collection arrives in March, and the newsletter goes out a week before that.';

const folder = temporaryDirectory('documents');

/** Puts a file where a person could choose it. @returns its path */
export function onDisk(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A Word document with one paragraph for each line. */
export async function docx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A workbook with one sheet of text cells. */
export async function xlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeExcelFile(data, {}).toBuffer());
}

/** A PDF with one line of print for each line. */
export function pdf(lines: readonly string[]): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PdfDocument();
    const stretches: Buffer[] = [];
    document.on('data', (stretch: Buffer) => stretches.push(stretch));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(stretches))));
    for (const line of lines) document.text(line);
    document.end();
  });
}

/** A zip with text files in it. */
export function zip(entries: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** A zip with one file in it that needs a password: encrypted as zip programs do by default (ZIP 2.0, APPNOTE 6.1). */
export function zipWithPassword(name: string, text: string, password: string): Uint8Array {
  const plain = strToU8(text);
  const keys = [0x12345678, 0x23456789, 0x34567890];
  const step = (byte: number) => {
    keys[0] = crcStep(keys[0] ?? 0, byte);
    keys[1] = (Math.imul((((keys[1] ?? 0) + ((keys[0] ?? 0) & 0xff)) >>> 0) as number, 134_775_813) + 1) >>> 0;
    keys[2] = crcStep(keys[2] ?? 0, (keys[1] ?? 0) >>> 24);
  };
  for (const byte of strToU8(password)) step(byte);
  const encrypt = (byte: number) => {
    const temp = ((keys[2] ?? 0) | 2) & 0xffff;
    const mask = (Math.imul(temp, temp ^ 1) >>> 8) & 0xff;
    step(byte);
    return byte ^ mask;
  };
  let crc = 0xffffffff;
  for (const byte of plain) crc = crcStep(crc, byte);
  crc = (crc ^ 0xffffffff) >>> 0;
  // Twelve bytes come first; the last of them lets a program see whether the password is right.
  const head = [...new Uint8Array(11).fill(7), crc >>> 24];
  const data = Uint8Array.from([...head, ...plain], encrypt);
  // The entry as it is without a password, made by the library; then flags, sizes and data of the one with it.
  const stored = zipSync({ [name]: [plain, { level: 0 }] });
  const local = stored.slice(0, 30 + name.length);
  const central = stored.slice(30 + name.length + plain.length);
  for (const [part, flags, size] of [
    [local, 6, 18],
    [central, 8, 20],
  ] as const) {
    const view = new DataView(part.buffer);
    view.setUint16(flags, view.getUint16(flags, true) | 1, true);
    view.setUint32(size, data.length, true);
  }
  const end = new DataView(central.buffer, central.length - 22);
  end.setUint32(16, local.length + data.length, true);
  const whole = new Uint8Array(local.length + data.length + central.length);
  whole.set(local);
  whole.set(data, local.length);
  whole.set(central, local.length + data.length);
  return whole;
}

function crcStep(crc: number, byte: number): number {
  let next = (crc ^ byte) & 0xff;
  for (let bit = 0; bit < 8; bit += 1) next = next & 1 ? (next >>> 1) ^ 0xedb88320 : next >>> 1;
  return (next ^ (crc >>> 8)) >>> 0;
}
