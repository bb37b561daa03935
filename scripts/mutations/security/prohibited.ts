import type { Row } from '../mutation';

/** Prohibited tools. */
export const prohibited: Row[] = [
  {
    guarantee: 'A prohibited tool is not even asked',
    controls: [{ file: 'utils/platform/net-rules.ts', control: 'addRules: wanted,', instead: 'addRules: [],' }],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a prohibited tool is not even asked: a page says why, what instead, and whom to ask',
    },
  },
  {
    guarantee: 'A prohibited tool whose own service worker answers does not run',
    controls: [
      {
        file: 'utils/guard/keep-out.ts',
        control: '  window.stop();\n  location.replace(pageAddress(prohibitedPage(key)));',
        instead: '  void pageAddress(prohibitedPage(key));',
      },
    ],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a tool whose own service worker answers is left before it runs',
    },
  },
  {
    guarantee: 'A page that goes to a prohibited tool without a load is left',
    controls: [
      {
        file: 'utils/guard/keep-out.ts',
        control: "navigation.addEventListener('currententrychange', look, { signal });",
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a prohibited tool is not even asked: a page says why, what instead, and whom to ask',
    },
  },
  {
    guarantee: 'No page of the web can open the page that stands in for a prohibited tool, or ask whether it is there',
    controls: [{ file: 'wxt.config.ts', control: ', use_dynamic_url: true', instead: '' }],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a page of the web can neither ask for the page nor open it, nor put words into it',
    },
  },
  {
    guarantee: 'A prohibited site gets nothing',
    controls: [
      {
        file: 'utils/policy/decide.ts',
        control: "if (site.status === 'prohibited')",
        instead: "if (site.status === 'prohibited' && action === 'block')",
      },
    ],
    test: { file: 'utils/policy/decide.test.ts', title: 'prohibited blocks even what a rule' },
  },
];
