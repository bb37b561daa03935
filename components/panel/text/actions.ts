import { say, sentences, together } from './language';

/** The actions on selected text that a person chooses. */
export const actions = together(
  sentences({
    title: 'panelActions',
    means: 'panelActionsMeans',
    chosen: 'panelActionsChosen',
    more: 'panelActionsMore',
    none: 'panelActionsNone',
    full: 'panelActionsFull',
    noKeys: 'panelActionNoKeys',
    keysWhere: 'panelActionKeysWhere',
    own: 'panelActionOwn',
    name: 'panelActionName',
    instruction: 'panelActionInstruction',
    keep: 'panelActionKeep',
    incomplete: 'panelActionIncomplete',
  }),
  {
    add: (title: string) => say('panelActionAdd', { title }),
    remove: (title: string) => say('panelActionRemove', { title }),
    up: (title: string) => say('panelActionUp', { title }),
    hasValues: (kinds: string) => say('panelActionHasValues', { kinds }),
  },
);
