import { type FileToRead, Job, Stop } from './job';
import { kindOfFile } from './kind';
import { fixedOrigin, type Origin } from './origin';
import type { FileKind, Part, Reading, ReadOptions } from './reading';
import { charsetOf, looksLikeText } from './text/charset';

/** Between two parts. An empty line ends a table and a sentence. */
const betweenParts = '\n\n';

/** Reads one file, outermost or nested. Large readers are loaded when the first file needs them. */
async function readAny(file: FileToRead, job: Job): Promise<Origin> {
  const charset = looksLikeText(file.bytes) ? await charsetOf(file.bytes) : undefined;
  return readAs(kindOfFile(file.bytes, file.name, charset), file, job);
}

async function readAs(kind: FileKind, file: FileToRead, job: Job): Promise<Origin> {
  switch (kind) {
    case 'text':
    case 'csv':
    case 'tsv':
    case 'json':
    case 'markdown':
    case 'xml':
    case 'source-code':
      return (await import('./text/text-file')).readText(file, job);
    case 'html':
      return (await import('./text/html')).readHtml(file, job);
    case 'notebook':
      return (await import('./text/notebook')).readNotebook(file, job);
    case 'rtf':
      return (await import('./text/rtf-file')).readRtf(file, job);
    case 'mail':
      return (await import('./mail/mail')).readMail(file, job);
    case 'docx':
    case 'pptx':
    case 'odt':
    case 'ods':
    case 'odp':
      return (await import('./office/document')).readDocument(kind, file, job);
    case 'xlsx':
      return (await import('./office/workbook')).readWorkbook(file, job);
    case 'pdf':
      return (await import('./pdf/pdf')).readPdf(file, job);
    case 'zip':
      return (await import('./archive/zip')).readZip(file, job);
    case 'gzip':
    case 'tar':
      return (await import('./archive/archive')).readArchive(kind, file, job);
    case 'ole':
      return (await import('./office/ole')).readOle(file, job);
    case 'image':
      return readPicture(file, job);
    case 'unknown':
      if (file.bytes.length > 0) job.missed(file.place, 'unsupported');
      return fixedOrigin();
  }
}

async function readPicture({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  if (job.readImage === undefined) throw new Stop('image');
  const origin = fixedOrigin();
  job.add({ place: [...place, { at: 'image' }], text: await job.readImage(bytes), origin });
  return origin;
}

/** A file that has been read, with what a redacted copy needs. */
export interface Traced {
  reading: Reading;
  job: Job;
  origin: Origin | undefined;
}

/** Reads a file and keeps, with `tracing`, where each stretch of text comes from. */
export async function trace(bytes: Uint8Array, options: ReadOptions, tracing: boolean): Promise<Traced> {
  const { name = '' } = options;
  let kind: FileKind = 'unknown';
  let origin: Origin | undefined;
  const job = new Job(options, readAny, tracing);
  try {
    if (bytes.length > job.limits.fileBytes) throw new Stop('too-large');
    await job.breathe();
    const charset = looksLikeText(bytes) ? await charsetOf(bytes) : undefined;
    kind = kindOfFile(bytes, name, charset);
    origin = await readAs(kind, { bytes, name, place: [] }, job);
  } catch (error) {
    job.missed([], job.obstacleOf(error));
  }
  options.onProgress?.(1);
  return { reading: { ...joined(kind, job), copyable: origin?.rewrite !== undefined }, job, origin };
}

function joined(kind: FileKind, { parts: read, unread }: Job): Omit<Reading, 'copyable'> {
  const parts: Part[] = [];
  let text = '';
  for (const { place, text: own } of read) {
    if (text !== '') text += betweenParts;
    parts.push({ place, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { kind, text, parts, unread };
}

/**
 * Reads a file: what it is, what it says, and what of it could not be read. Never rejects; what is wrong with the file
 * stands in `unread`, as a code and a place.
 *
 * @param bytes the whole file; not changed
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  return (await trace(bytes, options, false)).reading;
}
