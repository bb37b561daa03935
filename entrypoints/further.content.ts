import { defineContentScript } from 'wxt/utils/define-content-script';
import { furtherDetection } from '@/utils/detection';
import { bring } from '@/utils/guard';

/** Brings the part of detection that a page gets when somebody begins to use it. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    bring({ further: furtherDetection });
  },
});
