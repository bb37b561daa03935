import type { Finding } from '@/utils/detection';
import type { Place } from '@/utils/files';
import type { FilesRead } from './files-reading';

/** A stretch of the text that is judged, and what it was read from. */
interface Part {
  start: number;
  end: number;
  /** Counts the files of the offer from 0. */
  file: number;
  place: Place;
}

/** What is judged of an offer: each form of its text, with the texts of its files before it. */
export interface Material {
  texts: readonly string[];
  /** The same in every form: they begin with the files. */
  parts: readonly Part[];
  /** Where the offer's own text begins. */
  ownFrom: number;
}

const between = '\n\n';

/** Puts together what the page would get. */
export function materialOf(texts: readonly string[], read: FilesRead | undefined): Material {
  if (read === undefined || read.parts.length === 0)
    return { texts: texts.length === 0 ? [''] : texts, parts: [], ownFrom: 0 };
  const parts: Part[] = [];
  const stretches: string[] = [];
  let at = 0;
  for (const { file, place, text } of read.parts) {
    parts.push({ start: at, end: at + text.length, file, place });
    stretches.push(text);
    at += text.length + between.length;
  }
  const ofFiles = stretches.join(between);
  const own = texts.length === 0 ? [''] : texts;
  return {
    texts: own.map((text) => (text === '' ? ofFiles : `${ofFiles}${between}${text}`)),
    parts,
    ownFrom: ofFiles.length + between.length,
  };
}

/** Those findings that reach into a stretch, by offsets within it. */
export function findingsIn(findings: readonly Finding[], start: number, end: number): Finding[] {
  return findings
    .filter((finding) => finding.start < end && finding.end > start)
    .map((finding) => ({
      ...finding,
      start: Math.max(0, finding.start - start),
      end: Math.min(end, finding.end) - start,
    }));
}
