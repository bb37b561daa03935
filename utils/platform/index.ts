/** The only room that touches `browser.*`. */
export { describeAddressBar, onAddressBar } from './address-bar';
export {
  declaredFiles,
  declaredMatches,
  type FurtherScripts,
  injectIntoFrame,
  injectIntoFrames,
  injectIntoOpenTabs,
  registerScripts,
} from './content-scripts';
export { contextIsAlive } from './context';
export { askInPages, offerInPage } from './in-page';
export { type Installation, installation } from './installation';
export { keysOfCommands, onKeys } from './keys';
export { keepMessages, message } from './language';
export { extensionVersion, onBrowserStart, onInstalled, repeat } from './lifecycle';
export { answerLines, type Line, openLine } from './lines';
export { logWarning } from './log';
export { loadManagedDocument, watchManagedDocument } from './managed';
export { type ChosenIn, onSelectionMenu, showSelectionMenu } from './menus';
export { defineMessage } from './messages';
export { openPagesInstead } from './net-rules';
export { lookForNewVersion, takeNewVersionWhenFree } from './new-version';
export { pageAddress } from './pages';
export { openPanel, openPanelFromToolbar, openPanelOnGesture } from './panel';
export { closeReadingDocument, openReadingDocument } from './reading-document';
export {
  type Caller,
  type Head,
  mayHoldRequests,
  noticeRequests,
  type OnRequest,
  type OutgoingRequest,
  type Passage,
  type RequestBody,
  watchRequests,
} from './requests';
export { shadowRootOf } from './shadow';
export { SignInEnded, signInReturnAddress, visitIssuer } from './sign-in';
export { type StorageItem, storageItem } from './storage';
export { type OpenTab, onTabClosed, onTabsChanged, openInTab, openTabs, tabOf } from './tabs';
