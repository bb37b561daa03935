import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingRequest, StorageItem } from '@/utils/platform';
import { policySchema } from '@/utils/policy';
import { type Site, siteFor } from '@/utils/sites';
import type { GuardReport } from '../report';
import { createBackstop, letGoUntilMs } from './backstop';
import type { Stop } from './judge-leaves';
import { createLedger, type StoredLedger } from './let-go';
import type { KeptLink } from './links';
import { toolOf } from './messages';

const sensitive = 'Please pay to DE89 3704 0044 0532 0130 00 today.';
const deepseek = { id: 'deepseek', name: 'DeepSeek' };

function inMemory(): StorageItem<StoredLedger> & { stored: StoredLedger | undefined } {
  return {
    stored: undefined,
    async load() {
      return this.stored;
    },
    async save(value) {
      this.stored = value;
    },
    remove: async () => undefined,
    watch: () => () => undefined,
  };
}

let reports: GuardReport[];
let explained: Stop[];
let links: KeptLink[];
let left: string[];
let inTab: Map<number, { site: Site; url: string | undefined }>;
let explains: boolean;
let item: ReturnType<typeof inMemory>;
let letGo: ReturnType<typeof createLedger>;
let counted: ReturnType<typeof createLedger>;

beforeEach(async () => {
  reports = [];
  explained = [];
  links = [];
  left = [];
  inTab = new Map();
  explains = true;
  item = inMemory();
  letGo = createLedger(item);
  counted = createLedger(inMemory());
  await Promise.all([letGo.load(), counted.load()]);
});

function backstop(document: object = {}) {
  const made = createBackstop({
    letGo,
    counted,
    fingerprints: { now: () => undefined },
    toolInTab: (tabId) => inTab.get(tabId),
    explain: async (_request, stop) => {
      explained.push(stop);
      return explains;
    },
    keepLink: (link) => {
      links.push(link);
      return '/link.html';
    },
    leaveLink: (_tab, page) => left.push(page),
    report: (one) => reports.push(one),
  });
  made.judgeBy(policySchema.parse(document));
  return made;
}

const request = (more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  id: '1',
  url: 'https://chat.deepseek.com/api',
  method: 'POST',
  purpose: 'other',
  tabId: 1,
  frameId: 0,
  initiator: 'https://chat.deepseek.com',
  body: { kind: 'none' },
  ...more,
});
const body = (text: string) => ({ kind: 'bytes' as const, parts: [new TextEncoder().encode(text)], partly: false });
const prompt = (text: string) => request({ body: body(JSON.stringify({ messages: [{ content: text }] })) });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('what can be held', () => {
  it('above audit it is cancelled and the page explains; nothing is counted here', async () => {
    expect(backstop().meet(prompt(sensitive), true)).toBe('cancel');
    await settled();
    expect(explained).toHaveLength(1);
    expect(explained[0]?.verdict.action).toBe('warn');
    expect(reports).toEqual([]);
  });

  it('audit and allow pass, and are not counted: the doors have done that', () => {
    const rules = [{ id: 'quiet', types: ['financial'], action: 'audit' }];
    expect(backstop({ guard: { rules } }).meet(prompt(sensitive), true)).toBe('let-go');
    expect(backstop().meet(prompt('Three subject lines for spring.'), true)).toBe('let-go');
    expect(backstop().meet(prompt('Please pay to [IBAN_1] today.'), true)).toBe('let-go');
    expect(reports).toEqual([]);
  });

  it('where nobody can explain, it is cancelled all the same, and counted once', async () => {
    explains = false;
    const made = backstop();
    for (let i = 0; i < 3; i++) {
      expect(made.meet(prompt(sensitive), true)).toBe('cancel');
      await settled();
    }
    expect(reports).toMatchObject([{ site: 'deepseek', channel: 'request', action: 'warn', outcome: 'cancelled' }]);
  });

  it('approved tools, and what is no tool, are let alone; a page of a tool may not send elsewhere either', () => {
    const approved = backstop({ sites: { statuses: { deepseek: 'approved' } } });
    expect(approved.meet(prompt(sensitive), true)).toBe('let-go');
    const elsewhere = { url: 'https://www.northwind-tools.com/', body: body(sensitive) };
    expect(backstop().meet(request({ ...elsewhere, initiator: 'https://mail.northwind.net' }), true)).toBe('let-go');
    expect(backstop().meet(request(elsewhere), true)).toBe('cancel');
  });

  it('a form that leaves the page opens a page that asks, a link too; a prohibited tool is kept out elsewhere', () => {
    const form = { kind: 'form' as const, fields: { prompt: [sensitive] } };
    expect(backstop().meet(request({ purpose: 'page', body: form }), true)).toEqual({ openInstead: '/link.html' });
    const url = `https://chat.deepseek.com/?q=${encodeURIComponent(sensitive)}`;
    const link = request({ purpose: 'page', method: 'GET', url, initiator: undefined });
    expect(backstop().meet(link, true)).toEqual({ openInstead: '/link.html' });
    expect(links.map(({ kind }) => kind)).toEqual(['form', 'link']);
    const prohibited = backstop({ sites: { statuses: { deepseek: 'prohibited' } } });
    expect(prohibited.meet(link, true)).toBe('let-go');
    expect(prohibited.meet(prompt(sensitive), true)).toBe('cancel');
  });
});

describe('what a person has let go', () => {
  const values = ['DE89 3704 0044 0532 0130 00'];

  it('passes, however often it is sent, to the tool it was meant for alone', async () => {
    const made = backstop();
    await letGo.add(values, letGoUntilMs(policySchema.parse({}), Date.now()), toolOf(deepseek));
    for (let i = 0; i < 3; i++) expect(made.meet(prompt(`${sensitive} ${i}`), true)).toBe('let-go');
    const other = { url: 'https://poe.com/api', initiator: 'https://poe.com', body: body(sensitive) };
    expect(made.meet(request(other), true)).toBe('cancel');
    expect(made.meet(prompt('Card 4539 5787 6362 1486, please.'), true)).toBe('cancel');
  });

  it('is known by keyed hashes, over the life of a worker, until its time', async () => {
    let nowMs = 1_000;
    const clock = () => nowMs;
    await createLedger(item, clock).add(values, 5_000);
    expect(JSON.stringify(item.stored)).not.toMatch(/DE89|3704/);
    const next = createLedger(item, clock);
    await next.load();
    expect(next.has('DE89370400440532013000')).toBe(true);
    nowMs = 5_000;
    expect(next.has('DE89370400440532013000')).toBe(false);
  });
});

describe('what cannot be held or read', () => {
  it('is noticed and counted as audited, once for the same values', () => {
    const made = backstop();
    for (let i = 0; i < 3; i++) expect(made.meet(prompt(sensitive), false)).toBe('let-go');
    const link = `https://chat.deepseek.com/?q=${encodeURIComponent('Card 4539 5787 6362 1486, please.')}`;
    made.meet(request({ purpose: 'page', url: link, method: 'GET' }), false);
    expect(left).toEqual(['/link.html']);
    expect(reports).toMatchObject([
      { channel: 'request', action: 'audit', outcome: 'sent-audited', counts: { IBAN_CODE: 1 } },
      { channel: 'link', action: 'audit', outcome: 'sent-audited', counts: { CREDIT_CARD: 1 } },
    ]);
  });

  it('a body that nobody can read is counted once an hour for a tool', () => {
    const made = backstop();
    for (const hidden of [{ kind: 'hidden' as const }, { kind: 'bytes' as const, parts: [], partly: true }])
      expect(made.meet(request({ body: hidden }), true)).toBe('let-go');
    expect(reports).toMatchObject([{ channel: 'request', action: 'audit', outcome: 'sent-audited', counts: {} }]);
  });

  it('without a policy nobody judges', () => {
    const made = createBackstop({} as never);
    expect(made.meet(prompt(sensitive), true)).toBe('unready');
  });
});

describe('what is the page’s own', () => {
  const own = (value: unknown) => backstop().meet(request({ body: body(JSON.stringify(value)) }), true);
  const mail = 'maria.fernandes@kupferhof-moebel.de';
  const token = `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${btoa('{"sub":"1234567890"}').replace(/=/g, '')}.TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ`;

  it('who is signed in, tokens and numbers of things pass', () => {
    expect(own({ email: mail, password: 'Tr0ub4dor&3x', access_token: token })).toBe('let-go');
    expect(own({ conversation_id: '4539578763621486', doc_id: 4539578763621486 })).toBe('let-go');
  });

  it('what pages tell of themselves all day passes', () => {
    const id = '6f1c2a9e-3b7d-4c1f-9a52-0d8e7b6c5a41';
    const hex = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    const dsn = `https://${hex.slice(0, 32)}@o441337.ingest.sentry.io/4504721342136320`;
    const usual = [
      { dsn, sid: hex.slice(0, 32), started: '2026-11-23T10:00:00.000Z', attrs: { release: hex.slice(0, 40) } },
      {
        event: 'view',
        url: `https://chat.deepseek.com/c/${id}?token=${hex}`,
        ms: 4532.015112830366,
        at: 1795428000123,
      },
      { av: '4539578763621486', rooms: ['4539578763621486', '4485275742308327'], plan: { peer: '5425233430109903' } },
      { p: `gAAAAAB${hex.repeat(6)}`, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36' },
    ];
    for (const one of usual) expect(own(one), JSON.stringify(one)).toBe('let-go');
  });

  it('a number alone that a person may have written does not', () => {
    expect(own({ prompt: '4539578763621486' })).toBe('cancel');
    expect(own(['4539578763621486'])).toBe('cancel');
    expect(backstop().meet(request({ body: body('4539578763621486') }), true)).toBe('cancel');
    expect(own({ anything: 'DE89370400440532013000' })).toBe('cancel');
  });

  it('the same in a text, under another name, or as a list of people, does not', () => {
    expect(own({ prompt: `Write to ${mail}` })).toBe('cancel');
    expect(own({ prompt: mail })).toBe('cancel');
    expect(own({ email: `about ${mail} and more` })).toBe('cancel');
    const people = Array.from({ length: 12 }, (_, i) => ({ email: `maria.fernandes${i}@kupferhof-moebel.de` }));
    expect(own({ rows: people })).toBe('cancel');
  });

  it('a text in pieces is put together', () => {
    expect(own({ ops: [...'DE89370400440532013000'].map((insert) => ({ insert })) })).toBe('cancel');
    expect(own({ content: [{ text: 'Please pay to DE89 3704 00' }, { text: '44 0532 0130 00 today' }] })).toBe(
      'cancel',
    );
    expect(own({ words: 'The card is 4539 5787 6362 1486 and it is hers'.split(' ') })).toBe('cancel');
  });
});

describe('what stands in the heads of a request', () => {
  const heads = (value: Record<string, string>, more: Partial<OutgoingRequest> = {}) =>
    request({ heads: Object.entries(value).map(([name, value]) => ({ name, value })), ...more });
  const cookie = `theme=dark; q=${encodeURIComponent(sensitive)}`;
  const referer = `https://chat.deepseek.com/?q=${encodeURIComponent(sensitive)}`;

  it('a text there is stopped: in a head of the page, in a cookie, in the address of the page', () => {
    for (const one of [{ 'x-prompt': sensitive }, { cookie }, { referer }])
      expect(backstop().meet(heads(one), true)).toBe('cancel');
    const encoded = { 'x-prompt': encodeURIComponent(JSON.stringify({ prompt: sensitive })) };
    expect(backstop().meet(heads(encoded), true)).toBe('cancel');
  });

  it('what a person let go passes there too', async () => {
    await letGo.add(
      ['DE89 3704 0044 0532 0130 00'],
      letGoUntilMs(policySchema.parse({}), Date.now()),
      toolOf(deepseek),
    );
    expect(backstop().meet(heads({ cookie }), true)).toBe('let-go');
  });

  it('no page stays shut for a cookie: it opens, and that is counted', () => {
    expect(backstop().meet(heads({ cookie }, { purpose: 'page' }), true)).toBe('let-go');
    expect(reports).toMatchObject([{ channel: 'request', outcome: 'sent-audited' }]);
  });

  it('what browsers and pages say there all day passes', () => {
    const usual = {
      'user-agent':
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      'sec-ch-ua': '"Chromium";v="156", "Not_A Brand";v="8"',
      'accept-language': 'de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7',
      authorization: 'Bearer sk-proj-9aK2mZq8Lw3Xr7Tn5Vb1Yc4Ud6Pf0Hs',
      'x-user-email': 'maria.fernandes@kupferhof-moebel.de',
      'x-context': '{"user": {"email": "maria.fernandes@kupferhof-moebel.de", "name": "Maria Fernandes"}}',
      baggage: 'sentry-environment=production,sentry-trace_id=9f86d081884c7d659a2feaa0c55ad015',
      cookie: [
        '_ga=GA1.2.4539578763.6214861712',
        '_fbp=fb.1.1712345678901.4539578763',
        'card=4539578763621486',
        'email=maria.fernandes%40kupferhof-moebel.de',
        'OptanonConsent=datestamp=Mon+Nov+23+2026+16%3A00%3A00+GMT%2B0100&version=202405.1.0',
        'user=%7B%22name%22%3A%22Maria%20Fernandes%22%2C%22phone%22%3A%22%2B493012345678%22%7D',
      ].join('; '),
      referer:
        'https://chat.deepseek.com/c/6f1c2a9e-3b7d-4c1f-9a52-0d8e7b6c5a41?email=maria.fernandes%40kupferhof-moebel.de',
    };
    expect(backstop().meet(heads(usual), true)).toBe('let-go');
    expect(reports).toEqual([]);
  });
});

describe('frames of others in the page of a tool', () => {
  const page = 'https://chat.deepseek.com/';
  const pay = (url: string, initiator: string | undefined) =>
    request({ url, initiator, frameId: 4, body: body('card[number]=4539578763621486&card[cvc]=123') });

  beforeEach(() => {
    const site = siteFor(page);
    if (site !== undefined) inTab.set(1, { site, url: page });
  });

  it('what is paid with in a frame of a payment service goes to that service', () => {
    expect(backstop().meet(pay('https://api.paycourier.com/v1/tokens', 'https://js.paycourier.com'), true)).toBe(
      'let-go',
    );
    expect(explained).toEqual([]);
  });

  it('what such a frame sends to the tool or to third parties is stopped, and so is what the page sends there', () => {
    for (const [url, initiator] of [
      ['https://chat.deepseek.com/api', 'https://js.paycourier.com'],
      ['https://collect.fast-cdn.net/v1', 'https://js.paycourier.com'],
      ['https://api.paycourier.com/v1/tokens', 'https://chat.deepseek.com'],
      ['https://api.paycourier.com/v1/tokens', undefined],
    ] as const)
      expect(backstop().meet(pay(url, initiator), true)).toBe('cancel');
  });
});
