import type { FileToRead, Job } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import type { Step } from '../reading';
import { charsetOf } from './charset';
import { decodeText, readText } from './text-file';

/** Pictures in outputs, in Base64. */
const pictures = /^image\/(png|jpeg|gif|webp|bmp|tiff)$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Multi-line strings are lists of lines or one string (nbformat 4, "Top-level structure"). */
function multiline(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === 'string').join('') : '';
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What an output shows: streams, errors, and every form of data that is text. */
function outputText(output: Record<string, unknown>): string {
  const texts = [multiline(output.text), multiline(output.evalue), list(output.traceback).map(multiline).join('\n')];
  for (const [type, data] of Object.entries(isObject(output.data) ? output.data : {})) {
    if (pictures.test(type)) continue;
    texts.push(isObject(data) ? JSON.stringify(data) : multiline(data));
  }
  return texts.filter((text) => text !== '').join('\n');
}

/** Reads a Jupyter notebook: cell by cell its source, its outputs and what is attached. */
export async function readNotebook(file: FileToRead, job: Job): Promise<Origin> {
  let notebook: unknown;
  try {
    notebook = JSON.parse(await decodeText(file.bytes, await charsetOf(file.bytes), job));
  } catch (error) {
    if (error instanceof SyntaxError) return readText(file, job);
    throw error;
  }
  const origin = fixedOrigin();
  const sheets = isObject(notebook) ? [notebook, ...list(notebook.worksheets).filter(isObject)] : [];
  const cells = sheets.flatMap(({ cells: own }) => list(own).filter(isObject));
  for (const [index, cell] of cells.entries()) {
    const place = [...file.place, { at: 'cell', number: index + 1 } satisfies Step];
    const outputs = list(cell.outputs).filter(isObject);
    const texts = [multiline(cell.source), multiline(cell.input), ...outputs.map(outputText)];
    job.add({ place, text: texts.filter((text) => text !== '').join('\n'), origin });
    const bundles = [
      ...outputs.map(({ data }) => data),
      ...Object.values(isObject(cell.attachments) ? cell.attachments : {}),
    ];
    for (const [type, data] of bundles.flatMap((bundle) => (isObject(bundle) ? Object.entries(bundle) : []))) {
      if (!pictures.test(type)) continue;
      await job.nested({ bytes: base64Bytes(multiline(data)), name: '', place: [...place, { at: 'embedded' }] });
    }
    await job.breathe(index / cells.length);
  }
  const metadata = isObject(notebook) && isObject(notebook.metadata) ? JSON.stringify(notebook.metadata) : '';
  job.add({ place: [...file.place, { at: 'properties' }], text: metadata, origin });
  return origin;
}

function base64Bytes(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (unit) => unit.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
