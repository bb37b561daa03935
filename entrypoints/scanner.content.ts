import { defineContentScript } from 'wxt/utils/define-content-script';
import { countByType, scan, scanInSlices } from '@/utils/detection';
import { bringEngine, decide, explain } from '@/utils/guard';
import { emptyVault, replace } from '@/utils/placeholders';

/** Brings what the guard needs to judge, when the page has nothing else to do. */
export default defineContentScript({
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    bringEngine({ scan, scanInSlices, countByType, decide, explain, replace, emptyVault });
  },
});
