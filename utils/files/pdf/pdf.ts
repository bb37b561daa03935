import { getDocument } from 'unpdf/pdfjs';
import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import type { Place } from '../reading';
import { linesOfPage, type Word } from './lines';
import { readPictures } from './pictures';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

/** Headings below headings. */
const deepestOutline = 64;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

async function openPdf(bytes: Uint8Array): Promise<{ document: Document; close: () => Promise<void> }> {
  // The reader takes the bytes away, so it gets its own, and takes no `Buffer`, whose `slice` would be one again.
  // Nothing is fetched, drawn or run.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    maxImageSize: 32_000_000,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw new Stop(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable');
  }
}

/** Reads a PDF page by page: its text in reading order, the values of forms, comments, properties, attached files. */
export async function readPdf({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const origin = fixedOrigin();
  const { document, close } = await openPdf(bytes);
  try {
    const pages = Math.min(document.numPages, job.limits.pages);
    for (let number = 1; number <= pages; number++) {
      const own: Place = [...place, { at: 'page', number }];
      await job.attempt(own, async () => {
        const page = await document.getPage(number);
        await readPage(document, page, own, job, origin);
        page.cleanup();
      });
      await job.breathe(number / pages);
    }
    await readBesides(document, place, job, origin);
    if (document.numPages > pages) job.missed(place, 'too-large');
  } finally {
    await close();
  }
  return origin;
}

async function readPage(document: Document, page: Page, place: Place, job: Job, origin: Origin): Promise<void> {
  const { items } = await page.getTextContent();
  const words: Word[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const height = item.height || Math.hypot(a, b) || 1;
    // Turned text reads along its own direction: turned back, it stands on lines again.
    const size = Math.hypot(a, b) || 1;
    const [cos, sin] = [a / size, b / size];
    words.push({ text: item.str, x: x * cos + y * sin, y: x * sin - y * cos, width: item.width, height });
  }
  job.add({ place, text: linesOfPage(words), origin });
  const annotations: unknown[] = await page.getAnnotations();
  const forms: string[] = [];
  const comments: string[] = [];
  const links: string[] = [];
  for (const annotation of annotations.filter(isObject)) {
    const { fieldValue, options, contentsObj, titleObj, url } = annotation;
    if (fieldValue !== undefined && fieldValue !== null && fieldValue !== '') forms.push(String(fieldValue));
    for (const option of Array.isArray(options) ? options : []) if (isObject(option)) forms.push(...textsIn(option));
    for (const words of [titleObj, contentsObj])
      if (isObject(words) && typeof words.str === 'string') comments.push(words.str);
    if (typeof url === 'string') links.push(url);
  }
  job.add({ place: [...place, { at: 'forms' }], text: forms.join('\n'), origin });
  job.add({ place: [...place, { at: 'comments' }], text: comments.join('\n'), origin });
  job.add({ place: [...place, { at: 'links' }], text: links.join('\n'), origin });
  for (const { fileId, file } of annotations.filter(isObject)) {
    if (typeof fileId !== 'string' || !isObject(file)) continue;
    await readAttachment(document, fileId, file, [...place, { at: 'attachment' }], job);
  }
  await readPictures(page, place, words.length > 0, job);
}

/** The texts in what the reader hands out, at any depth, each once. */
function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (!isObject(value) || ArrayBuffer.isView(value) || depth > deepestOutline) return [];
  return [...new Set(Object.values(value).flatMap((inner) => textsIn(inner, depth + 1)))];
}

/** Headings beside the pages (bookmarks), with those below them. */
function headings(items: unknown, depth = 0): string[] {
  if (!Array.isArray(items) || depth > deepestOutline) return [];
  return items
    .filter(isObject)
    .flatMap(({ title, url, items: below }) => [
      ...[title, url].filter((text) => typeof text === 'string'),
      ...headings(below, depth + 1),
    ]);
}

/** What is said of the machine that wrote it, or by it. */
const machineMade =
  /^(PDFFormatVersion|Language|EncryptFilterName|Producer|Creator|CreationDate|ModDate|Trapped|Is\w+)$/;

async function readBesides(document: Document, place: Place, job: Job, origin: Origin): Promise<void> {
  const { info } = (await document.getMetadata()) as { info: unknown };
  const properties = Object.entries(isObject(info) ? info : {}).flatMap(([key, value]) =>
    machineMade.test(key) ? [] : textsIn(value),
  );
  job.add({ place: [...place, { at: 'properties' }], text: properties.join('\n'), origin });
  const outline: unknown = await document.getOutline();
  job.add({ place: [...place, { at: 'names' }], text: headings(outline).join('\n'), origin });
  let number = 0;
  for (const [id, attachment] of attachmentsOf(await document.getAttachments())) {
    if (!isObject(attachment)) continue;
    await readAttachment(document, id, attachment, [...place, { at: 'attachment', number: ++number }], job);
  }
}

async function readAttachment(
  document: Document,
  id: string,
  { filename }: Record<string, unknown>,
  place: Place,
  job: Job,
): Promise<void> {
  job.spendEntry();
  await job.attempt(place, async () => {
    const content: unknown = await document.getAttachmentContent(id);
    if (!(content instanceof Uint8Array)) throw new Stop('unreadable');
    await job.nested({ bytes: content, name: typeof filename === 'string' ? filename : '', place });
  });
}

function attachmentsOf(attachments: unknown): [string, unknown][] {
  if (attachments instanceof Map) return [...attachments.entries()];
  return isObject(attachments) ? Object.entries(attachments) : [];
}
