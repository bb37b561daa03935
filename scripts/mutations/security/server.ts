import type { Row } from '../mutation';

/** The gateway, the console and the collector. */
export const server: Row[] = [
  {
    guarantee: 'The gateway refuses secrets',
    controls: [
      {
        file: 'server/gateway/examine.ts',
        control: "if (action === 'block') throw refusalFor(findings);",
        instead: 'if (findings.length < 0) throw refusalFor(findings);',
      },
    ],
    test: {
      file: 'server/gateway/gateway.test.ts',
      title: 'are refused, named by kind and count, and shown nowhere',
    },
  },
  {
    guarantee: 'A value that a request holds in pieces is refused like a whole one',
    controls: [
      {
        file: 'server/gateway/examine.ts',
        control: 'const across = await findAcross(request, found, scan);',
        instead: 'const across = await findAcross({}, found, scan);',
      },
    ],
    test: { file: 'server/gateway/across.test.ts', title: 'of a card is found ' },
  },
  {
    guarantee: 'The prompt log has no value of a message in several parts',
    controls: [
      {
        file: 'server/gateway/prompt-log.ts',
        control: 'said.found.get(text) ?? (await scan(text))',
        instead: 'said.found.get(text) ?? []',
      },
    ],
    test: {
      file: 'server/gateway/kept.test.ts',
      title: 'has no value of a message in several parts',
      inCase: 'PGlite',
    },
  },
  {
    guarantee: 'The name of a model is in no record before it was scanned',
    controls: [
      {
        file: 'server/gateway/chat.ts',
        control: "    if (model === 'default') run.model = model;",
        instead: '    run.model = model;',
      },
    ],
    test: { file: 'server/gateway/strange.test.ts', title: 'is refused, and is in no record', inCase: 'the model' },
  },
  {
    guarantee: 'An error of the gateway never echoes what was sent',
    controls: [
      {
        file: 'server/gateway/upstream.ts',
        control: 'if (reply.status >= 200 && reply.status < 300) return reply;',
        instead: 'if (reply.status >= 200) return reply;',
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'never show what the upstream said' },
  },
  {
    guarantee: 'The log of the server has codes and places, no words of a request',
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
    controls: [
      {
        file: 'server/gateway/reply.ts',
        control: 'pool.dispatch(',
        instead: 'pool.compose(interceptors.redirect({ maxRedirections: 3 })).dispatch(',
      },
      {
        file: 'server/gateway/reply.ts',
        control: 'import { Pool }',
        instead: 'import { interceptors, Pool }',
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: ' become ', inCase: '302' },
  },
  {
    guarantee: 'The gateway asks for its token',
    controls: [
      {
        file: 'server/identity/identify.ts',
        control: 'if (token !== undefined && isSame(bearer, token)) return machine;',
        instead: 'return machine;',
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'as token: ' },
  },
  {
    guarantee: 'A web page cannot make a browser ask the gateway',
    controls: [
      {
        file: 'server/gateway/body.ts',
        control: "return /^application\\/json\\s*(;|$)/i.test(type ?? '');",
        instead: "return type !== 'no type';",
      },
    ],
    test: { file: 'server/gateway/gateway.test.ts', title: 'a type that any page could send' },
  },
  {
    guarantee: 'A secret in an answer does not go out, however the answer is cut',
    controls: [
      {
        file: 'server/gateway/hold.ts',
        control: '  if (isPlain(text, from)) from = text.length;',
        instead: "  if (text !== '') from = text.length;",
      },
    ],
    test: { file: 'server/gateway/sieve.test.ts', title: 'that comes in any pieces does not go out: ' },
  },
  {
    guarantee: 'The browser cannot alter an approved prompt',
    controls: [
      {
        file: 'server/gateway/terms.ts',
        control: "if (own.some(({ role }) => role !== 'user' && role !== 'assistant')) throw",
        instead: "if (own.some(({ role }) => role === 'nobody')) throw",
      },
    ],
    test: { file: 'server/gateway/use-cases.test.ts', title: 'cannot be altered by a message of the browser: ' },
  },
  {
    guarantee: 'A request that is refused takes nothing off a budget',
    controls: [
      {
        file: 'server/gateway/limits.ts',
        control: '(isCounted(taken[i]) ? one.reward(key, promptTokens) : undefined)',
        instead: '(isCounted(taken[i]) ? one.reward(key, 0) : undefined)',
      },
    ],
    test: { file: 'server/gateway/kept.test.ts', title: 'take nothing off the budget for what is refused' },
  },
  {
    guarantee: 'Experiments never share a key with another lane',
    controls: [
      {
        file: 'server/gateway/settings.ts',
        control: 'if (experiment && other)',
        instead: 'if (experiment && !experiment)',
      },
    ],
    test: { file: 'server/gateway/settings.test.ts', title: 'are never the same in experiments and in ' },
  },
  {
    guarantee: 'Nothing of the prompt log can be read without its key',
    controls: [
      {
        file: 'server/gateway/prompt-log.ts',
        control: 'seal(JSON.stringify({ messages, answer }), aboutOf(id, subject))',
        instead: 'JSON.stringify({ messages, answer })',
      },
    ],
    test: {
      file: 'server/gateway/kept.test.ts',
      title: 'keeps as much as the use case says, and nothing of it can be read without the key',
    },
  },
  {
    guarantee: 'People see nobody’s log but their own',
    controls: [
      {
        file: 'server/gateway/prompt-log.ts',
        control: 'eq(promptLog.subject, subject), ',
        instead: '',
      },
    ],
    test: {
      file: 'server/gateway/kept.test.ts',
      title: 'shows people their own entries and nobody else’s, and none to a token',
    },
  },
  {
    guarantee: 'An input of a template that does not fit is refused without its value',
    controls: [
      {
        file: 'utils/templates/render.ts',
        control: '  if (problems.length > 0) return { problems };',
        instead: '  if (problems.length < 0) return { problems };',
      },
    ],
    test: { file: 'server/gateway/use-cases.test.ts', title: 'refuses an input ' },
  },
  {
    guarantee: 'A request that comes drop by drop is cut off',
    controls: [
      {
        file: 'server/listener.ts',
        control: '      requestTimeout: requestTimeoutMs,',
        instead: '      requestTimeout: 0,',
      },
    ],
    test: { file: 'server/gateway/hostile.test.ts', title: 'in its body is cut off and told why, and asks nobody' },
  },
  {
    guarantee: 'What is answered past the framework is for the same people, in the same words, under the same names',
    controls: [
      {
        file: 'server/gateway/direct.ts',
        control: "    if (!caller.roles.includes('member')) return false;\n",
        instead: '',
      },
      {
        file: 'server/app.ts',
        control: '    if (loopbackOnly && !isLoopback(nameIn(incoming.headers.host))) return false;\n',
        instead: '',
      },
    ],
    test: { file: 'server/gateway/direct.test.ts', title: 'is for members alone, as they are at this moment' },
  },
  {
    guarantee: 'A server without passwords answers only under a name of its own machine',
    controls: [
      { file: 'server/app.ts', control: 'if (isLoopback(host)) return next();', instead: 'if (host) return next();' },
    ],
    test: { file: 'server/app.test.ts', title: 'answers only under a name of this machine' },
  },
  {
    guarantee: 'A server without passwords does not open to other machines',
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
    controls: [{ file: 'server/app.ts', control: "[...pagePaths, '/assets/*', '/api/*']", instead: 'pagePaths' }],
    test: { file: 'server/app.test.ts', title: 'asks for it at the console and its numbers, under any name' },
  },
  {
    guarantee: 'The console loads and runs nothing but its own files, in nobody’s frame',
    controls: [
      {
        file: 'server/headers.ts',
        control: 'defaultSrc: ["\'none\'"],\n      scriptSrc: ["\'self\'"],',
        instead: '',
      },
    ],
    test: { file: 'server/app.test.ts', title: 'is served with its files, and may load and run nothing else' },
  },
  {
    guarantee: 'No page of another origin can read from the server',
    controls: [
      {
        file: 'server/headers.ts',
        control: "xFrameOptions: 'DENY',",
        instead: "xFrameOptions: 'DENY',\n      crossOriginResourcePolicy: false,",
      },
    ],
    test: { file: 'server/app.test.ts', title: 'lets no page of another origin read or send' },
  },
  {
    guarantee: 'No answer is kept by a browser or a proxy that does not say so itself',
    controls: [
      {
        file: 'server/headers.ts',
        control: "if (!headers.has('Cache-Control')) headers.set(",
        instead: 'headers.get(',
      },
    ],
    test: { file: 'server/headers.test.ts', title: 'tells the browser what it may not do with it' },
  },
  {
    guarantee: 'Nobody guesses the password of the console',
    controls: [
      {
        file: 'server/identity/failed-passwords.ts',
        control: 'const failuresPerMinute = 10;',
        instead: 'const failuresPerMinute = 10_000;',
      },
    ],
    test: { file: 'server/identity/failed-passwords.test.ts', title: 'ten wrong passwords within a minute are enough' },
  },
  {
    guarantee: 'A page of another site cannot use the password that a browser keeps',
    controls: [
      {
        file: 'server/app.ts',
        control: '&& isFromAnotherSite(c)) return',
        instead: '&& isFromAnotherSite(c) && c.req.method === "GET") return',
      },
    ],
    test: {
      file: 'server/identity/failed-passwords.test.ts',
      title: 'a page of another site cannot use the password that the browser keeps',
    },
  },
  {
    guarantee: 'The collector asks for its token',
    controls: [
      {
        file: 'server/collector/routes.ts',
        control: "if (token) routes.use('/v1/logs', requireToken(token));",
        instead: '',
      },
    ],
    test: { file: 'server/collector/collector.test.ts', title: 'takes only what carries it' },
  },
  {
    guarantee: 'A batch is counted once',
    controls: [
      {
        file: 'server/collector/count.ts',
        control: 'id === undefined || fresh.has(id.toLowerCase())',
        instead: 'id === undefined || fresh.size >= 0',
      },
    ],
    test: {
      file: 'server/collector/collector.test.ts',
      title: 'counts a batch once that comes again, also at the same time',
    },
  },
  {
    guarantee: 'A batch keeps its id through all attempts',
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
    guarantee: 'A report is out only when the worker says that it is kept',
    controls: [
      {
        file: 'utils/guard/report.ts',
        control: "if ((await reportOutcome.send({ number, report })) === 'kept') return;",
        instead: 'return void (await reportOutcome.send({ number, report }));',
      },
    ],
    test: { file: 'utils/guard/report.test.ts', title: 'until the worker says that it is kept' },
  },
  {
    guarantee: 'A report that comes again is kept once',
    controls: [
      {
        file: 'utils/telemetry/outbox.ts',
        control: 'if (await isKept(db, report)) return;',
        instead: '',
      },
    ],
    test: { file: 'utils/telemetry/outbox.test.ts', title: 'keeps a report once' },
  },
];
