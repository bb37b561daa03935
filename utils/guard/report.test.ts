import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkReport, type GuardReport, reportOutcome, sendReport } from './report';

const good: GuardReport = {
  site: 'chatgpt',
  siteStatus: 'unsanctioned',
  channel: 'paste',
  counts: { EMAIL_ADDRESS: 40, CUSTOMER_TABLE: 1 },
  action: 'warn',
  outcome: 'moved-to-assistant',
  decideMs: 1234.5,
};

test('takes a good report as it is', () => {
  expect(checkReport({ ...good, counts: { ...good.counts } })).toEqual(good);
});

test('a report of a false alarm says so, and nothing else does', () => {
  expect(checkReport({ ...good, falseAlarm: true })).toEqual({ ...good, falseAlarm: true });
});

test.each([
  ['words in place of a false alarm', { ...good, falseAlarm: 'anna' }],
  ['a false alarm that is none', { ...good, falseAlarm: false }],
  ['nothing', undefined],
  ['a list', []],
  ['a further key', { ...good, text: 'x' }],
  ['a host name as site', { ...good, site: 'chat.example.com' }],
  ['an unknown status', { ...good, siteStatus: 'liked' }],
  ['an unknown channel', { ...good, channel: 'smell' }],
  ['an unknown action', { ...good, action: 'shout' }],
  ['an unknown outcome', { ...good, outcome: 'sent' }],
  ['a word for a time', { ...good, decideMs: '1' }],
  ['no end', { ...good, decideMs: Number.POSITIVE_INFINITY }],
  ['a negative time', { ...good, decideMs: -1 }],
  ['no counts', { ...good, counts: null }],
  ['a value in place of a kind', { ...good, counts: { 'anna@example.com': 1 } }],
  ['a kind of the prototype', { ...good, counts: { constructor: 1 } }],
  ['a count of 0', { ...good, counts: { JWT: 0 } }],
  ['half a count', { ...good, counts: { JWT: 1.5 } }],
  ['a value in place of a count', { ...good, counts: { JWT: 'eyJhbGciOi' } }],
])('refuses %s without repeating what it was', (_name, given) => {
  let message = '';
  try {
    checkReport(given);
  } catch (error) {
    message = String(error);
  }
  expect(message).toMatch(/^TypeError: report: /);
  expect(message).not.toMatch(/anna|eyJ|chat\.example|liked|smell|shout/);
});

describe('a report goes out', () => {
  const answers: (() => Promise<unknown>)[] = [];
  const numbers: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    answers.length = numbers.length = 0;
    vi.spyOn(reportOutcome, 'send').mockImplementation(async ({ number }) => {
      numbers.push(number);
      return (await answers.shift()?.()) as 'kept';
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  test('again under the same number until the worker says that it is kept', async () => {
    // A worker that was stopped before it answered: no error, and nothing. One that cannot be reached: an error.
    answers.push(
      async () => undefined,
      () => Promise.reject(new Error('no receiver')),
      async () => 'kept',
    );
    const sent = sendReport(good);
    await vi.runAllTimersAsync();
    await sent;
    expect(numbers).toHaveLength(3);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('for about a minute and no longer', async () => {
    const sent = sendReport(good);
    await vi.runAllTimersAsync();
    await sent;
    expect(numbers).toHaveLength(7);
  });

  test('under another number each time', async () => {
    answers.push(
      async () => 'kept',
      async () => 'kept',
    );
    await sendReport(good);
    await sendReport(good);
    expect(new Set(numbers).size).toBe(2);
  });
});
