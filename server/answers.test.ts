import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { expectationSaid, expectations } from '@/utils/policy';
import { type AnswerCode, answerBody, misfit } from './answers';
import { expectedIn, saidIn } from './console/answers/said';
import sentences from './console/answers/words.json' with { type: 'json' };
import { Refused } from './console/shell/use-data';
import { languages, wordsIn } from './console/speech';

const codes = Object.keys(sentences.en).filter((key) => !key.startsWith('expected_')) as AnswerCode[];

it('each code has its sentence in every language, and no two languages share one', () => {
  for (const code of codes) {
    const said = languages.map((language) => saidIn(new Refused(400, { code }), wordsIn(sentences, language)));
    expect(new Set(said).size, code).toBe(languages.length);
  }
});

it('each expectation has its sentence in every language; in English as the schema says it', () => {
  for (const [code, sentence] of Object.entries(expectations)) {
    for (const language of languages) {
      expect(expectedIn({ code, values: {} }, wordsIn(sentences, language)), `${language} ${code}`).toBeTruthy();
    }
    expect(expectedIn({ code, values: {} }, wordsIn(sentences, 'en'))).toBe(sentence);
  }
  const known = Object.keys(sentences.en).filter((key) => key.startsWith('expected_'));
  expect(known.sort()).toEqual(
    Object.keys(expectations)
      .map((code) => `expected_${code}`)
      .sort(),
  );
});

it('what the schemas behind the console say themselves is of that list', () => {
  const sources = ['utils/templates/schema.ts', 'server/governance/*.ts', 'server/collector/alerts/*.ts'];
  sources.push('server/collector/figures-routes.ts', 'server/identity/grant-routes.ts');
  const said = sources.flatMap((glob) =>
    globSync(glob)
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/['`](expected [^\n]*?)['`][,)]/g)].map(
          ([, sentence = '']) => sentence,
        ),
      ),
  );
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((sentence) => expectationSaid(sentence.replace(/\$\{[^}]*\}/g, 'x')) === undefined)).toEqual([]);
});

it('a code of a newer server is said in its own English', () => {
  const refused = new Refused(409, { code: 'of_tomorrow', message: 'Not today.' });
  expect(saidIn(refused, wordsIn(sentences, 'de'))).toBeUndefined();
  const older = new Refused(409, { code: 'exists', reason: 'of_tomorrow', message: 'Not today.' });
  expect(saidIn(older, wordsIn(sentences, 'de'))).toBe(sentences.de.exists);
});

it('what does not fit names a place of ours, and what was expected, in any language', () => {
  const schema = z.strictObject({ until: z.iso.date('expected a day, such as 2026-11-23'), percent: z.int().min(1) });
  const refusedFor = (body: unknown) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) throw new Error('fits');
    return answerBody(400, 'invalid_request', misfit(parsed.error)) as { error: { message: string; param: string } };
  };
  const wrongDay = refusedFor({ until: 'maria@acme.org', percent: 5 });
  expect(wrongDay.error).toMatchObject({
    message: 'The request cannot be understood: see until. Expected a day, such as 2026-11-23.',
    param: 'until',
    code: 'invalid_request',
  });
  expect(JSON.stringify(wrongDay)).not.toContain('maria');
  const inGerman = (body: { error: object }) => saidIn(new Refused(400, body.error), wordsIn(sentences, 'de'));
  expect(inGerman(wrongDay)).toBe(
    'Die Anfrage ist nicht verständlich: siehe until. (erwartet wird ein Tag, etwa 2026-11-23)',
  );
  expect(inGerman(refusedFor({ until: '2026-11-23', percent: 0 }))).toContain('(erwartet wird mindestens 1)');
  const strange = refusedFor({ until: '2026-11-23', percent: 5, 'maria@acme.org': 1 });
  expect([strange.error.param, JSON.stringify(strange).includes('maria')]).toEqual(['the body', false]);
});
