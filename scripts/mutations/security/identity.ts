import type { Row } from '../mutation';

const identify = 'server/identity/identify.test.ts';
const signIn = 'server/identity/console-sign-in.ts';
const account = 'utils/identity/account.test.ts';

/** Who is let in, and what becomes of tokens. */
export const identity: Row[] = [
  {
    guarantee: 'A token of another issuer opens nothing',
    controls: [
      {
        file: 'server/identity/verifier.ts',
        control: "if (statedIssuer(token) !== issuer) throw new NotLetIn('foreign_issuer');",
        instead: '',
      },
      {
        file: 'server/identity/verifier.ts',
        control: '          issuer,\n          audience: [...audiences],',
        instead: '          audience: [...audiences],',
      },
    ],
    test: { file: identify, title: 'that says another issuer' },
  },
  {
    guarantee: 'A token for another application opens nothing',
    controls: [{ file: 'server/identity/verifier.ts', control: 'audience: [...audiences],', instead: '' }],
    test: { file: identify, title: 'for another application' },
  },
  {
    guarantee: 'A token that was made for another purpose opens nothing',
    controls: [
      {
        file: 'server/identity/verifier.ts',
        control: 'if (!types.includes(protectedHeader.typ?.toLowerCase())) throw',
        instead: "if (protectedHeader.typ === '') throw",
      },
    ],
    test: { file: identify, title: 'of the type ' },
  },
  {
    guarantee: 'A token that is over opens nothing',
    controls: [
      {
        file: 'server/identity/verifier.ts',
        control: 'clockTolerance: clockToleranceSeconds,',
        instead: 'clockTolerance: 1e9,',
      },
    ],
    test: { file: identify, title: 'that is ' },
  },
  {
    guarantee: 'A token from the future opens nothing',
    controls: [
      {
        file: 'server/identity/verifier.ts',
        control: 'payload.iat !== undefined && payload.iat > Date.now() / 1000 + clockToleranceSeconds',
        instead: 'payload.iat !== payload.iat',
      },
    ],
    test: { file: identify, title: 'that is ' },
  },
  {
    guarantee: 'Who has no role for something does not get it',
    controls: [
      {
        file: 'server/identity/caller.ts',
        control: 'if (wanted.some((role) => roles.includes(role))) return next();',
        instead: 'return next();',
      },
    ],
    test: { file: 'server/identity/caller.test.ts', title: 'lets somebody with the role ' },
  },
  {
    guarantee: 'A grant that has ended gives nothing',
    controls: [
      {
        file: 'server/identity/roles.ts',
        control: '(until === null || until > now)',
        instead: '(until === null || until > new Date(0))',
      },
    ],
    test: {
      file: identify,
      title: 'let in for their time, to the millisecond, and say when it is over',
      inCase: 'PGlite',
    },
  },
  {
    guarantee: 'While it cannot be looked up who has access, nobody has',
    controls: [
      {
        file: 'server/identity/identify.ts',
        control: "throw new NotLetIn('access_unknown', error);",
        instead: "return { subject, kind: 'person', roles: ['member'], expiredRoles: [] };",
      },
    ],
    test: { file: identify, title: 'lets nobody in while the grants cannot be read' },
  },
  {
    guarantee: 'The answer of the issuer counts only in the browser that asked',
    controls: [
      {
        file: signIn,
        control: 'oauth.validateAuthResponse(server, client, new URL(c.req.url), state)',
        instead: 'oauth.validateAuthResponse(server, client, new URL(c.req.url), oauth.skipStateCheck)',
      },
      // Behind the state stand nonce and verifier; each of them alone would do.
      {
        file: signIn,
        control: 'if (!state || !nonce || !verifier) return',
        instead: 'if (state === nonce && state) return',
      },
      { file: signIn, control: '      nonce,\n      code_challenge:', instead: '      code_challenge:' },
      { file: signIn, control: 'expectedNonce: nonce,', instead: '' },
      {
        file: signIn,
        control: 'oauth.calculatePKCECodeChallenge(verifier)',
        instead: "oauth.calculatePKCECodeChallenge('v'.repeat(43))",
      },
      {
        file: signIn,
        control: '        verifier,\n        options,',
        instead: "        'v'.repeat(43),\n        options,",
      },
    ],
    test: {
      file: 'server/identity/console.test.ts',
      title: 'takes an answer of the issuer only in the browser that asked, once',
    },
  },
  {
    guarantee: 'Who is not let in is in the log, and a person without the role in the audit log',
    controls: [
      {
        file: 'server/identity/refusals.ts',
        control: "const code = c.get('notLetIn') as IdentityErrorCode | undefined;",
        instead: 'const code = undefined as IdentityErrorCode | undefined;',
      },
    ],
    test: {
      file: 'server/identity/console.test.ts',
      title: 'lets an admin end the sessions of somebody, with a record',
    },
  },
  {
    guarantee: 'A page of another site can change nothing in the console',
    controls: [
      {
        file: 'server/identity/console-sessions.ts',
        control: "if (site !== undefined) return site === 'same-origin';",
        instead: 'if (site !== undefined) return true;',
      },
    ],
    test: {
      file: 'server/identity/console.test.ts',
      title: 'gives the page a key that no script and no other site can use, and keeps only its hash',
    },
  },
  {
    guarantee: 'A session of the console that was ended is over, also for a copy of its key',
    controls: [
      {
        file: 'server/identity/console-sessions.ts',
        control: '(await endSession(database, hashOf(key)))?.subject',
        instead: "'somebody'",
      },
    ],
    test: {
      file: 'server/identity/console.test.ts',
      title: 'ends a session when it is over, or when the person signs out, also for a copy of the key',
    },
  },
  {
    guarantee: 'Who signs out of the console is signed out in every browser',
    controls: [
      {
        file: 'server/identity/console-sessions.ts',
        control: 'if (subject !== undefined) await endSessionsOf(database, subject);',
        instead: 'if (subject === undefined) await endSessionsOf(database, key ?? "");',
      },
    ],
    test: {
      file: 'server/identity/console.test.ts',
      title: 'begins a new session with each sign-in, and signs a person out everywhere',
    },
  },
  {
    guarantee: 'The demo issuer stands before no data and no door of others',
    controls: [{ file: 'server/environment.ts', control: 'if (because) throw', instead: "if (because === '') throw" }],
    test: { file: 'server/identity/settings.test.ts', title: 'does not stand before data or doors of others' },
  },
  {
    guarantee: 'No token of a person is on disk',
    controls: [
      {
        file: 'components/panel/use-account.ts',
        control: "storageItem<KeptSignIn>('session', 'sign-in')",
        instead: "storageItem<KeptSignIn>('local', 'sign-in')",
      },
    ],
    test: {
      file: 'tests/e2e/sign-in.spec.ts',
      title: 'a person signs in, stays signed in without being asked, and signs out everywhere',
    },
  },
  {
    guarantee: 'A window of the issuer opens on a click only',
    controls: [
      {
        file: 'utils/identity/issuer.ts',
        control: "await visit(url.href, how !== 'unseen')",
        instead: 'await visit(url.href, true)',
      },
    ],
    test: { file: account, title: 'is tried unseen first, and opens a window on a click only' },
  },
  {
    guarantee: 'Who wants to be signed out is, whatever is under way',
    controls: [
      {
        file: 'utils/identity/account.ts',
        control: "if ((await kept.load())?.state === 'out') return false;",
        instead: '',
      },
    ],
    test: { file: account, title: 'wins over a renewal that is under way' },
  },
];
