import { joinBytes } from '../bytes';
import { orderedEdits } from '../copy/edits';
import { leftoverEdits, leftoverFinder } from '../copy/sweep';
import type { FileToRead, Job } from '../job';
import type { Edit, Origin, Source } from '../origin';
import { byteOffsets, type Charset, charsetOf, decoded } from './charset';

/** A text of bytes, in pauses. @throws Stop `cancelled` */
export async function decodeText(bytes: Uint8Array, charset: Charset, job: Job): Promise<string> {
  let text = '';
  for (const piece of decoded(bytes, charset)) {
    text += piece;
    await job.breathe(text.length / bytes.length);
  }
  return text;
}

/** ASCII as it is written in a charset. All that the platform decodes, but UTF-16, write ASCII as it is. */
function written(text: string, { label }: Charset): Uint8Array {
  if (!label.startsWith('utf-16')) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), label === 'utf-16le');
  return bytes;
}

/** A file that is one text: everything but the replaced stretches is kept byte by byte. */
export function textOrigin(bytes: Uint8Array, charset: Charset, source: Source): Origin {
  return {
    touched: false,
    async rewrite(gone) {
      // Its bytes depend on those before them.
      if (charset.label === 'iso-2022-jp') return 'format';
      const found = leftoverFinder(gone)(source.text);
      const edits: Edit[] = orderedEdits([...source.edits, ...leftoverEdits(found, source.edits)]);
      const offsets = byteOffsets(
        bytes,
        charset,
        edits.flatMap(({ from, to }) => [from, to]),
      );
      const chunks: Uint8Array[] = [];
      let at = 0;
      edits.forEach(({ text }, index) => {
        chunks.push(bytes.subarray(at, offsets[index * 2]), written(text, charset));
        at = offsets[index * 2 + 1] ?? bytes.length;
      });
      return joinBytes([...chunks, bytes.subarray(at)]);
    },
  };
}

/** Reads a text file as it is. */
export async function readText({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const charset = await charsetOf(bytes);
  const text = await decodeText(bytes, charset, job);
  const source: Source = { text, edits: [], escape: (instead) => instead };
  const origin = textOrigin(bytes, charset, source);
  job.addRuns(place, [{ text, source, from: 0, to: text.length }], origin);
  return origin;
}
