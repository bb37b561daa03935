import type { Row } from '../mutation';

/** What the guard does to a page, and what a page can do about the guard and its dialog. */
export const page: Row[] = [
  {
    guarantee: 'What the policy holds does not reach the page',
    controls: [
      {
        file: 'utils/guard/doors/paste.ts',
        control: 'event.preventDefault();\n        event.stopImmediatePropagation();',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/guard.spec.ts',
      title: 'a sensitive paste is held, and Escape leaves nothing behind',
      inCase: 'chat.deepseek.com',
    },
  },
  {
    guarantee: 'The page is not even told of a paste that is held',
    controls: [{ file: 'utils/guard/doors/paste.ts', control: 'event.stopImmediatePropagation();', instead: '' }],
    test: {
      file: 'tests/e2e/guard.spec.ts',
      title: 'a sensitive paste is held, and Escape leaves nothing behind',
      inCase: 'chatgpt.com',
    },
  },
  {
    guarantee: 'An allowed paste is the browser’s own',
    controls: [
      {
        file: 'utils/guard/guard.ts',
        control: 'if (!isFree(judgement)) return judgement;',
        instead: 'if (judgement) return judgement;',
      },
    ],
    test: {
      file: 'tests/e2e/guard.spec.ts',
      title: 'a benign paste is the browser’s own, and can be undone',
      inCase: 'chat.deepseek.com',
    },
  },
  {
    guarantee: 'What cannot be judged at once is held, not let go',
    controls: [
      {
        file: 'utils/guard/guard.ts',
        control: 'if (ready === undefined || site === undefined || !small || busy) return undefined;',
        instead: "if (ready === undefined || site === undefined || !small || busy) return 'let-go';",
      },
    ],
    test: { file: 'tests/e2e/clipboard.spec.ts', title: '5 MB: held with progress, then decided' },
  },
  {
    guarantee: 'A guard that fails, or has no policy yet, lets nothing go',
    controls: [
      {
        file: 'utils/guard/held.ts',
        control: "if (choice === 'anyway' && free)",
        instead: "if (choice === 'anyway')",
      },
    ],
    test: {
      file: 'utils/guard/held.test.ts',
      title: 'without a policy nothing goes on unchecked, whatever the surface answers',
    },
  },
  {
    guarantee: 'A paste event of the page’s own making is not taken for the person’s',
    controls: [{ file: 'utils/guard/doors/paste.ts', control: '!event.isTrusted || ', instead: '' }],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'a paste event of the page’s own making is not taken for the person’s',
    },
  },
  {
    guarantee: 'Removing, hiding or covering the dialog is a cancel',
    controls: [
      {
        file: 'components/guard/modal.ts',
        control: 'watch = watchOver(host.element, dialog, () => done(onLost));',
        instead: 'watch = { intact: () => true, stop: () => undefined };',
      },
    ],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'counts as cancel, and the person is told',
    },
  },
  {
    guarantee: 'The guard listens before any script of the page',
    controls: [
      { file: 'entrypoints/guard.content.ts', control: "runAt: 'document_start'", instead: "runAt: 'document_idle'" },
    ],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'what it hears by listening first: no paste that is held, and no key in the dialog',
    },
  },
  {
    guarantee: 'No key that is pressed in the dialog reaches the page',
    controls: [
      {
        file: 'components/guard/keys.ts',
        control: 'event.stopImmediatePropagation();\n        if (pressed !== undefined) onKey(pressed);',
        instead: 'if (pressed !== undefined) onKey(pressed);',
      },
    ],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'what it hears by listening first: no paste that is held, and no key in the dialog',
    },
  },
  {
    guarantee: 'A page that begins its document anew is still guarded',
    controls: [
      { file: 'utils/guard/doors/stand.ts', control: 'observer.observe(document, { childList: true });', instead: '' },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'it begins its document anew: still guarded' },
  },
  {
    guarantee: 'A page cannot send the guard away',
    controls: [
      {
        file: 'utils/guard/succession.ts',
        control: 'if (nonces.delete(nonce) && signature === (await sign(secret, nonce))) retire();',
        instead: "if (nonce !== signature || nonce === '') retire();",
      },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'it says that a newer guard has come: the guard stays' },
  },
  {
    guarantee: 'What cannot be read does not go on',
    controls: [
      {
        file: 'utils/guard/guard.ts',
        control: "if (site?.status !== 'approved' && door.refuse(event)) refused(door, site);",
        instead: '',
      },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'it does not let itself be read' },
  },
  {
    guarantee: 'A page cannot look into the dialog',
    controls: [
      {
        file: 'components/guard/index.ts',
        control: "mode = 'closed'",
        instead: "mode = 'open'",
      },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'it cannot look into the dialog' },
  },
  {
    guarantee: 'The dialog takes no press that a program makes',
    controls: [
      {
        file: 'components/guard/modal.ts',
        control: 'if (!event.isTrusted || !settled() || over) return;',
        instead: 'if (!settled() || over) return;',
      },
    ],
    test: {
      file: 'tests/e2e/presses.spec.ts',
      title: 'a press that a program makes on a button of the dialog does nothing',
    },
  },
  {
    guarantee: 'The dialog takes no key that a program presses',
    controls: [
      {
        file: 'components/guard/keys.ts',
        control: 'event instanceof KeyboardEvent && event.isTrusted &&',
        instead: 'event instanceof KeyboardEvent &&',
      },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'presses of the page’s own making do nothing' },
  },
  {
    guarantee: 'The dialog takes no press that was on its way when it came',
    controls: [
      {
        file: 'components/guard/modal.ts',
        control: 'if (!event.isTrusted || !settled() || over) return;',
        instead: 'if (!event.isTrusted || over) return;',
      },
    ],
    test: { file: 'tests/e2e/presses.spec.ts', title: 'a press that was on its way when the dialog came does nothing' },
  },
  {
    guarantee: 'The moment of a question tells nothing of what was found',
    controls: [
      {
        file: 'components/guard/keys.ts',
        control: 'stepMs - ((performance.now() - actedAt) % stepMs)',
        instead: '0',
      },
    ],
    test: { file: 'components/guard/keys.test.ts', title: 'ms to judge comes', inCase: '17' },
  },
  {
    guarantee: 'A field in a frame of a host that no catalogue has is guarded as the tool around it',
    controls: [
      {
        file: 'utils/guard/frames.ts',
        control: 'frameIsHere.send(null)',
        instead: 'Promise.resolve()',
      },
    ],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'its field stands in a frame of a host that no catalogue has: guarded as the tool around it',
    },
  },
];
