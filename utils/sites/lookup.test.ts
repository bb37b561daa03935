import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { isCatalogueId, siteFor } from './lookup';
import type { SitesPolicy } from './site';

const policy = (part: Partial<SitesPolicy>): SitesPolicy => ({ statuses: {}, add: [], ...part });

/** One address as people have it in the address bar for each tool where a mistake would hurt. */
const known = {
  chatgpt: ['https://chatgpt.com/', 'https://chatgpt.com/c/6720a?model=gpt-5#x', 'https://chat.openai.com/chat'],
  claude: ['https://claude.ai/new'],
  gemini: ['https://gemini.google.com/app/0f'],
  'gemini-enterprise': ['https://business.gemini.google/home'],
  'microsoft-365-copilot': ['https://m365.cloud.microsoft/chat'],
  grok: ['https://grok.com/', 'https://x.com/i/grok?conversation=1', 'https://x.com/i/grok/'],
  'github-copilot': ['https://github.com/copilot', 'https://github.com/copilot/c/1'],
  'google-ai-mode': ['https://www.google.com/search?q=a&udm=50', 'https://www.google.com/ai'],
  'bing-copilot-search': ['https://www.bing.com/copilotsearch?q=a'],
  'bing-translator': ['https://www.bing.com/translator'],
  'kagi-assistant': ['https://kagi.com/assistant/1', 'https://assistant.kagi.com/'],
  huggingchat: ['https://huggingface.co/chat/'],
  'hugging-face-spaces': ['https://someone-demo.hf.space/'],
  'duck-ai': ['https://duck.ai/', 'https://duckduckgo.com/?q=a&ia=chat'],
  'notion-ai': ['https://www.notion.so/chat?t=1'],
  qianwen: ['https://www.tongyi.com/', 'https://www.qianwen.com/'],
  lmarena: ['https://lmarena.ai/'],
};

const unknown = [
  'https://example.com/',
  'https://x.com/home',
  'https://x.com/i/grokking',
  'https://github.com/copilot-extensions/x',
  'https://github.com/someone/copilot',
  'https://www.google.com/search?q=a',
  'https://www.google.com/search?q=a&udm=500',
  'https://www.bing.com/search?q=copilotsearch',
  'https://kagi.com/search?q=assistant',
  'https://huggingface.co/models',
  'https://duckduckgo.com/?q=chat',
  'https://www.notion.so/Minutes-of-the-board',
  'https://mail.google.com/',
  'https://notchatgpt.com/',
  'https://chatgpt.com.example/',
  'https://sub.chatgpt.com/',
];

describe('siteFor', () => {
  for (const [id, urls] of Object.entries(known)) {
    for (const url of urls) it(`knows ${url}`, () => expect(siteFor(url)?.id).toBe(id));
  }
  for (const url of unknown) it(`leaves ${url} alone`, () => expect(siteFor(url)).toBeUndefined());

  it('knows every host and part of the catalogue as its own', () => {
    for (const site of catalogue) {
      for (const place of [...site.hosts.map((host) => host.replace('*', 'any')), ...(site.parts ?? [])])
        expect(siteFor(`https://${place}`), place).toMatchObject({ id: site.id });
    }
  });

  it('sees through other ways to write the same address', () => {
    for (const url of [
      'HTTPS://ChatGPT.COM/',
      'https://chatgpt.com./',
      'https://chatgpt.com:8443/c/1',
      'https://me:secret@chatgpt.com/',
      'https://ｃｈａｔｇｐｔ.com/',
      'http://chatgpt.com/',
      'blob:https://chatgpt.com/0f3c',
    ])
      expect(siteFor(url)?.id, url).toBe('chatgpt');
    for (const url of ['https://x.com//i/GROK', 'https://x.com/i/%67rok/1']) expect(siteFor(url)?.id, url).toBe('grok');
  });

  it('is not fooled by a user name, a path, a query or a look-alike', () => {
    for (const url of [
      'https://chatgpt.com@evil.example/',
      'https://evil.example/https://chatgpt.com/',
      'https://evil.example/?u=chatgpt.com',
      'https://сhatgpt.com/', // a Cyrillic letter
      'https://xn--hatgpt-exf.com/',
    ])
      expect(siteFor(url), url).toBeUndefined();
  });

  it('has no answer for what is no web page', () => {
    for (const url of [
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
      'blob:null/0f3c',
      'file:///chatgpt.com',
      'chrome-extension://abc/sidepanel.html',
      'javascript:0',
      'not an address',
      'https://',
      '',
    ])
      expect(siteFor(url), url).toBeUndefined();
  });
});

describe('siteFor under a policy', () => {
  it('gives the status of the policy, and leaves the catalogue as it is', () => {
    const sites = policy({ statuses: { chatgpt: 'approved', claude: 'prohibited' } });
    expect(siteFor('https://chatgpt.com/', sites)?.status).toBe('approved');
    expect(siteFor('https://claude.ai/', sites)?.status).toBe('prohibited');
    expect(siteFor('https://grok.com/', sites)?.status).toBe('unsanctioned');
    expect(siteFor('https://chatgpt.com/')?.status).toBe('unsanctioned');
  });

  it('knows the tools that the policy adds, as "other"', () => {
    const sites = policy({
      add: [
        { name: 'Team bot', hosts: ['bot.example.com', 'localhost', '127.0.0.1'], status: 'tolerated' },
        { name: 'Labs', hosts: ['*.labs.example.com'], status: 'prohibited' },
        { name: 'Umlaut', hosts: ['xn--bcher-kva.example'], status: 'approved' },
      ],
    });
    expect(siteFor('https://bot.example.com/x', sites)).toMatchObject({
      id: 'other',
      name: 'Team bot',
      status: 'tolerated',
    });
    expect(siteFor('http://localhost:5173/', sites)?.name).toBe('Team bot');
    expect(siteFor('http://127.0.0.1:80/', sites)?.name).toBe('Team bot');
    expect(siteFor('https://a.b.labs.example.com/', sites)?.name).toBe('Labs');
    expect(siteFor('https://labs.example.com/', sites)?.name).toBe('Labs');
    expect(siteFor('https://bücher.example/', sites)?.name).toBe('Umlaut');
    expect(siteFor('https://www.bot.example.com/', sites)).toBeUndefined();
    expect(siteFor('https://notlabs.example.com/', sites)).toBeUndefined();
  });

  it('prefers what the policy adds to the catalogue, also over a status by id', () => {
    const sites = policy({
      statuses: { chatgpt: 'prohibited', other: 'prohibited' },
      add: [
        { name: 'Our ChatGPT', hosts: ['chatgpt.com'], status: 'approved' },
        { name: 'Everything on X', hosts: ['x.com'], status: 'tolerated' },
      ],
    });
    expect(siteFor('https://chatgpt.com/', sites)).toMatchObject({
      id: 'other',
      name: 'Our ChatGPT',
      status: 'approved',
    });
    expect(siteFor('https://chat.openai.com/', sites)?.status).toBe('prohibited');
    expect(siteFor('https://x.com/i/grok', sites)?.name).toBe('Everything on X');
  });

  it('takes over a new policy object at once', () => {
    expect(siteFor('https://new.example/', policy({}))).toBeUndefined();
    expect(
      siteFor('https://new.example/', policy({ add: [{ name: 'New', hosts: ['new.example'], status: 'approved' }] }))
        ?.name,
    ).toBe('New');
  });
});

it('isCatalogueId tells catalogue ids from others', () => {
  expect(isCatalogueId('chatgpt')).toBe(true);
  for (const id of ['other', '', 'toString', 'chatgpt.com']) expect(isCatalogueId(id), id).toBe(false);
});

it('siteFor costs a few microseconds', () => {
  const sites = policy({ statuses: { chatgpt: 'approved' } });
  const urls = ['https://chatgpt.com/c/1', 'https://x.com/i/grok', 'https://a.b.c.example.com/d', 'about:blank'];
  const rounds = 20_000;
  for (let i = 0; i < 1_000; i++) siteFor(urls[i % 4] ?? '', sites);
  const startMs = performance.now();
  for (let i = 0; i < rounds; i++) siteFor(urls[i % 4] ?? '', sites);
  expect(((performance.now() - startMs) * 1000) / rounds).toBeLessThan(100);
});
