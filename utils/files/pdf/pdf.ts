import { getDocument, OPS } from 'unpdf/pdfjs';
import { type FileToRead, type Job, Stop } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import type { Place, Step } from '../reading';
import { linesOfPage, type Word } from './lines';
import { pngOf } from './png';

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Pictures narrower than that hold no text worth reading. */
const smallestImagePixels = 24;

async function openPdf(bytes: Uint8Array): Promise<{ document: Document; close: () => Promise<void> }> {
  // The reader takes the bytes away, so it gets its own. Nothing is fetched, drawn or run.
  const task = getDocument({
    data: bytes.slice(),
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
        await readPage(page, own, job, origin);
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

async function readPage(page: Page, place: Place, job: Job, origin: Origin): Promise<void> {
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
    const { fieldValue, contentsObj, titleObj, url } = annotation;
    if (fieldValue !== undefined && fieldValue !== null && fieldValue !== '') forms.push(String(fieldValue));
    for (const words of [titleObj, contentsObj])
      if (isObject(words) && typeof words.str === 'string') comments.push(words.str);
    if (typeof url === 'string') links.push(url);
  }
  job.add({ place: [...place, { at: 'forms' }], text: forms.join('\n'), origin });
  job.add({ place: [...place, { at: 'comments' }], text: comments.join('\n'), origin });
  job.add({ place: [...place, { at: 'links' }], text: links.join('\n'), origin });
  await readImages(page, place, job);
}

/** Pictures on a page, each once. Without a reader of pictures, one note for the page. */
async function readImages(page: Page, place: Place, job: Job): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Set<string>();
  let hasInline = false;
  fnArray.forEach((operation, index) => {
    const [name, width, height] = (argsArray[index] as unknown[] | null) ?? [];
    if (operation === OPS.paintInlineImageXObject) hasInline = true;
    if (operation !== OPS.paintImageXObject || typeof name !== 'string') return;
    if (Math.min(Number(width), Number(height)) >= smallestImagePixels) names.add(name);
  });
  if (names.size === 0 && !hasInline) return;
  if (job.readImage === undefined) {
    job.missed(place, 'image');
    return;
  }
  let number = 0;
  for (const name of names) {
    const own: Place = [...place, { at: 'embedded', number: ++number } satisfies Step];
    await job.attempt(own, async () => {
      const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
      const image: unknown = await new Promise((resolve) => objects.get(name, resolve));
      const png = isObject(image) ? pngOf(image) : undefined;
      if (png === undefined) throw new Stop('image');
      await job.nested({ bytes: png, name: '', place: own });
    });
  }
}

async function readBesides(document: Document, place: Place, job: Job, origin: Origin): Promise<void> {
  const { info } = (await document.getMetadata()) as { info: unknown };
  const texts = isObject(info)
    ? ['Title', 'Author', 'Subject', 'Keywords'].map((key) => info[key]).filter((text) => typeof text === 'string')
    : [];
  job.add({ place: [...place, { at: 'properties' }], text: texts.join('\n'), origin });
  const attachments: unknown = await document.getAttachments();
  let number = 0;
  for (const attachment of attachmentsOf(attachments)) {
    if (!isObject(attachment)) continue;
    const own: Place = [...place, { at: 'attachment', number: ++number } satisfies Step];
    const { content, filename } = attachment;
    const name = typeof filename === 'string' ? filename : '';
    if (content instanceof Uint8Array) await job.nested({ bytes: content, name, place: own });
    else job.missed(own, 'unreadable');
  }
}

function attachmentsOf(attachments: unknown): unknown[] {
  if (attachments instanceof Map) return [...attachments.values()];
  return isObject(attachments) ? Object.values(attachments) : [];
}
