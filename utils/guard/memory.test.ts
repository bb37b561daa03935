import { expect, test } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import { furtherDetection, scan, takeFurther } from '@/utils/detection';
import { policySchema } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import { type Judged, judge } from './judge';
import { createMemory } from './memory';
import { wholeEngine } from './whole-engine';

takeFurther(furtherDetection);

const site: Site = {
  id: 'chatgpt',
  name: 'ChatGPT',
  category: 'assistant',
  owner: 'OpenAI',
  status: 'unsanctioned',
  hosts: [],
};

/** A page to which texts are given, one after the other. */
function page(guard: object = {}) {
  const policy = policySchema.parse({ guard });
  let nowMs = 0;
  const memory = createMemory(
    () => policy.guard,
    () => nowMs,
  );
  const look = (text: string): Judged => {
    const capture = { texts: [text], channel: 'typed' as const, site };
    const judged = judge(capture, { engine: wholeEngine(wordsIn('en')), policy, company: undefined }, memory);
    if (judged === undefined) throw new Error('nothing here asks anybody');
    return judged;
  };
  return {
    look,
    actionOn: (text: string) => look(text).verdict.action,
    give: (text: string) => memory.given(text, scan(text)),
    send: (text: string) => memory.given(text, scan(text), true),
    letGo: (text: string) => memory.decided(text, scan(text)),
    wait(minutes: number) {
      nowMs += minutes * 60_000;
    },
  };
}

const address = 'Please write to maria.fernandes@kupferhof-moebel.de about her order.';
const table =
  'name,email,phone\nAnna Berg,anna.berg@kupferhof.de,+49 30 901820\nJonas Wolf,j.wolf@kupferhof.de,+49 30 901821';

test('what a person has let go is not asked about again, however it is spaced', () => {
  const { actionOn, look, letGo } = page();
  expect(actionOn(table)).toBe('warn');
  letGo(table);
  expect(look(table)).toMatchObject({ repeats: true });
  expect(look(`Summarise:\n\n${table.replaceAll('\n', '\n\n')}`).verdict.action).not.toBe('warn');
});

test('what comes beside it is asked about alone', () => {
  const { look, letGo } = page();
  letGo(address);
  const more = look(`${address} His is jonas.wolf@kupferhof-moebel.de`);
  expect(more.verdict.action).toBe('warn');
  expect(more.findings.filter(({ type }) => type === 'EMAIL_ADDRESS')).toHaveLength(1);
});

test('only for as long as the policy says, and never where a rule is firm', () => {
  const { actionOn, letGo, wait } = page({ repeatMinutes: 10 });
  letGo(address);
  wait(9);
  expect(actionOn(address)).not.toBe('warn');
  wait(2);
  expect(actionOn(address)).toBe('warn');
  const always = page({ repeatMinutes: 0 });
  always.letGo(address);
  expect(always.actionOn(address)).toBe('warn');
  const firm = page({ rules: [{ id: 'r', types: ['contact'], action: 'redact' }] });
  firm.letGo(address);
  expect(firm.actionOn(address)).toBe('redact');
});

test('halves of a number add up', () => {
  const { look, give } = page();
  expect(look('Her card is 4539 5787').verdict.action).not.toBe('warn');
  give('Her card is 4539 5787');
  const rest = look('6362 1486 is the rest');
  expect(rest.verdict).toMatchObject({ action: 'warn', why: [{ types: ['CREDIT_CARD'] }] });
  expect(rest.findings.filter(({ type }) => type === 'CREDIT_CARD')).toMatchObject([{ start: 0, end: 9 }]);
});

test.each([
  ['bare halves', ['4539 5787'], '6362 1486'],
  ['with words around them', ['the card begins with 4539 5787 ok?'], 'and it ends with 6362 1486, thanks'],
  ['the second half first', ['it ends with 6362 1486'], 'and begins with 4539 5787'],
  ['four groups', ['4539', '5787', '6362'], '1486'],
  ['digit by digit', [...'453957876362148'], '6'],
  ['an account', ['the account is DE82 3704 0044'], '1207 3886 24, please'],
])('a number in several messages is one: %s', (_, before, last) => {
  const { look, send } = page();
  for (const message of before) {
    expect(look(message).verdict.action).not.toBe('warn');
    send(message);
  }
  const { verdict, findings, text } = look(last);
  expect(verdict.action).toBe('warn');
  for (const { start, end } of findings) expect(text.slice(start, end)).toMatch(/^\d[\d ]*$/);
});

test('numbers of several messages that are none together', () => {
  const { actionOn, send } = page();
  for (const message of ['Order 45395787 is late', 'so is 63621487', 'and 2024 was better than 2023', '17', '4539']) {
    expect(actionOn(message)).not.toBe('warn');
    send(message);
  }
});

test('so does what comes in numbers, one by one', () => {
  const names = Array.from(
    { length: 19 },
    (_, i) => `Dear Mr Thomas ${['Keller', 'Baumann', 'Vogel', 'Schuster', 'Winkler'][i % 5]}, no. ${i}`,
  );
  const { actionOn, give } = page();
  for (const name of names) {
    expect(actionOn(name)).not.toBe('warn');
    give(name);
  }
  expect(actionOn('Dear Mr Thomas Albrecht and Mrs Anna Berger, no. 20')).toBe('warn');
  expect(actionOn('What would be a good subject line?')).toBe('allow');
});

test('pieces are forgotten after a time, and not kept where the policy says so', () => {
  const { actionOn, give, wait } = page({ splitMinutes: 5 });
  give('Her card is 4539 5787');
  wait(6);
  expect(actionOn('6362 1486 is the rest')).not.toBe('warn');
  const alone = page({ splitMinutes: 0 });
  alone.give('Her card is 4539 5787');
  expect(alone.actionOn('6362 1486 is the rest')).not.toBe('warn');
});

test('what stands in the composer is not counted twice with what was pasted into it', () => {
  const { actionOn, give } = page();
  const names = Array.from(
    { length: 11 },
    (_, i) => `Dear Mr Thomas ${['Keller', 'Baumann', 'Vogel'][i % 3]}, no. ${i}`,
  ).join('\n');
  give(names);
  expect(actionOn(`Improve this:\n${names}`)).not.toBe('warn');
});

const prose = (words: string) =>
  `${'The new collection is out in spring and looks best in daylight. '.repeat(30)}${words}`;

test('pieces at the ends of long texts add up, too', () => {
  const forth = page();
  forth.send(prose('Her card is 4539 5787'));
  const rest = forth.look(`6362 1486 is the rest. ${prose('')}`);
  expect(rest.verdict).toMatchObject({ action: 'warn', why: [{ types: ['CREDIT_CARD'] }] });
  const back = page();
  back.send(`6362 1486 is the rest. ${prose('')}`);
  const { verdict, findings, text } = back.look(prose('Her card is 4539 5787'));
  expect(verdict.action).toBe('warn');
  expect(findings.map(({ start, end }) => text.slice(start, end))).toContain('4539 5787');
});

const named = (from: number) =>
  Array.from(
    { length: 12 },
    (_, i) => `Dear Mr Thomas ${['Keller', 'Baumann', 'Vogel', 'Schuster', 'Winkler'][i % 5]}, no. ${from + i}`,
  ).join('\n');

test('what was found in long texts adds up', () => {
  const { actionOn, send } = page();
  const [first, second] = [`${prose('')}\n${named(0)}`, `${named(12)}\n${prose('')}`];
  expect([actionOn(first), actionOn(second)]).not.toContain('warn');
  send(first);
  expect(actionOn(second)).toBe('warn');
  expect(actionOn(prose('What would be a good subject line?'))).not.toBe('warn');
});

/** How many units are read for a text after those before, in lengths of that text. */
function lengthsRead(before: readonly string[], text: string): number {
  let units = 0;
  const counting = { ...wholeEngine(wordsIn('en')) };
  const { scan: scanned } = counting;
  counting.scan = (read, company) => {
    units += read.length;
    return scanned(read, company);
  };
  const memory = createMemory(() => ({ repeatMinutes: 60, splitMinutes: 30 }));
  for (const given of before) memory.given(given, []);
  judge(
    { texts: [text], channel: 'paste', site },
    { engine: counting, policy: policySchema.parse({}), company: undefined },
    memory,
  );
  return units / text.length;
}

test('a long text is not read together with all that was given before', () => {
  const { look, send } = page();
  const before = [0, 1, 2, 3].map((i) => prose(`Issue ${i}`));
  for (const text of before) send(text);
  expect(lengthsRead(before, prose('Issue 5'))).toBeLessThan(1.8);
  expect(look(prose('Issue 5')).verdict.action).not.toBe('warn');
});

test('a long text with columns is read below the rows alone that it may go on from', () => {
  const menu = `Soup, salad, bread\nFish, rice, beans\n${prose('Menu')}`;
  expect(
    lengthsRead(
      [0, 1, 2, 3].map((i) => prose(`Issue ${i}`)),
      menu,
    ),
  ).toBeLessThan(1.8);
  expect(
    lengthsRead(
      [0, 1, 2, 3].map((i) => `Cake, tea, milk\n${prose(`Issue ${i}`)}`),
      menu,
    ),
  ).toBeLessThan(1.5);
});

test('rows in the middle of a long text are read below the heading that came before, and stand where they stand', () => {
  const { look, send } = page();
  const [heading = '', ...rows] = table.split('\n');
  const text = `${prose('')}\n${rows.join('\n')}\n${prose('')}`;
  send(`${prose('')}\n${heading}`);
  const { verdict, findings } = look(text);
  expect(verdict.action).toBe('warn');
  const [from, to] = [text.indexOf(rows[0] ?? ''), text.indexOf('\nThe new', 100)];
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every(({ start, end }) => start >= from && end <= to)).toBe(true);
});

test('a long table is read below the heading that came before', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `Herbst,${i},Muster ${i}`).join('\n');
  expect(lengthsRead([`name,born,city\n${prose('')}`], rows)).toBeGreaterThan(2);
  expect(lengthsRead([prose('')], rows)).toBeLessThan(2);
});

test('the rows of a table, one message each, are still one table', () => {
  const { actionOn, send } = page();
  send('name,email,phone');
  expect(actionOn(table.split('\n').slice(1).join('\n'))).toBe('warn');
});
