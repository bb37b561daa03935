import { RE2JS } from 're2js';
import type { Candidate } from '../candidate';

/** How sure a pattern of the administrator is. */
const confidence = 0.85;

/** An empty match, or one of a single unit, is no value. */
const shortest = 2;
/** No pattern may mark more than so many units at once: a value, not the whole text. */
const longest = 2000;

/** Runs the administrator's patterns over a text, in time linear in its length. */
export interface PatternEngine {
  find(text: string): Generator<void, Candidate[]>;
}

/**
 * Compiles patterns of the administrator for RE2's linear-time matching (https://github.com/google/re2/wiki/Syntax: no
 * look-around, no back-references). Kept apart from the scanner: pages pay for it only where a policy has patterns.
 *
 * @throws Error with RE2's own words about the first pattern that it cannot take
 */
export function patternEngine(patterns: readonly string[]): PatternEngine {
  const compiled = patterns.map((pattern) => RE2JS.compile(pattern));
  return {
    *find(text) {
      const found: Candidate[] = [];
      for (const pattern of compiled) {
        const matcher = pattern.matcher(text);
        while (matcher.find()) {
          const start = matcher.start();
          const end = matcher.end();
          if (end - start >= shortest && end - start <= longest)
            found.push({ type: 'CUSTOM_TERM', start, end, confidence });
          yield;
        }
        yield;
      }
      return found;
    },
  };
}

/** What RE2 says about a pattern that it cannot take, without quoting it; undefined when it can. */
export function patternProblem(pattern: string): string | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    return words.replace(/^error parsing regexp: /, '').replace(/: `[\s\S]*$/, '') || 'not a pattern';
  }
}
