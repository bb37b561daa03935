import { defineContentScript } from 'wxt/utils/define-content-script';
import { gettingReady, warmingUp } from '@/utils/detection';
import { bring, whenBack, wholeEngine, workWhenIdle } from '@/utils/guard';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';

/** Brings what the guard needs to judge, when the page has nothing else to do. */
export default defineContentScript({
  // Stands in for every host of the catalogue: wxt.config.ts puts the patterns into the manifest.
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    bring({ engine: wholeEngine(createWords(message)) });
    workWhenIdle(warmingUp());
    // Who comes back from elsewhere has perhaps copied something there.
    whenBack(() => workWhenIdle(gettingReady()));
  },
});
