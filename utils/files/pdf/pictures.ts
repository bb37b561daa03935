import type { getDocument } from 'unpdf/pdfjs';
import { OPS } from 'unpdf/pdfjs';
import { type Job, Stop } from '../job';
import type { Place, Step } from '../reading';
import { pngOf } from './png';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Pictures narrower than that hold no text worth reading. */
const smallestImagePixels = 24;
/** A page without a letter and with so many outlines is a page of letters that are drawn. */
const leastOutlines = 150;

/** A picture as the page draws it: by name, or with its pixels. */
type Drawn = string | Record<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isLarge = (width: unknown, height: unknown) => Math.min(Number(width), Number(height)) >= smallestImagePixels;

/** What a page draws, each picture once: photos, pictures within the page's own text, and scans in black and white. */
async function drawnOn(page: Page): Promise<{ pictures: Set<Drawn>; outlines: number }> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures = new Set<Drawn>();
  let outlines = 0;
  /** A mask says where ink goes: 1 bit a pixel, 0 is ink, as in a grey picture of 1 bit. */
  const addMask = (mask: unknown) => {
    if (!isObject(mask) || !isLarge(mask.width, mask.height)) return;
    if (typeof mask.data === 'string') pictures.add(mask.data);
    else pictures.add({ ...mask, kind: 1 });
  };
  fnArray.forEach((operation, index) => {
    const [first, width, height] = (argsArray[index] as unknown[] | null) ?? [];
    switch (operation) {
      case OPS.paintImageXObject:
      case OPS.paintImageXObjectRepeat:
        // How often a repeated one is drawn stands where its size would.
        if (typeof first === 'string' && (operation === OPS.paintImageXObjectRepeat || isLarge(width, height)))
          pictures.add(first);
        break;
      case OPS.paintInlineImageXObject:
      case OPS.paintInlineImageXObjectGroup:
        if (isObject(first) && isLarge(first.width, first.height)) pictures.add(first);
        break;
      case OPS.paintImageMaskXObject:
      case OPS.paintImageMaskXObjectRepeat:
        addMask(first);
        break;
      case OPS.paintImageMaskXObjectGroup:
        if (Array.isArray(first)) first.forEach(addMask);
        break;
      case OPS.constructPath:
        outlines++;
        break;
    }
  });
  return { pictures, outlines };
}

/**
 * Reads the pictures of a page. Without a reader of pictures there is one note for the page; so there is for letters
 * that are drawn as outlines, which nobody reads.
 *
 * @param hasText whether the page has letters of its own
 */
export async function readPictures(page: Page, place: Place, hasText: boolean, job: Job): Promise<void> {
  const { pictures, outlines } = await drawnOn(page);
  if (
    (pictures.size > 0 && job.readImage === undefined) ||
    (pictures.size === 0 && !hasText && outlines > leastOutlines)
  ) {
    job.missed(place, 'image');
    return;
  }
  let number = 0;
  for (const picture of pictures) {
    const own: Place = [...place, { at: 'embedded', number: ++number } satisfies Step];
    await job.attempt(own, async () => {
      const png = await pngFor(page, picture);
      if (png === undefined) throw new Stop('image');
      await job.nested({ bytes: png, name: '', place: own });
    });
  }
}

async function pngFor(page: Page, picture: Drawn): Promise<Uint8Array | undefined> {
  if (typeof picture !== 'string') return pngOf(picture);
  const objects = picture.startsWith('g_') ? page.commonObjs : page.objs;
  const image: unknown = await new Promise((resolve) => objects.get(picture, resolve));
  if (!isObject(image)) return undefined;
  return pngOf(picture.startsWith('mask_') ? { ...image, kind: 1 } : image);
}
