import type { Worker as Recogniser } from 'tesseract.js';
import { uprightText } from './upright-text';

/** Reads the text in a picture. */
export type ReadImage = (bytes: Uint8Array) => Promise<string>;

/** Where the engine and its data lie in the extension: the folder that wxt.config.ts fills. */
const folder = '/tesseract';

/** Larger pictures are made smaller: reading takes time by the pixel, and print stays legible. */
const mostPixels = 12_000_000;
/** Print on a screen is smaller than what the engine was taught with. */
const screenPixels = 2_500_000;

/**
 * The picture as the engine likes it: on white, as PNG, with letters of a size that it knows.
 *
 * @param quarters how far it is turned, in quarters of a circle
 */
async function prepared(bytes: Uint8Array, quarters = 0): Promise<Uint8Array | Blob> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  } catch {
    // A format that the browser does not show. The engine knows one more (TIFF).
    return bytes;
  }
  const { width, height } = picture;
  const pixels = width * height;
  const scale = pixels > mostPixels ? Math.sqrt(mostPixels / pixels) : pixels < screenPixels ? 2 : 1;
  const [wide, high] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const canvas = quarters % 2 === 0 ? new OffscreenCanvas(wide, high) : new OffscreenCanvas(high, wide);
  const drawing = canvas.getContext('2d');
  if (drawing === null) return bytes;
  drawing.fillStyle = 'white';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.translate(canvas.width / 2, canvas.height / 2);
  drawing.rotate((quarters * Math.PI) / 2);
  drawing.drawImage(picture, -wide / 2, -high / 2, wide, high);
  picture.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

async function openEngine(onAlive: () => void): Promise<Recogniser> {
  const { createWorker, OEM } = await import('tesseract.js');
  const at = `${self.location.origin}${folder}`;
  return createWorker('eng', OEM.LSTM_ONLY, {
    workerPath: `${at}/worker.min.js`,
    corePath: `${at}/tesseract-core-simd-lstm.wasm.js`,
    langPath: at,
    workerBlobURL: false,
    cacheMethod: 'none',
    logger: onAlive,
    // What it says of an error may tell of the picture.
    errorHandler: () => undefined,
  });
}

/**
 * Reads pictures on the device, with the engine and the data that come with the extension; both are loaded with the
 * first picture.
 *
 * @param onAlive called now and then while it works
 */
export function createImageReader(onAlive: () => void): ReadImage {
  let engine: Promise<Recogniser> | undefined;
  /** A redacted copy reads the same picture more than once. */
  const known = new Map<string, string>();
  return async (bytes) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).join();
    const before = known.get(digest);
    if (before !== undefined) return before;
    engine ??= openEngine(onAlive);
    const ready = await engine;
    const text = await uprightText(
      async (quarters) => (await ready.recognize((await prepared(bytes, quarters)) as Blob)).data,
    );
    known.clear();
    known.set(digest, text);
    return text;
  };
}
