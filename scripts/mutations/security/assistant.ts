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
        file: 'utils/assistant/desk/answering-on.ts',
        control: 'vault: reserve(whole.content, vault),',
        instead: 'vault,',
      },
    ],
    test: {
      file: 'utils/assistant/desk/desk.test.ts',
      title: 'never gives a value to a placeholder the model made up',
    },
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
    guarantee: 'A formula in an answer leads nowhere and loads nothing',
    controls: [
      { file: 'components/panel/math.ts', control: 'trust: false', instead: 'trust: true' },
      {
        file: 'components/panel/math.ts',
        control: 'const formula = DOMPurify.sanitize(made, {',
        instead:
          'const formula = ((html: string, _how: object) => document.createRange().createContextualFragment(html))(made, {',
      },
    ],
    test: {
      file: 'components/panel/markdown.test.ts',
      title: 'has no formula that leads anywhere: ',
      inCase: 'includegraphics',
    },
  },
  {
    guarantee: 'A cell of a table that is copied as CSV is no formula',
    controls: [
      {
        file: 'components/panel/copy.ts',
        control: 'escapeFormulae: /^(?:[=@\\t\\r]|[+-](?!\\d[\\d.,\\s]*%?$))/',
        instead: 'escapeFormulae: false',
      },
    ],
    test: {
      file: 'components/panel/markdown.test.ts',
      title: 'has tables that are copied as CSV, no cell of which is a formula',
    },
  },
  {
    guarantee: 'A temporary conversation is kept nowhere',
    controls: [
      {
        file: 'utils/assistant/desk/top.ts',
        control: 'if (conversation !== undefined && !isTemporary) keep(() => to.save({ conversation, turns }));',
        instead: 'if (conversation !== undefined) keep(() => to.save({ conversation, turns }));',
      },
    ],
    test: { file: 'utils/assistant/desk/desk.test.ts', title: 'a temporary conversation is stored nowhere' },
  },
  {
    guarantee: 'A page that goes along cannot end the part that it stands in',
    controls: [
      {
        file: 'utils/assistant/context/compose.ts',
        control: 'id.slice(0, markLength)',
        instead: "'0'.repeat(markLength)",
      },
    ],
    test: {
      file: 'utils/assistant/context/compose.test.ts',
      title: 'holds a page that says that its part is over',
    },
  },
  {
    guarantee: 'A value goes out as it is only where the policy allows that',
    controls: [
      {
        file: 'utils/assistant/prepare.ts',
        control: 'data?.mayRelease === true ? withoutReleased(written, found, choices) : found',
        instead: 'withoutReleased(written, found, choices)',
      },
    ],
    test: { file: 'utils/assistant/prepare.test.ts', title: 'it is sent itself only where the policy allows that' },
  },
  {
    guarantee: 'What the model cannot take is never left out unasked',
    controls: [
      {
        file: 'components/panel/composer.tsx',
        control: '} else if (!fits) return;',
        instead: '} else if (canSend === undefined) return;',
      },
      {
        file: 'components/panel/composer.tsx',
        control: '!canSend || !fits || check.state',
        instead: '!canSend || check.state',
      },
    ],
    test: {
      file: 'components/panel/composer.test.tsx',
      title: 'sends nothing when ',
      inCase: 'more than the model takes',
    },
  },
  {
    guarantee: 'A gateway that sends its callers elsewhere does not get the text there',
    controls: [{ file: 'utils/assistant/gateway.ts', control: "redirect: 'manual',", instead: "redirect: 'follow'," }],
    test: { file: 'utils/assistant/gateway.test.ts', title: 'a redirection' },
  },
  {
    guarantee: 'Real data does not get into an experiment',
    controls: [
      {
        file: 'components/panel/sandbox/use-trial.ts',
        control: 'if (Object.keys(found).length > 0) return setRefusal(words.sandbox.refused(inWords(found)));',
        instead: 'if (Object.keys(found).length > 0) setRefusal(words.sandbox.refused(inWords(found)));',
      },
    ],
    test: {
      file: 'components/panel/sandbox/results.test.tsx',
      title: 'real data does not get into an experiment: nothing is sent',
    },
  },
  {
    guarantee: 'An answer of an experiment leaves it with a record alone',
    controls: [
      {
        file: 'components/panel/sandbox/results.tsx',
        control: "const isRecorded = record === 'kept' && !running.isRunning;",
        instead: 'const isRecorded = !running.isRunning;',
      },
    ],
    test: {
      file: 'components/panel/sandbox/results.test.tsx',
      title: 'an answer of an experiment leaves it with a record alone, and another opinion wants another record',
    },
  },
  {
    guarantee: 'An action of one’s own is kept without real values',
    controls: [
      {
        file: 'components/panel/actions/own-action.tsx',
        control: 'if (places.length === 0) return undefined;',
        instead: 'if (places.length >= 0) return undefined;',
      },
    ],
    test: {
      file: 'components/panel/actions/own-action.test.tsx',
      title: 'an action of one’s own is kept without real values alone',
    },
  },
  {
    guarantee: 'An answer that waits for its approval cannot be taken along',
    controls: [
      {
        file: 'components/panel/output-notice.tsx',
        control: "{isReleased ? actions(output.text ?? '') : null}",
        instead: '{actions(output?.text ?? draft)}',
      },
    ],
    test: {
      file: 'components/panel/output-notice.test.tsx',
      title: 'gives a draft to be worked on and submitted, and nothing to copy before its release',
    },
  },
  {
    guarantee: 'An AI tool that is not approved gets an answer with its placeholders',
    controls: [
      {
        file: 'components/panel/context/insert-button.tsx',
        control: 'withPlaceholders ? emptyVault() : vault',
        instead: 'vault',
      },
    ],
    test: {
      file: 'tests/e2e/context.spec.ts',
      title: 'an answer goes into the field of the page, undo takes it back, and nothing is asked or sent',
    },
  },
  {
    guarantee: 'A password that is selected is not taken from a page',
    controls: [
      {
        file: 'utils/assistant/page/read-selection.ts',
        control: " && type !== 'password'",
        instead: '',
      },
    ],
    test: { file: 'utils/assistant/page/read-page.test.ts', title: 'is taken from a field, but never from a password' },
  },
  {
    guarantee:
      'The browser’s own model is not asked where the policy does not allow it, nor in place of a gateway that must render',
    controls: [
      {
        file: 'utils/assistant/gateway.ts',
        control: "if (assistant.allowOnDevice !== true || task !== undefined) throw new AskFailure('model-refused');",
        instead: '',
      },
    ],
    test: {
      file: 'utils/assistant/on-device.test.ts',
      title: 'is not asked where the policy does not allow it, nor for what a gateway must render',
    },
  },
  {
    guarantee: 'Whatever colour a company has, text in it and on it can be read',
    controls: [
      {
        file: 'utils/policy/brand.ts',
        control: 'accent = mixed(colour, towards, (step + 1) / 100);',
        instead: 'accent = mixed(colour, towards, 0);',
      },
    ],
    test: {
      file: 'utils/policy/brand.test.ts',
      title: 'whatever the colour, text in it and on it can be read, in light and dark',
    },
  },
  {
    guarantee: 'A logo is fetched from nowhere',
    controls: [
      {
        file: 'utils/policy/schema.ts',
        control: '/^data:image\\/(png|svg\\+xml|webp|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/',
        instead: '/^(data:image|https:)/',
      },
    ],
    test: {
      file: 'utils/policy/brand.test.ts',
      title: 'a logo is a picture in the policy itself: nothing is fetched for it',
    },
  },
];
