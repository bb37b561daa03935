import { zlibSync } from 'fflate';
import { asciiBytes, joinBytes } from '../bytes';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

function number(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([asciiBytes(type), content]);
  return joinBytes([number(content.length), named, number(checksum(named))]);
}

/** Bytes a pixel of a picture as the PDF reader hands it out: 1 bit grey, RGB, RGBA. */
const layouts: Record<number, { bitDepth: number; colourType: number; rowBytes: (width: number) => number }> = {
  1: { bitDepth: 1, colourType: 0, rowBytes: (width) => (width + 7) >> 3 },
  2: { bitDepth: 8, colourType: 2, rowBytes: (width) => width * 3 },
  3: { bitDepth: 8, colourType: 6, rowBytes: (width) => width * 4 },
};

/** A decoded picture as a PNG file (ISO/IEC 15948); nothing where it is none. */
export function pngOf({ width, height, kind, data }: Record<string, unknown>): Uint8Array | undefined {
  const layout = layouts[Number(kind)];
  if (layout === undefined || !ArrayBuffer.isView(data) || typeof width !== 'number' || typeof height !== 'number')
    return undefined;
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const rowBytes = layout.rowBytes(width);
  const rows = new Uint8Array(height * (rowBytes + 1));
  for (let row = 0; row < height; row++)
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  const header = joinBytes([number(width), number(height), Uint8Array.of(layout.bitDepth, layout.colourType, 0, 0, 0)]);
  return joinBytes([
    asciiBytes('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
