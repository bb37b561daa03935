import { defineContentScript } from 'wxt/utils/define-content-script';
import { gettingReady, warmingUp } from '@/utils/detection';
import { bring, whenBack, wholeEngine, workWhenIdle } from '@/utils/guard';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';

/** Brings what the guard needs to judge, where a guard asks for it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    bring({ engine: wholeEngine(createWords(message)) });
    workWhenIdle(warmingUp());
    // Who comes back from elsewhere has perhaps copied something there.
    whenBack(() => workWhenIdle(gettingReady()));
  },
});
