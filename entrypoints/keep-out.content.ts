import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveFor } from '@/utils/guard';
import { otherSiteId, siteFor } from '@/utils/sites';

/**
 * Registered for the addresses of prohibited tools alone. The browser itself opens another page in their place; but a
 * page that the tool’s own service worker answers goes past that, also without a network.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    leaveFor(siteFor(location.href)?.id ?? otherSiteId);
  },
});
