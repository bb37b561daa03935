import { expect, test } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import { furtherDetection, takeFurther } from '@/utils/detection';
import { policySchema } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import { judge } from './judge';
import { createMemory } from './memory';
import type { Unseen } from './offer';
import { copiesOf } from './placeholders-in';
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

function judgedWith(text: string, unseen: readonly Unseen[]) {
  const policy = policySchema.parse({});
  const memory = createMemory(() => policy.guard);
  const ready = { engine: wholeEngine(wordsIn('en')), policy, company: undefined };
  return judge({ texts: [text], unseen, channel: 'paste', site }, ready, memory);
}

const sensitive = 'Her card is 4539 5787 6362 1486.';

test('what goes along unseen is asked about, and no placeholder is offered for it', () => {
  const judged = judgedWith('Hello', [{ text: sensitive, least: 0.9 }]);
  expect(judged).toMatchObject({ text: sensitive, unseen: true, verdict: { action: 'warn' } });
  const parts = { texts: [sensitive], parts: [], ownFrom: 0 };
  const capture = { texts: ['Hello'], files: [], channel: 'paste' as const, site };
  expect(judged && copiesOf({ capture, judged, material: parts, read: undefined })).toBe('none');
});

test('but not where the text itself is asked about, or where it is not sure enough', () => {
  expect(judgedWith(sensitive, [{ text: `${sensitive} And DE82 3704 0044 1207 3886 24`, least: 0 }])).toMatchObject({
    text: sensitive,
  });
  expect(judgedWith('Hello', [{ text: 'id 4539578763621486', least: 0.9 }])?.verdict.action).toBe('allow');
});
