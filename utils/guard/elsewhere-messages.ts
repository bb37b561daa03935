import { defineMessage } from '@/utils/platform';
import type { Trace } from './trace';

/** What a text given to a tool leaves behind. */
interface Given {
  /** By `toolOf`. */
  tool: string;
  trace: Trace;
  untilMs: number;
}

const mostFound = 50;
const longestTool = 200;

function isCount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isPiece(value: unknown): boolean {
  const { digits, once, twice, remainder, cards, iban } = (value ?? {}) as Record<string, unknown>;
  const head = iban as { account?: unknown; head?: unknown } | undefined;
  return (
    isCount(digits, 40) &&
    isCount(once, 9) &&
    isCount(twice, 9) &&
    (remainder === undefined || isCount(remainder, 96)) &&
    Array.isArray(cards) &&
    cards.length <= 10 &&
    cards.every((length) => isCount(length, 19)) &&
    (head === undefined || (isCount(head.account, 34) && isCount(head.head, 96)))
  );
}

/** Takes a trace as it came from a page's process: numbers, kinds and hashes, and nothing that could be a text. */
export function checkGiven(request: unknown): Given {
  const { tool, trace, untilMs } = (request ?? {}) as Partial<Given>;
  const fits =
    typeof tool === 'string' &&
    tool.length <= longestTool &&
    typeof untilMs === 'number' &&
    Number.isFinite(untilMs) &&
    Array.isArray(trace?.found) &&
    trace.found.length <= mostFound &&
    trace.found.every(
      ({ kind, confidence, hash }) =>
        /^[A-Z][A-Z0-9_]{1,39}$/.test(kind) && confidence >= 0 && confidence <= 1 && /^[0-9a-f]{16}$/.test(hash),
    ) &&
    (trace.ends === undefined || (isPiece(trace.ends.begin) && isPiece(trace.ends.last)));
  if (!fits) throw new TypeError('guard/given: not a trace');
  return { tool, trace, untilMs };
}

/** A text has been given to a tool. */
export const traceGiven = defineMessage<Given, void>('guard/given', checkGiven);

/** What all pages of a tool have given it, with the key of its hashes: 16 bytes. */
export const tracesOf = defineMessage<string, { key: number[]; traces: Trace[] }>('guard/given-before', (request) => {
  if (typeof request !== 'string' || request.length > longestTool) throw new TypeError('guard/given-before: no tool');
  return request;
});
