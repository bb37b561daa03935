import type { FingerprintProblem } from '@/utils/guard';
import type { OverlayProblem, PolicyState } from '@/utils/policy';
import type { SiteCategory } from '@/utils/sites';
import type { GuardEvent, Heartbeat } from '@/utils/telemetry';
import type { Action, Channel, EntityFamily, Outcome, SiteStatus } from '@/utils/vocabulary';

const or = new Intl.ListFormat('en', { type: 'disjunction' });
const and = new Intl.ListFormat('en', { type: 'conjunction' });
const number = new Intl.NumberFormat('en');

const count = (amount: number, one: string, many: string) => `${number.format(amount)} ${amount === 1 ? one : many}`;

/** Every sentence of the page "What Daylight sees". */
export const text = {
  title: 'What Daylight sees',
  lead: 'The rules in force in this browser, and every event it has made: exactly what is sent, and what never is.',
  contents: 'On this page',
  loading: 'Reading the policy…',

  status: {
    heading: 'Status',
    lookAt: 'Look at this:',
    daylight: 'Daylight',
    version: (version: string) => `Version ${version}.`,
    otherVersion: (version: string, wanted: string) =>
      `Version ${version}, and the policy wants ${wanted}. The browser has been asked for it.`,
    installed: 'Installed',
    byPolicy: 'By the browser’s management: it cannot be switched off or removed here.',
    byHand: 'In this browser alone, by hand: it can be switched off and removed.',
    policy: 'Policy',
    policyVersion: (mode: string, version: number, since: string) => `${mode}: number ${version}, since ${since}.`,
    problems: 'Problems',
    problemCount: (amount: number) => `${count(amount, 'problem', 'problems')} in the newest policy, listed below.`,
    additions: 'Signed additions',
    additionsVersion: (version: number) => `Version ${version} is in force.`,
    noAdditions: 'None have come yet.',
    events: 'Events',
    nowhere: 'No event leaves this browser.',
    neverSent: 'None has been delivered yet.',
    sent: (when: string) => `Last delivered ${when}.`,
    waiting: (amount: number) => (amount === 0 ? 'None waits.' : `${count(amount, 'waits', 'wait')} to be sent.`),
    privateWindows: 'Private windows',
    inPrivate: 'Daylight runs in them.',
    notInPrivate: 'Daylight does not run in them; what is open there is for the browser’s management to say.',
  },

  source: {
    heading: 'The rules in force',
    by: (organisation: string) => organisation || 'your organisation',
    titles: {
      managed: (organisation: string) => `Set by ${organisation}`,
      'last-good': (organisation: string) => `Set by ${organisation}, not the newest version`,
      default: () => 'Daylight’s own rules',
    } satisfies Record<PolicyState['origin'], (organisation: string) => string>,
    managed: 'They come with the browser’s management. A change arrives here by itself.',
    lastGood: 'The newest policy could not be used, so the last good one stays in force. Nothing has become weaker.',
    none: 'No organisation has set a policy in this browser.',
    refused: 'A policy was given, but it could not be used. Until it is mended, Daylight’s own rules hold.',
    version: (version: number, since: string) => `Version ${version}, in force since ${since}.`,
    since: (since: string) => `In force since ${since}.`,
    additions: {
      inForce: (version: number) => `Signed additions to them, version ${version}, are in force.`,
      none: 'Signed additions to them have not come yet.',
      problems: {
        unreachable: 'The address of the additions did not answer the last time.',
        'not-an-overlay': 'What came the last time is not a file of additions; it was left out.',
        'wrong-signature': 'What came the last time was not signed by your organisation; it was left out.',
        expired: 'What came the last time has expired; it was left out.',
        older: 'What came the last time is older than what is in force; it was left out.',
        'does-not-fit': 'What came the last time does not fit these rules; it was left out.',
      } satisfies Record<OverlayProblem, string>,
    },
    help: 'Ask about these rules',
    problems: (amount: number) => `${count(amount, 'problem', 'problems')} in the newest policy`,
    problemsNote: 'For whoever looks after the policy:',
    wholeDocument: 'The whole document',
    unknownSites: (ids: readonly string[]) =>
      `gives a status to ${ids.length === 1 ? 'a tool' : 'tools'} that this version does not know: ${and.format(ids)}`,
  },

  never: {
    heading: 'What Daylight never sends',
    items: [
      'What you paste, drop, type or choose, and the values found in it.',
      'The real values behind placeholders. The assistant is sent [EMAIL_1], not the address.',
      'The reasons you give for pasting anyway.',
      'Who you are: no name, account, device, browser or page address is in any event.',
    ],
    note: 'What you put into a tool yourself goes to that tool. The assistant is sent what you see before you send it.',
  },

  guard: {
    heading: 'When you are about to share something',
    lead: 'Daylight reads the text on this device, on AI tools only. What happens depends on what is in it:',
    families: {
      contact: 'Contact data',
      personal: 'Personal details',
      'government-id': 'Government and tax numbers',
      financial: 'Payment and bank data',
      health: 'Health data',
      secret: 'Passwords and keys',
      company: 'Company terms',
    } satisfies Record<EntityFamily, string>,
    structures: 'Documents and tables',
    more: (amount: number) => `and ${number.format(amount)} more`,
    actions: {
      allow: 'Nothing happens',
      audit: 'Counted',
      warn: 'Asks first',
      redact: 'Placeholders only',
      block: 'Stopped',
    } satisfies Record<Action, string>,
    meanings: {
      allow: 'it is not even counted.',
      audit: 'it goes through as it is, and one anonymous event is counted.',
      warn: 'nothing leaves until you have chosen how to go on.',
      redact: 'it goes only with placeholders in place of the real data.',
      block: 'it does not go to this tool.',
    } satisfies Record<Action, string>,
    when: (conditions: readonly string[]) => conditions.join(', '),
    fromCount: (amount: number, together: readonly string[]) =>
      together.length > 1
        ? `from ${number.format(amount)} ${or.format(together)}, taken together`
        : `from ${number.format(amount)} at once`,
    otherwise: 'otherwise',
    lessSure: 'when Daylight is less sure',
    evenUnsure: 'also when Daylight is not sure',
    verySure: 'only when Daylight is very sure',
    onSites: (statuses: readonly string[]) => `on ${or.format(statuses)} tools`,
    inChannels: (channels: readonly string[]) => `when ${or.format(channels)}`,
    channels: {
      paste: 'pasted',
      drop: 'dropped',
      file: 'chosen as a file',
      typed: 'typed',
      link: 'sent by a link',
      request: 'sent by the page',
    } satisfies Record<Channel, string>,
    requestsHeld:
      'What a page sends by itself is read too, and stopped before it leaves: requests, forms, links and workers.',
    requestsWatched:
      'What a page sends by itself is read as it leaves, and counted. This browser lets Daylight stop it only where the company has installed Daylight by policy.',
    unknownTools: (tabs: number) =>
      tabs === 1
        ? 'A page in one of your tabs called a public model API and is not on the list of AI tools.'
        : `Pages in ${number.format(tabs)} of your tabs called a public model API and are not on the list of AI tools.`,
    unknownToolsNote:
      'Daylight has not noted which, and forgets this when the browser closes. Was it an AI tool that you need?',
    suggestTool: 'Suggest it',
    override: 'When you are asked, you may go on anyway if you say why. The reason stays here.',
    noOverride: 'When you are asked, there is no “paste anyway”: your organisation has switched it off.',
    repeats: (minutes: number) =>
      minutes === 0
        ? 'You are asked each time, also about the same data.'
        : `What you have let go once is not asked about again for ${count(minutes, 'minute', 'minutes')} on the same page.`,
    pieces: (minutes: number) =>
      minutes === 0
        ? 'Each text is judged alone.'
        : `What you give a page within ${count(minutes, 'minute', 'minutes')} is judged together, so a table in pieces is still a table. It is remembered in the page alone.`,
    restoredOnCopy:
      'On tolerated tools, real values take the place of placeholders again when you copy an answer by hand.',
    unreadable: {
      allow: 'A file that cannot be read goes through, and is not counted.',
      audit: 'A file that cannot be read goes through, and is counted.',
      warn: 'A file that cannot be read (it has a password, is damaged, unknown or too large): you are asked first.',
      redact: 'A file that cannot be read (it has a password, is damaged, unknown or too large) stays out.',
      block: 'A file that cannot be read (it has a password, is damaged, unknown or too large) is stopped.',
    } satisfies Record<Action, string>,
    images: 'Text in images is read too, on this device.',
    noImages: 'Text in images is not read.',
    forGroup: (group: string) => `These rules are for the group “${group}”.`,
    ask: (name: string) => `Questions, and requests for what you need: ${name}.`,
  },

  company: {
    added: (things: readonly string[]) => `Your organisation has added ${and.format(things)} that must not leave.`,
    terms: (amount: number) => count(amount, 'term', 'terms'),
    patterns: (amount: number) => count(amount, 'pattern for numbers', 'patterns for numbers'),
    list: (amount: number) =>
      `${count(amount, 'value', 'values')} of your organisation, such as customers, ${amount === 1 ? 'is' : 'are'} recognised by fingerprint. The list itself is not in this browser.`,
    listLoading: 'A list of your organisation’s values is being loaded.',
    ownDomains: (domains: readonly string[]) => `E-mail addresses at ${or.format(domains)} are left alone.`,
    problem: 'The company’s list could not be loaded',
    problemNote: 'Until it is, its values are not recognised; everything else is.',
    failures: {
      unreachable: 'Its address cannot be reached. It is tried again every hour.',
      refused: 'The server does not give it out.',
      'too-large': 'The file is larger than 40 MB.',
      'other-file': 'The file at its address is another one than the policy says (SHA-256).',
      'not-a-fingerprint-file': 'The file is no fingerprint file.',
      torn: 'The file is torn.',
      'wrong-key': 'The key in the policy is not the one the file was made with.',
      'not-stored': 'This device could not store it.',
    } satisfies Record<FingerprintProblem, string>,
  },

  sites: {
    heading: 'AI tools',
    suggestLabel: 'Suggest a tool to those who decide about tools',
    suggest: 'Suggest',
    suggestMeans: 'An address such as chat.example.com. Only its host goes out, and not who suggested it.',
    suggestSends: (host: string) => `What goes out: ${host}. Nothing of the page, and not who suggested it.`,
    suggestSaid: {
      kept: 'Thank you. Those who decide about tools see it now.',
      known: 'Daylight knows this tool already. Search for it above.',
      elsewhere: 'The gateway of your company takes no suggestions. Ask IT.',
      'no-host': 'This is no address that the whole internet knows.',
      failed: 'This did not arrive. Sign in to the assistant, or try again later.',
    },
    lead: (amount: number) => `Daylight knows ${number.format(amount)} AI tools. It does nothing on any other page.`,
    statuses: {
      approved: 'Approved',
      tolerated: 'Tolerated',
      unsanctioned: 'Not approved',
      prohibited: 'Prohibited',
    } satisfies Record<SiteStatus, string>,
    statusWords: {
      approved: 'approved',
      tolerated: 'tolerated',
      unsanctioned: 'not approved',
      prohibited: 'prohibited',
    } satisfies Record<SiteStatus, string>,
    meanings: {
      approved: 'Nothing is held. What is found is counted at most.',
      tolerated: 'The rules above hold, and placeholders are the first choice.',
      unsanctioned: 'The rules above hold.',
      prohibited: 'Nothing can be entered there.',
    } satisfies Record<SiteStatus, string>,
    categories: {
      assistant: 'Chatbot',
      search: 'Search',
      writing: 'Writing',
      translation: 'Translation',
      coding: 'Software',
      design: 'Design',
      media: 'Video and sound',
      meeting: 'Meetings',
      'model-hub': 'Models',
    } satisfies Record<SiteCategory, string>,
    search: 'Search tools',
    searchHint: 'Name, company or address',
    clear: 'Clear the search',
    found: (amount: number) => (amount === 0 ? 'No tool found' : `${count(amount, 'tool', 'tools')} found`),
    notKnown: 'If you use an AI tool that is not here, your organisation can add it by policy.',
    showAll: (amount: number) => `Show all ${number.format(amount)} tools`,
    showFewer: 'Show fewer',
    list: 'AI tools and their status',
    byPolicy: 'decided by your organisation',
    added: 'added by your organisation',
  },

  assistant: {
    heading: 'The assistant',
    off: 'The assistant is off: the policy names no gateway.',
    on: (name: string, host: string) => `${name} answers in the side panel, by way of ${host}.`,
    signIn: (host: string) =>
      `You sign in at ${host}, and the assistant’s gateway knows who asks. What the sign-in hands out stays in this browser’s memory until it closes or you sign out.`,
    noSignIn: 'Nobody signs in: the gateway knows your company’s browsers, not you.',
    retention: (days: number) =>
      days === 0
        ? 'Conversations and the values behind their placeholders are gone when the browser closes.'
        : `Conversations and the values behind their placeholders stay on this device for ${count(days, 'day', 'days')}.`,
  },

  events: {
    heading: 'Your events',
    nowhere: 'No event leaves this browser: the policy names no collector.',
    to: (host: string) => `Anonymous events go to ${host}.`,
    bucket: (hours: number) =>
      `An event tells which ${hours === 1 ? 'hour' : `${hours} hours`} it fell into, not the moment, and rough counts only.`,
    atOnce: 'Events are sent as they happen.',
    later: 'Events are sent when that time is over, at a random moment of the next hour.',
    asTeam: (team: string) => `They are counted for the team ${team}.`,
    browsers: (least: number) =>
      least === 1
        ? 'The console shows every number, however small.'
        : `The console counts browsers, not events, and shows no number of fewer than ${least}.`,
    none: 'No event yet',
    noneNote: 'The first one appears here when Daylight finds something on an AI tool.',
    waiting: 'Waiting to be sent',
    waitingNote: 'Sent together before long.',
    waitingNowhere: 'Made while the policy named a collector. They stay here unless it names one again.',
    wouldSend: 'What would be sent now',
    refused: 'Refused by the collector',
    refusedNote: 'They are tried again when the policy names another address or key.',
    sent: 'Sent',
    sentNote: 'Kept for 30 days so that you can read them.',
    local: 'On this device only',
    localNote: 'Made while no collector was named. They are never sent.',
    dropped: (amount: number) =>
      `${count(amount, 'event was', 'events were')} given up, because ${amount === 1 ? 'it' : 'they'} could not be sent in time.`,
    batchSent: (amount: number, time: string) => `${count(amount, 'event', 'events')}, sent ${time}`,
    batchRefused: (amount: number, time: string) => `${count(amount, 'event', 'events')}, refused ${time}`,
    batchWaiting: (amount: number, attempts: number) =>
      `${count(amount, 'event', 'events')}, ${attempts === 0 ? 'not tried yet' : count(attempts, 'attempt', 'attempts')}`,
    answer: (status: number) => `The collector answered ${status}.`,
    noAnswer: 'No answer came.',
    bytes: (amount: number) => `Exactly as sent, ${count(amount, 'byte', 'bytes')}`,
    bytesWaiting: (amount: number) => `Exactly as it will be sent, ${count(amount, 'byte', 'bytes')}`,
    batchId: (id: string) => `Random number of this batch: ${id}. It only keeps the batch from being counted twice.`,
    bytesGone: 'These bytes are no longer kept.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not be copied',
    unreadable: 'These bytes are not in a form that this version can explain.',
    showAll: (amount: number) => `Show all ${count(amount, 'event', 'events')}`,
    other: 'another AI tool',
    line: (what: string, site: string, how: string) => `${what}, ${how} ${site}`,
    nothingFound: 'Text',
    into: {
      paste: 'pasted into',
      drop: 'dropped on',
      file: 'as a file for',
      typed: 'typed into',
      link: 'in a link to',
      request: 'in a request to',
    } satisfies Record<Channel, string>,
    outcomes: {
      'sent-audited': 'Went through, counted',
      'sent-anyway': 'You went on anyway',
      'sent-redacted': 'Sent with placeholders',
      'moved-to-assistant': 'Moved to the assistant',
      cancelled: 'Cancelled',
      blocked: 'Stopped',
    } satisfies Record<Outcome, string>,
    decided: {
      none: undefined,
      '<2s': 'decided in under 2 seconds',
      '2-10s': 'decided in 2 to 10 seconds',
      '10-60s': 'decided in 10 to 60 seconds',
      '>60s': 'decided in over a minute',
    } satisfies Record<GuardEvent['decideTime'], string | undefined>,
    running: 'Daylight runs in this browser',
    modes: {
      managed: 'The policy is in force',
      'last-good': 'An older policy is in force',
      default: 'No policy has come',
    } satisfies Record<Heartbeat['mode'], string>,
    day: (start: string) => `on the day that begins ${start}`,
    droppedBefore: (amount: string) => `${amount} events given up before`,
    team: (name: string) => `team ${name}`,
    firsts: (amount: number) =>
      `the first of its kind here in a day or week, for ${count(amount, 'number', 'numbers')} of the console`,
    falseAlarm: 'you said that it was not sensitive',
    span: (start: string) => `in the time span from ${start}`,
    status: (words: string) => `tool ${words}`,
    versions: (extension: string, policy: number) => `Daylight ${extension}, policy ${policy}`,
    kinds: (words: readonly string[]) => and.format(words),
  },
} as const;
