import type { Finding } from '@/utils/detection';
import { replace, type Vault } from '@/utils/placeholders';
import { isEntityType } from '@/utils/vocabulary';
import { credentialWord, type Hold, heldFrom } from './hold';
import { type GatewayRule, judge } from './rules';

/** So much of what was already let go is read again, so that a label and its value are seen together. */
const contextUnits = 320;
/** No more than this is ever held back, however long a word or a key is. */
const maxHeldUnits = 16_384;
/** Where the limit is reached this much stays, and the rest is judged as it stands. */
const keptUnits = 2_048;

/** Nothing more of the answer may go on. */
export const blocked = Symbol('blocked');

/** Takes a text apart that comes in pieces, and lets go what is settled. */
export interface Sieve {
  push(piece: string): string | typeof blocked;
  /** The text has ended: judges the rest. */
  flush(): string | typeof blocked;
}

export interface SieveParts {
  /** Finds what is sensitive, at once. The texts are short, unless the whole answer is held. */
  scan: (text: string) => Finding[];
  rules: readonly GatewayRule[];
  hold: Hold;
  /** Told once of each finding that is replaced, or that stops the answer. */
  onFound: (findings: readonly Finding[]) => void;
}

/** Prose in which the scanner could find no secret: letters, spaces, and no word that one could follow. */
const prose = /^[A-Za-zÀ-ɏ\s.,;!?'’()–—-]*$/;
const longWord = /[^\s]{24}/;
/** No longer than this is a word that `longWord` or `credentialWord` looks for, in UTF-16 units. */
const nearUnits = 40;

/**
 * Scans a text as it comes. What could still become a finding is held back until it is one or cannot be: an unfinished
 * word, a run of numbers, a key block that is still open (`hold.ts`). So a secret that comes cut into pieces is caught
 * like a whole one, and an ordinary word goes on at once.
 *
 * @param vault numbers the placeholders; shared by the texts of one answer
 */
export function createSieve({ scan, rules, hold, onFound }: SieveParts, vault: { now: Vault }): Sieve {
  let context = '';
  let pending = '';
  /** So many units at the end of the context are known to be prose. */
  let proseUnits = 0;

  /** @param mayWait whether what reaches over `cut` can wait for more */
  function letGo(cut: number, mayWait: boolean): string | typeof blocked {
    const isProse = hold === 'word' && isProseHere();
    const known = hold === 'none' || (isProse && proseUnits >= context.length) ? [] : scan(context + pending);
    const { action, findings } = judge(known, rules);
    const isActing = action === 'redact' || action === 'block';
    const acting = (isActing ? findings : []).map((finding) => ({
      ...finding,
      start: finding.start - context.length,
      end: finding.end - context.length,
    }));
    let settled = cut;
    if (mayWait) {
      for (const { start, end } of acting)
        if (end >= settled && end > 0) settled = Math.max(0, Math.min(settled, start));
    }
    const gone = acting.filter(({ start, end }) => end > 0 && start < settled);
    if (gone.length > 0) {
      onFound(gone);
      if (action === 'block') return blocked;
    }
    let out = pending.slice(0, settled);
    if (gone.length > 0) {
      const places = gone.filter(({ type }) => isEntityType(type));
      const replaced = replace(
        out,
        places.map((place) => ({ ...place, start: Math.max(0, place.start), end: Math.min(settled, place.end) })),
        vault.now,
      );
      vault.now = replaced.vault;
      out = replaced.text;
    }
    proseUnits = isProse ? proseUnits + settled : 0;
    context = (context + pending.slice(0, settled)).slice(-contextUnits);
    pending = pending.slice(settled);
    return out;
  }

  /** Whether what is pending is prose, read with so much before it that no word is cut. What is before that was read. */
  function isProseHere(): boolean {
    const near = context.slice(-nearUnits) + pending;
    return prose.test(near) && !longWord.test(near) && !credentialWord.test(near);
  }

  return {
    push(piece) {
      pending += piece;
      const isTooMuch = hold !== 'all' && pending.length > maxHeldUnits;
      const cut = isTooMuch ? pending.length - keptUnits : heldFrom(hold, context, pending);
      return cut === 0 ? '' : letGo(cut, !isTooMuch);
    },
    flush: () => (pending === '' ? '' : letGo(pending.length, false)),
  };
}
