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
    noPage: 'panelNoPage',
    taking: 'panelTaking',
  }),
  {
    kind: (kind: PieceKind) => say(kinds[kind]),
    show: (title: string) => say('panelPieceShow', { title }),
    textOf: (title: string) => say('panelPieceText', { title }),
    remove: (title: string) => say('panelPieceRemove', { title }),
    notTaken: (why: NotTaken, what: 'page' | 'selection') =>
      say(why === 'closed' ? 'panelPageClosed' : what === 'page' ? 'panelPageEmpty' : 'panelNothingSelected'),
  },
);
