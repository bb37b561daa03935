import { expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { siteFor } from './lookup';
import { parsePart } from './part';
import { prohibitedPlaces, siteKey, siteOfKey } from './prohibited';
import type { SitesPolicy } from './site';

const policy = (more: Partial<SitesPolicy>): SitesPolicy => ({ statuses: {}, add: [], ...more });

/** What a filter of declarativeNetRequest means, as a regular expression, by its documentation. */
function holds(filter: string, address: string): boolean {
  const anchored = filter
    .replace(/[.+?${}()[\]\\/]/g, '\\$&')
    .replace(/\^(?=$|&)/g, '(?:[^a-zA-Z0-9_.%-]|$)')
    .replace(/\*/g, '.*')
    .replace(/^\|\|/, '^[a-z]+:\\/\\/(?:[^/?#]*\\.)?')
    .replace(/^\|/, '^');
  return new RegExp(anchored, 'i').test(address);
}

const caught = (sites: SitesPolicy, address: string) =>
  prohibitedPlaces(sites).find(({ urlFilters }) => urlFilters.some((filter) => holds(filter, address)))?.key;

it('nothing is prohibited by itself', () => {
  expect(prohibitedPlaces(policy({}))).toEqual([]);
});

it('a whole host, on every port and path, with a dot at its end, and no other host', () => {
  const sites = policy({ statuses: { deepseek: 'prohibited' } });
  for (const address of [
    'https://chat.deepseek.com/',
    'https://chat.deepseek.com/a/chat/s/1?q=2#3',
    'https://chat.deepseek.com:8443/',
    'https://chat.deepseek.com./',
    'http://chat.deepseek.com/',
  ])
    expect(caught(sites, address), address).toBe('deepseek');
  for (const address of [
    'https://chat.deepseek.com.evil.net/',
    'https://deepseek.com/',
    'https://www.search.net/?u=https://chat.deepseek.com/',
    'https://xchat.deepseek.com/',
  ])
    expect(caught(sites, address), address).toBeUndefined();
});

it('a part of a host, and not the rest of it', () => {
  const sites = policy({ statuses: { grok: 'prohibited', 'google-ai-mode': 'prohibited', 'duck-ai': 'prohibited' } });
  const addresses = [
    'https://x.com/i/grok',
    'https://x.com/i/grok?conversation=1',
    'https://x.com/i/grok/share',
    'https://x.com/i/grokking',
    'https://x.com/home',
    'https://www.google.com/search?udm=50',
    'https://www.google.com/search?q=tea&udm=50&hl=de',
    'https://www.google.com/search?q=udm&xudm=50',
    'https://www.google.com/search?q=tea',
    'https://duckduckgo.com/?q=tea&ia=chat',
    'https://duckduckgo.com/?q=tea',
  ];
  for (const address of addresses)
    expect(caught(sites, address) !== undefined, address).toBe(siteFor(address, sites)?.status === 'prohibited');
});

it('a script of its own waits on exactly the same places', () => {
  const sites = policy({ statuses: { grok: 'prohibited', 'google-ai-mode': 'prohibited', 'duck-ai': 'prohibited' } });
  const patterns = prohibitedPlaces(sites).flatMap(({ matches }) => matches);
  const waits = (address: string) =>
    patterns.some((pattern) => {
      const literal = pattern.replace(/[.+?${}()[\]\\/^|]/g, '\\$&').replace(/^\*:/, 'https?:');
      return new RegExp(`^${literal.replaceAll('*', '.*')}$`).test(address);
    });
  for (const address of [
    'https://grok.com/',
    'https://x.com/i/grok',
    'https://x.com/i/grok/share?a=1',
    'https://x.com/i/grokking',
    'https://x.com/home',
    'https://www.google.com/search?udm=50',
    'https://www.google.com/search?q=tea&udm=50&hl=de',
    'https://www.google.com/search?q=tea&udm=500',
    'https://www.google.com/search?xudm=50',
    'https://duckduckgo.com/?q=tea&ia=chat',
    'https://duckduckgo.com/?q=tea&ia=chats',
  ])
    expect(waits(address), address).toBe(siteFor(address, sites)?.status === 'prohibited');
});

it('every host and part of the catalogue can be prohibited, and is known by its key', () => {
  const statuses = Object.fromEntries(catalogue.map(({ id }) => [id, 'prohibited' as const]));
  const sites = policy({ statuses });
  const places = prohibitedPlaces(sites);
  expect(places.map(({ key }) => key)).toEqual(catalogue.map(({ id }) => id));
  for (const { key } of places) expect(siteOfKey(key, sites)?.status).toBe('prohibited');
  // A filter is made of one parameter, so a part may name one.
  for (const part of catalogue.flatMap((site) => site.parts ?? []))
    expect(parsePart(part).query.length).toBeLessThan(2);
  // Chromium takes 5,000 rules that redirect.
  expect(places.flatMap(({ urlFilters }) => urlFilters).length).toBeLessThan(4_000);
});

it('a tool that the policy adds wins over the catalogue, and over a prohibited `*.`', () => {
  const add = [
    { name: 'Acme everything', hosts: ['*.acme.example'], status: 'prohibited' as const },
    { name: 'Acme labs', hosts: ['labs.acme.example'], status: 'approved' as const },
    { name: 'Our ChatGPT', hosts: ['chatgpt.com'], status: 'approved' as const },
  ];
  const sites = policy({ statuses: { chatgpt: 'prohibited' }, add });
  const [acme, chatgpt] = prohibitedPlaces(sites);
  expect(acme).toMatchObject({ key: 'other.0', exceptHosts: ['labs.acme.example'] });
  expect(acme?.urlFilters).toContain('||acme.example^');
  expect(chatgpt?.matches).not.toContain('*://chatgpt.com/*');
  expect(chatgpt?.matches).toContain('*://chat.openai.com/*');
});

it('a key says which tool, and nothing else is taken for one', () => {
  const sites = policy({ add: [{ name: 'Acme', hosts: ['ai.acme.example'], status: 'prohibited' }] });
  const added = siteFor('https://ai.acme.example/', sites);
  expect(added && siteKey(added, sites)).toBe('other.0');
  expect(siteOfKey('other.0', sites)?.name).toBe('Acme');
  for (const key of ['other', 'other.1', 'other.-1', 'other.0x', '', '__proto__', 'https://evil.net'])
    expect(siteOfKey(key, sites), key).toBeUndefined();
});
