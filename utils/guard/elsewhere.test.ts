import { expect, test } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import { furtherDetection, takeFurther } from '@/utils/detection';
import type { StorageItem } from '@/utils/platform';
import { policySchema } from '@/utils/policy';
import { siteFor } from '@/utils/sites';
import { traceOf } from './elsewhere';
import { createTraceKeeper, type StoredTraces } from './elsewhere-keeper';
import { checkGiven } from './elsewhere-messages';
import { judge } from './judge';
import { createMemory } from './memory';
import { wholeEngine } from './whole-engine';

takeFurther(furtherDetection);

const engine = wholeEngine(wordsIn('en'));
const policy = policySchema.parse({});
const found = siteFor('https://chatgpt.com/');
if (found === undefined) throw new Error('the catalogue has lost it');
const site = found;
const ready = { engine, policy, company: undefined };

function inMemory(): StorageItem<StoredTraces> & { stored: StoredTraces | undefined } {
  return {
    stored: undefined,
    async load() {
      return structuredClone(this.stored);
    },
    async save(value) {
      this.stored = structuredClone(value);
    },
    remove: async () => undefined,
    watch: () => () => undefined,
  };
}

/** A browser with pages of one tool; each knows what was given before it was opened. */
function browser(tool = 'chatgpt') {
  const item = inMemory();
  let nowMs = 0;
  // A worker that ends after every word.
  const keeper = () => createTraceKeeper(item, () => nowMs);
  const open = async (of = tool) => {
    const elsewhere = await keeper().of(of);
    const memory = createMemory(
      () => policy.guard,
      () => nowMs,
    );
    memory.learn(elsewhere);
    const look = (text: string) => {
      const judged = judge({ texts: [text], channel: 'typed', site }, ready, memory);
      if (judged === undefined) throw new Error('nothing here asks anybody');
      return judged;
    };
    return {
      look,
      async send(text: string) {
        const { findings, verdict } = look(text);
        memory.given(text, findings, true);
        const trace = traceOf(text, memory.undecided(text, findings), elsewhere, engine);
        if (trace !== undefined)
          await keeper().add(of, checkGiven({ tool: of, trace, untilMs: nowMs + 60_000 }).trace, nowMs + 60_000);
        return verdict.action;
      },
    };
  };
  return {
    open,
    item,
    wait(ms: number) {
      nowMs += ms;
    },
  };
}

test.each([
  ['halves', ['Her card is 4539 5787'], 'and it ends with 6362 1486, thanks'],
  ['the second half first', ['it ends with 6362 1486'], 'and begins with 4539 5787'],
  ['four groups, the page loaded anew each time', ['4539', '5787', '6362'], '1486'],
  ['an account', ['the account is DE82 3704 0044'], '1207 3886 24, please'],
])('a number given on several pages is one: %s', async (_, before, last) => {
  const { open } = browser();
  for (const text of before) expect(await (await open()).send(text)).not.toBe('warn');
  const { verdict, findings, text } = (await open()).look(last);
  expect(verdict.action).toBe('warn');
  for (const { start, end } of findings) expect(text.slice(start, end)).toMatch(/^\d[\d ]*$/);
});

test('what comes in numbers adds up over pages, each value once', async () => {
  const { open } = browser();
  const names = [
    'Keller',
    'Baumann',
    'Vogel',
    'Schuster',
    'Winkler',
    'Albrecht',
    'Berger',
    'Krause',
    'Lehmann',
    'Huber',
  ];
  const letter = (i: number) => `Dear Mr Thomas ${names[i % 10]}, dear Mrs Anna ${names[(i * 3 + 1) % 10]}, no. ${i}`;
  for (let i = 0; i < 30; i++) await (await open()).send(letter(0));
  expect((await open()).look(letter(0)).verdict.action).not.toBe('warn');
  let last = 'allow';
  for (let i = 0; i < 12 && last !== 'warn'; i++) last = await (await open()).send(letter(i));
  expect(last).toBe('warn');
});

test('other tools, later times, and numbers that are none', async () => {
  const { open, wait } = browser();
  await (await open()).send('Her card is 4539 5787');
  expect((await (await open('poe')).look('6362 1486 is the rest')).verdict.action).not.toBe('warn');
  expect((await open()).look('6362 1487 is the rest').verdict.action).not.toBe('warn');
  wait(60_001);
  expect((await open()).look('6362 1486 is the rest').verdict.action).not.toBe('warn');
});

test('no value is kept, and none can be handed in', async () => {
  const { open, item } = browser();
  await (await open()).send('Thomas Keller, 4539 5787, thomas.keller@kupferhof-moebel.de');
  const kept = JSON.stringify(item.stored);
  expect(item.stored?.traces).toHaveLength(1);
  expect(kept).not.toMatch(/thomas|keller|kupferhof|4539|5787/i);
  const trace = { found: [{ kind: 'PERSON', confidence: 1, hash: 'Thomas Keller' }] };
  expect(() => checkGiven({ tool: 'chatgpt', trace, untilMs: 1 })).toThrow('not a trace');
  expect(() => checkGiven({ tool: 'chatgpt', untilMs: 1 })).toThrow('not a trace');
});
