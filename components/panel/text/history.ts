import { number, say, sentences, time, together } from './language';

/** The list of conversations. */
export const history = together(
  sentences({
    search: 'panelSearch',
    searchHint: 'panelSearchHint',
    pinned: 'panelPinned',
    pin: 'panelPin',
    unpin: 'panelUnpin',
    rename: 'panelRename',
    newName: 'panelNewName',
    folder: 'panelFolder',
    putIntoFolder: 'panelPutIntoFolder',
    changeFolder: 'panelChangeFolder',
    save: 'panelSave',
    undo: 'panelUndo',
    tools: 'panelTools',
    exportAll: 'panelExportAll',
    withValues: 'panelWithValues',
    asMarkdown: 'panelCopyMarkdown',
    asJson: 'panelAsJson',
    removeByDate: 'panelRemove',
    olderThan: 'panelOlderThan',
    removeAll: 'panelRemoveAll',
    pinnedStay: 'panelPinnedStay',
    noConversations: 'panelNoConversations',
    removeNow: 'panelRemove',
  }),
  {
    found: (count: number) => say('panelFound', { number: number(count) }),
    doWith: (title: string) => say('panelDoWith', { title }),
    moreConversations: (count: number) => say('panelMoreConversations', { number: number(count) }),
    removed: (count: number) => say('panelRemoved', { number: number(count) }),
    removeOlder: (count: number) => say('panelRemoveOlder', { number: number(count) }),
    keptFor: (days: number) =>
      days === 0 ? say('panelGoneWithBrowser') : say('panelKeptFor', { time: time(days, 'day') }),
  },
);
