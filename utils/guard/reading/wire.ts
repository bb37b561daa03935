import type { Place, Step } from '@/utils/files';
import { defineMessage } from '@/utils/platform';
import type { FileObstacle, Replacement } from '../files-reading';

/** Has the background open the document that reads, which a page cannot do. */
export const openReading = defineMessage<null, void>('guard/open-reading', (request) => {
  if (request !== null) throw new TypeError('guard/open-reading: nothing is expected');
  return null;
});

/** Name of the lines between pages and the document that reads: one line for each file. */
export const lineName = 'guard/reading';

/** How much of a file goes over the line at a time, bytes. A multiple of three, so that base64 needs no filling. */
export const stretchBytes = 1_500_000;
/** How much of a text goes over the line at a time, UTF-16 units. */
export const stretchUnits = 2_000_000;
/** The document says at least this often that it is there. */
export const aliveEveryMs = 3_000;

/** What the document is asked about one file. With `replace`, a copy is wanted, else the text. */
export interface Task {
  name: string;
  /** Media type as the page would see it; may be empty or wrong. */
  type: string;
  sizeBytes: number;
  /** Whether the text in an image is read. */
  images: boolean;
  /** What to replace in each part of the file, in the order in which the parts were read. */
  replace?: Replacement[][];
}

/** What a page says on the line. */
export type FromPage = { begin: Task } | { bytes: string };

/** What the document says on the line. The text of a part comes in stretches. */
export type FromDocument =
  | { want: [from: number, to: number] }
  | { alive: true; done: number }
  | { part: Place }
  | { text: string }
  | { obstacle: FileObstacle }
  | { copy: string }
  | { end: 'read'; copyable: boolean }
  | { end: 'copied' | 'no-copy' | 'failed' };

const obstacles: readonly FileObstacle[] = ['encrypted', 'unreadable', 'too-large', 'unknown', 'image'];

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function replacementOf(value: unknown): Replacement {
  const { start, end, with: instead } = record(value);
  if (!isCount(start) || !isCount(end) || end < start || typeof instead !== 'string')
    throw new TypeError('reading: not a replacement');
  return { start, end, with: instead };
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new TypeError('reading: not a list');
  return value;
}

/**
 * What came from a page's process, checked.
 *
 * @throws a TypeError that names the key, never the value
 */
export function fromPage(message: unknown): FromPage {
  const { begin, bytes } = record(message);
  if (typeof bytes === 'string') return { bytes };
  const { name, type, sizeBytes, images, replace } = record(begin);
  if (typeof name !== 'string' || typeof type !== 'string' || typeof images !== 'boolean' || !isCount(sizeBytes))
    throw new TypeError('reading: not a task');
  const task: Task = { name, type, sizeBytes, images };
  if (replace !== undefined) task.replace = list(replace).map((part) => list(part).map(replacementOf));
  return { begin: task };
}

/** Kinds and numbers; whatever else stands there is left out. */
function placeOf(value: unknown): Place {
  const steps = Array.isArray(value) ? value.map(record) : [];
  return steps.flatMap(({ at, number }): Step[] => {
    if (typeof at !== 'string' || !/^[a-z]{1,12}(-[a-z]{1,12})?$/.test(at)) return [];
    return [{ at: at as Step['at'], ...(isCount(number) && { number }) }];
  });
}

/** What came from the document. Undefined where it is nothing that this version knows. */
export function fromDocument(message: unknown): FromDocument | undefined {
  const said = record(message);
  const known = ['want', 'alive', 'part', 'text', 'obstacle', 'copy', 'end'].some((key) => key in said);
  if (!known) return undefined;
  if ('obstacle' in said && !obstacles.some((one) => one === said.obstacle)) return { obstacle: 'unknown' };
  return 'part' in said ? { part: placeOf(said.part) } : (said as FromDocument);
}

/** Bytes of base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Base64 text of bytes, made by the browser itself. Rejects when the bytes cannot be read. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(new Error('reading: the file cannot be read'));
    reader.readAsDataURL(blob);
  });
}
