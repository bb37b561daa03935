import type { Row } from '../mutation';

/** The assistant: what an answer and a gateway can do. */
export const assistant: Row[] = [
  {
    guarantee: 'An answer loads and runs nothing',
    controls: [
      {
        file: 'components/panel/markdown.ts',
        control: 'image: ({ href, text }) => `<a href=',
        instead: 'image: ({ href, text }) => `<img src=',
      },
      { file: 'components/panel/markdown.ts', control: "...['p', 'br',", instead: "...['img', 'p', 'br'," },
      {
        file: 'components/panel/markdown.ts',
        control: "ALLOWED_ATTR: ['href',",
        instead: "ALLOWED_ATTR: ['src', 'href',",
      },
    ],
    test: { file: 'components/panel/markdown.test.ts', title: 'loads and runs nothing by itself: ' },
  },
  {
    guarantee: 'A model can give no value to a placeholder that it made up',
    controls: [
      {
        file: 'utils/assistant/desk.ts',
        control: 'vault: reserve(whole.content, state.vault),',
        instead: 'vault: state.vault,',
      },
    ],
    test: { file: 'utils/assistant/desk.test.ts', title: 'never gives a value to a placeholder the model made up' },
  },
  {
    guarantee: 'A model can get no value into an address of the web',
    controls: [
      {
        file: 'components/panel/markdown.ts',
        control: "return isOwn ? encodeURIComponent(vault.entries[placeholder] ?? '') : placeholder;",
        instead: "return encodeURIComponent(vault.entries[placeholder] ?? '');",
      },
    ],
    test: {
      file: 'components/panel/markdown.test.ts',
      title: 'stand in links of one’s own, never in addresses of the web',
    },
  },
  {
    guarantee: 'A gateway that sends its callers elsewhere does not get the text there',
    controls: [{ file: 'utils/assistant/gateway.ts', control: "redirect: 'manual',", instead: "redirect: 'follow'," }],
    test: { file: 'utils/assistant/gateway.test.ts', title: 'a redirection' },
  },
];
