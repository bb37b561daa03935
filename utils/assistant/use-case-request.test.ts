import { describe, expect, test } from 'vitest';
import { begunRequest, checkStart, joinedRequest, mailWith } from './use-case-request';

const parts = (href: string) => new Map(new URL(href).searchParams);

describe('an e-mail with the request in it', () => {
  test('has its address, subject and lines as RFC 6068 writes them', () => {
    const mail = mailWith('mailto:ai@northwind-tools.com', 'Request: A & B', 'first + 100 %\nsecond');
    expect(mail?.isWhole).toBe(true);
    expect(mail?.href).toContain('first%20%2B%20100%20%25%0D%0Asecond');
    expect(mail?.href.startsWith('mailto:ai@northwind-tools.com?')).toBe(true);
    expect(Object.fromEntries(parts(mail?.href ?? ''))).toEqual({
      subject: 'Request: A & B',
      body: 'first + 100 %\r\nsecond',
    });
  });

  test('keeps what the company has put into its own address, but for a body', () => {
    const mail = mailWith('mailto:ai@northwind-tools.com?cc=it@northwind-tools.com&subject=AI%20desk&body=x', 's', 'b');
    expect(Object.fromEntries(parts(mail?.href ?? ''))).toEqual({
      cc: 'it@northwind-tools.com',
      subject: 'AI desk',
      body: 'b',
    });
  });

  test('says when it does not fit, and leaves the text out whole', () => {
    const mail = mailWith('mailto:ai@northwind-tools.com', 's', 'ü'.repeat(400));
    expect(mail).toEqual({ href: 'mailto:ai@northwind-tools.com?subject=s', isWhole: false });
  });

  test('there is none for an address of the web', () => {
    expect(mailWith('https://northwind-tools.com/ask', 's', 'b')).toBeUndefined();
  });
});

describe('a request that begins', () => {
  test('has what was found among the sources of data, and nothing else', () => {
    const { siteKey, answers } = begunRequest(undefined, 'chatgpt', '40 e-mail addresses');
    expect(siteKey).toBe('chatgpt');
    expect(answers).toEqual({ outcome: '', data: '40 e-mail addresses', risk: '', fallback: '', owner: '' });
  });

  test('keeps every answer of before, and what was found joins them once', () => {
    const before = {
      siteKey: 'chatgpt',
      answers: { outcome: 'a', data: 'mine', risk: 'b', fallback: 'c', owner: 'd' },
    };
    const once = begunRequest(before, 'claude', 'a table');
    expect(once).toEqual({ siteKey: 'claude', answers: { ...before.answers, data: 'mine\na table' } });
    expect(begunRequest(once, 'claude', 'a table')).toEqual(once);
    expect(begunRequest(once, 'claude', '')).toEqual(once);
  });
});

describe('where a request begins', () => {
  test('kinds and counts, and no text', () => {
    const start = { siteKey: 'chatgpt', counts: { EMAIL_ADDRESS: 2, CUSTOMER_TABLE: 1 } };
    expect(checkStart(start)).toEqual(start);
    expect(checkStart({ ...start, text: 'Maria Fernandes' })).toEqual(start);
    for (const counts of [
      { 'Maria Fernandes': 1 },
      { EMAIL_ADDRESS: 'maria' },
      { EMAIL_ADDRESS: 0.5 },
      ['maria'],
      'maria',
    ])
      expect(() => checkStart({ siteKey: 'chatgpt', counts })).toThrow(/^use-case\/open: (?!.*maria)/i);
    expect(() => checkStart({ siteKey: 'https://chatgpt.com/?q=Maria', counts: {} })).toThrow('not a key of a tool');
  });
});

test('a request in two panels: what was answered in one stays, the rest comes from the other', () => {
  const of = (answers: object) => ({
    siteKey: 'chatgpt',
    answers: { outcome: '', data: '', risk: '', fallback: '', owner: '', ...answers },
  });
  const own = of({ outcome: 'mine', data: 'old' });
  const kept = of({ outcome: 'theirs', data: 'newer', owner: 'Anna' });
  expect(joinedRequest(own, kept, new Set(['outcome']))).toEqual(of({ outcome: 'mine', data: 'newer', owner: 'Anna' }));
  expect(joinedRequest(own, undefined, new Set(['outcome']))).toEqual(own);
});

test('a request that was sent stays as it is: another begins without its answers, and joins none of them', () => {
  const answers = { outcome: 'a', data: 'mine', risk: 'b', fallback: 'c', owner: 'd' };
  const time = '2026-11-23T10:00:00.000Z';
  const state = 'in-review' as const;
  const sent = {
    siteKey: 'chatgpt',
    answers,
    sent: { id: '1', title: 'Offers', answers, state, submittedAt: time, dueAt: time, reason: '' },
  };
  const next = begunRequest(sent, 'claude', 'a table');
  expect(next).toEqual({
    siteKey: 'claude',
    answers: { outcome: '', data: 'a table', risk: '', fallback: '', owner: '' },
  });
  expect(joinedRequest(next, sent, new Set(['data']))).toEqual(next);
  expect(joinedRequest(sent, next, new Set())).toEqual(sent);
});
