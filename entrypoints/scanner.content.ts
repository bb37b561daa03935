import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {},
});
