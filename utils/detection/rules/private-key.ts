import type { Span } from './rule';

/** Longer than any key in use: 16384-bit RSA takes 12,800 characters. */
const mostUnits = 16_384;
const fence = '-----';
/** One line of base64, with real or escaped line breaks before it. */
const line = /(?:\\r|\\n|[\s"'+,])*[A-Za-z0-9+/=]{20,}/y;

/**
 * From the head of a PEM or OpenPGP block to its end. A block whose end is missing, cut off as pastes are, reaches as
 * far as its base64 does. A head without a body is only spoken of.
 */
export function fitPrivateKey(text: string, head: Span): Span | undefined {
  const next = text.indexOf(fence, head.end);
  const close = next < 0 ? -1 : text.indexOf(fence, next + fence.length);
  line.lastIndex = head.end;
  if (
    next > head.end + 20 &&
    next - head.end < mostUnits &&
    text.startsWith('END', next + fence.length) &&
    close - next < 64 &&
    !/^[ \w]*$/.test(text.slice(head.end, Math.min(next, head.end + 24)))
  ) {
    return { start: head.start, end: close + fence.length };
  }
  const limit = next < 0 ? Math.min(text.length, head.end + mostUnits) : Math.min(next, head.end + mostUnits);
  let end = head.end;
  for (line.lastIndex = end; end < limit && line.test(text); ) end = line.lastIndex;
  return end === head.end ? undefined : { start: head.start, end: Math.min(end, limit) };
}
