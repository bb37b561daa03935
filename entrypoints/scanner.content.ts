import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  companyDetection,
  countByType,
  exactQuestions,
  hasExactQuestions,
  scan,
  scanInSlices,
  withExactMatches,
} from '@/utils/detection';
import { bring, decide, explain } from '@/utils/guard';
import { emptyVault, replace } from '@/utils/placeholders';

/** Brings what the guard needs to judge, when the page has nothing else to do. */
export default defineContentScript({
  // Stands in for every host of the catalogue: wxt.config.ts puts the patterns into the manifest.
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    bring({
      engine: {
        scan,
        scanInSlices,
        countByType,
        companyDetection,
        exactQuestions,
        hasExactQuestions,
        withExactMatches,
        decide,
        explain,
        replace,
        emptyVault,
      },
    });
  },
});
