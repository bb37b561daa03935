import { defineContentScript } from 'wxt/utils/define-content-script';
import { createFaces, putUpGate, sentencesWithoutExtension } from '@/components/guard';
import { openAssistant, openUseCaseRequest } from '@/utils/assistant';
import {
  fingerprintState,
  type Guard,
  guardMark,
  indexOf,
  keepOut,
  readFiles,
  recognise,
  stand,
  startGuard,
  whenLoaded,
} from '@/utils/guard';
import { keepMessages, message, storageItem } from '@/utils/platform';
import { type Policy, type PolicyState, policyStateKey, readable } from '@/utils/policy';
import { createWords } from '@/utils/vocabulary';

/**
 * One guard stands in a frame. A newer copy of this script (after an update, in tabs that were open) sends the older
 * one away. The word for that is kept where only our scripts can reach it: an event of the page could be forged, which
 * is also why nothing here hangs on the context that the framework gives.
 */
const place = Symbol.for(guardMark);

/** Whether the person has had the short lesson, which is offered once. */
const lessonTaken = storageItem<boolean>('local', 'guard.lesson-taken');

/** Calls back with the policy in force, now and whenever it changes, until the signal fires. */
function watchPolicy(onPolicy: (policy: Policy) => void, signal: AbortSignal): void {
  const stored = storageItem<PolicyState>('local', policyStateKey);
  const take = (stored: PolicyState | undefined) => {
    const state = readable(stored);
    if (state !== undefined && !signal.aborted) onPolicy(state.policy);
  };
  signal.addEventListener('abort', stored.watch(take));
  stored.load().then(take, () => undefined);
}

export default defineContentScript({
  // Stands in for every host of the catalogue: wxt.config.ts puts the patterns into the manifest.
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    const world = globalThis as unknown as Record<symbol, Guard | undefined>;
    // The same copy may come twice, by the manifest and into tabs that were open: the one that stands has something in
    // hand, and knows what was given and what was let go.
    if (world[place]?.stands() === true) return;
    world[place]?.retire();
    // The browser reads its file of sentences when the first is asked for, which a page that loads would wait for.
    whenLoaded(() => keepMessages(sentencesWithoutExtension));
    // Before the guard: what is typed or pasted into a question of ours is not the page's, and not judged.
    const gate = putUpGate((type, listener) => stand(type, listener, new AbortController().signal));
    world[place] = startGuard({
      faces: createFaces({
        gate,
        words: createWords(message),
        lesson: {
          isNew: async () => (await lessonTaken.load()) !== true,
          taken: () => void lessonTaken.save(true).catch(() => undefined),
        },
      }),
      recognise,
      readFiles,
      watchFingerprints(onIndex, signal) {
        signal.addEventListener(
          'abort',
          fingerprintState.watch((state) => onIndex(indexOf(state))),
        );
        fingerprintState.load().then(
          (state) => onIndex(indexOf(state)),
          () => undefined,
        );
      },
      askAssistant: (text) => openAssistant.send({ text }),
      needForWork: (start) => openUseCaseRequest.send(start),
      watchPolicy,
    });
    keepOut(watchPolicy);
  },
});
