import type { Row } from '../mutation';

/** What is typed, and what is remembered of what was given before. */
export const typed: Row[] = [
  {
    guarantee: 'What is typed is not sent before it is judged',
    controls: [
      {
        file: 'utils/guard/doors/typed.ts',
        control: 'if (!isSend(event)) return undefined;',
        instead: 'if (event.isTrusted) return undefined;',
      },
    ],
    test: {
      file: 'tests/e2e/typed.spec.ts',
      title: 'what is typed is read when it is sent: cancelled, then sent with placeholders',
      inCase: 'deepseek',
    },
  },
  {
    guarantee: 'What follows a press that is held reaches the page as little',
    controls: [
      {
        file: 'utils/guard/doors/rest-of-press.ts',
        control: 'else if (held.isKey === isKey',
        instead: 'else if (held.isKey !== isKey',
      },
    ],
    test: {
      file: 'utils/guard/doors/rest-of-press.test.ts',
      title: 'of a key that is held the page hears nothing more, and of the next one everything',
    },
  },
  {
    guarantee: 'What is typed into an editor that draws its text itself is read',
    controls: [
      {
        file: 'utils/guard/fields.ts',
        control: "return typeof editContextOf(element)?.text === 'string';",
        instead: 'return element.isContentEditable;',
      },
      {
        file: 'utils/guard/written.ts',
        control: 'if (!isHidden(field)) return undefined;',
        instead: 'if (field.isConnected) return undefined;',
      },
    ],
    test: { file: 'tests/e2e/drawn.spec.ts', title: 'what is typed is read and replaced' },
  },
  {
    guarantee: 'What was asked about once is not asked about again, but for firm rules',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: "if (verdict.action !== 'warn' || findings.length === 0)",
        instead: 'if (findings.length === 0)',
      },
    ],
    test: {
      file: 'utils/guard/memory.test.ts',
      title: 'only for as long as the policy says, and never where a rule is firm',
    },
  },
  {
    guarantee: 'The guard keeps what it knows when its scripts come into the page once more',
    controls: [
      {
        file: 'entrypoints/guard.content.ts',
        control: 'if (world[place]?.stands() === true) return;',
        instead: '',
      },
    ],
    test: { file: 'tests/e2e/typed.spec.ts', title: 'the guard comes into the page once more' },
  },
  {
    guarantee: 'Pieces of a number or a table add up',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: 'if (before.length === 0) return withOtherPages(judged, circumstances);',
        instead: 'if (before.length >= 0) return judged;',
      },
    ],
    test: { file: 'utils/guard/memory.test.ts', title: 'halves of a number add up' },
  },
  {
    guarantee: 'Pieces add up over the tabs of a tool, and when its page is loaded anew',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control:
          "if (elsewhere === undefined || elsewhere.traces.length === 0 || isStronger(verdict.action, 'audit')) return judged;",
        instead: 'if (elsewhere === undefined || text) return judged;',
      },
    ],
    test: { file: 'utils/guard/elsewhere.test.ts', title: 'a number given on several pages is one' },
  },
  {
    guarantee: 'What is kept of a text for other pages has no value in it',
    controls: [
      {
        file: 'utils/guard/elsewhere-messages.ts',
        control: ' && /^[0-9a-f]{16}$/.test(hash)',
        instead: ' && hash !== null',
      },
    ],
    test: { file: 'utils/guard/elsewhere.test.ts', title: 'no value is kept, and none can be handed in' },
  },
  {
    guarantee: 'What is written while a send is held does not go with it',
    controls: [
      {
        file: 'utils/guard/doors/typed.ts',
        control: "if (field.isConnected && !saysTheSame(composerText(field), judged)) return 'changed';",
        instead: '',
      },
    ],
    test: { file: 'tests/e2e/typed.spec.ts', title: 'what is written while a send is held does not go with it' },
  },
  {
    guarantee: 'A number in several messages is one, whatever words stand around its pieces',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: 'withOtherPages(asContinuation(judged, circumstances), circumstances)',
        instead: 'withOtherPages(judged, circumstances)',
      },
    ],
    test: { file: 'utils/guard/memory.test.ts', title: 'a number in several messages is one' },
  },
  {
    guarantee:
      'What goes along with a text unseen is judged: attributes and other forms of a paste, names of files, fields of the form',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: 'of circumstances.unseen ?? []) {',
        instead: 'of [] as Unseen[]) {',
      },
    ],
    test: {
      file: 'utils/guard/judge.test.ts',
      title: 'what goes along unseen is asked about, and no placeholder is offered for it',
    },
  },
];
