import { storageItem } from '@/utils/platform';
import type { SentenceKey, Words } from '@/utils/vocabulary';

/** What can be done with a selected text without choosing anything first. */
export const shippedActions = ['summarise', 'explain', 'improve', 'translate', 'reply'] as const;
type ShippedAction = (typeof shippedActions)[number];

/**
 * Something that a person wants done with what is selected in a page: from the menu of the page, or by keys. It is kept
 * as it is, so nothing of the device zone may stand in it: one of the person's own is only taken when nothing is found in
 * it that would be replaced.
 */
export type SelectionAction =
  | { kind: 'shipped'; id: ShippedAction }
  | { kind: 'template'; id: string; title: string }
  | { kind: 'own'; id: string; title: string; instruction: string };

/** The first of them have keys. */
export const actionCommands = ['action-1', 'action-2', 'action-3'] as const;
/** More do not fit into a menu. */
export const maxActions = 10;

const kept = storageItem<readonly SelectionAction[]>('local', 'selection-actions');

/** Where nobody has chosen. */
const firstActions: readonly SelectionAction[] = (['summarise', 'improve', 'translate', 'reply'] as const).map(
  (id) => ({ kind: 'shipped', id }),
);

/** The actions that the person has chosen, in their order. */
export const selectionActions = {
  load: async (): Promise<readonly SelectionAction[]> => (await kept.load()) ?? firstActions,
  save: (actions: readonly SelectionAction[]) => kept.save(actions.slice(0, maxActions)),
  watch: kept.watch,
};

const shippedWords: Record<ShippedAction, { title: SentenceKey; instruction: SentenceKey }> = {
  summarise: { title: 'actionSummarise', instruction: 'actionSummariseFill' },
  explain: { title: 'actionExplain', instruction: 'actionExplainFill' },
  improve: { title: 'actionImprove', instruction: 'actionImproveFill' },
  translate: { title: 'actionTranslate', instruction: 'actionTranslateFill' },
  reply: { title: 'actionReply', instruction: 'actionReplyFill' },
};

export function titleOfAction(action: SelectionAction, words: Words): string {
  return action.kind === 'shipped' ? words.say(shippedWords[action.id].title) : action.title;
}

/** What is asked for with the selected text beside it. A template says that itself. */
export function instructionOf(action: Exclude<SelectionAction, { kind: 'template' }>, words: Words): string {
  if (action.kind === 'own') return action.instruction;
  const language = new Intl.DisplayNames(words.language, { type: 'language' }).of(words.language) ?? words.language;
  return words.say(shippedWords[action.id].instruction, { language });
}

/** One and the same name for an action, in menus. */
export const actionKey = ({ kind, id }: SelectionAction) => `${kind}/${id}`;
