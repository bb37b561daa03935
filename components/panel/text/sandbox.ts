import { number, say, sentences, time, together } from './language';

/** Trying a template on sample data. */
export const sandbox = together(
  sentences({
    title: 'panelTry',
    means: 'panelTryMeans',
    what: 'panelTryWhat',
    own: 'panelTryOwn',
    prompt: 'panelTryPrompt',
    changed: 'panelTryChanged',
    sample: 'panelTrySample',
    text: 'panelTryText',
    compare: 'panelTryCompare',
    models: 'panelTryModels',
    versions: 'panelTryVersions',
    pickModels: 'panelTryPickModels',
    oneModel: 'panelTryOneModel',
    run: 'panelTryRun',
    sampleFailed: 'panelTrySampleFailed',
    rating: 'panelTryRating',
    note: 'panelTryNote',
    record: 'panelTryRecord',
    rateFirst: 'panelTryRateFirst',
    recorded: 'panelTryRecorded',
    notRecorded: 'panelTryNotRecorded',
    take: 'panelTryTake',
    propose: 'panelTryPropose',
  }),
  {
    version: (version: number) => say('panelTryVersion', { number: number(version) }),
    slots: (names: string) => say('panelTrySlots', { names }),
    refused: (kinds: string) => say('panelTryRefused', { kinds }),
    result: (name: string, rating: number) => say('panelTryResult', { name, rating: number(rating) }),
    took: (seconds: number) => time(Math.max(0.1, Math.round(seconds * 10) / 10), 'second'),
    proposed: (title: string, results: string) => say('panelTryProposed', { title, results }),
    proposedData: (sample: string) => say('panelTryProposedData', { sample }),
  },
);
