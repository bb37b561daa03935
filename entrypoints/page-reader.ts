import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageReader, readPage, readSelection } from '@/utils/assistant';
import { offerInPage } from '@/utils/platform';

/** Brought into a page when a person wants it, or what is selected in it, as context. */
export default defineUnlistedScript(() => {
  offerInPage(pageReader, { page: () => readPage(document), selection: () => readSelection(document) });
});
