import { defaultPolicy } from './default';
import { type Overlay, withOverlay } from './overlay';
import { parsePolicy } from './parse';
import { type PolicyProblem, type PolicyState, policyGeneration, readable } from './state';

/**
 * What becomes of the state when the browser hands over a document: the new one when it is good, else the one that
 * was in force stays and the problems say why. Never weaker than before because of a mistake.
 *
 * @param stored State in force until now; undefined at the very first start.
 * @param document Managed storage as the browser gives it; undefined or empty when there is none.
 * @param nowMs Milliseconds since the epoch.
 * @param signed The signed overlay that this browser has, and the key that it was signed with.
 */
export function nextPolicyState(
  stored: PolicyState | undefined,
  document: unknown,
  nowMs: number,
  signed?: SignedOverlay,
): PolicyState {
  const before = readable(stored) ?? broughtUpToDate(stored);
  const keys = topLevelKeys(document);
  if (keys.length === 0) {
    if (before === undefined || before.origin === 'default') return unchanged(before, defaultState(nowMs));
    const gone = lastGood(before, [
      {
        path: '',
        kind: 'invalid',
        message:
          'the browser gives no policy any more: the file was removed or is torn, or each section has a value of the wrong type',
      },
    ]);
    return overlaid(gone, signed);
  }

  const { policy, problems } = parsePolicy(document);
  const dropped = (before?.keys ?? []).filter((key) => !keys.includes(key)).map(droppedSection);
  if (policy === undefined || dropped.length > 0) {
    return overlaid(lastGood(before ?? defaultState(nowMs), [...problems, ...dropped]), signed);
  }
  const fresh: PolicyState = {
    generation: policyGeneration,
    policy,
    origin: 'managed',
    problems,
    keys,
    sinceMs: nowMs,
  };
  const state = overlaid(fresh, signed);
  return before !== undefined && sameDecisions(before, state) ? { ...state, sinceMs: before.sinceMs } : state;
}

/** An overlay whose signature held, and the public key that it held for. */
export interface SignedOverlay {
  publicKey: string;
  overlay: Overlay;
}

/** The state with the overlay on it, when the policy asks for one of this key and the two fit together. */
function overlaid(state: PolicyState, signed: SignedOverlay | undefined): PolicyState {
  const { overlayVersion: _, ...plain } = state;
  if (signed === undefined || plain.policy.overlay.publicKey !== signed.publicKey) return plain;
  try {
    return { ...plain, policy: withOverlay(plain.policy, signed.overlay), overlayVersion: signed.overlay.version };
  } catch {
    const message = 'does not fit on this policy and is left out; the policy itself is in force';
    return { ...plain, problems: [...plain.problems, { path: 'overlay', kind: 'invalid', message }] };
  }
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
