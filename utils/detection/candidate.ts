import { type EntityType, entities } from '@/utils/vocabulary';

/** An entity in the clean text, before overlaps are resolved. */
export interface Candidate {
  type: EntityType;
  start: number;
  end: number;
  confidence: number;
}

/** What a type says more exactly than another at the same place: an issuer's key is more than some password. */
function specificity(type: EntityType): number {
  if (type === 'PASSWORD' || type === 'GENERIC_API_KEY') return 0.15;
  if (type === 'IP_ADDRESS' || type === 'DATE_OF_BIRTH') return 0.15;
  const { family } = entities[type];
  if (family === 'personal') return 0;
  if (family === 'secret') return 0.4;
  return family === 'contact' ? 0.15 : 0.3;
}

/** Which of two overlapping candidates stays: the surer, more specific, longer one. */
function strength({ type, start, end, confidence }: Candidate): number {
  return confidence + specificity(type) + Math.min(end - start, 100) / 1000;
}

/** Candidates that do not overlap, the stronger ones first come, sorted by start. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i];
    if (first === undefined) break;
    let end = first.end;
    let next = i + 1;
    for (; next < sorted.length; next++) {
      const candidate = sorted[next];
      if (candidate === undefined || candidate.start >= end) break;
      end = Math.max(end, candidate.end);
    }
    if (next === i + 1) kept.push(first);
    else kept.push(...strongestOf(sorted.slice(i, next)));
    i = next;
  }
  return kept;
}

/** Of candidates that overlap one another in a chain: the strongest, then the strongest that leaves it alone, ... */
function strongestOf(chain: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...chain].sort((a, b) => strength(b) - strength(a) || a.start - b.start)) {
    const place = firstStartingAt(kept, candidate.start);
    const before = kept[place - 1];
    const after = kept[place];
    if (before !== undefined && before.end > candidate.start) continue;
    if (after !== undefined && after.start < candidate.end) continue;
    kept.splice(place, 0, candidate);
  }
  return kept;
}

function firstStartingAt(kept: readonly Candidate[], start: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((kept[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
