import type { LabelledDocument } from '../../tests/corpora/corpus';
import { addCounts, type Counts, figures, match, noCounts } from '../accuracy/match';
import { documentsOf } from '../accuracy/splits';
import type { Answers, Job } from './jobs';
import { type Peer, peers, type Span } from './peers';
import { NoAnswer } from './run';
import { mixedText } from './texts';
import { median, pairedRatio } from './work';

/** Each peer beside Daylight: as fast as that, and as right, on the same labels of the kinds it claims. */
export interface Comparison {
  name: string;
  settings: string;
  kinds: number;
  labels: number;
  megabytesPerSecond?: number;
  /** How many times as fast Daylight is. */
  daylightTimes?: number;
  recall?: number;
  precision?: number;
  daylightRecall?: number;
  daylightPrecision?: number;
  /** Of all labels of all kinds, how many are found. */
  recallOfAll?: number;
  daylightRecallOfAll?: number;
  note?: string;
}

type Work = <Wanted extends Job>(job: Wanted, timeLimitMs?: number) => Promise<Answers[Wanted['kind']]>;

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'ja', 'zh', 'ru'];

/** Counts of the kinds wanted, over all documents. */
function countsOf(documents: readonly LabelledDocument[], spans: readonly Span[][], kinds?: readonly string[]): Counts {
  const sum = noCounts();
  for (const [index, document] of documents.entries()) {
    const { byType } = match(spans[index] ?? [], document);
    for (const [type, counts] of byType) if (kinds?.includes(type) ?? true) addCounts(sum, counts);
  }
  return sum;
}

async function compare(
  peer: Peer,
  work: Work,
  documents: readonly LabelledDocument[],
  ours: readonly Span[][],
): Promise<Comparison> {
  const { name, settings, claims } = peer;
  const texts = documents.map(({ text }) => text);
  const ourCounts = figures(countsOf(documents, ours, claims));
  const result: Comparison = {
    name,
    settings,
    kinds: claims.length,
    labels: countsOf(documents, ours, claims).labels,
    daylightRecall: ourCounts.recall,
    daylightPrecision: ourCounts.precision,
    daylightRecallOfAll: figures(countsOf(documents, ours)).recall,
  };
  const notes: string[] = [];
  // The slowest of them takes minutes for a megabyte: as much text as it reads in a few seconds, and it says so.
  for (const size of [1_000_000, 100_000, 10_000]) {
    try {
      const { times } = await work(
        { kind: 'rounds', subjects: ['daylight', name], text: mixedText(size), count: 3 },
        30_000,
      );
      result.megabytesPerSecond = size / 1000 / median(times[name] ?? []);
      result.daylightTimes = pairedRatio(times[name] ?? [], times.daylight ?? []);
      if (size < 1_000_000) notes.push(`speed on ${size / 1000} KB`);
      break;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (size === 10_000) notes.push(`10 KB: ${error.message}`);
    }
  }
  try {
    const { spans } = await work({ kind: 'spans', subject: name, texts }, 180_000);
    const counts = figures(countsOf(documents, spans, claims));
    result.recall = counts.recall;
    result.precision = counts.precision;
    result.recallOfAll = figures(countsOf(documents, spans)).recall;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    notes.push(`labels: ${error.message}`);
  }
  return notes.length > 0 ? { ...result, note: notes.join(', ') } : result;
}

/** On the held-out split where it has been written, else on the tuned one. */
export async function comparePeers(work: Work, quick: boolean): Promise<Comparison[]> {
  const heldOut = await documentsOf('held-out');
  const all = (heldOut.length > 0 ? heldOut : await documentsOf('tuned')).filter(({ language }) =>
    languages.includes(language),
  );
  const documents = all.filter((_, index) => index % (quick ? 16 : 4) === 0);
  const { spans: ours } = await work({ kind: 'spans', subject: 'daylight', texts: documents.map(({ text }) => text) });
  const compared: Comparison[] = [];
  for (const peer of peers) compared.push(await compare(peer, work, documents, ours));
  return compared;
}
