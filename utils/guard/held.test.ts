import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import {
  type ExactQuestion,
  furtherDetection,
  hashKey,
  normalForm,
  patternEngine,
  readFingerprints,
  takeFurther,
  writeFingerprints,
} from '@/utils/detection';
import { type Policy, policySchema } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { SiteStatus } from '@/utils/vocabulary';
import type { Engine } from './engine';
import type { Faces } from './faces';
import { judgeHeld } from './held';
import { judge } from './judge';
import { createMemory } from './memory';
import { createReadiness } from './readiness';
import { wholeEngine } from './whole-engine';

takeFurther(furtherDetection);

const engine: Engine = wholeEngine(wordsIn('en'));
const broken: Engine = { ...engine, scanInSlices: () => Promise.reject(new Error('broken')) };
const policy = policySchema.parse({});
const memory = createMemory(() => policy.guard);
const capture = { texts: ['Her card is 4539 5787 6362 1486'], files: [], channel: 'paste' as const };

/** What the person sees and answers, in order. */
function person(...answers: ('wait' | 'anyway' | 'cancel')[]) {
  const seen: string[] = [];
  const cancel = new AbortController();
  const faces: Faces = {
    ask: () => Promise.reject(new Error('nothing is asked before it is judged')),
    holding: () => ({ progress: () => undefined, cancelled: cancel.signal, close: () => undefined }),
    stuck: (obstacle, free) => {
      seen.push(`${obstacle}${free ? ', may go unchecked' : ''}`);
      return Promise.resolve(answers.shift() ?? 'cancel');
    },
    gone: () => Promise.resolve(),
    note: () => undefined,
    pageInterfered: () => undefined,
    tell: () => undefined,
  };
  return { faces, seen, cancel };
}

/** A page whose engine, where it has one, is whole. */
function page(faces: Faces, parts: { engine?: Engine; policy?: Policy }, status: SiteStatus = 'unsanctioned') {
  const readiness = createReadiness(() => undefined);
  readiness.set(parts.engine === undefined ? parts : { ...parts, further: furtherDetection });
  const site: Site = { id: 'chatgpt', name: 'ChatGPT', category: 'assistant', owner: 'OpenAI', status, hosts: [] };
  return {
    faces,
    readiness,
    siteHere: () => site,
    recognise: () => Promise.resolve([]),
    readFiles: () => Promise.reject(new Error('no files here')),
    memory,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the wait of ten seconds pass as often as it is needed. */
async function over<Result>(pending: Promise<Result>): Promise<Result> {
  let open = true;
  const done = pending.finally(() => {
    open = false;
  });
  while (open) await vi.advanceTimersByTimeAsync(1_000);
  return done;
}

test('judges when both are there', async () => {
  const { faces, seen } = person();
  const fate = await over(judgeHeld(capture, page(faces, { engine, policy })));
  expect(fate).toMatchObject({ judged: { verdict: { action: 'warn' } } });
  expect(seen).toEqual([]);
});

test('waits for a late engine, its further part and a late policy', async () => {
  const { faces, seen } = person();
  const parts = page(faces, {});
  const pending = judgeHeld(capture, parts);
  await vi.advanceTimersByTimeAsync(3_000);
  parts.readiness.set({ policy });
  await vi.advanceTimersByTimeAsync(3_000);
  parts.readiness.set({ engine });
  await vi.advanceTimersByTimeAsync(3_000);
  parts.readiness.set({ further: furtherDetection });
  expect(await over(pending)).toMatchObject({ judged: { verdict: { action: 'warn' } } });
  expect(seen).toEqual([]);
});

test('waits for the engine of the administrator’s patterns, where the policy has some', async () => {
  const { faces, seen } = person();
  const withPatterns = policySchema.parse({ detection: { patterns: ['NW-\\d{4}'] } });
  const parts = page(faces, { engine, policy: withPatterns });
  const pending = judgeHeld({ texts: ['What is NW-2041?'], files: [], channel: 'paste' }, parts);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(parts.readiness.now()).toBeUndefined();
  parts.readiness.set({ compilePatterns: patternEngine });
  expect(await over(pending)).toMatchObject({ judged: { findings: [{ type: 'CUSTOM_TERM', start: 8, end: 15 }] } });
  expect(seen).toEqual([]);
});

test('what may be a value of the company’s list is not judged before the list has answered', async () => {
  const { faces } = person();
  const key = hashKey(new Uint8Array(16));
  const listed = normalForm('K-10023');
  const { index, has } = readFingerprints(writeFingerprints(listed === undefined ? [] : [listed], key).bytes, key);
  const exactMatch = { url: 'https://files.northwind.com/c', sha256: '0'.repeat(64), key: '0'.repeat(32) };
  const parts = page(faces, { engine, policy: policySchema.parse({ detection: { exactMatch } }) });
  parts.readiness.set({ fingerprints: index });
  const ready = parts.readiness.now();
  const of = (text: string) => ({ texts: [text], channel: 'paste' as const, site: parts.siteHere() });
  if (ready === undefined) throw new Error('everything is there');
  expect(judge(of('A summer sale for everybody'), ready, memory)).toMatchObject({ verdict: { action: 'allow' } });
  expect(judge(of('Reply to k 10023'), ready, memory)).toBeUndefined();
  const recognise = (questions: readonly ExactQuestion[]) => Promise.resolve(questions.map(has));
  const fate = await over(
    judgeHeld({ texts: ['Reply to k 10023'], files: [], channel: 'paste' }, { ...parts, recognise }),
  );
  expect(fate).toMatchObject({ judged: { findings: [{ type: 'EXACT_MATCH', start: 9, end: 16 }] } });
  const unreachable = { ...parts, recognise: () => Promise.reject(new Error('gone')) };
  const pending = judgeHeld({ texts: ['Reply to k 10023'], files: [], channel: 'paste' }, unreachable);
  expect(await over(pending)).toBe('cancelled');
});

test('asks after ten seconds, and again when the person wants to wait', async () => {
  const { faces, seen } = person('wait', 'anyway');
  const fate = await over(judgeHeld(capture, page(faces, { policy })));
  expect(seen).toEqual(['not-ready, may go unchecked', 'not-ready, may go unchecked']);
  expect(fate).toMatchObject({ unchecked: true });
});

test('without a policy nothing goes on unchecked, whatever the surface answers', async () => {
  const { faces, seen } = person('anyway', 'cancel');
  expect(await over(judgeHeld(capture, page(faces, { engine })))).toBe('cancelled');
  expect(seen).toEqual(['not-ready', 'not-ready']);
});

test('an engine that fails is no leave to go on', async () => {
  const strict = policySchema.parse({ guard: { allowOverride: false } });
  const { faces, seen } = person('anyway', 'wait', 'cancel');
  expect(await over(judgeHeld(capture, page(faces, { engine: broken, policy: strict })))).toBe('cancelled');
  expect(seen).toEqual(['failed', 'failed', 'failed']);
});

test('an approved site does not wait for what could not stop it', async () => {
  const { faces, seen } = person();
  const fate = await over(judgeHeld(capture, page(faces, { policy }, 'approved')));
  expect(fate).toMatchObject({ unchecked: true });
  expect(seen).toEqual([]);
});

test('can be called off while it waits', async () => {
  const { faces, cancel } = person();
  const pending = judgeHeld(capture, page(faces, {}));
  await vi.advanceTimersByTimeAsync(500);
  cancel.abort();
  expect(await over(pending)).toBe('cancelled');
});

test('a page that turns out to be no AI tool is left alone', async () => {
  const { faces } = person();
  const parts = { ...page(faces, { engine, policy }), siteHere: () => undefined };
  expect(await over(judgeHeld(capture, parts))).toBe('not-an-ai-tool');
});
