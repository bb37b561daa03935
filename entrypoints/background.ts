import { defineBackground } from 'wxt/utils/define-background';
import {
  leaveHandoff,
  offerActions,
  openAssistant,
  openUseCaseRequest,
  purge,
  retentionCutoffMs,
  waitingRequest,
} from '@/utils/assistant';
import {
  bringersNeeded,
  createFingerprintKeeper,
  fileOf,
  frameIsHere,
  type GuardReport,
  guardMark,
  keepTraces,
  loadOverlay,
  noticeUnknownTools,
  openReading,
  prohibitedPage,
  recogniseHashes,
  refreshOverlay,
  reportOutcome,
  startBackstop,
} from '@/utils/guard';
import {
  declaredFiles,
  declaredMatches,
  extensionVersion,
  type FurtherScripts,
  injectIntoFrame,
  injectIntoFrames,
  injectIntoOpenTabs,
  loadManagedDocument,
  logWarning,
  lookForNewVersion,
  message,
  onBrowserStart,
  onInstalled,
  openPagesInstead,
  openPanel,
  openPanelFromToolbar,
  openReadingDocument,
  registerScripts,
  repeat,
  storageItem,
  takeNewVersionWhenFree,
  watchManagedDocument,
} from '@/utils/platform';
import { bucketHours, nextPolicyState, type Policy, type PolicyState, policyStateKey } from '@/utils/policy';
import { matchesFor, prohibitedPlaces } from '@/utils/sites';
import { createOutbox, guardEvent, heartbeat, readyMs } from '@/utils/telemetry';
import { createWords } from '@/utils/vocabulary';

/**
 * The worker that the browser starts and stops as it likes: every listener is registered synchronously, and nothing
 * is kept in memory that is not also in storage.
 */
export default defineBackground(() => {
  const policyState = storageItem<PolicyState>('local', policyStateKey);
  const outbox = createOutbox();
  const fingerprints = createFingerprintKeeper();

  const report = (decision: GuardReport) => {
    keepEvent(decision).catch(() => logWarning('event-not-kept', 'outbox'));
  };
  const backstop = startBackstop(fingerprints, report);
  keepTraces();
  noticeUnknownTools({ currentPolicy: () => currentPolicy(), report });
  const showActions = offerActions({
    currentPolicy: () => currentPolicy(),
    onFailure: () => logWarning('action-not-handed-over', 'assistant'),
    words: createWords(message),
  });

  /** One after another: each needs what the one before it decided. */
  let policyWork: Promise<Policy> = takePolicy();
  const currentPolicy = () => policyWork;
  const refreshPolicy = () => {
    policyWork = policyWork.then(takePolicy, takePolicy);
    policyWork.catch(() => logWarning('policy-not-stored', 'storage.local'));
    showActions();
  };
  showActions();
  policyWork.catch(() => logWarning('policy-not-stored', 'storage.local'));

  async function takePolicy(): Promise<Policy> {
    const before = await policyState.load();
    const state = nextPolicyState(before, await loadManagedDocument(), Date.now(), await loadOverlay());
    const changed = JSON.stringify(before) !== JSON.stringify(state);
    if (changed) {
      // So that a version that was taken back is gone with the policy that says so. Browsers answer this once in hours.
      if ((state.policy.updates.version ?? extensionVersion()) !== extensionVersion())
        lookForNewVersion().catch(() => logWarning('update-not-looked-for', 'runtime'));
      // A full disk keeps the pages on the policy they have; events and gateway follow the new one.
      await policyState.save(state).catch(() => logWarning('policy-not-stored', 'storage.local'));
      for (const problem of state.problems) {
        logWarning(`policy-${problem.kind}`, `${problem.path || 'the document'}: ${problem.message}`);
      }
    }
    backstop.judgeBy(state.policy);
    void fingerprints.keep(state.policy.detection.exactMatch);
    refreshOverlay(state.policy, Date.now(), changed).then(
      (another) => another && refreshPolicy(),
      () => logWarning('overlay-not-stored', 'storage.local'),
    );
    const prohibited = prohibitedPlaces(state.policy.sites);
    await openPagesInstead(
      prohibited.flatMap(({ key, urlFilters, exceptHosts }) =>
        urlFilters.map((urlFilter) => ({ urlFilter, exceptHosts, page: prohibitedPage(key) })),
      ),
    ).catch(() => logWarning('prohibited-not-kept-out', 'sites'));
    try {
      // Every time: an update of the extension, or a worker that was stopped, may have left them unregistered.
      const further = furtherScripts(state.policy);
      await registerScripts(further);
      if (changed) {
        await injectIntoOpenTabs(further.addedMatches, declaredFiles());
      }
    } catch {
      // The rest of the policy is in force all the same.
      logWarning('added-sites-not-guarded', 'sites.add');
    }
    return state.policy;
  }

  function furtherScripts(policy: Policy): FurtherScripts {
    const prohibited = prohibitedPlaces(policy.sites);
    return {
      addedMatches: matchesFor(policy.sites.add.flatMap((site) => site.hosts)),
      elsewhere: [
        {
          file: 'content-scripts/keep-out.js',
          matches: prohibited.flatMap(({ matches }) => matches),
          exceptMatches: matchesFor(prohibited.flatMap(({ exceptHosts }) => exceptHosts)),
        },
      ],
    };
  }

  async function guardOpenTabs(): Promise<void> {
    await injectIntoOpenTabs(declaredMatches(), declaredFiles());
    const { addedMatches } = furtherScripts(await currentPolicy());
    await injectIntoOpenTabs(addedMatches, declaredFiles());
  }

  async function sendEvents(): Promise<void> {
    const { telemetry } = await currentPolicy();
    if (telemetry.endpoint === undefined) return;
    await keepHeartbeat();
    await outbox.send({ endpoint: telemetry.endpoint, headers: telemetry.headers }, Date.now());
  }

  async function keepEvent(report: GuardReport, number?: string): Promise<void> {
    const policy = await currentPolicy();
    const hours = bucketHours(policy.telemetry);
    const event = guardEvent(report, { ...eventContext(policy), bucketHours: hours });
    if (policy.telemetry.endpoint === undefined) return outbox.appendLocal(event, number);
    const { sendAtOnce } = policy.telemetry;
    await outbox.append(event, sendAtOnce ? undefined : readyMs(event.bucketStartMs, hours, Math.random()), number);
    // Otherwise the alarm sends: what was ready before must not travel at the moment at which something is decided.
    if (!sendAtOnce) return;
    // Kept is enough for the guard to go on; a failed attempt is taken up again by the alarm.
    sendEvents().catch(() => logWarning('events-not-sent', 'outbox'));
  }

  function eventContext({ version, telemetry, organisation }: Policy) {
    return {
      extensionVersion: extensionVersion(),
      policyVersion: version,
      teams: { listed: telemetry.teams, own: organisation.group },
      nowMs: Date.now(),
    };
  }

  /** The outbox keeps one a day, and one more when what is in force has changed. */
  async function keepHeartbeat(): Promise<void> {
    const policy = await currentPolicy();
    const mode = (await policyState.load())?.origin ?? 'default';
    const sign = heartbeat({ mode, droppedCount: await outbox.droppedCount() }, eventContext(policy));
    const withinHourMs = Date.now() + Math.random() * 3_600_000;
    await outbox.appendHeartbeat(sign, policy.telemetry.sendAtOnce ? undefined : withinHourMs);
  }

  async function deleteExpired(): Promise<void> {
    const { assistant } = await currentPolicy();
    await purge(retentionCutoffMs(assistant.retentionDays, Date.now()));
  }

  openAssistant.answer((request, sender) => {
    // The panel first: the user gesture lasts only until the first await.
    const opened = openPanel(sender);
    return Promise.all([opened, leaveHandoff(request.text)]).then(([where]) => ({ where }));
  });
  openUseCaseRequest.answer((request, sender) => {
    const opened = openPanel(sender);
    return Promise.all([opened, waitingRequest.save(request)]).then(([where]) => ({ where }));
  });
  frameIsHere.answer(async (_, { tab }) => {
    if (tab?.id !== undefined) await injectIntoFrames(tab.id, declaredFiles(), guardMark);
  });
  bringersNeeded.answer(async (needed, { tab, frameId }) => {
    if (tab?.id !== undefined && frameId !== undefined) await injectIntoFrame(tab.id, frameId, needed.map(fileOf));
  });
  reportOutcome.answer(async ({ number, report }): Promise<'kept'> => {
    await keepEvent(report, number);
    return 'kept';
  });
  openReading.answer(openReadingDocument);
  recogniseHashes.answer(async (hashes) =>
    fingerprints.recognise(hashes, (await currentPolicy()).detection.exactMatch),
  );

  openPanelFromToolbar();
  takeNewVersionWhenFree();
  watchManagedDocument(refreshPolicy);
  onInstalled(() => void guardOpenTabs().catch(() => logWarning('open-tabs-not-guarded', 'sites')));
  onBrowserStart(() => void deleteExpired().catch(() => logWarning('retention-failed', 'conversations')));
  repeat('send-events', 5, () => void sendEvents().catch(() => logWarning('events-not-sent', 'outbox')));
  repeat('delete-expired', 24 * 60, () => {
    deleteExpired().catch(() => logWarning('retention-failed', 'conversations'));
  });
  repeat('check-policy', 60, refreshPolicy);
});
