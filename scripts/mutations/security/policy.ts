import type { Row } from '../mutation';

/** What the policy says, and where it holds. */
export const policy: Row[] = [
  {
    guarantee: 'The order of rules cannot make a policy weaker',
    controls: [
      {
        file: 'utils/policy/decide.ts',
        control: 'strongest(...held.map((reason) => reason.action))',
        instead: "(held[0]?.action ?? 'allow')",
      },
    ],
    test: { file: 'utils/policy/decide.test.ts', title: 'the strongest of several rules wins' },
  },
  {
    guarantee: 'Without allowOverride nobody can paste anyway',
    controls: [{ file: 'utils/guard/ways.ts', control: "'warn' && policy.guard.allowOverride)", instead: "'warn')" }],
    test: { file: 'utils/guard/ways.test.ts', title: 'warn, no override' },
  },
  {
    guarantee: 'A wrong policy leaves the last good one in force',
    controls: [
      {
        file: 'utils/policy/source.ts',
        control: 'return overlaid(lastGood(before ?? defaultState(nowMs), [...problems, ...dropped]), signed);',
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
  {
    guarantee: 'What an older version of Daylight stored stays in force after an update',
    controls: [{ file: 'utils/policy/source.ts', control: '?? broughtUpToDate(stored)', instead: '' }],
    test: {
      file: 'utils/policy/stored.test.ts',
      title: 'stays in force while the browser gives no policy, with the defaults of what it did not know',
    },
  },
  {
    guarantee: 'Nobody but the company adds to its policy',
    controls: [
      {
        file: 'utils/policy/overlay.ts',
        control: "if (!good) throw new OverlayError('wrong-signature');",
        instead: 'void good;',
      },
    ],
    test: {
      file: 'utils/policy/overlay.test.ts',
      title: 'takes nothing of another key, and nothing that was changed by a bit',
    },
  },
  {
    guarantee: 'An overlay cannot be put back to an older one',
    controls: [
      {
        file: 'utils/guard/overlay-keeper.ts',
        control: "if (version < kept.version) throw new OverlayError('older');",
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/policy.spec.ts',
      title: 'a signed overlay adds words and sites, live; one of another key, an older and an expired one do not',
    },
  },
];
