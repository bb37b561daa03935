import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageWriter } from '@/utils/assistant';
import { fieldInFocus, insertIntoFocus } from '@/utils/guard';
import { offerInPage } from '@/utils/platform';

/** Brought into a page when a person wants an answer put into it. */
export default defineUnlistedScript(() => {
  offerInPage(pageWriter, {
    look: () => ({ focus: fieldInFocus(document), address: location.href }),
    insert: ({ text, place }: { text: string; place: 'caret' | 'selection' }) => insertIntoFocus(document, text, place),
  });
});
