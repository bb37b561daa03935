import { expect, it } from 'vitest';
import { policySchema } from '@/utils/policy';
import { languages } from '../speech';
import { differences, policyKeys, written, writtenAt } from './document';
import sentences from './means.json';

const key = (path: string) => {
  const found = policyKeys.find((one) => one.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};

it('has every key of the schema, each with what it decides', () => {
  const wanted = Object.entries(policySchema.parse({})).flatMap(([section, keys]) =>
    typeof keys === 'object' ? Object.keys(keys).map((name) => `${section}.${name}`) : [section],
  );
  const paths = policyKeys.map(({ path }) => path);
  expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
  // Those without a default are there too.
  expect(paths).toEqual(expect.arrayContaining(['assistant.gatewayUrl', 'telemetry.seats', 'overlay.url']));
  expect(policyKeys.filter(({ means, path }) => means === '' && path !== 'organisation.contact')).toEqual([]);
});

it('shows each key as what it is', () => {
  const kinds = Object.fromEntries(policyKeys.map(({ path, kind }) => [path, kind]));
  expect(kinds).toMatchObject({
    version: 'number',
    'guard.allowOverride': 'switch',
    'guard.unreadableFiles': 'choice',
    'guard.repeatMinutes': 'number',
    'guard.overrideReasons': 'lines',
    'guard.rules': 'list',
    'telemetry.bucketHours': 'choice',
    'assistant.gatewayUrl': 'text',
    'sites.statuses': 'entries',
    'detection.exactMatch': 'group',
  });
  // Nothing has to be written as JSON.
  const all = policyKeys.flatMap((one) => [one, ...one.fields]);
  expect(all.filter(({ kind }) => kind === 'json').map(({ path }) => path)).toEqual([]);
  expect(key('guard.repeatMinutes')).toMatchObject({ least: 0, most: 10_080, usual: 60 });
});

it('writes a key, takes it out again, and says what is different for browsers', () => {
  const changed = written({ version: 1 }, key('guard.allowOverride'), false);
  expect(changed).toEqual({ version: 1, guard: { allowOverride: false } });
  expect(writtenAt(changed, key('guard.allowOverride'))).toBe(false);
  expect(differences({ version: 1 }, changed)).toMatchObject([
    { path: 'guard.allowOverride', before: true, after: false },
  ]);
  expect(differences({}, written({}, key('guard.allowOverride'), true))).toEqual([]);
  expect(written(changed, key('guard.allowOverride'), undefined)).toEqual({ version: 1, guard: {} });
});

it('says in every language what each key decides; in English as the schema does', () => {
  // A sentence of the schema that changes has to be said anew in the others.
  const all = policyKeys.flatMap((one) => [one, ...one.fields]);
  expect(sentences.en).toEqual(Object.fromEntries(all.map(({ path, means }) => [path, means])));
  for (const language of languages) {
    const spoken: Record<string, string> = sentences[language];
    expect(Object.keys(spoken), language).toEqual(Object.keys(sentences.en));
    for (const [path, sentence] of Object.entries(spoken)) expect(sentence.trim(), `${language} ${path}`).not.toBe('');
  }
});
