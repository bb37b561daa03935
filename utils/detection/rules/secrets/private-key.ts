import type { Span } from '../rule';

/** Longer than any key in use: 16384-bit RSA takes 12,800 characters. */
const mostUnits = 16_384;
/** RFC 7468 and OpenPGP take five dashes, RFC 4716 four and a space. */
const fence = '----';
const closing = /-?-{4} ?END [\w ]{0,60}?-{4}-?/y;
/** One line of base64, with real or escaped line breaks before it. */
const line = /(?:\\r|\\n|[\s"'+,])*[A-Za-z0-9+/=]{20,}/y;

/**
 * From the head of a PEM or OpenPGP block to its end. A block whose end is missing, cut off as pastes are, reaches as
 * far as its base64 does. A head without a body is only spoken of.
 */
export function fitPrivateKey(text: string, head: Span): Span | undefined {
  const next = text.indexOf(fence, head.end);
  line.lastIndex = head.end;
  closing.lastIndex = next;
  if (
    next > head.end + 20 &&
    next - head.end < mostUnits &&
    closing.test(text) &&
    !/^[ \w]*$/.test(text.slice(head.end, Math.min(next, head.end + 24)))
  ) {
    return { start: head.start, end: closing.lastIndex };
  }
  const limit = next < 0 ? Math.min(text.length, head.end + mostUnits) : Math.min(next, head.end + mostUnits);
  let end = head.end;
  for (line.lastIndex = end; end < limit && line.test(text); ) end = line.lastIndex;
  return end === head.end ? undefined : { start: head.start, end: Math.min(end, limit) };
}

/** From the head of a PuTTY key file over its private lines to its checksum. A head alone is only spoken of. */
export function fitPuttyKey(text: string, head: Span): Span | undefined {
  const marker = text.indexOf('Private-Lines:', head.end);
  if (marker < 0 || marker - head.end > 4000) return undefined;
  line.lastIndex = text.indexOf('\n', marker);
  let end = head.end;
  while (line.lastIndex > 0 && line.test(text)) end = line.lastIndex;
  if (end === head.end) return undefined;
  const mac = /\s{0,4}Private-MAC: [0-9a-f]{1,80}/y;
  mac.lastIndex = end;
  return { start: head.start, end: mac.test(text) ? mac.lastIndex : end };
}
