import type { Finding, NumberPiece } from '@/utils/detection';
import type { Engine } from './engine';
import { squeezed } from './memory';
import type { Elsewhere, Trace } from './trace';

/** More findings than this in one text are a matter of that text. */
const mostFound = 50;

type Hashing = Pick<Engine, 'hashKey' | 'keyedHash'>;

/** What a finding says, as a hash. */
function hashing(text: string, key: readonly number[], { hashKey, keyedHash }: Hashing) {
  const of = hashKey(Uint8Array.from(key));
  return ({ start, end }: Pick<Finding, 'start' | 'end'>) => keyedHash(squeezed(text.slice(start, end)), of);
}

/** What is kept of a text, with those findings that nobody has let go. */
export function traceOf(
  text: string,
  findings: readonly Finding[],
  { key, traces }: Elsewhere,
  engine: Hashing & Pick<Engine, 'numberEnds' | 'keptPiece'>,
): Trace | undefined {
  const ends = engine.numberEnds(text);
  const goesOn = traces.some((trace) => trace.ends?.last.iban !== undefined);
  const hashOf = hashing(text, key, engine);
  const found = findings.slice(0, mostFound).map((finding) => ({
    kind: finding.type,
    confidence: finding.confidence,
    hash: hashOf(finding),
  }));
  if (ends === undefined && found.length === 0) return undefined;
  return {
    found,
    ...(ends !== undefined && {
      ends: {
        begin: engine.keptPiece(ends.begin, goesOn),
        last: engine.keptPiece(ends.last, goesOn),
        single: ends.single,
      },
    }),
  };
}

const certainly = 0.9;

/** A number of which one piece was given on another page and the rest stands in this text, in whichever order. */
export function numbersAcross(
  text: string,
  { traces }: Elsewhere,
  engine: Pick<Engine, 'numberEnds' | 'joinedPieces' | 'wholeOf'>,
): Finding[] {
  const here = engine.numberEnds(text);
  if (here === undefined) return [];
  const ends = traces.flatMap((trace) => trace.ends ?? []);
  const { joinedPieces, wholeOf } = engine;
  // From the newest back, as long as a piece is nothing but digits and can have something before it.
  let chains: NumberPiece[] = [];
  for (const { last, begin, single } of ends)
    chains = single ? [...chains.map((chain) => joinedPieces(chain, begin)), last] : [last];
  for (const chain of chains) {
    const type = wholeOf(joinedPieces(chain, here.begin));
    if (type !== undefined) return [{ type, start: here.begin.start, end: here.begin.end, confidence: certainly }];
  }
  const after = ends.at(-1)?.begin;
  const type = after && wholeOf(joinedPieces(here.last, after));
  return type === undefined ? [] : [{ type, start: here.last.start, end: here.last.end, confidence: certainly }];
}

/** Findings of other pages that are not in this text; they have no place in it. */
export function foundElsewhere(
  text: string,
  findings: readonly Finding[],
  { key, traces }: Elsewhere,
  engine: Hashing,
): Finding[] {
  const known = new Set(findings.map(hashing(text, key, engine)));
  return traces
    .flatMap(({ found }) => found)
    .filter(({ hash }) => !known.has(hash) && known.add(hash))
    .map(({ kind, confidence }): Finding => ({ type: kind, confidence, start: 0, end: 0 }) as Finding);
}
