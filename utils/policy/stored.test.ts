import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse';
import { nextPolicyState } from './source';
import { type PolicyState, policyGeneration, readable } from './state';

/**
 * What browsers have stored, one file for each generation of the schema, written by that version of Daylight
 * (`npm run managed-schema`). An update finds one of them, before any policy has arrived.
 */
const directory = new URL('stored/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')) as never;
const generations = readdirSync(directory).filter((name) => name.startsWith('generation-'));
const { policy: expected } = parsePolicy(read('document.json'));

test('every generation has its example, also this one', () => {
  const numbers = generations.map((name) => Number(/\d+/.exec(name)?.[0]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: policyGeneration }, (_, i) => i + 1));
});

test('what this version stores is what its example says: a key that was added raises policyGeneration', () => {
  const state: PolicyState = read(`generation-${policyGeneration}.json`);
  expect(readable(state)).toEqual(state);
  expect(state.policy).toEqual(expected);
});

describe.each(generations)('%s', (name) => {
  test('stays in force while the browser gives no policy, with the defaults of what it did not know', () => {
    const state = nextPolicyState(read(name), {}, 2000);
    expect(state.origin).toBe('last-good');
    expect(state.policy).toEqual(expected);
    expect(readable(state)).toEqual(state);
  });

  test('gives way to the document of the browser', () => {
    const state = nextPolicyState(read(name), read('document.json'), 2000);
    expect(state).toMatchObject({ origin: 'managed', problems: [], policy: expected });
  });
});
