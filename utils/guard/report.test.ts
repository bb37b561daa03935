import { expect, test } from 'vitest';
import { checkReport, type GuardReport } from './report';

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
