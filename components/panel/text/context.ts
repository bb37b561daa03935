import type { NotTaken, PieceKind } from '@/utils/assistant';
import type { SentenceKey } from '@/utils/vocabulary';
import { say, sentences, together } from './language';

const kinds: Record<PieceKind, SentenceKey> = {
  page: 'panelPiecePage',
  selection: 'panelPieceSelection',
  file: 'panelPieceFile',
  paste: 'panelPiecePaste',
  image: 'panelPieceImage',
};

/** What became of a file. */
export type FileNotice = 'not-read' | 'locked' | 'too-large' | 'part' | 'image-as-text' | 'image-not-seen';

const fileNotices: Record<FileNotice, SentenceKey> = {
  'not-read': 'panelFileNotRead',
  locked: 'panelFileLocked',
  'too-large': 'panelFileTooLarge',
  part: 'panelFilePart',
  'image-as-text': 'panelImageAsText',
  'image-not-seen': 'panelImageNotSeen',
};

/** What goes along with a message. */
export const context = together(
  sentences({
    title: 'panelContext',
    add: 'panelAdd',
    addPage: 'panelAddPage',
    addSelection: 'panelAddSelection',
    whole: 'panelPieceWhole',
    trimmed: 'panelPieceTrimmed',
    intoMessage: 'panelPieceIntoMessage',
    addTabs: 'panelAddTabs',
    addFile: 'panelAddFile',
    tabsTitle: 'panelTabsTitle',
    tabsAdd: 'panelTabsAdd',
    pasteAside: 'panelPasteAside',
    choiceKeep: 'panelChoiceKeep',
    choiceLeaveOut: 'panelChoiceLeaveOut',
    choiceAsWritten: 'panelChoiceAsWritten',
    choiceWords: 'panelChoiceWords',
    wholeRequest: 'panelWholeRequest',
    insert: 'panelInsert',
    replaceSelection: 'panelReplaceSelection',
    inserted: 'panelInserted',
    insertedPlaceholders: 'panelInsertedPlaceholders',
    noField: 'panelNoField',
    noPage: 'panelNoPage',
    taking: 'panelTaking',
    notRead: 'panelCheckFailed',
  }),
  {
    kind: (kind: PieceKind) => say(kinds[kind]),
    show: (title: string) => say('panelPieceShow', { title }),
    textOf: (title: string) => say('panelPieceText', { title }),
    remove: (title: string) => say('panelPieceRemove', { title }),
    choiceOf: (value: string) => say('panelChoiceOf', { value }),
    choiceMade: (value: string) => say('panelChoiceMade', { value }),
    choiceUndo: (value: string) => say('panelChoiceUndo', { value }),
    aboutFile: (what: FileNotice, title: string) => say(fileNotices[what], { title }),
    notTaken: (why: NotTaken, what: 'page' | 'selection') =>
      say(why === 'closed' ? 'panelPageClosed' : what === 'page' ? 'panelPageEmpty' : 'panelNothingSelected'),
  },
);
