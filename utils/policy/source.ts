import { parsePolicy } from './parse';
import { defaultPolicy } from './schema';
import { type PolicyProblem, type PolicyState, policyGeneration, readable } from './state';

/**
 * What becomes of the state when the browser hands over a document: the new one when it is good, else the one that
 * was in force stays and the problems say why. Never weaker than before because of a mistake.
 *
 * @param stored State in force until now; undefined at the very first start.
 * @param document Managed storage as the browser gives it; undefined or empty when there is none.
 * @param nowMs Milliseconds since the epoch.
 */
export function nextPolicyState(stored: PolicyState | undefined, document: unknown, nowMs: number): PolicyState {
  const before = readable(stored) ?? broughtUpToDate(stored);
  const keys = topLevelKeys(document);
  if (keys.length === 0) {
    if (before === undefined || before.origin === 'default') return unchanged(before, defaultState(nowMs));
    return lastGood(before, [
      {
        path: '',
        kind: 'invalid',
        message:
          'the browser gives no policy any more: the file was removed or is torn, or each section has a value of the wrong type',
      },
    ]);
  }

  const { policy, problems } = parsePolicy(document);
  const dropped = (before?.keys ?? []).filter((key) => !keys.includes(key)).map(droppedSection);
  if (policy === undefined || dropped.length > 0) {
    return lastGood(before ?? defaultState(nowMs), [...problems, ...dropped]);
  }
  const state: PolicyState = {
    generation: policyGeneration,
    policy,
    origin: 'managed',
    problems,
    keys,
    sinceMs: nowMs,
  };
  return before !== undefined && sameDecisions(before, state) ? { ...state, sinceMs: before.sinceMs } : state;
}

/**
 * Chrome takes a section out whole when a value in it has the wrong type, and says so only on its own policy page. A
 * section that vanishes therefore counts as a mistake; one that is meant to go is written as `{}`.
 */
function droppedSection(key: string): PolicyProblem {
  return {
    path: key,
    kind: 'invalid',
    message:
      'was in the last good policy and is missing now; the browser drops it when a value has the wrong type (see its policy page). To reset it, write it as {}, or 0 for version',
  };
}

/** What an older version stored, with the defaults of the keys that it did not know. */
function broughtUpToDate(stored: PolicyState | undefined): PolicyState | undefined {
  if (stored === undefined) return undefined;
  const { policy } = parsePolicy(stored.policy);
  return policy === undefined ? undefined : { ...stored, generation: policyGeneration, policy };
}

function lastGood(before: PolicyState, problems: PolicyProblem[]): PolicyState {
  return { ...before, origin: before.origin === 'default' ? 'default' : 'last-good', problems };
}

function defaultState(nowMs: number): PolicyState {
  return {
    generation: policyGeneration,
    policy: defaultPolicy,
    origin: 'default',
    problems: [],
    keys: [],
    sinceMs: nowMs,
  };
}

function unchanged(before: PolicyState | undefined, fresh: PolicyState): PolicyState {
  return before === undefined ? fresh : { ...fresh, sinceMs: before.sinceMs };
}

function topLevelKeys(document: unknown): string[] {
  return typeof document === 'object' && document !== null ? Object.keys(document) : [];
}

function sameDecisions(a: PolicyState, b: PolicyState): boolean {
  return JSON.stringify(a.policy) === JSON.stringify(b.policy) && a.origin === b.origin;
}
