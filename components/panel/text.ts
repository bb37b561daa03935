/** Everything the panel says, except failures (`utils/assistant/failure.ts`) and what the policy calls things. */
export const text = {
  newConversation: 'New conversation',
  conversations: 'Conversations',
  log: 'Conversation',

  composer: (assistant: string) => `Message to ${assistant}`,
  composerHint: 'Ask anything, or paste a text',
  send: 'Send',
  stop: 'Stop',
  sending: 'Sending as soon as the check is done…',
  handedOver: 'Your text is here. Nothing has been sent yet.',
  draftNotKept: 'This text is too large to be kept if the panel closes.',

  willBeSent: 'What will be sent',
  letters: 'Exactly what will be sent',
  replaced: (kinds: string) => `${kinds} replaced`,
  nothingReplaced: 'Nothing to replace. It is sent as you wrote it.',
  checking: 'Checking for personal data…',
  checkCancelled: 'The check was cancelled, so this cannot be sent yet.',
  checkFailed: 'The check for personal data could not run, so this cannot be sent.',
  checkAgain: 'Check again',
  cancel: 'Cancel',
  sentAlong:
    'Also sent: the earlier messages of this conversation as they were sent, and a note to leave placeholders as they are.',
  sentAlongFirst: 'Also sent: a note to leave placeholders as they are.',
  sentAlongPlain: 'Also sent: the earlier messages of this conversation as they were sent.',
  showMore: (characters: string) => `Show more (${characters} characters left)`,

  you: 'You',
  asSent: 'As sent',
  wholeMessage: 'Your whole message',
  restoredHere: (placeholder: string) => `Sent as ${placeholder}, restored on this device`,
  standsFor: (value: string) => `Stands for ${value}`,
  copy: 'Copy',
  copied: 'Copied',
  again: 'Answer again',
  tryAgain: 'Try again',
  tryAgainIn: (seconds: number) => `You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  waiting: 'Waiting for the answer…',
  waitingFor: (seconds: number) => `Waiting for the answer… ${seconds} s`,
  silent: (seconds: number) => `Nothing has come for ${seconds} seconds. You can wait, or stop and try again.`,
  closedInBetween: 'The panel was closed before this answer was complete.',
  incomplete: 'This answer is not complete.',
  answerComplete: 'The answer is complete.',
  toLatest: 'To the latest message',
  image: (alt: string) => (alt === '' ? 'Image, not loaded' : `Image, not loaded: ${alt}`),
  table: 'Table',
  notKept: 'This conversation is too large to be kept. It will be gone when the panel closes.',

  offTitle: 'The assistant is not set up yet',
  off: (organisation: string) =>
    `${organisation === '' ? 'Your company' : organisation} has not connected an assistant to Daylight. Nothing you write here can be sent. The guard on AI sites works without it.`,
  help: 'Where to ask',
  policyProblem:
    'The newest settings of your company have a mistake and are not in force. Daylight goes on with the last good ones, or with its safe defaults.',
  policyProblemMinor: 'The settings of your company have a part that Daylight does not know. The rest is in force.',
  policyDetails: 'What Daylight sees',

  welcome: 'What can I do for you?',
  welcomeMore: (organisation: string) =>
    `Personal data and secrets that Daylight finds are replaced before anything leaves this device, and come back in the answer. You see exactly what is sent. Requests go to the assistant that ${organisation === '' ? 'your company' : organisation} has approved.`,
  starters: 'Starting points',
  starter: [
    { label: 'Summarise a text', fill: 'Summarise the following text in five short points:' },
    { label: 'Write a reply', fill: 'Write a friendly, short reply to the following message:' },
    { label: 'Check a draft', fill: 'What is unclear, missing or wrong in the following draft?' },
  ],

  noConversations: 'No conversations yet.',
  keptFor: (days: number) =>
    days === 0
      ? 'Conversations are gone when the browser closes.'
      : `Conversations stay on this device for ${days} ${days === 1 ? 'day' : 'days'}. They are kept as they were sent, with placeholders.`,
  close: 'Close',
  remove: (title: string) => `Delete “${title}”`,
  reallyRemove: 'Delete for good?',
  removeNow: 'Delete',
  keepIt: 'Keep',
} as const;
