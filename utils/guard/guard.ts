import type { FingerprintIndex } from '@/utils/detection';
import type { Vault } from '@/utils/placeholders';
import { contextIsAlive } from '@/utils/platform';
import type { Policy } from '@/utils/policy';
import { type Site, siteKey } from '@/utils/sites';
import type { Action } from '@/utils/vocabulary';
import { createAsking, watchUse } from './bringing';
import { keepingCaret } from './caret';
import { doors } from './doors';
import { restOfPress } from './doors/rest-of-press';
import { stand } from './doors/stand';
import { isClipboardPicture } from './doors/transfer';
import { sayInUse, watchBrought } from './engine';
import type { Faces } from './faces';
import type { ReadFiles } from './files-reading';
import { watchFrames } from './frames';
import { type Fate, type Judgement, judgeHeld } from './held';
import { whenQuiet } from './idle';
import { type Capture, type Judged, judge, type Recognise } from './judge';
import { materialOf } from './material';
import { createMemory } from './memory';
import type { Door, Held } from './offer';
import { watchOtherPages } from './other-pages';
import { type Instead, placeholdersIn } from './placeholders-in';
import { createReadiness, type Ready } from './readiness';
import { type GuardReport, sendReport } from './report';
import { createNewest, followPresence, requestStopped, type Stop, tellLetGo } from './request';
import { restoreCopy } from './restore-on-copy';
import { deliver, type Settled, settle } from './settle';
import { createSiteHere } from './site-here';
import { succeed } from './succession';
import { unsure } from './unsure';

/** Up to this length, in UTF-16 units, a text is judged inside its event. */
const maxInEvent = 1_000_000;

export interface GuardParts {
  faces: Faces;
  /** Calls back with the policy in force, now and whenever it changes, until the signal fires. */
  watchPolicy(onPolicy: (policy: Policy) => void, signal: AbortSignal): void;
  /** Calls back with the index of the company's fingerprints, now and whenever it changes, until the signal fires. */
  watchFingerprints(onIndex: (index: FingerprintIndex | undefined) => void, signal: AbortSignal): void;
  recognise: Recognise;
  readFiles: ReadFiles;
  /** Moves a text to the approved assistant. */
  askAssistant(text: string): Promise<unknown>;
  /** Starts a request for a use case: at which tool (`siteKey`), and how many of which kinds were found. */
  needForWork(start: { siteKey: string; counts: GuardReport['counts'] }): Promise<unknown>;
}

export interface Guard {
  /** Whether it stands at the doors, with the extension behind it. */
  stands(): boolean;
  /** Takes nothing more: a newer copy stands at the doors. What is held is still decided. */
  retire(): void;
}

/** Events of one press, in which something cannot be read, are one event to tell of. */
const samePressMs = 1_000;
/** How long a request that was stopped waits for engine and policy to be explained. */
const readyWithinMs = 5_000;

/** How it ended where nobody was asked. */
const unasked: Settled = { outcome: 'sent-audited', decideMs: 0 };
/** How it ended where nobody was asked, because they had been before. */
const asBefore: Settled = { outcome: 'sent-anyway', decideMs: 0 };

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
export function startGuard(parts: GuardParts): Guard {
  const { watchPolicy, watchFingerprints, recognise, readFiles, askAssistant, needForWork } = parts;
  const faces = keepingCaret(parts.faces);
  const retired = new AbortController();
  const readiness = createReadiness(createAsking());
  const siteHere = createSiteHere(() => readiness.policy()?.sites);
  const memory = createMemory(() => readiness.policy()?.guard ?? { repeatMinutes: 0, splitMinutes: 0 });
  const queue: Waiting[] = [];
  let busy = false;
  let isTouched = false;
  let refusedAtMs = Number.NEGATIVE_INFINITY;
  /** The placeholders of this page, in its memory only. */
  let vault: Vault | undefined;

  async function replace(judgement: Judgement): Promise<Instead> {
    const { engine } = judgement.ready;
    const instead = await placeholdersIn(judgement, engine, vault ?? engine.emptyVault());
    vault = instead.vault;
    return instead;
  }

  function report({ site, channel }: Capture, action: Action, counts: GuardReport['counts'], settled: Settled): void {
    void sendReport({ site: site.id, siteStatus: site.status, channel, counts, action, ...settled });
  }

  /** What goes without a question: remembered, and told of where an event is due. */
  function letGo({ capture, judged, ready }: Pick<Judgement, 'capture' | 'judged' | 'ready'>): void {
    const { text, findings, verdict, repeats } = judged;
    const { engine, policy } = ready;
    // Sending is the end of what began with a paste, which has been told of.
    const news = memory.uncounted(text, findings);
    const told = capture.channel === 'typed' ? news : findings;
    if (repeats === true && told.length > 0) report(capture, 'warn', engine.countByType(told), asBefore);
    else if (verdict.action === 'audit' && (told.length > 0 || capture.files.length > 0))
      report(capture, 'audit', engine.countByType(told), unasked);
    const doubtful = verdict.action === 'audit' ? unsure(verdict, news) : [];
    if (doubtful.length > 0 && capture.site.status !== 'approved')
      faces.note(engine.explain(verdict, doubtful, { text, site: capture.site, policy }), capture.site.name);
    memory.counted(text, findings);
    memory.given(text, findings, capture.channel === 'typed');
    if (capture.channel !== 'request') otherPages.given(capture.site, text, memory.undecided(text, findings), ready);
  }

  /** In the event itself. */
  function meet(door: Door, event: Event): void {
    const site = siteHere();
    // Before the policy is there, a page that the catalogue does not know may still be one that the policy adds.
    if (site === undefined && readiness.policy() !== undefined) return;
    try {
      meetAt(door, event, site);
    } catch {
      // A page can be made, or broken, so that it cannot be read. What cannot be read does not go on.
      if (site?.status !== 'approved' && door.refuse(event)) refused(door, site);
    }
  }

  /** Says and counts that something stays because it could not be read; a press is several events. */
  function refused({ channel }: Door, site: Site | undefined): void {
    faces.tell('notChecked', site?.name ?? '');
    const now = performance.now();
    if (site !== undefined && now - refusedAtMs > samePressMs)
      report({ texts: [''], files: [], channel, site }, 'warn', {}, { outcome: 'cancelled', decideMs: 0 });
    refusedAtMs = now;
  }

  function meetAt(door: Door, event: Event, site: Site | undefined): void {
    const offer = door.read(event);
    if (offer === undefined) return;
    const files = offer.files.filter((file) => !isUnreadPicture(door, file));
    // A picture alone that nobody reads: the browser's own paste.
    const { texts, unseen = [] } = offer;
    if (files.length === 0 && texts.length === 0 && unseen.length === 0) return;
    const capture = { texts: texts.length === 0 ? [''] : texts, unseen, files, channel: door.channel };
    const fate = judgeNow(capture, site);
    if (fate === 'let-go') return;
    queue.push({ ...capture, held: offer.hold(), ...(fate && { fate }) });
    void takeTurns();
  }

  /** A picture beside a copied table must not make a file of every paste, unless the policy wants pictures read. */
  function isUnreadPicture({ channel }: Door, file: File): boolean {
    return channel === 'paste' && readiness.policy()?.guard.readImages === false && isClipboardPicture(file);
  }

  /** Judges within the event, where that can be done; undefined where it cannot. */
  function judgeNow(capture: Omit<Capture, 'site'>, site: Site | undefined): Fate | 'let-go' | undefined {
    const ready = readiness.now();
    const small = capture.files.length === 0 && textsIn(capture).every((text) => text.length <= maxInEvent);
    if (ready === undefined || site === undefined || !small || busy) return undefined;
    try {
      const whole = { ...capture, site };
      const judged = judge(whole, ready, memory);
      if (judged === undefined) return undefined;
      const judgement = { capture: whole, judged, ready, material: materialOf(capture.texts, undefined) };
      if (!isFree(judgement)) return judgement;
      letGo(judgement);
      return 'let-go';
    } catch {
      // Not judged is not allowed. It is held, and tried again where the person can see it.
      return undefined;
    }
  }

  async function takeTurns(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { held, fate: _tried, ...arrived } = next;
      if (!contextIsAlive()) {
        // Updated or removed while this page was open. What is held is still on the clipboard, in the field or on the disk.
        faces.tell('outdated', siteHere()?.name ?? '');
        continue;
      }
      try {
        await take(next);
      } catch {
        // Whatever went wrong, nothing was given: the person is told, and may have it tried again from the start.
        const again = await faces.stuck('failed', false, next.channel).catch(() => 'cancel');
        if (again === 'wait') queue.unshift({ ...arrived, held });
      }
    }
    busy = false;
  }

  async function take({ held, fate: known, ...arrived }: Waiting): Promise<void> {
    const fate = known ?? (await judgeHeld(arrived, { faces, readiness, siteHere, recognise, readFiles, memory }));
    if (fate === 'cancelled') return;
    if (fate === 'not-an-ai-tool') return deliver(held.putBack(), arrived, faces);
    if ('unchecked' in fate) {
      await tellLetGo(fate.capture.site, arrived.texts, []);
      await deliver(held.putBack(), arrived, faces);
      if (fate.capture.site.status === 'approved') report(fate.capture, 'audit', {}, unasked);
      else report(fate.capture, 'warn', {}, asBefore);
      return;
    }
    try {
      await conclude(held, fate);
    } finally {
      fate.read?.release();
    }
  }

  async function conclude(held: Held, judgement: Judgement): Promise<void> {
    const { capture, judged, ready } = judgement;
    if (isFree(judgement)) {
      await deliver(held.putBack(), capture, faces);
      return letGo(judgement);
    }
    const { text, findings, verdict } = judged;
    const isRequest = capture.channel === 'request';
    if (isRequest && isOld(judged, capture.site)) return;
    const settled = await settle(held, judgement, {
      faces,
      askAssistant,
      replace: () => replace(judgement),
      needForWork: () => needForWork(startOf(judgement)),
      async beforeAnyway() {
        memory.decided(text, findings);
        memory.counted(text, findings);
        memory.given(text, findings, capture.channel === 'typed');
        otherPages.given(capture.site, text, [], ready);
        await tellLetGo(capture.site, [text, ...capture.texts], findings);
      },
    });
    memory.asked(text, findings);
    presence.answered();
    report(capture, verdict.action, ready.engine.countByType(findings), settled);
  }

  /**
   * Whether a request that was stopped is nothing new: what it takes along has been let go meanwhile, or was asked about
   * and the page tries again by itself. A person who presses once more wants to be asked once more.
   */
  function isOld({ text, findings }: Pick<Judged, 'text' | 'findings'>, site: Site): boolean {
    if (memory.undecided(text, findings).length === 0) return true;
    if (memory.unasked(text, findings).length > 0 || presence.hasPressed()) return false;
    if (presence.mayTell()) faces.tell('stillStopped', site.name);
    return true;
  }

  /** Explains a request that was stopped; it can only be sent once more, by the page or the person. */
  function explainStop({ text, findings, verdict }: Stop, site: Site, ready: Ready): void {
    const held: Held = {
      putBack: async () => {
        faces.tell('sendAgain', site.name);
        return 'arrived';
      },
      putInstead: async () => 'gone',
    };
    const capture: Capture = { texts: [text], files: [], channel: 'request', site };
    const judged = { text, findings, verdict };
    const fate = { capture, judged, ready, material: materialOf([text], undefined) };
    queue.push({ texts: [text], files: [], channel: 'request', held, fate });
    void takeTurns();
  }

  /** Takes over from the worker what it has stopped; false where this is no place to explain it. */
  async function takeStop(stop: Stop): Promise<boolean> {
    if (retired.signal.aborted) return false;
    await readiness.soon(AbortSignal.timeout(readyWithinMs));
    if (siteHere() === undefined) return false;
    newest(stop);
    return true;
  }

  /** On a tolerated tool, an answer that is copied by hand has the real values again, where the policy says so. */
  function copying(event: Event): void {
    const ready = readiness.now();
    if (ready?.policy.guard.restoreOnCopy !== true || vault === undefined) return;
    if (siteHere()?.status === 'tolerated') restoreCopy(event, { engine: ready.engine, vault });
  }

  /** So that a paste finds everything there. Nobody pays for it on a page that is no AI tool, or that nobody looks at. */
  function prepare(): void {
    if (siteHere() === undefined) return;
    readiness.prepare(isTouched);
    otherPages.ask();
  }

  const otherPages = watchOtherPages(siteHere, memory, retired.signal);
  watchPolicy((policy) => {
    readiness.set({ policy });
    whenQuiet(prepare, retired.signal);
  }, retired.signal);
  const uses = {
    touched() {
      isTouched = true;
      whenQuiet(() => {
        if (siteHere() !== undefined) readiness.prepare(true);
      }, retired.signal);
    },
    inUse: sayInUse,
  };
  watchUse(uses, retired.signal);
  watchFingerprints((fingerprints) => readiness.set({ fingerprints }), retired.signal);
  retired.signal.addEventListener(
    'abort',
    watchBrought(({ brought }) => readiness.set(brought)),
  );
  for (const type of restOfPress.events) stand(type, restOfPress.swallow, retired.signal);
  for (const door of doors) {
    for (const type of door.events) stand(type, (event) => meet(door, event), retired.signal);
  }
  stand('copy', copying, retired.signal);
  watchFrames(() => (siteHere()?.status ?? 'approved') !== 'approved', retired.signal);
  const presence = followPresence(() => siteHere() !== undefined, retired.signal);
  const newest = createNewest((stop) => {
    const [site, ready] = [siteHere(), readiness.now()];
    if (site !== undefined && ready !== undefined) explainStop(stop, site, ready);
  }, presence.pause);
  requestStopped.answer(takeStop);
  const retire = () => retired.abort();
  // Without its storage a copy cannot prove anything; an older one then stays where it is.
  succeed(retire, retired.signal).catch(() => undefined);
  return { stands: () => !retired.signal.aborted && contextIsAlive(), retire };
}

/** From this confidence on, what was found is worth asking for. */
const worthNaming = 0.5;

function startOf({ capture, judged, ready }: Pick<Judgement, 'capture' | 'judged' | 'ready'>) {
  const counts = ready.engine.countByType(judged.findings.filter(({ confidence }) => confidence >= worthNaming));
  return { siteKey: siteKey(capture.site, ready.policy.sites), counts };
}

function textsIn({ texts, unseen = [] }: Omit<Capture, 'site'>): string[] {
  return [...texts, ...unseen.map(({ text }) => text)];
}

/** Whether it may go without a question. */
function isFree({ judged }: Pick<Judgement, 'judged'>): boolean {
  return judged.repeats === true || judged.verdict.action === 'allow' || judged.verdict.action === 'audit';
}
