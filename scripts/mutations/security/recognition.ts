import type { Row } from '../mutation';

/** Patterns and lists of the company. */
export const recognition: Row[] = [
  {
    guarantee: 'A policy with patterns lets nothing go before their engine has come',
    controls: [
      {
        file: 'utils/guard/readiness.ts',
        control: 'policy.detection.patterns.length > 0 && compilePatterns === undefined',
        instead: 'false',
      },
    ],
    test: {
      file: 'utils/guard/held.test.ts',
      title: 'waits for the engine of the administrator’s patterns, where the policy has some',
    },
  },
  {
    guarantee: 'What may be a value of the company’s list waits for the answer',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: 'texts.some((text) => engine.hasExactQuestions(text, exact))',
        instead: 'false',
      },
    ],
    test: {
      file: 'utils/guard/held.test.ts',
      title: 'what may be a value of the company’s list is not judged before the list has answered',
    },
  },
  {
    guarantee: 'A fingerprint file other than the policy’s is not used',
    controls: [
      {
        file: 'utils/guard/recognition/fingerprint-keeper.ts',
        control: "if (hex !== sha256) throw new LoadError('other-file');",
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/company.spec.ts',
      title: 'a fingerprint file that is another one is not used, and the options page says so',
    },
  },
];
