import type { FingerprintIndex } from '@/utils/detection';
import type { Vault } from '@/utils/placeholders';
import type { Policy } from '@/utils/policy';
import { type Site, siteFor } from '@/utils/sites';
import type { Action } from '@/utils/vocabulary';
import { addressHere } from './address';
import { doors } from './doors';
import { stand } from './doors/stand';
import { type Engine, watchBrought } from './engine';
import type { Faces } from './faces';
import { type Fate, judgeHeld } from './held';
import { type Capture, type Judged, judge, type Recognise } from './judge';
import type { Door, Held } from './offer';
import { createReadiness } from './readiness';
import { type GuardReport, sendReport } from './report';
import { deliver, type Settled, settle } from './settle';
import { succeed } from './succession';

/** Up to this length, in UTF-16 units, a text is judged inside its event. */
const maxInEvent = 1_000_000;

export interface GuardParts {
  faces: Faces;
  /** Calls back with the policy in force, now and whenever it changes, until the signal fires. */
  watchPolicy(onPolicy: (policy: Policy) => void, signal: AbortSignal): void;
  /** Calls back with the index of the company's fingerprints, now and whenever it changes, until the signal fires. */
  watchFingerprints(onIndex: (index: FingerprintIndex | undefined) => void, signal: AbortSignal): void;
  recognise: Recognise;
  /** Moves a text to the approved assistant. */
  askAssistant(text: string): Promise<unknown>;
}

export interface Guard {
  /** Takes nothing more: a newer copy stands at the doors. What is held is still decided. */
  retire(): void;
}

/** How it ended where nobody was asked. */
const unasked: Settled = { outcome: 'sent-audited', decideMs: 0 };

/** Something that waits for its turn; with its fate when that was clear within the event. */
type Waiting = Omit<Capture, 'site'> & { held: Held; fate?: Fate };

/**
 * Guards every door of this page:
 *
 *     Capture {text, channel, site} -> Finding[] -> Verdict -> Outcome -> report
 *
 * What is allowed is not touched. What is not, and what cannot be judged at once, is held and taken in turn, one at a
 * time, in the order in which it came.
 */
export function startGuard({ faces, watchPolicy, watchFingerprints, recognise, askAssistant }: GuardParts): Guard {
  const retired = new AbortController();
  const readiness = createReadiness();
  const siteHere = () => siteFor(addressHere(), readiness.policy()?.sites);
  const queue: Waiting[] = [];
  let busy = false;
  /** The placeholders of this page, in its memory only. */
  let vault: Vault | undefined;

  function replaceWith(engine: Engine, { text, findings }: Judged): string {
    const replaced = engine.replace(text, findings, vault ?? engine.emptyVault());
    vault = replaced.vault;
    return replaced.text;
  }

  function report({ site, channel }: Capture, action: Action, counts: GuardReport['counts'], settled: Settled): void {
    void sendReport({ site: site.id, siteStatus: site.status, channel, counts, action, ...settled });
  }

  /** In the event itself. */
  function meet(door: Door, event: Event): void {
    const site = siteHere();
    // Before the policy is there, a page that the catalogue does not know may still be one that the policy adds.
    if (site === undefined && readiness.policy() !== undefined) return;
    const offer = door.read(event);
    if (offer === undefined) return;
    const capture = { texts: offer.texts, channel: door.channel };
    const fate = judgeNow(capture, site);
    if (fate === 'let-go') return;
    queue.push({ ...capture, held: offer.hold(), ...(fate && { fate }) });
    void takeTurns();
  }

  /** Judges within the event, where that can be done; undefined where it cannot. */
  function judgeNow(capture: Omit<Capture, 'site'>, site: Site | undefined): Fate | 'let-go' | undefined {
    const ready = readiness.now();
    const small = capture.texts.every((text) => text.length <= maxInEvent);
    if (ready === undefined || site === undefined || !small || busy) return undefined;
    try {
      const whole = { ...capture, site };
      const judged = judge(whole, ready);
      if (judged === undefined) return undefined;
      const { action } = judged.verdict;
      if (action === 'audit') report(whole, action, ready.engine.countByType(judged.findings), unasked);
      return action === 'allow' || action === 'audit' ? 'let-go' : { capture: whole, judged, ready };
    } catch {
      // Not judged is not allowed. It is held, and tried again where the person can see it.
      return undefined;
    }
  }

  async function takeTurns(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      try {
        await take(next);
      } catch {
        // Whatever went wrong, nothing was pasted: the person is told, and may have it tried again from the start.
        const again = await faces.stuck('failed', false).catch(() => 'cancel');
        if (again === 'wait') queue.unshift({ texts: next.texts, channel: next.channel, held: next.held });
      }
    }
    busy = false;
  }

  async function take({ held, fate: known, ...arrived }: Waiting): Promise<void> {
    const fate = known ?? (await judgeHeld(arrived, { faces, readiness, siteHere, recognise }));
    if (fate === 'cancelled') return;
    const putBack = () => deliver(held.putBack(), arrived.texts[0] ?? '', faces);
    if (fate === 'not-an-ai-tool') return putBack();
    if ('unchecked' in fate) {
      await putBack();
      if (fate.capture.site.status === 'approved') report(fate.capture, 'audit', {}, unasked);
      else report(fate.capture, 'warn', {}, { outcome: 'sent-anyway', decideMs: 0 });
      return;
    }
    const { capture, judged, ready } = fate;
    const { action } = judged.verdict;
    const counts = ready.engine.countByType(judged.findings);
    if (action === 'allow') return putBack();
    if (action === 'audit') {
      await putBack();
      return report(capture, action, counts, unasked);
    }
    const replace = () => replaceWith(ready.engine, judged);
    report(capture, action, counts, await settle(capture, held, judged, ready, { faces, askAssistant, replace }));
  }

  watchPolicy((policy) => readiness.set({ policy }), retired.signal);
  watchFingerprints((fingerprints) => readiness.set({ fingerprints }), retired.signal);
  retired.signal.addEventListener(
    'abort',
    watchBrought((brought) => readiness.set(brought)),
  );
  for (const door of doors) {
    for (const type of door.events) stand(type, (event) => meet(door, event), retired.signal);
  }
  const retire = () => retired.abort();
  // Without its storage a copy cannot prove anything; an older one then stays where it is.
  succeed(retire, retired.signal).catch(() => undefined);
  return { retire };
}
