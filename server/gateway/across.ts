import type { Finding } from '@/utils/detection';

/** Finds what is sensitive in a text. */
type Scan = (text: string) => Promise<Finding[]>;

/** So far from where two texts meet, in UTF-16 units, nothing is one thing across it. */
const nearUnits = 400;
/** The longest number with its spaces, and the words that speak of it. */
const nearNumber = 150;
/** A model reads the parts of a message as one text; some servers put a line break between them. */
const joints = ['', '\n'];
/** Kinds whose own check digits say that two pieces belong together: other numbers would meet by chance. */
const ownProof: ReadonlySet<Finding['type']> = new Set(['CREDIT_CARD', 'IBAN_CODE']);

/**
 * What is sensitive only where texts meet: over the text parts of one message, and, of cards and accounts, over the
 * messages of a person, as the guard of the browser reads what is sent in pieces (`utils/guard/judge.ts`).
 *
 * @param found what was found in each text alone
 */
export async function findAcross(
  request: unknown,
  found: ReadonlyMap<string, readonly Finding[]>,
  scan: Scan,
): Promise<Finding[]> {
  const across: Finding[] = [];
  let before = '';
  for (const { role, parts } of messagesIn(request)) {
    let isFound = false;
    for (const joint of parts.length > 1 ? joints : []) {
      // Found with one joint, it is mostly found with the other, too.
      if (isFound) break;
      const more = await overParts(parts, joint, found, scan);
      across.push(...more);
      isFound = more.length > 0;
    }
    // What a model or the company has said is not cut by the person.
    if (role !== 'user') continue;
    for (const text of parts) {
      if (!/\d/.test(text)) continue;
      if (before !== '' && !isFound) across.push(...(await asContinuation(before, text, scan)));
      before = before === '' ? text : `${headOf(before)} ${tailOf(text)}`;
      before = before.slice(-2 * nearNumber);
    }
  }
  return across;
}

/** What is found in the parts as one text, near where they meet, and in none of them alone. */
async function overParts(
  parts: readonly string[],
  joint: string,
  found: ReadonlyMap<string, readonly Finding[]>,
  scan: Scan,
): Promise<Finding[]> {
  const known: { start: number; end: number }[] = [];
  const seams: number[] = [];
  let length = 0;
  for (const part of parts) {
    if (length > 0) seams.push(length);
    for (const { start, end } of found.get(part) ?? []) known.push({ start: start + length, end: end + length });
    length += part.length + joint.length;
  }
  const text = parts.join(joint);
  const across: Finding[] = [];
  for (const { from, to } of windows(seams, text.length)) {
    for (const finding of await scan(text.slice(from, to))) {
      const [start, end] = [finding.start + from, finding.end + from];
      if (!known.some((one) => one.start < end && start < one.end)) across.push(finding);
    }
  }
  return across;
}

/** What is near where texts meet; places that are near one another have one window. */
function windows(seams: readonly number[], length: number): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (const seam of seams) {
    const [from, to] = [Math.max(0, seam - nearUnits), Math.min(length, seam + nearUnits)];
    const last = all.at(-1);
    if (last && from <= last.to) last.to = to;
    else all.push({ from, to });
  }
  return all;
}

/** A number that ends in one text and goes on in the next, with the words around it left out. */
async function asContinuation(before: string, text: string, scan: Scan): Promise<Finding[]> {
  const head = headOf(before).slice(-nearNumber);
  const findings = await scan(`${head} ${tailOf(text).slice(0, nearNumber)}`);
  const seam = head.length;
  return findings.filter(({ type, start, end }) => ownProof.has(type) && start < seam && end > seam + 1);
}

/** Up to its last digit, and from its first. */
const headOf = (text: string) => text.slice(0, text.search(/\d\D*$/) + 1);
const tailOf = (text: string) => text.slice(Math.max(0, text.search(/\d/)));

/** The texts of each message. */
function messagesIn(request: unknown): { role: unknown; parts: string[] }[] {
  const messages = objectOf(request)?.messages;
  if (!Array.isArray(messages)) return [];
  return messages.map((one: unknown) => {
    const { role, content } = objectOf(one) ?? {};
    if (typeof content === 'string') return { role, parts: [content] };
    const parts = (Array.isArray(content) ? content : []).flatMap((part: unknown) => {
      const text = objectOf(part)?.text;
      return typeof text === 'string' && text !== '' ? [text] : [];
    });
    return { role, parts };
  });
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
