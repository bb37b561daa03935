import { account } from './account';
import { actions } from './actions';
import { composing } from './composing';
import { context } from './context';
import { conversing } from './conversing';
import { failure } from './failure';
import { history } from './history';
import { company, say, sentences, together, words } from './language';
import { lessons } from './lessons';
import { ownLog } from './own-log';
import { sandbox } from './sandbox';
import { templates } from './templates';

export { speak, words } from './language';

const frame = together(
  sentences({
    newConversation: 'panelNew',
    conversations: 'panelConversations',
    cancel: 'cancel',
    menu: 'panelMenu',
    newTemporary: 'panelNewTemporary',
    temporary: 'panelTemporary',
    notKept: 'panelNotKept',
    offTitle: 'panelOffTitle',
    help: 'panelHelp',
    policyProblem: 'panelPolicyProblem',
    policyProblemMinor: 'panelPolicyProblemMinor',
    policyDetails: 'panelPolicyDetails',
    welcome: 'panelWelcome',
    welcomeMore: 'panelWelcomeMore',
    starters: 'panelStarters',
    close: 'close',
  }),
  {
    get language() {
      return words().language;
    },
    off: (name: string) => say('panelOff', { name: company(name) }),
    starter: () => [
      { label: say('panelStartSummary'), fill: say('panelStartSummaryFill') },
      { label: say('panelStartReply'), fill: say('panelStartReplyFill') },
      { label: say('panelStartCheck'), fill: say('panelStartCheckFill') },
    ],
    account,
    actions,
    lessons,
    ownLog,
    sandbox,
    context,
    failure,
  },
);

/** Everything the panel says. The sentences stand in `public/_locales`. */
export const text = together(together(frame, templates), composing, conversing, history);
