import { expect, test } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import { furtherDetection, scan, takeFurther } from '@/utils/detection';
import { emptyVault } from '@/utils/placeholders';
import { decide, policySchema } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { Answer, Faces } from './faces';
import { materialOf } from './material';
import { placeholdersIn } from './placeholders-in';
import { settle } from './settle';
import { wholeEngine } from './whole-engine';

takeFurther(furtherDetection);

const site: Site = {
  id: 'chatgpt',
  name: 'ChatGPT',
  category: 'assistant',
  owner: 'OpenAI',
  status: 'unsanctioned',
  hosts: [],
};
const text = 'Her address is maria.fernandes@kupferhof-moebel.de';

/** What a page is given when the surface answers so, whatever it was told to offer. */
async function givenWhen(answer: Answer, guard: object) {
  const policy = policySchema.parse({ guard });
  const findings = scan(text);
  const verdict = decide(findings, site, 'paste', policy);
  const given: string[] = [];
  const give = (what: string) => {
    given.push(what);
    return Promise.resolve('arrived' as const);
  };
  const faces: Faces = {
    ask: () => Promise.resolve(answer),
    holding: () => ({ progress: () => undefined, cancelled: new AbortController().signal, close: () => undefined }),
    stuck: () => Promise.resolve('cancel'),
    gone: () => Promise.resolve(),
    note: () => undefined,
    pageInterfered: () => undefined,
    tell: () => undefined,
  };
  const engine = wholeEngine(wordsIn('en'));
  const judgement = {
    capture: { texts: [text], files: [], channel: 'paste' as const, site },
    judged: { text, findings, verdict },
    ready: { engine, policy, company: undefined },
    material: materialOf([text], undefined),
  };
  const { outcome, falseAlarm } = await settle({ putBack: () => give(text), putInstead: give }, judgement, {
    faces,
    askAssistant: () => Promise.resolve(),
    needForWork: () => Promise.resolve(),
    replace: () => placeholdersIn(judgement, engine, emptyVault()),
    beforeAnyway: () => Promise.resolve(),
  });
  return { given, outcome, ...(falseAlarm && { falseAlarm }) };
}

const block = { rules: [{ id: 'r', types: ['contact'], action: 'block' }] };

test('gives the page what the person chose', async () => {
  expect(await givenWhen({ way: 'anyway' }, {})).toEqual({ given: [text], outcome: 'sent-anyway' });
  const replaced = { given: ['Her address is [EMAIL_1]'], outcome: 'sent-redacted' };
  expect(await givenWhen({ way: 'placeholders' }, {})).toEqual(replaced);
  expect(await givenWhen({ way: 'cancel' }, {})).toEqual({ given: [], outcome: 'cancelled' });
});

test('says that it was a false alarm, whichever way the person then chose', async () => {
  for (const way of ['anyway', 'placeholders', 'cancel'] as const)
    expect(await givenWhen({ way, falseAlarm: true }, {})).toMatchObject({ falseAlarm: true });
});

test('a way that the policy does not leave is none, whatever the surface says', async () => {
  expect(await givenWhen({ way: 'anyway' }, { allowOverride: false })).toEqual({ given: [], outcome: 'cancelled' });
  expect(await givenWhen({ way: 'anyway' }, block)).toEqual({ given: [], outcome: 'blocked' });
  expect(await givenWhen({ way: 'placeholders' }, block)).toEqual({ given: [], outcome: 'blocked' });
});
