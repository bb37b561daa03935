import { describe, expect, it } from 'vitest';
import { isOwnName, isRole } from './role-address';

const names = new Set(['anna', 'jane', 'koenig', 'schmidt', 'mueller']);
const mayBeName = (word: string) => names.has(word.toLowerCase());

describe('mailboxes of functions', () => {
  it.each([
    'info',
    'press',
    'no-reply',
    'marketing.emea',
    'support-de',
    'pressoffice2',
    'kundenservice',
    'säkerhet',
    'segurança',
    'basın',
    'info+spring',
    'atencionalcliente',
    'gite.lescale',
  ])('%s', (local) => expect(isRole(local, mayBeName)).toBe(true));

  it.each(['jane', 'jane.miller', 'j.press', 'anna.info', 'pressley', 'support.jane', 'newsom', 'x7k2'])(
    'not %s',
    (local) => expect(isRole(local, mayBeName)).toBe(false),
  );

  it('is quick for the longest local part', () => {
    expect(isRole('info'.repeat(16), mayBeName)).toBe(true);
    expect(isRole(`${'info'.repeat(15)}xyz`, mayBeName)).toBe(false);
  });
});

describe('mailboxes that carry the name of their company', () => {
  it.each([
    ['northwind', 'northwind.com'],
    ['bistro-luna', 'bistroluna.de'],
    ['baeckerei', 'baeckerei-koenig.de'],
    ['glicine', 'bbglicine.it'],
  ])('%s@%s', (local, domain) => expect(isOwnName(local, domain, mayBeName)).toBe(true));

  it.each([
    ['anna', 'anna-schmidt.de'],
    ['schmidt', 'schmidt.de'],
    ['koenig', 'baeckerei-koenig.de'],
    ['gmail', 'gmail.com'],
    ['harbour', 'northwind.com'],
  ])('not %s@%s', (local, domain) => expect(isOwnName(local, domain, mayBeName)).toBe(false));
});
