import type { Row } from '../mutation';

/** The backstop: what leaves by a request or a link. */
export const requests: Row[] = [
  {
    guarantee:
      'Where a policy has installed Daylight, and in Firefox, what the policy holds does not leave by a request',
    controls: [{ file: 'utils/guard/request/backstop.ts', control: "return 'cancel';", instead: "return 'let-go';" }],
    test: { file: 'tests/managed/backstop.spec.ts', title: 'whatever it is sent by: XHR, bytes, form data' },
  },
  {
    guarantee: 'There a link with sensitive text is not opened before the person has chosen',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'return { openInstead: keepLink(',
        instead: "if (isLink) return 'let-go';\n      return { openInstead: keepLink(",
      },
    ],
    test: { file: 'tests/managed/backstop.spec.ts', title: 'a link with sensitive text is not opened' },
  },
  {
    guarantee:
      'A text in the heads of a request is stopped: in a field of the page’s own, in a cookie, in the page’s address',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: "if (leaves.length === 0) return 'let-go';",
        instead: "if (leaves.length >= 0) return 'let-go';",
      },
    ],
    test: { file: 'utils/guard/request/backstop.test.ts', title: 'a text there is stopped' },
  },
  {
    guarantee: 'What is paid with in a frame of a payment service reaches that service, and nobody else',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'isSameSite(initiator, url) && ',
        instead: '',
      },
    ],
    test: {
      file: 'utils/guard/request/backstop.test.ts',
      title: 'what such a frame sends to the tool or to third parties is stopped',
    },
  },
  {
    guarantee: 'What a person let go at any door is not stopped once more on its way',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'isLetGo: (value: string) => letGo.has(value, toolOf(site))',
        instead: 'isLetGo: () => false',
      },
    ],
    test: {
      file: 'tests/managed/backstop.spec.ts',
      title: 'what a person let go at another door is not stopped by the backstop',
    },
  },
  {
    guarantee: 'What was let go to one tool is not let go to another',
    controls: [
      { file: 'utils/guard/request/let-go.ts', control: '[tool, squeezed(value)]', instead: '[squeezed(value)]' },
    ],
    test: {
      file: 'utils/guard/request/backstop.test.ts',
      title: 'passes, however often it is sent, to the tool it was meant for alone',
    },
  },
  {
    guarantee: 'A page that sends the same again and again is not asked about again and again',
    controls: [
      {
        file: 'utils/guard/guard.ts',
        control: 'if (isRequest && isOld(judged, capture.site)) return;',
        instead: '',
      },
    ],
    test: { file: 'tests/managed/backstop.spec.ts', title: 'a page that saves each letter is asked about once' },
  },
  {
    guarantee: 'Where nobody can explain it, it is cancelled all the same, and counted',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'if (await explain(request, stop).catch(() => false)) return;',
        instead: 'await explain(request, stop).catch(() => false);\n    if (stop) return;',
      },
    ],
    test: {
      file: 'utils/guard/request/backstop.test.ts',
      title: 'where nobody can explain, it is cancelled all the same, and counted once',
    },
  },
  {
    guarantee: 'What cannot be held is noticed and counted',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'if (!mayHold) {\n      noticed(',
        instead: 'if (!mayHold) {\n      if (!mayHold) return ' + "'let-go';\n      noticed(",
      },
    ],
    test: { file: 'tests/e2e/requests.spec.ts', title: 'requests go their way, and what the policy would have held' },
  },
  {
    guarantee: 'A body that cannot be read is counted',
    controls: [
      {
        file: 'utils/guard/request/backstop.ts',
        control: 'if (!whole || !body.whole) unread(site);',
        instead: '',
      },
    ],
    test: {
      file: 'utils/guard/request/backstop.test.ts',
      title: 'a body that nobody can read is counted once an hour for a tool',
    },
  },
];
