import type { FailureCode, ratingReasons } from '@/utils/assistant';
import type { SignInFailureCode } from '@/utils/identity';
import { createWords, type SentenceKey, type Words } from '@/utils/vocabulary';

let spoken: Words | undefined;

/** Says once, before anything is shown, in which language the panel speaks. */
export function speak(words: Words): void {
  spoken = words;
}

/** The words of the panel's language, for dates, numbers and kinds. */
export function words(): Words {
  // Without a language there are no sentences, only their keys: nothing of the product starts like that.
  spoken ??= createWords((key) => (key === 'language' ? 'en' : key));
  return spoken;
}

const say: Words['say'] = (key, values) => words().say(key, values);
const number = (value: number) => words().number(value);
/** "30 days", "3 seconds" */
const time = (value: number, unit: 'day' | 'second') =>
  new Intl.NumberFormat(words().language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** Everything the panel says. The sentences stand in `public/_locales`. */
export const text = {
  get language() {
    return words().language;
  },
  get newConversation() {
    return say('panelNew');
  },
  get conversations() {
    return say('panelConversations');
  },
  get log() {
    return say('panelLog');
  },
  get composerHint() {
    return say('panelComposerHint');
  },
  get send() {
    return say('panelSend');
  },
  get stop() {
    return say('panelStop');
  },
  get sending() {
    return say('panelSending');
  },
  get handedOver() {
    return say('panelHandedOver');
  },
  get draftNotKept() {
    return say('panelDraftNotKept');
  },
  get willBeSent() {
    return say('panelWillBeSent');
  },
  get letters() {
    return say('panelLetters');
  },
  get nothingReplaced() {
    return say('panelNothingReplaced');
  },
  get checking() {
    return say('panelChecking');
  },
  get checkCancelled() {
    return say('panelCheckCancelled');
  },
  get checkFailed() {
    return say('panelCheckFailed');
  },
  get checkAgain() {
    return say('panelCheckAgain');
  },
  get cancel() {
    return say('cancel');
  },
  get sentAlong() {
    return say('panelSentAlong');
  },
  get sentAlongFirst() {
    return say('panelSentAlongFirst');
  },
  get sentAlongPlain() {
    return say('panelSentAlongPlain');
  },
  get queue() {
    return say('panelQueue');
  },
  get queueNext() {
    return say('panelQueueNext');
  },
  get queueGoOn() {
    return say('panelQueueGoOn');
  },
  get editing() {
    return say('panelEditing');
  },
  get editCancel() {
    return say('panelEditCancel');
  },
  get budget() {
    return say('panelBudget');
  },
  get leaveOut() {
    return say('panelLeaveOut');
  },
  get tooLong() {
    return say('panelTooLong');
  },
  get tooLongAlone() {
    return say('panelTooLongAlone');
  },
  get notEnough() {
    return say('panelNotEnough');
  },
  get menu() {
    return say('panelMenu');
  },
  get newTemporary() {
    return say('panelNewTemporary');
  },
  get temporary() {
    return say('panelTemporary');
  },
  get model() {
    return say('panelModel');
  },
  get edit() {
    return say('panelEdit');
  },
  get messageVersions() {
    return say('panelMessageVersions');
  },
  get answerVersions() {
    return say('panelAnswerVersions');
  },
  get earlierVersion() {
    return say('panelEarlierVersion');
  },
  get laterVersion() {
    return say('panelLaterVersion');
  },
  get leftOut() {
    return say('panelLeftOut');
  },
  get thoughts() {
    return say('panelThoughts');
  },
  get thinking() {
    return say('panelThinking');
  },
  get goOn() {
    return say('panelGoOn');
  },
  get good() {
    return say('panelGood');
  },
  get bad() {
    return say('panelBad');
  },
  get whyBad() {
    return say('panelWhyBad');
  },
  get ratingKept() {
    return say('panelRatingKept');
  },
  get copyAs() {
    return say('panelCopyAs');
  },
  get copyRich() {
    return say('panelCopyRich');
  },
  get copyMarkdown() {
    return say('panelCopyMarkdown');
  },
  get copyPlain() {
    return say('panelCopyPlain');
  },
  get copyCode() {
    return say('panelCopyCode');
  },
  get copyCsv() {
    return say('panelCopyCsv');
  },
  get notCopied() {
    return say('panelNotCopied');
  },
  get code() {
    return say('panelCode');
  },
  get againSame() {
    return say('panelAgainSame');
  },
  get you() {
    return say('panelYou');
  },
  get asSent() {
    return say('panelAsSent');
  },
  get wholeMessage() {
    return say('panelWholeMessage');
  },
  get copy() {
    return say('panelCopy');
  },
  get copied() {
    return say('panelCopied');
  },
  get again() {
    return say('panelAgain');
  },
  get tryAgain() {
    return say('panelTryAgain');
  },
  get waiting() {
    return say('panelWaiting');
  },
  get closedInBetween() {
    return say('panelClosedInBetween');
  },
  get incomplete() {
    return say('panelIncomplete');
  },
  get answerComplete() {
    return say('panelAnswerComplete');
  },
  get toLatest() {
    return say('panelToLatest');
  },
  get table() {
    return say('panelTable');
  },
  get notKept() {
    return say('panelNotKept');
  },
  get offTitle() {
    return say('panelOffTitle');
  },
  get help() {
    return say('panelHelp');
  },
  get policyProblem() {
    return say('panelPolicyProblem');
  },
  get policyProblemMinor() {
    return say('panelPolicyProblemMinor');
  },
  get policyDetails() {
    return say('panelPolicyDetails');
  },
  get welcome() {
    return say('panelWelcome');
  },
  get welcomeMore() {
    return say('panelWelcomeMore');
  },
  get starters() {
    return say('panelStarters');
  },
  get search() {
    return say('panelSearch');
  },
  get searchHint() {
    return say('panelSearchHint');
  },
  get pinned() {
    return say('panelPinned');
  },
  get pin() {
    return say('panelPin');
  },
  get unpin() {
    return say('panelUnpin');
  },
  get rename() {
    return say('panelRename');
  },
  get newName() {
    return say('panelNewName');
  },
  get folder() {
    return say('panelFolder');
  },
  get putIntoFolder() {
    return say('panelPutIntoFolder');
  },
  get changeFolder() {
    return say('panelChangeFolder');
  },
  get save() {
    return say('panelSave');
  },
  get undo() {
    return say('panelUndo');
  },
  get tools() {
    return say('panelTools');
  },
  get exportAll() {
    return say('panelExportAll');
  },
  get withValues() {
    return say('panelWithValues');
  },
  get asMarkdown() {
    return say('panelCopyMarkdown');
  },
  get asJson() {
    return say('panelAsJson');
  },
  get removeByDate() {
    return say('panelRemove');
  },
  get olderThan() {
    return say('panelOlderThan');
  },
  get removeAll() {
    return say('panelRemoveAll');
  },
  get pinnedStay() {
    return say('panelPinnedStay');
  },
  get noConversations() {
    return say('panelNoConversations');
  },
  get close() {
    return say('close');
  },
  get removeNow() {
    return say('panelRemove');
  },

  composer: (name: string) => say('panelComposer', { name }),
  replaced: (kinds: string) => say('panelReplaced', { kinds }),
  showMore: (characters: number) => say('panelShowMore', { number: number(characters) }),
  queued: (count: number) => say('panelQueued', { number: number(count) }),
  queuePaused: (count: number) => say('panelQueuePaused', { number: number(count) }),
  queueEdit: (message: string) => say('panelQueueEdit', { message }),
  queueRemove: (message: string) => say('panelQueueRemove', { message }),
  tokens: (sent: number, all: number) => say('panelTokens', { sent: number(sent), all: number(all) }),
  aboutTokens: (count: number) => say('panelAboutTokens', { number: number(count) }),
  leftOutCount: (count: number) => say('panelLeftOutCount', { number: number(count) }),
  leaveOutNow: (count: number) =>
    count === 0 ? say('panelSendAll') : say('panelLeaveOutNow', { number: number(count) }),
  modelDefault: (model: string) => say('panelModelDefault', { model }),
  versionOf: (at: number, of: number) => say('panelVersionOf', { at: number(at), of: number(of) }),
  againWith: (model: string) => say('panelAgainWith', { model }),
  restoredHere: (placeholder: string) => say('panelRestoredHere', { placeholder }),
  standsFor: (value: string) => say('panelStandsFor', { value }),
  tryAgainIn: (seconds: number) => say('panelTryAgainIn', { time: time(seconds, 'second') }),
  waitingFor: (seconds: number) => say('panelWaitingFor', { time: time(seconds, 'second') }),
  silent: (seconds: number) => say('panelSilent', { time: time(seconds, 'second') }),
  image: (alt: string) => (alt === '' ? say('panelImage') : say('panelImageOf', { alt })),
  off: (name: string) => say('panelOff', { name: name === '' ? say('panelYourCompany') : name }),
  found: (count: number) => say('panelFound', { number: number(count) }),
  doWith: (title: string) => say('panelDoWith', { title }),
  moreConversations: (count: number) => say('panelMoreConversations', { number: number(count) }),
  removed: (count: number) => say('panelRemoved', { number: number(count) }),
  removeOlder: (count: number) => say('panelRemoveOlder', { number: number(count) }),
  keptFor: (days: number) =>
    days === 0 ? say('panelGoneWithBrowser') : say('panelKeptFor', { time: time(days, 'day') }),
  starter: () => [
    { label: say('panelStartSummary'), fill: say('panelStartSummaryFill') },
    { label: say('panelStartReply'), fill: say('panelStartReplyFill') },
    { label: say('panelStartCheck'), fill: say('panelStartCheckFill') },
  ],
  account: {
    get looking() {
      return say('accountLooking');
    },
    get title() {
      return say('accountTitle');
    },
    get signIn() {
      return say('accountSignIn');
    },
    get signedIn() {
      return say('accountSignedIn');
    },
    get signOut() {
      return say('accountSignOut');
    },
    body: (name: string) => say('accountBody', { name: name === '' ? say('panelYourCompany') : name }),
    busy: (what: 'signing-in' | 'signing-out') =>
      what === 'signing-in' ? say('accountSigningIn') : say('accountSigningOut'),
    signedInAs: (person: string) => say('accountSignedInAs', { person }),
    /** Why somebody is not signed in, and what can be done. */
    failure: (code: SignInFailureCode) => {
      const [sentence, next] = signInWords[code];
      return { sentence: say(sentence), next: say(next) };
    },
  },
  badReason: (reason: (typeof ratingReasons)[number]) => say(badReasons[reason]),
  /** Why there is no whole answer, and what can be done. */
  failure: (code: FailureCode) => {
    const { sentence, next } = failureWords[code];
    return { sentence: say(sentence), next: next === undefined ? '' : say(next) };
  },
};

const badReasons = {
  wrong: 'panelBadWrong',
  incomplete: 'panelBadIncomplete',
  'off-topic': 'panelBadOffTopic',
  tone: 'panelBadTone',
  unsafe: 'panelBadUnsafe',
  other: 'panelBadOther',
} as const satisfies Record<(typeof ratingReasons)[number], SentenceKey>;

const signInWords: Record<SignInFailureCode, [sentence: SentenceKey, next: SentenceKey]> = {
  'issuer-unreachable': ['signInIssuerUnreachable', 'signInIssuerUnreachableNext'],
  closed: ['signInClosed', 'signInClosedNext'],
  refused: ['signInRefused', 'signInRefusedNext'],
  'wrong-client': ['signInWrongClient', 'signInWrongClientNext'],
  'clock-wrong': ['signInClockWrong', 'signInClockWrongNext'],
  'issuer-wrong': ['signInIssuerWrong', 'signInIssuerWrongNext'],
  ended: ['signInEnded', 'signInEndedNext'],
  'not-everywhere': ['signInNotEverywhere', 'signInNotEverywhereNext'],
};

const failureWords: Record<FailureCode, { sentence: SentenceKey; next?: SentenceKey }> = {
  'not-set-up': { sentence: 'failedNotSetUp', next: 'failedNotSetUpNext' },
  unreachable: { sentence: 'failedUnreachable', next: 'failedUnreachableNext' },
  unauthorised: { sentence: 'failedUnauthorised', next: 'failedUnauthorisedNext' },
  'signed-out': { sentence: 'failedSignedOut', next: 'failedSignedOutNext' },
  'sign-in-unreachable': { sentence: 'failedSignInUnreachable', next: 'failedSignInUnreachableNext' },
  'access-ended': { sentence: 'failedAccessEnded', next: 'failedAccessEndedNext' },
  'no-access': { sentence: 'failedNoAccess', next: 'failedNoAccessNext' },
  'clocks-differ': { sentence: 'failedClocks', next: 'failedClocksNext' },
  'refused-sensitive': { sentence: 'failedSensitive', next: 'failedSensitiveNext' },
  'blocked-by-gateway': { sentence: 'failedBlocked', next: 'failedBlockedNext' },
  'rate-limited': { sentence: 'failedRateLimited', next: 'failedRateLimitedNext' },
  timeout: { sentence: 'failedTimeout', next: 'failedTimeoutNext' },
  'too-long': { sentence: 'failedTooLong', next: 'failedTooLongNext' },
  'model-unavailable': { sentence: 'failedModel', next: 'failedLaterNext' },
  'gateway-failed': { sentence: 'failedGateway', next: 'failedLaterNext' },
  'bad-answer': { sentence: 'failedBadAnswer', next: 'failedBadAnswerNext' },
  interrupted: { sentence: 'failedInterrupted', next: 'failedInterruptedNext' },
  'cut-short': { sentence: 'failedCutShort', next: 'failedCutShortNext' },
  cancelled: { sentence: 'failedCancelled' },
};
