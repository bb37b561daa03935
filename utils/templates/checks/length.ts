import { type Campaign, type Issue, issue } from './issue';
import { visibleText } from './visible';

/** Characters that a channel takes. */
const limits: Readonly<Record<string, number>> = { linkedin: 3_000, instagram: 2_200, x: 280, sms: 160, push: 120 };
const smsUnicode = 70;
const adHeadline = 30;
const adDescription = 90;
const subjectLimit = 60;
const maxHashtags = 30;
/** What every address counts on X, whatever its length. */
const linkOnX = 23;
/** GSM 03.38, basic table; those of the extension count twice. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const gsmTwice = /[\^{}\\[~\]|€]/g;
const subjectLine = /^\s*(?:subject|betreff|objet|asunto|件名|الموضوع)\s*[:：]\s*(.+)$/imu;

/** Whether it fits into its channel. */
export function checkLength({ text, channel = '' }: Campaign): Issue[] {
  const shown = visibleText(text);
  const issues: Issue[] = [];
  const limit = limits[channel];
  const start = shown.slice(0, 60);
  if (channel === 'sms' && !gsm.test(shown)) {
    const length = shown.length;
    if (length > smsUnicode)
      issues.push(
        issue('length', 'length-unicode', 'error', start, { length: String(length), limit: String(smsUnicode) }),
      );
  } else if (limit !== undefined) {
    const length = lengthOn(channel, shown);
    if (length > limit)
      issues.push(issue('length', 'length-over', 'error', start, { length: String(length), limit: String(limit) }));
  }
  if (channel === 'instagram') {
    const tags = shown.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
    if (tags > maxHashtags)
      issues.push(
        issue('length', 'hashtags-over', 'error', start, { length: String(tags), limit: String(maxHashtags) }),
      );
  }
  if (channel === 'search-ad') {
    const lines = shown
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    for (const line of lines) {
      const length = graphemes(line);
      if (length > adDescription)
        issues.push(
          issue('length', 'length-line', 'error', line, { length: String(length), limit: String(adDescription) }),
        );
    }
    const [first] = lines;
    if (first !== undefined && graphemes(first) > adHeadline && graphemes(first) <= adDescription)
      issues.push(
        issue('length', 'length-line', 'error', first, { length: String(graphemes(first)), limit: String(adHeadline) }),
      );
  }
  const subject = channel === 'email' ? subjectLine.exec(shown)?.[1]?.trim() : undefined;
  if (subject !== undefined && graphemes(subject) > subjectLimit)
    issues.push(
      issue('length', 'length-subject', 'warning', subject, {
        length: String(graphemes(subject)),
        limit: String(subjectLimit),
      }),
    );
  return issues;
}

function lengthOn(channel: string, text: string): number {
  if (channel === 'sms') return text.length + (text.match(gsmTwice)?.length ?? 0);
  if (channel !== 'x') return graphemes(text);
  let length = 0;
  const rest = text.replace(/https?:\/\/\S+/gi, () => {
    length += linkOnX;
    return '';
  });
  // Letters of these ranges count once, all others twice (X: counting characters).
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(rest)) {
    const code = segment.codePointAt(0) ?? 0;
    const isLight =
      code <= 0x10ff ||
      (code >= 0x2000 && code <= 0x200d) ||
      (code >= 0x2010 && code <= 0x201f) ||
      (code >= 0x2032 && code <= 0x2037);
    length += isLight ? 1 : 2;
  }
  return length;
}

function graphemes(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) count++;
  return count;
}
