import { defineContentScript } from 'wxt/utils/define-content-script';
import { patternEngine } from '@/utils/detection';
import { bring } from '@/utils/guard';

/** Brings the engine for the administrator's patterns. A guard asks for it while its policy has some. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    bring({ compilePatterns: patternEngine });
  },
});
