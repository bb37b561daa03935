import { type CompanyData, type ContextPiece, newPiece, prepare } from '@/utils/assistant';
import { readFiles } from '@/utils/guard';
import { emptyVault } from '@/utils/placeholders';
import type { FileNotice } from '../text/context';

export interface TakenFile {
  piece?: ContextPiece;
  notice?: { what: FileNotice; title: string };
}

interface HowToTake {
  signal: AbortSignal;
  onProgress: (done: number) => void;
  /** What the company wants replaced. */
  data: CompanyData;
  /** Whether the model takes images. */
  seesImages: boolean;
}

const isImage = ({ type }: File) => /^image\/(png|jpeg|gif|webp|bmp)$/.test(type);

/** Longest side of an image that goes along, in pixels: no model looks at more. */
const longestPx = 1_568;

/** The image drawn anew: smaller, and without what cameras write into it (places, names, times). */
async function redrawn(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.toDataURL(file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png', 0.9);
}

/**
 * A file as a piece: its text, read by the readers of the guard; or the image, where the model takes images and nothing
 * stands in it that would have to be replaced.
 *
 * @throws the signal's reason; what is wrong with the file is a notice
 */
export async function takeFile(file: File, { signal, onProgress, data, seesImages }: HowToTake): Promise<TakenFile> {
  const title = file.name;
  const image = isImage(file);
  const read = await readFiles([file], { signal, onProgress, images: image });
  const text = read.parts
    .map((part) => part.text)
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  const obstacles = read.obstacles.map(({ obstacle }) => obstacle);
  read.release();
  if (image && seesImages) {
    // An image that could not be looked at is treated as one in which something stands.
    const { places } = await prepare(text, emptyVault(), { signal }, data);
    if (data.mayRelease === true || (obstacles.length === 0 && places.length === 0)) {
      const url = await redrawn(file).catch(() => undefined);
      if (url === undefined) return { notice: { what: 'not-read', title } };
      return { piece: newPiece({ kind: 'image', title, address: '', text: '', image: { url } }) };
    }
  }
  if (text === '') {
    if (obstacles.includes('encrypted')) return { notice: { what: 'locked', title } };
    return { notice: { what: obstacles.includes('too-large') ? 'too-large' : 'not-read', title } };
  }
  const piece = newPiece({ kind: 'file', title, address: '', text });
  if (image) return { piece, notice: { what: seesImages ? 'image-as-text' : 'image-not-seen', title } };
  return obstacles.some((one) => one !== 'image') ? { piece, notice: { what: 'part', title } } : { piece };
}
