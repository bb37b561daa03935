import { say, sentences, together } from './language';

/** What the gateway keeps of a person. */
export const ownLog = together(
  sentences({
    title: 'ownLog',
    means: 'ownLogMeans',
    empty: 'ownLogEmpty',
    elsewhere: 'ownLogElsewhere',
    failed: 'ownLogFailed',
    loading: 'ownLogLoading',
    again: 'ownLogAgain',
    more: 'ownLogMore',
    take: 'ownLogTake',
    taking: 'ownLogTaking',
    hash: 'ownLogHash',
    redacted: 'ownLogRedacted',
    full: 'ownLogFull',
  }),
  { gone: (date: string) => say('ownLogGone', { date }) },
);
