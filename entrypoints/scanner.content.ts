import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Further, gettingReady, takeFurther, warmingUp } from '@/utils/detection';
import { bring, watchBrought, wholeEngine, workWhenIdle } from '@/utils/guard';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';

function* warming(): Generator<void, void> {
  yield* warmingUp();
  yield* gettingReady();
}

/** Brings what the guard needs to judge, where a guard asks for it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    let taken: Further | undefined;
    let warm: Further | undefined;
    watchBrought(({ brought: { further }, isInUse }) => {
      if (further === undefined) return;
      if (further !== taken) takeFurther(further);
      taken = further;
      // Somebody uses the page: their first paste need not wait for what a first scan makes.
      if (!isInUse || further === warm) return;
      warm = further;
      workWhenIdle(warming());
    });
    bring({ engine: wholeEngine(createWords(message)) });
  },
});
