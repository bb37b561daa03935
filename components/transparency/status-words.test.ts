import { expect, test } from 'vitest';
import { defaultPolicy, nextPolicyState } from '@/utils/policy';
import { statusInWords } from './status-words';

const found = { version: '0.1.0', byPolicy: true, inPrivateWindows: false };
const outbox = { events: [], pendingBatches: [], sentBatches: [], localEvents: [], droppedCount: 0 };
const good = {
  version: 7,
  organisation: { name: 'Northwind' },
  telemetry: { endpoint: 'https://ai.northwind-tools.com/v1/logs' },
};
const inForce = nextPolicyState(undefined, good, 1000);
const said = (state = inForce, more = {}) =>
  Object.fromEntries(
    statusInWords(state, { ...found, ...more }, outbox, (ms) => `at ${ms}`).map(({ what, says, isWrong }) => [
      what,
      `${isWrong ? '! ' : ''}${says}`,
    ]),
  );

test('each state of the policy has its own words', () => {
  // No policy, or one that is late.
  const late = nextPolicyState(undefined, {}, 500);
  expect(said(late).Policy).toBe('No policy has come');
  // Before install, or changed while it runs.
  expect(said().Policy).toBe('The policy is in force: number 7, since at 1000.');
  expect(said(nextPolicyState(late, { ...good, version: 8 }, 2000)).Policy).toContain('number 8, since at 2000');
  // Removed, or torn.
  const removed = said(nextPolicyState(inForce, {}, 3000));
  expect(removed.Policy).toBe('! An older policy is in force: number 7, since at 1000.');
  expect(removed.Problems).toBe('! 1 problem in the newest policy, listed below.');
  // Of a newer Daylight: a key that this one does not know, and the version that it is for.
  const newer = said(
    nextPolicyState(inForce, { ...good, version: 9, tomorrow: {}, updates: { version: '0.2.0' } }, 4000),
  );
  expect(newer.Policy).toBe('! The policy is in force: number 9, since at 4000.');
  expect(newer.Daylight).toBe('! Version 0.1.0, and the policy wants 0.2.0. The browser has been asked for it.');
  // Of an older one: what it lacks has its default.
  const { updates: _, ...policy } = inForce.policy;
  const older = nextPolicyState({ ...inForce, generation: 1, policy: policy as typeof inForce.policy }, {}, 5000);
  expect(older.policy.updates).toEqual(defaultPolicy.updates);
  expect(said(older).Policy).toContain('number 7');
});

test('how it is installed, and what has become of events', () => {
  expect(said().Installed).toContain('management');
  expect(said(inForce, { byPolicy: false }).Installed).toContain('by hand');
  expect(said().Events).toBe('None has been delivered yet. None waits.');
  expect(said(nextPolicyState(undefined, {}, 1)).Events).toBe('No event leaves this browser.');
  const batch = { id: '0f3c', eventCount: 3, sealedMs: 1, attempts: 1 };
  const pendingBatches = [{ ...batch, state: 'refused' as const, answerStatus: 403 }];
  const sentBatches = [{ ...batch, state: 'sent' as const, answeredMs: 77 }];
  const [line] = statusInWords(inForce, found, { ...outbox, pendingBatches, sentBatches }, (ms) => `at ${ms}`).filter(
    ({ what }) => what === 'Events',
  );
  expect(line).toEqual({ what: 'Events', says: 'Last delivered at 77. 3 wait to be sent.', isWrong: true });
});
