import { describe, expect, it } from 'vitest';
import { emptyVault, restore } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { choose, type PlaceholderChoices } from './context';
import { type CompanyData, prepare } from './prepare';

const line = (index: number) =>
  `Customer ${index};anna.berger${index}@gmail.com;+49 30 23456${String(index % 100).padStart(2, '0')}`;

describe('prepare', () => {
  it('replaces what the scanner finds and counts it by kind', async () => {
    const text = 'Write to anna.berger@gmail.com and ben.clarke@gmail.com, card 4539 1488 0343 6467.';
    const out = await prepare(text, emptyVault());
    expect(out.text).toBe('Write to [EMAIL_1] and [EMAIL_2], card [CARD_1].');
    expect(out.counts).toEqual({ EMAIL_ADDRESS: 2, CREDIT_CARD: 1 });
    expect(restore(out.text, out.vault)).toBe(text);
  });

  it('leaves a plain text as it is', async () => {
    const out = await prepare('A good subject line for spring?', emptyVault());
    expect(out).toMatchObject({ text: 'A good subject line for spring?', counts: {}, places: [] });
  });

  it('scans a long text in slices, with progress, and gives the same', async () => {
    const text = Array.from({ length: 6_000 }, (_, index) => line(index)).join('\n');
    const progress: number[] = [];
    const out = await prepare(text, emptyVault(), { onProgress: (done) => progress.push(done) });
    expect(out.text).not.toMatch(/@gmail\.com/);
    expect(restore(out.text, out.vault)).toBe(text);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const text = Array.from({ length: 6_000 }, (_, index) => line(index)).join('\n');
    const stop = new AbortController();
    const out = prepare(text, emptyVault(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(out).rejects.toThrow();
  });
});

describe('what the person decides about a value', () => {
  const text = 'From anna.berger@gmail.com to ben.clarke@gmail.com';
  const may: CompanyData = {
    detection: defaultPolicy.detection,
    fingerprints: undefined,
    mayRelease: true,
    recognise: async () => [],
  };
  const sent = async (choices: PlaceholderChoices, data: CompanyData) =>
    (await prepare(text, emptyVault(), { choices }, data)).text;

  it('nothing of it is sent, or something else', async () => {
    const out = choose([], 'anna.berger@gmail.com', { kind: 'left-out' });
    const other = choose(out, 'ben.clarke@gmail.com', { kind: 'own-words', words: 'the customer' });
    expect(await sent(other, may)).toBe('From  to the customer');
    expect(await sent(choose(other, 'anna.berger@gmail.com', undefined), may)).toBe('From [EMAIL_1] to the customer');
  });

  it('what stands in its place is looked at too', async () => {
    const choices = choose([], 'ben.clarke@gmail.com', { kind: 'own-words', words: 'eva.moreau@gmail.com' });
    expect(await sent(choices, may)).toBe('From [EMAIL_1] to [EMAIL_2]');
  });

  it('it is sent itself only where the policy allows that', async () => {
    const choices = choose([], 'ben.clarke@gmail.com', { kind: 'as-written' });
    expect(await sent(choices, may)).toBe('From [EMAIL_1] to ben.clarke@gmail.com');
    expect(await sent(choices, { ...may, mayRelease: false })).toBe('From [EMAIL_1] to [EMAIL_2]');
  });
});
