import type { Row } from '../mutation';

/** What is decided, and what the dialog says of it. */
export const decision: Row[] = [
  {
    guarantee: 'A way that the policy does not leave is none, whatever the dialog answers',
    controls: [
      {
        file: 'utils/guard/settle.ts',
        control: "const way = ways.includes(answer.way) ? answer.way : 'cancel';",
        instead: 'const way = answer.way;',
      },
    ],
    test: {
      file: 'utils/guard/settle.test.ts',
      title: 'a way that the policy does not leave is none, whatever the surface says',
    },
  },
  {
    guarantee: 'No value stands in the dialog',
    controls: [
      {
        file: 'utils/guard/explain.ts',
        control: 'where: placesInWords(of(kind), text, words, ofText),',
        instead: 'where: text,',
      },
    ],
    test: { file: 'utils/guard/explain.test.ts', title: 'never repeats a value' },
  },

  {
    guarantee: 'Without any rule of the company the built-in ones hold',
    controls: [
      {
        file: 'utils/policy/decide.ts',
        control: 'for (const rule of builtInRules) weigh(rule, (kind) => !governed(kind));',
        instead: '',
      },
    ],
    test: { file: 'utils/policy/decide.test.ts', title: 'other kinds of the family stay with' },
  },
];
