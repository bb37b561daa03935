/** One row of the table of guarantees in docs/security.md or docs/privacy.md, as a machine can try it. */
export interface Mutation {
  /** In the words of the document. */
  guarantee: string;
  document: 'docs/security.md' | 'docs/privacy.md';
  /** What is taken away: one text, or several where one wall stands behind the other. */
  controls: Control[];
  test: NamedTest;
}

export interface Control {
  file: string;
  /** The text that is the control, exactly as it stands there, once. */
  control: string;
  /** What stands there without the control. It must still be a program. */
  instead: string;
}

export interface NamedTest {
  file: string;
  /** The title, or the part of it that is the same in all of its cases (vitest cuts a long `$name`). */
  title: string;
  /** One case is enough: a part of what stands before the title (its describe, its row). */
  inCase?: string;
}

/** Whether a test is one of those in a real browser. */
export function isInBrowser({ file }: NamedTest): boolean {
  return file.endsWith('.spec.ts');
}

/** The source without the control; undefined unless the control stands in it exactly once. */
export function removedFrom(source: string, control: string, instead: string): string | undefined {
  const parts = source.split(control);
  return parts.length === 2 ? parts.join(instead) : undefined;
}

export const mutations: Mutation[] = [
  // What the guard does to a page.
  {
    guarantee: 'What the policy holds does not reach the page',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [{ file: 'utils/guard/doors/paste.ts', control: 'event.stopImmediatePropagation();', instead: '' }],
    test: {
      file: 'tests/e2e/guard.spec.ts',
      title: 'a sensitive paste is held, and Escape leaves nothing behind',
      inCase: 'chatgpt.com',
    },
  },
  {
    guarantee: 'An allowed paste is the browser’s own',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [{ file: 'utils/guard/doors/paste.ts', control: '!event.isTrusted || ', instead: '' }],
    test: {
      file: 'tests/e2e/hostile.spec.ts',
      title: 'a paste event of the page’s own making is not taken for the person’s',
    },
  },
  {
    guarantee: 'Removing, hiding or covering the dialog is a cancel',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [
      { file: 'utils/guard/doors/stand.ts', control: 'observer.observe(document, { childList: true });', instead: '' },
    ],
    test: { file: 'tests/e2e/hostile.spec.ts', title: 'it begins its document anew: still guarded' },
  },
  {
    guarantee: 'A page cannot send the guard away',
    document: 'docs/security.md',
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
    guarantee: 'A page cannot look into the dialog',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [
      {
        file: 'components/guard/modal.ts',
        control: 'if (!event.isTrusted || !settled() || over) return;',
        instead: 'if (!event.isTrusted || over) return;',
      },
    ],
    test: { file: 'tests/e2e/presses.spec.ts', title: 'a press that was on its way when the dialog came does nothing' },
  },
  // Files and drops.
  {
    guarantee: 'What is typed is not sent before it is judged',
    document: 'docs/security.md',
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
    guarantee: 'What was asked about once is not asked about again, but for firm rules',
    document: 'docs/security.md',
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
    guarantee: 'Pieces of a number or a table add up',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/judge.ts',
        control: "if (before === '') return judged;",
        instead: 'if (before.length >= 0) return judged;',
      },
    ],
    test: { file: 'utils/guard/memory.test.ts', title: 'halves of a number add up' },
  },
  {
    guarantee: 'A file that is chosen is not in the page before it is judged',
    document: 'docs/security.md',
    controls: [{ file: 'utils/guard/doors/file-input.ts', control: '  input.files = listOf([]);\n', instead: '' }],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'asked about, and the page has nothing; cancelled, it never has',
      inCase: 'customers.csv',
    },
  },
  {
    guarantee: 'The page is not even told of a file that is held',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/doors/file.ts',
        control: '        event.stopImmediatePropagation();\n        const wasThere',
        instead: '        const wasThere',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'asked about, and the page has nothing; cancelled, it never has',
      inCase: 'customers.csv',
    },
  },
  {
    guarantee: 'A file input in a closed shadow root is guarded',
    document: 'docs/security.md',
    controls: [
      { file: 'utils/guard/doors/file-input.ts', control: '  return inputsIn(outer);\n', instead: '  return [];\n' },
    ],
    test: { file: 'tests/e2e/files.spec.ts', title: 'in a closed shadow root' },
  },
  {
    guarantee: 'A file input that is in no document is guarded',
    document: 'docs/security.md',
    controls: [
      {
        file: 'entrypoints/detached-inputs.content.ts',
        control: '      document.documentElement.append(place);\n',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'in an input that is never put into the page, opened by',
    },
  },
  {
    guarantee: 'What is dropped is not in the page before it is judged',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/doors/drop.ts',
        control: '        event.preventDefault();\n        event.stopImmediatePropagation();\n',
        instead: '',
      },
    ],
    test: { file: 'tests/e2e/drop.spec.ts', title: 'a file: asked, cancelled, the page has nothing' },
  },
  {
    guarantee: 'What is in a folder that is dropped is read',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/doors/transfer.ts',
        control: '    standsFor(file, item.webkitGetAsEntry());\n',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/drop.spec.ts',
      title: 'a folder: what is in it is read, and arrives file by file',
    },
  },
  {
    guarantee: 'The HTML of a drop is judged beside its text',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/doors/transfer.ts',
        control: "const rich = html === '' ? '' : textOfHtml(html).trim();",
        instead: "const rich = html === '' ? '' : '';",
      },
    ],
    test: { file: 'tests/e2e/drop.spec.ts', title: 'HTML whose words say more than its text' },
  },
  {
    guarantee: 'A reading that breaks off lets nothing go',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/reading/ask.ts',
        control: 'if (error instanceof BrokenOff && error.byFile) return unreadable;',
        instead: 'return { ...unreadable, obstacles: [] };',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'the document that reads does not stay: said so, and the page has nothing',
    },
  },
  {
    guarantee: 'A file that stops its reader stops nothing else',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/reading/work.ts',
        control: 'silence = setTimeout(failed, silentAtMostMs);',
        instead: '',
      },
    ],
    test: {
      file: 'utils/guard/reading/serve.test.ts',
      title: 'a worker that breaks, or says nothing any more, fails the file and is thrown away',
    },
  },
  {
    guarantee: 'A policy with patterns lets nothing go before their engine has come',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/readiness.ts',
        control: 'if (detection.patterns.length > 0 && compilePatterns === undefined) return undefined;',
        instead: '',
      },
    ],
    test: {
      file: 'utils/guard/held.test.ts',
      title: 'waits for the engine of the administrator’s patterns, where the policy has some',
    },
  },
  {
    guarantee: 'What may be a value of the company’s list waits for the answer',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
  {
    guarantee: 'A way that the policy does not leave is none, whatever the dialog answers',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/explain.ts',
        control: 'where: placesInWords(of(kind), text, words, ofText),',
        instead: 'where: text,',
      },
    ],
    test: { file: 'utils/guard/explain.test.ts', title: 'never repeats a value' },
  },

  // What the policy says.
  {
    guarantee: 'Without any rule of the company the built-in ones hold',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/decide.ts',
        control: 'for (const rule of builtInRules) weigh(rule, (kind) => !governed(kind));',
        instead: '',
      },
    ],
    test: { file: 'utils/guard/decide.test.ts', title: 'other kinds of the family stay with' },
  },
  {
    guarantee: 'A prohibited tool is not even asked',
    document: 'docs/security.md',
    controls: [{ file: 'utils/platform/net-rules.ts', control: 'addRules: wanted,', instead: 'addRules: [],' }],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a prohibited tool is not even asked: a page says why, what instead, and whom to ask',
    },
  },
  {
    guarantee: 'A prohibited tool whose own service worker answers does not run',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [{ file: 'wxt.config.ts', control: ', use_dynamic_url: true', instead: '' }],
    test: {
      file: 'tests/e2e/prohibited.spec.ts',
      title: 'a page of the web can neither ask for the page nor open it, nor put words into it',
    },
  },
  // What the guard does to a page.
  {
    guarantee: 'A prohibited site gets nothing',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/decide.ts',
        control: "if (site.status === 'prohibited')",
        instead: "if (site.status === 'prohibited' && action === 'block')",
      },
    ],
    test: { file: 'utils/guard/decide.test.ts', title: 'prohibited blocks even what a rule' },
  },
  {
    guarantee: 'The order of rules cannot make a policy weaker',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/guard/decide.ts',
        control: 'strongest(...held.map((reason) => reason.action))',
        instead: "(held[0]?.action ?? 'allow')",
      },
    ],
    test: { file: 'utils/guard/decide.test.ts', title: 'the strongest of several rules wins' },
  },
  {
    guarantee: 'Without allowOverride nobody can paste anyway',
    document: 'docs/security.md',
    controls: [{ file: 'utils/guard/ways.ts', control: "'warn' && policy.guard.allowOverride)", instead: "'warn')" }],
    test: { file: 'utils/guard/ways.test.ts', title: 'warn, no override' },
  },
  {
    guarantee: 'A wrong policy leaves the last good one in force',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/policy/source.ts',
        control: 'return lastGood(before ?? defaultState(nowMs), [...problems, ...dropped]);',
        instead: 'return { ...defaultState(nowMs), problems };',
      },
    ],
    test: {
      file: 'utils/policy/source.test.ts',
      title: 'an invalid document leaves the last good one in force and says what is wrong where',
    },
  },
  {
    guarantee: 'A section that the browser dropped counts as a mistake',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/policy/source.ts',
        control: 'if (policy === undefined || dropped.length > 0) {',
        instead: 'if (policy === undefined) {',
      },
    ],
    test: {
      file: 'utils/policy/source.test.ts',
      title: 'a section that vanishes is a mistake, as Chrome drops what does not fit its schema',
    },
  },
  {
    guarantee: 'A policy that is gone stays in force',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/policy/source.ts',
        control: "if (before === undefined || before.origin === 'default') return",
        instead: 'return',
      },
    ],
    test: {
      file: 'utils/policy/source.test.ts',
      title: 'a policy that is gone leaves the last good one and says so',
    },
  },
  {
    guarantee: 'A site that the policy adds is guarded at once, in open tabs too',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/platform/content-scripts.ts',
        control: 'if (matches.length === 0 || files.length === 0) return;',
        instead: 'if (matches.length >= 0) return;',
      },
    ],
    test: {
      file: 'tests/e2e/policy.spec.ts',
      title: 'a site that the policy adds is guarded at once, also in tabs that are open',
    },
  },
  {
    guarantee: 'A site that the policy adds is guarded at every later load',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/platform/content-scripts.ts',
        control: 'if (added.length > 0) await browser.scripting.registerContentScripts(added);',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/policy.spec.ts',
      title: 'a site that the policy adds is guarded at once, also in tabs that are open',
    },
  },
  {
    guarantee: 'A forced install guards the tabs that are open',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/platform/content-scripts.ts',
        control: 'if (matches.length === 0 || files.length === 0) return;',
        instead: 'if (matches.length >= 0) return;',
      },
    ],
    test: {
      file: 'tests/managed/forced-install.spec.ts',
      title: 'a forced install guards the tabs that are open, before its configuration has arrived',
    },
  },

  // The server.
  {
    guarantee: 'The gateway refuses secrets',
    document: 'docs/security.md',
    controls: [
      { file: 'server/gateway/routes.ts', control: 'if (secrets.size > 0) {', instead: 'if (secrets.size < 0) {' },
    ],
    test: {
      file: 'server/gateway/gateway.test.ts',
      title: 'are refused, named by kind and count, and shown nowhere',
    },
  },
  {
    guarantee: 'An error of the gateway never echoes what was sent',
    document: 'docs/security.md',
    controls: [
      { file: 'server/gateway/upstream.ts', control: 'if (response.ok) return response;', instead: 'return response;' },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'never show what the upstream said' },
  },
  {
    guarantee: 'The log of the server has codes and places, no words of a request',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/log.ts',
        control: '(error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : undefined)',
        instead: 'String(error)',
      },
    ],
    test: { file: 'server/app.test.ts', title: 'is answered and logged without a word of what was asked' },
  },
  {
    guarantee: 'The gateway sends key and text nowhere but to the configured address',
    document: 'docs/security.md',
    controls: [{ file: 'server/gateway/upstream.ts', control: "redirect: 'manual'", instead: "redirect: 'follow'" }],
    test: { file: 'server/gateway/gateway.test.ts', title: ' become ', inCase: '302' },
  },
  {
    guarantee: 'The gateway asks for its token',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/gateway/routes.ts',
        control: 'if (token) {',
        instead: "if (token === '') {",
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'as token: ' },
  },
  {
    guarantee: 'A web page cannot make a browser ask the gateway',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/gateway/routes.ts',
        control: "if (!/^application\\/json\\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {",
        instead: "if (c.req.header('content-type') === 'no type') {",
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'a type that any page could send' },
  },
  {
    guarantee: 'A server without passwords answers only under a name of its own machine',
    document: 'docs/security.md',
    controls: [
      { file: 'server/app.ts', control: 'if (isLoopback(host)) return next();', instead: 'if (host) return next();' },
    ],
    test: { file: 'server/app.test.ts', title: 'answers only under a name of this machine' },
  },
  {
    guarantee: 'A server without passwords does not open to other machines',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/environment.ts',
        control: 'if (!isLoopback(settings.host) && !isGuarded(settings)) {',
        instead: "if (settings.host === '' && !isGuarded(settings)) {",
      },
    ],
    test: { file: 'server/environment.test.ts', title: 'does not open to other machines with ' },
  },
  {
    guarantee: 'The console asks for its password, numbers included',
    document: 'docs/security.md',
    controls: [{ file: 'server/app.ts', control: "['/', '/assets/*', '/api/*']", instead: "['/']" }],
    test: { file: 'server/app.test.ts', title: 'asks for it at the console and its numbers, under any name' },
  },
  {
    guarantee: 'The console loads and runs nothing but its own files, in nobody’s frame',
    document: 'docs/security.md',
    controls: [
      { file: 'server/app.ts', control: 'defaultSrc: ["\'none\'"],\n        scriptSrc: ["\'self\'"],', instead: '' },
    ],
    test: { file: 'server/app.test.ts', title: 'is served with its files, and may load and run nothing else' },
  },
  {
    guarantee: 'No page of another origin can read from the server',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/app.ts',
        control: "xFrameOptions: 'DENY',",
        instead: "xFrameOptions: 'DENY',\n      crossOriginResourcePolicy: false,",
      },
    ],
    test: { file: 'server/app.test.ts', title: 'lets no page of another origin read or send' },
  },
  {
    guarantee: 'The collector asks for its token',
    document: 'docs/security.md',
    controls: [
      {
        file: 'server/collector/routes.ts',
        control: "if (token) routes.use('/v1/logs', bearerAuth({ token }));",
        instead: '',
      },
    ],
    test: { file: 'server/collector/collector.test.ts', title: 'takes only what carries it' },
  },
  {
    guarantee: 'A batch is counted once',
    document: 'docs/security.md',
    controls: [{ file: 'server/store/events.ts', control: 'if (isNew.length === 0) return false;', instead: '' }],
    test: {
      file: 'server/collector/collector.test.ts',
      title: 'counts a batch once that comes again, also at the same time',
    },
  },
  {
    guarantee: 'A batch keeps its id through all attempts',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/telemetry/sending.ts',
        control: 'deliver(to, batch.id, body, nowMs)',
        instead: 'deliver(to, crypto.randomUUID(), body, nowMs)',
      },
    ],
    test: { file: 'utils/telemetry/outbox.test.ts', title: 'with the same id and bytes' },
  },
  {
    guarantee: 'An answer loads and runs nothing',
    document: 'docs/security.md',
    controls: [
      {
        file: 'components/panel/markdown.ts',
        control: 'image: ({ href, text }) => `<a href=',
        instead: 'image: ({ href, text }) => `<img src=',
      },
      { file: 'components/panel/markdown.ts', control: "...['p', 'br',", instead: "...['img', 'p', 'br'," },
      { file: 'components/panel/markdown.ts', control: "['href', 'align', 'start']", instead: "['src', 'href']" },
    ],
    test: { file: 'components/panel/markdown.test.ts', title: 'loads and runs nothing by itself: ' },
  },
  {
    guarantee: 'A model can give no value to a placeholder that it made up',
    document: 'docs/security.md',
    controls: [
      {
        file: 'utils/assistant/desk.ts',
        control: 'vault: reserve(turn.content, state.vault),',
        instead: 'vault: state.vault,',
      },
    ],
    test: { file: 'utils/assistant/desk.test.ts', title: 'never gives a value to a placeholder the model made up' },
  },
  {
    guarantee: 'A model can get no value into an address of the web',
    document: 'docs/security.md',
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
    document: 'docs/security.md',
    controls: [{ file: 'utils/assistant/gateway.ts', control: "redirect: 'manual',", instead: "redirect: 'follow'," }],
    test: { file: 'utils/assistant/gateway.test.ts', title: 'a redirection' },
  },

  // Privacy.
  {
    guarantee: 'What can be replaced leaves the device only as placeholders',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/prepare.ts',
        control: '...replace(source, entities, vault)',
        instead: 'text: source, vault, places: []',
      },
    ],
    test: { file: 'utils/assistant/prepare.test.ts', title: 'replaces what the scanner finds and counts it by kind' },
  },
  {
    guarantee: 'The fingerprint file of a list holds no value of it, and answers only with its key',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/detection/company/exact/fingerprint-file.ts',
        control: 'if (view.getUint32(32, true) !== ownCheck.high || view.getUint32(36, true) !== ownCheck.low)',
        instead: 'if (view.getUint32(32, true) > 0xffffffff)',
      },
    ],
    test: {
      file: 'utils/detection/company/exact/exact.test.ts',
      title: 'the file holds no value, and answers only with its key',
    },
  },
  {
    guarantee: 'Conversations are stored as they were sent',
    document: 'docs/privacy.md',
    controls: [
      { file: 'utils/assistant/desk.ts', control: 'content: prepared.text,', instead: 'content: prepared.source,' },
    ],
    test: {
      file: 'utils/assistant/desk.test.ts',
      title: 'is sent and kept with placeholders, and comes back with its values after a restart',
    },
  },
  {
    guarantee: 'Values and drafts are on disk only encrypted',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/seal.ts',
        control: "await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, await sealKey(), plain)",
        instead: 'plain.buffer',
      },
    ],
    test: {
      file: 'utils/assistant/handoff.test.ts',
      title: 'is on disk only sealed, and not at all without retention',
    },
  },
  {
    guarantee: 'What is kept for the person is in memory, not on disk in the clear',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/keepsake.ts',
        control: "storageItem<string>('session', name)",
        instead: "storageItem<string>('local', name)",
      },
    ],
    test: {
      file: 'tests/e2e/privacy.spec.ts',
      title: 'no value of what was pasted is kept in the clear or leaves, whichever way a person goes',
    },
  },
  {
    guarantee: 'The key of what is encrypted cannot be taken out of the browser',
    document: 'docs/privacy.md',
    controls: [{ file: 'utils/assistant/seal.ts', control: 'length: 256 }, false,', instead: 'length: 256 }, true,' }],
    test: { file: 'utils/assistant/seal.test.ts', title: 'the key cannot be taken out of the browser' },
  },
  {
    guarantee: 'What is encrypted under one name opens under no other',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/seal.ts',
        control: "{ name: 'AES-GCM', iv, additionalData: bound }",
        instead: "{ name: 'AES-GCM', iv }",
      },
      {
        file: 'utils/assistant/seal.ts',
        control: "{ name: 'AES-GCM', iv: row.iv, additionalData: bound }",
        instead: "{ name: 'AES-GCM', iv: row.iv }",
      },
    ],
    test: { file: 'utils/assistant/seal.test.ts', title: 'what is sealed under one name opens under no other' },
  },
  {
    guarantee: 'A text on its way to the panel is in memory only',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/handoff.ts',
        control: "storageItem<Handoff>('session', 'handoff')",
        instead: "storageItem<Handoff>('local', 'handoff')",
      },
    ],
    test: { file: 'utils/assistant/handoff.test.ts', title: 'waits in memory only' },
  },
  {
    guarantee: 'With retentionDays 0 nothing of a conversation is on disk',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/shelf.ts',
        control: 'return retentionDays > 0 ? onDisk : inSession;',
        instead: 'return onDisk;',
      },
    ],
    test: {
      file: 'utils/assistant/desk.test.ts',
      title: 'without retention leaves nothing on disk and is there until the browser closes',
    },
  },
  {
    guarantee: 'What is older than retentionDays is deleted',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/assistant/purge.ts',
        control: 'for (const id of old) {',
        instead: 'for (const id of old.slice(1)) {',
      },
    ],
    test: { file: 'utils/assistant/desk.test.ts', title: 'is deleted when the policy’s time is over' },
  },
  {
    guarantee: 'An event names no site but those of the shipped catalogue',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'isCatalogueId(report.site) ? report.site : otherSiteId',
        instead: 'report.site',
      },
    ],
    test: { file: 'utils/telemetry/guard-event.test.ts', title: 'a host is no site id' },
  },
  {
    guarantee: 'An event holds words of closed lists, numbers and a version',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'for (const kind of findingKinds) {',
        instead: 'for (const kind of Object.keys(counts) as (typeof findingKinds)[number][]) {',
      },
    ],
    test: {
      file: 'utils/telemetry/guard-event.test.ts',
      title: 'the event satisfies the schema and holds only words of the lists, numbers and a version',
    },
  },
  {
    guarantee: 'An event has no time of day finer than its bucket',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'Math.floor(nowMs / bucketMs) * bucketMs',
        instead: 'nowMs',
      },
    ],
    test: { file: 'utils/telemetry/guard-event.test.ts', title: 'hours begins on the hour in UTC' },
  },
  {
    guarantee: 'What a page’s process reports is words and counts, or refused',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/guard/report.ts',
        control:
          "if (Object.keys(given).some((key) => !keys.includes(key))) throw new TypeError('report: unknown key');",
        instead: '',
      },
    ],
    test: { file: 'utils/guard/report.test.ts', title: 'without repeating what it was', inCase: 'a further key' },
  },
  {
    guarantee: 'An event takes no cookie, referrer or language along',
    document: 'docs/privacy.md',
    controls: [
      { file: 'utils/telemetry/delivery.ts', control: "credentials: 'omit',", instead: "credentials: 'include'," },
    ],
    test: {
      file: 'tests/e2e/delivery.spec.ts',
      title: 'neither an event nor a question takes a cookie or a referrer along, and an event no language',
    },
  },
  {
    guarantee: 'A question to the gateway takes no cookie along',
    document: 'docs/privacy.md',
    controls: [
      { file: 'utils/assistant/gateway.ts', control: "credentials: 'omit',", instead: "credentials: 'include'," },
    ],
    test: {
      file: 'tests/e2e/delivery.spec.ts',
      title: 'neither an event nor a question takes a cookie or a referrer along, and an event no language',
    },
  },
  {
    guarantee: 'The collector rejects what is not exactly a guard event',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'utils/telemetry/otlp.ts',
        control: 'fields[textAttributes[key]] = value.stringValue;\n    } else {\n      return undefined;\n    }',
        instead: 'fields[textAttributes[key]] = value.stringValue;\n    }',
      },
    ],
    test: { file: 'utils/telemetry/otlp.test.ts', title: 'and keeps the others', inCase: 'an unknown attribute' },
  },
  {
    guarantee: 'The collector keeps no site that it does not know',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'server/collector/routes.ts',
        control: 'isCatalogueId(event.site) ? event : { ...event, site: otherSiteId }',
        instead: 'isCatalogueId(event.site) ? event : { ...event }',
      },
    ],
    test: {
      file: 'server/collector/collector.test.ts',
      title: 'counts sites it does not know as other, so that no id can say anything',
    },
  },
  {
    guarantee: 'The database has no column for a person, browser, address or arrival',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'server/store/migrations/0000_guard_events.sql',
        control: '"bucket_start" timestamp with time zone NOT NULL,',
        instead: '"bucket_start" timestamp with time zone NOT NULL, "address" text,',
      },
    ],
    test: {
      file: 'server/store/store.test.ts',
      title: 'has no column in which a person, browser, address or time of arrival could stand',
    },
  },
  {
    guarantee: 'The id of a batch is deleted after its time',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'server/store/events.ts',
        control: 'await database.delete(countedBatches).where(',
        instead: 'database.delete(countedBatches).where(',
      },
    ],
    test: { file: 'server/store/store.test.ts', title: 'keeps batch ids for the dedupe window and not longer' },
  },
  {
    guarantee: 'Without telemetry.endpoint nothing waits to be sent',
    document: 'docs/privacy.md',
    controls: [
      {
        file: 'entrypoints/background.ts',
        control: 'if (policy.telemetry.endpoint === undefined) return outbox.appendLocal(event);',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/policy.spec.ts',
      title: 'without any policy the guard still asks, offers no assistant, and sends nothing',
    },
  },
];
