import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './default';
import { nextPolicyState } from './source';
import { policyGeneration, readable } from './state';

const good = { version: 2, guard: { allowOverride: false }, assistant: { gatewayUrl: 'https://ai.example.com/v1' } };
const inForce = () => nextPolicyState(undefined, good, 1000);

describe('nextPolicyState', () => {
  test('no policy at all is the default, never nothing', () => {
    for (const none of [undefined, null, {}]) {
      expect(nextPolicyState(undefined, none, 5)).toEqual({
        generation: policyGeneration,
        policy: defaultPolicy,
        origin: 'default',
        problems: [],
        keys: [],
        sinceMs: 5,
      });
    }
  });

  test('policy that arrives after the first start takes the place of the default', () => {
    const first = nextPolicyState(undefined, {}, 5);
    expect(nextPolicyState(first, good, 9)).toMatchObject({ origin: 'managed', sinceMs: 9, policy: { version: 2 } });
  });

  test('the same document again changes nothing, also not since when', () => {
    expect(nextPolicyState(inForce(), good, 2000)).toEqual(inForce());
  });

  test('an invalid document leaves the last good one in force and says what is wrong where', () => {
    const state = nextPolicyState(inForce(), { ...good, guard: { rules: 'all' } }, 2000);
    expect(state.policy).toEqual(inForce().policy);
    expect(state.origin).toBe('last-good');
    expect(state.problems[0]?.path).toBe('guard.rules');
  });

  test('an invalid document at the very first start leaves the default and says so', () => {
    const state = nextPolicyState(undefined, { version: 'x' }, 5);
    expect(state).toMatchObject({ origin: 'default', policy: defaultPolicy });
    expect(state.problems[0]?.path).toBe('version');
  });

  test('a section that vanishes is a mistake, as Chrome drops what does not fit its schema', () => {
    const state = nextPolicyState(inForce(), { version: 3, guard: good.guard }, 2000);
    expect(state.policy.assistant.gatewayUrl).toBe('https://ai.example.com/v1');
    expect(state.origin).toBe('last-good');
    expect(state.problems[0]?.path).toBe('assistant');
  });

  test('a section written as {} is reset', () => {
    const state = nextPolicyState(inForce(), { ...good, assistant: {} }, 2000);
    expect(state).toMatchObject({ origin: 'managed', problems: [] });
    expect(state.policy.assistant.gatewayUrl).toBeUndefined();
  });

  test('a last good one that an older version stored gets the defaults of the keys which that one did not know', () => {
    const { policy, ...rest } = inForce();
    const older = { ...rest, generation: policyGeneration - 1, policy: { ...policy, detection: undefined } };
    expect(readable(older as never)).toBeUndefined();
    const state = nextPolicyState(older as never, {}, 2000);
    expect(state).toMatchObject({ origin: 'last-good', policy: { ...policy, detection: defaultPolicy.detection } });
    expect(readable(state)).toEqual(state);
  });

  test('a policy that is gone leaves the last good one and says so', () => {
    const state = nextPolicyState(inForce(), {}, 2000);
    expect(state.origin).toBe('last-good');
    expect(state.policy).toEqual(inForce().policy);
    expect(state.problems).toHaveLength(1);
  });

  test('after a mistake is mended, the new document is in force without problems', () => {
    const torn = nextPolicyState(inForce(), {}, 2000);
    const mended = { ...good, version: 4 };
    expect(nextPolicyState(torn, mended, 3000)).toMatchObject({ origin: 'managed', problems: [], sinceMs: 3000 });
  });

  test('an unknown key is reported and is no mistake that stops the rest', () => {
    const state = nextPolicyState(undefined, { ...good, colour: 1 }, 5);
    expect(state).toMatchObject({ origin: 'managed', policy: { version: 2 } });
    expect(state.problems).toMatchObject([{ kind: 'unknown-key', path: 'colour' }]);
  });
});
