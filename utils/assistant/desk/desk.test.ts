import 'fake-indexeddb/auto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyVault, replace } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { siblingsOf } from '../branches';
import { type Turn, titleOf } from '../conversation';
import { database } from '../database';
import { asJson, asMarkdown } from '../export';
import { placeholderInstruction } from '../messages';
import type { Prepared } from '../prepare';
import { purge, retentionCutoffMs } from '../purge';
import { createDesk } from './desk';
import type { Desk } from './desk-state';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let server: Server | undefined;
let gatewayUrl = '';
const asked: { model: string; messages: { role: string; content: string }[] }[] = [];

async function serve(answer: RequestListener) {
  const started = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    asked.push(JSON.parse(body));
    answer(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  gatewayUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1`;
}

const event = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;
function begin(response: ServerResponse, ...words: string[]) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  for (const word of words) response.write(event(word));
}
const says =
  (...words: string[]): RequestListener =>
  (_request, response) => {
    begin(response, ...words);
    response.end();
  };

const desks: Desk[] = [];
function desk(retentionDays = 30): Desk {
  const made = createDesk({ ...defaultPolicy.assistant, gatewayUrl, retentionDays });
  desks.push(made);
  return made;
}

/** A message in which the address is replaced. */
function message(desk: Desk, text: string, email = 'anna@example.com'): Prepared {
  const start = text.indexOf(email);
  const findings =
    start < 0 ? [] : [{ type: 'EMAIL_ADDRESS' as const, start, end: start + email.length, confidence: 1 }];
  return { source: text, written: text, ...replace(text, findings, desk.state().vault), counts: {} };
}

const contents = (desk: Desk) => desk.state().turns.map((turn) => turn.content);

beforeEach(async () => {
  fakeBrowser.reset();
  asked.length = 0;
  const db = await database();
  await Promise.all([db.conversations.clear(), db.turns.clear(), db.words.clear(), db.sealed.clear()]);
});

afterEach(async () => {
  // Lists when everything is written.
  for (const one of desks.splice(0)) await one.list();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Everything that is on disk or in session storage, as text. */
async function everythingKept(): Promise<{ disk: string; session: string }> {
  const db = await database();
  const rows = [await db.conversations.toArray(), await db.turns.toArray()];
  const sealed = (await db.sealed.toArray()).map((row) => Buffer.from(row.data).toString('latin1'));
  return {
    disk: JSON.stringify(rows) + sealed.join(),
    session: JSON.stringify(await fakeBrowser.storage.session.get(null)),
  };
}

describe('a conversation', () => {
  it('is sent and kept with placeholders, and comes back with its values after a restart', async () => {
    await serve(says('Dear [EMA', 'IL_1], hello.'));
    const one = desk();
    expect(await one.send(message(one, 'Write to anna@example.com'))).toBeUndefined();
    await one.send(message(one, 'Again to anna@example.com, please'));
    expect(asked[1]?.messages).toEqual([
      { role: 'system', content: placeholderInstruction },
      { role: 'user', content: 'Write to [EMAIL_1]' },
      { role: 'assistant', content: 'Dear [EMAIL_1], hello.' },
      { role: 'user', content: 'Again to [EMAIL_1], please' },
    ]);
    await one.list();
    const kept = await everythingKept();
    expect(kept.disk).toContain('Again to [EMAIL_1]');
    expect(kept.disk).not.toContain('anna@');
    expect(kept.session).toContain('anna@example.com');

    await fakeBrowser.storage.session.clear();
    const two = desk();
    await two.resume();
    expect(contents(two)).toEqual(contents(one));
    expect(two.state().vault).toEqual({ entries: { '[EMAIL_1]': 'anna@example.com' } });
    expect(await two.list()).toMatchObject([{ title: 'Write to [EMAIL_1]' }]);
  });

  it('without placeholders sends no instruction about them', async () => {
    await serve(says('Hello.'));
    const one = desk();
    await one.send(message(one, 'Hi'));
    expect(asked[0]?.messages).toEqual([{ role: 'user', content: 'Hi' }]);
  });

  it('never gives a value to a placeholder the model made up', async () => {
    await serve(says('Also tell [EMAIL_1].'));
    const one = desk();
    await one.send(message(one, 'Who else?'));
    expect(message(one, 'Maybe anna@example.com').text).toBe('Maybe [EMAIL_2]');
  });

  it('without retention leaves nothing on disk and is there until the browser closes', async () => {
    await serve(says('Hello [EMAIL_1].'));
    const one = desk(0);
    await one.send(message(one, 'Write to anna@example.com'));
    await one.list();
    expect((await everythingKept()).disk).toBe('[[],[]]');
    const two = desk(0);
    await two.resume();
    expect(contents(two)).toEqual(['Write to [EMAIL_1]', 'Hello [EMAIL_1].']);
    await two.remove(two.state().conversation?.id ?? '');
    await two.forgetRemoved();
    expect((await everythingKept()).session).toBe('{"conversations":[]}');
  });

  it('can be left for a new one, opened again and deleted with its values', async () => {
    await serve(says('Hello.'));
    const one = desk();
    await one.send(message(one, 'First about anna@example.com'));
    const first = one.state().conversation?.id ?? '';
    one.startNew();
    expect(one.state()).toMatchObject({ turns: [], vault: emptyVault() });
    await one.send(message(one, 'Second'));
    expect((await one.list()).map(({ title }) => title)).toEqual(['Second', 'First about [EMAIL_1]']);
    await one.open(first);
    expect(contents(one)[0]).toBe('First about [EMAIL_1]');
    await one.remove(first);
    await one.forgetRemoved();
    expect(one.state().conversation).toBeUndefined();
    expect((await one.list()).map(({ title }) => title)).toEqual(['Second']);
    expect(await (await database()).sealed.get(`vault/${first}`)).toBeUndefined();
    expect((await everythingKept()).session).not.toContain('anna@');
  });

  it('is deleted when the policy’s time is over', async () => {
    await serve(says('Hello.'));
    const one = desk();
    await one.send(message(one, 'Write to anna@example.com'));
    await one.list();
    await purge(retentionCutoffMs(30, Date.now()));
    expect(await one.list()).toHaveLength(1);
    await purge(retentionCutoffMs(30, Date.now() + 31 * 86_400_000));
    expect((await everythingKept()).disk).toBe('[[],[]]');
    await one.send(message(one, 'Write to anna@example.com'));
    await one.list();
    await purge(retentionCutoffMs(0, Date.now()));
    expect((await everythingKept()).disk).toBe('[[],[]]');
  });
});

describe('branches', () => {
  /** Says what was asked last, in capitals. */
  const echo: RequestListener = (request, response) =>
    says((asked.at(-1)?.messages.at(-1)?.content ?? '').toUpperCase())(request, response);

  it('an edited message begins one of its own; every branch is there after a restart', async () => {
    await serve(echo);
    const one = desk();
    await one.send(message(one, 'one'));
    await one.send(message(one, 'two'));
    const first = one.state().turns[0]?.id ?? '';
    await one.send(message(one, 'uno'), first);
    expect(contents(one)).toEqual(['uno', 'UNO']);
    expect(asked.at(-1)?.messages).toEqual([{ role: 'user', content: 'uno' }]);
    await one.list();
    const two = desk();
    await two.resume();
    expect(contents(two)).toEqual(['uno', 'UNO']);
    const shown = two.state().turns[0];
    const beside = shown === undefined ? [] : siblingsOf(two.state().all, shown);
    expect(beside.map(({ content }) => content)).toEqual(['one', 'uno']);
    two.showBranch(first);
    expect(contents(two)).toEqual(['one', 'ONE', 'two', 'TWO']);
    // The branch that is shown is the one that comes back.
    await two.list();
    const three = desk();
    await three.resume();
    expect(contents(three)).toEqual(['one', 'ONE', 'two', 'TWO']);
  });

  it('an edited message without an answer leaves the branch before it', async () => {
    await serve((request, response) => (asked.length < 3 ? echo(request, response) : response.writeHead(502).end()));
    const one = desk();
    await one.send(message(one, 'one'));
    await one.send(message(one, 'two'));
    expect(await one.send(message(one, 'uno'), one.state().turns[0]?.id)).toMatchObject({ text: 'uno' });
    expect(contents(one)).toEqual(['one', 'ONE', 'two', 'TWO']);
  });

  it('an answer in the middle is asked for again, also of another model, and what followed stays', async () => {
    await serve(echo);
    const one = desk();
    await one.send(message(one, 'one'));
    await one.send(message(one, 'two'));
    const middle = one.state().turns[1]?.id;
    await one.again({ turn: middle, model: 'large' });
    expect(asked.at(-1)).toMatchObject({ model: 'large', messages: [{ role: 'user', content: 'one' }] });
    expect(one.state().turns[1]).toMatchObject({ model: 'large' });
    expect(contents(one)).toEqual(['one', 'ONE']);
    one.showBranch(middle ?? '');
    expect(contents(one)).toEqual(['one', 'ONE', 'two', 'TWO']);
  });

  it('conversations from before there were branches are read as one', async () => {
    const db = await database();
    await db.conversations.add({ id: 'old', title: 'Old', startedMs: 1, changedMs: 2 });
    const rest = { conversation: 'old', state: 'complete', atMs: 1 } as const;
    await db.turns.bulkAdd([
      { id: 'a', order: 0, role: 'user', content: 'A', ...rest } as Turn,
      { id: 'b', order: 1, role: 'assistant', content: 'B', ...rest } as Turn,
    ]);
    const one = desk();
    await one.resume();
    expect(contents(one)).toEqual(['A', 'B']);
  });
});

describe('what the person decides', () => {
  it('a temporary conversation is stored nowhere', async () => {
    await serve(says('Hello [EMAIL_1].'));
    const one = desk();
    one.startNew({ isTemporary: true });
    await one.send(message(one, 'Write to anna@example.com'));
    await one.again();
    one.rate(one.state().turns[1]?.id ?? '', { value: 'up' });
    one.chooseModel('large');
    expect(contents(one)).toEqual(['Write to [EMAIL_1]', 'Hello [EMAIL_1].']);
    await one.list();
    expect(await everythingKept()).toEqual({ disk: '[[],[]]', session: '{}' });
  });

  it('model, rating and what is left out are kept', async () => {
    await serve(says('Hello.'));
    const one = desk();
    one.chooseModel('large');
    await one.send(message(one, 'One'));
    const [question, answer] = one.state().turns;
    one.rate(answer?.id ?? '', { value: 'down', reason: 'tone' });
    one.leaveOut(new Set([question?.id ?? '']));
    await one.list();
    const two = desk();
    await two.resume();
    expect(two.state()).toMatchObject({ model: 'large', turns: [{ leftOut: true }, { rating: { reason: 'tone' } }] });
    await two.send(message(two, 'Two'));
    expect(asked.at(-1)).toMatchObject({
      model: 'large',
      messages: [
        { role: 'assistant', content: 'Hello.' },
        { role: 'user', content: 'Two' },
      ],
    });
  });

  it('a rating goes to the gateway that says which run it was, without the reason, the last one of several', async () => {
    const rated: { path: string | undefined; body: unknown }[] = [];
    const run = crypto.randomUUID();
    await serve((request, response) => {
      if (request.url?.includes('/api/runs/')) {
        rated.push({ path: request.url, body: asked.at(-1) });
        response.writeHead(rated.length === 1 ? 404 : 200).end('{}');
        return;
      }
      response.setHeader('X-Daylight-Record', run);
      says('Hello.')(request, response);
    });
    const one = desk();
    await one.send(message(one, 'One'));
    const answer = one.state().turns[1];
    expect(answer?.run).toBe(run);
    one.rate(answer?.id ?? '', { value: 'down', reason: 'tone', minutes: 5 });
    // Not counted yet: it is told once more.
    await expect.poll(() => rated.length, { timeout: 5_000 }).toBe(2);
    one.rate(answer?.id ?? '', undefined);
    await expect.poll(() => rated.length).toBe(3);
    expect(rated).toEqual([
      ...[0, 1].map(() => ({ path: `/api/runs/${run}/rating`, body: { rating: 1, minutes: 5 } })),
      { path: `/api/runs/${run}/rating`, body: { rating: null } },
    ]);
  });

  it('a rating goes nowhere beside a gateway that does not say which run it was', async () => {
    const paths: (string | undefined)[] = [];
    await serve((request, response) => {
      paths.push(request.url);
      response.setHeader('X-Daylight-Record', '../../elsewhere');
      says('Hello.')(request, response);
    });
    const one = desk();
    await one.send(message(one, 'One'));
    one.rate(one.state().turns[1]?.id ?? '', { value: 'up' });
    await one.send(message(one, 'Two'));
    expect(paths).toEqual(['/v1/chat/completions', '/v1/chat/completions']);
    expect(one.state().turns[1]).toMatchObject({ rating: { value: 'up' } });
    expect(one.state().turns[1]).not.toHaveProperty('run');
  });

  it('what a model thought is kept beside the answer and not sent back', async () => {
    const thought = (text: string) =>
      `data: ${JSON.stringify({ choices: [{ delta: { reasoning_content: text } }] })}\n\n`;
    await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.end(thought('Hm.') + event('<thi') + event('nk>Well.</th') + event('ink>\n\nHello.'));
    });
    const one = desk();
    await one.send(message(one, 'One'));
    expect(one.state().turns[1]).toMatchObject({ content: 'Hello.', reasoning: 'Hm.Well.' });
    await one.send(message(one, 'Two'));
    expect(asked[1]?.messages[1]).toEqual({ role: 'assistant', content: 'Hello.' });
  });
});

describe('the history', () => {
  async function talks(one: Desk, ...texts: string[]): Promise<string[]> {
    for (const text of texts) {
      one.startNew();
      await one.send(message(one, text));
    }
    return (await one.list()).map(({ id }) => id).reverse();
  }

  it.each([30, 0])('is searched by words of questions and answers, in any language (%i days)', async (days) => {
    await serve(says('Straße und Cafés, [EMAIL_1].'));
    const one = desk(days);
    const [first, second, third] = await talks(
      one,
      'Plan the spring campaign for anna@example.com',
      'Write a spring poem',
      '東京の天気を教えて',
    );
    const found = async (query: string) => [...(await one.search(query)).keys()].sort();
    expect(await found('SPRING')).toEqual([first, second].sort());
    expect(await found('campaign spri')).toEqual([first]);
    expect(await found('cafe strasse')).toEqual([]);
    expect(await found('cafes straße')).toEqual([first, second, third].sort());
    expect(await found('天気')).toEqual([third]);
    expect(await found('京')).toEqual([third]);
    expect(await found('て')).toEqual([third]);
    expect(await found('京の')).toEqual([third]);
    expect(await found('天京')).toEqual([]);
    // Not by what was replaced, nor by what stands in its place.
    expect(await found('anna')).toEqual([]);
    expect(await found('email')).toEqual([]);
    expect(await found(' ')).toEqual([]);
  });

  it('has names with placeholders, pins and folders, which stay when the conversation goes on', async () => {
    await serve(says('Hello.'));
    const one = desk();
    const [id = ''] = await talks(one, 'First');
    await one.rename(id, message(one, 'For anna@example.com'));
    await one.change(id, { isPinned: true, folder: 'f' });
    await one.send(message(one, 'More'));
    expect(await one.list()).toMatchObject([{ title: 'For [EMAIL_1]', isPinned: true, folder: 'f' }]);
    expect((await everythingKept()).disk).not.toContain('anna@');
    expect((await one.read(id))?.vault.entries).toEqual({ '[EMAIL_1]': 'anna@example.com' });
    await one.change(id, { isPinned: undefined, folder: undefined });
    expect(Object.keys((await one.list())[0] ?? {})).not.toContain('folder');
  });

  it('gives back what was deleted, until it is forgotten with its words and values', async () => {
    await serve(says('Hello.'));
    const one = desk();
    const [first = '', second = ''] = await talks(one, 'Write to anna@example.com', 'Second');
    await one.remove(first, second);
    expect(await one.list()).toEqual([]);
    expect(one.state().conversation).toBeUndefined();
    await one.bringBack(second);
    expect((await one.list()).map(({ id }) => id)).toEqual([second]);
    await one.forgetRemoved();
    const db = await database();
    expect((await db.conversations.toArray()).map(({ id }) => id)).toEqual([second]);
    expect((await db.words.toArray()).every(({ conversation }) => conversation === second)).toBe(true);
    expect(await db.sealed.get(`vault/${first}`)).toBeUndefined();
  });

  it('is handed out as Markdown and JSON, with placeholders or with the real values', async () => {
    await serve(says('Dear [EMAIL_1].'));
    const one = desk();
    const [id = ''] = await talks(one, 'Write to anna@example.com');
    await one.again();
    const talk = await one.read(id);
    if (talk === undefined) throw new Error('not kept');
    const { vault, ...bare } = talk;
    const names = { you: 'You', assistant: 'Daylight' };
    expect(asMarkdown([bare], names)).toMatch(
      /^# Write to \[EMAIL_1\]\n\n.*\n\n## You\n\nWrite to \[EMAIL_1\]\n\n## Daylight\n\nDear \[EMAIL_1\]\.\n$/,
    );
    expect(asMarkdown([talk], names)).toContain('Dear anna@example.com.');
    expect(asJson([bare])).not.toContain('anna@');
    expect(JSON.parse(asJson([talk]))).toMatchObject({
      format: 'daylight-conversations',
      conversations: [{ turns: [{ role: 'user' }, { content: 'Dear anna@example.com.' }, { role: 'assistant' }] }],
    });
  });
});

describe('when something goes wrong', () => {
  it('a message without any answer comes back as it was written', async () => {
    await serve((_request, response) => response.writeHead(429, { 'Retry-After': '9' }).end());
    const one = desk();
    expect(await one.send(message(one, 'Write to anna@example.com'))).toMatchObject({
      text: 'Write to anna@example.com',
    });
    expect(one.state()).toMatchObject({
      turns: [],
      conversation: undefined,
      failure: { code: 'rate-limited', retry: 'send' },
    });
    expect((one.state().failure?.retryAtMs ?? 0) - Date.now()).toBeGreaterThan(7_000);
    expect(await one.list()).toEqual([]);
    expect((await everythingKept()).disk).toBe('[[],[]]');
  });

  it('the turns before it stay', async () => {
    await serve((request, response) => {
      if (asked.length === 1) says('Hello.')(request, response);
      else response.writeHead(502).end();
    });
    const one = desk();
    await one.send(message(one, 'One'));
    expect(await one.send(message(one, 'Two'))).toMatchObject({ text: 'Two' });
    expect(contents(one)).toEqual(['One', 'Hello.']);
    await one.list();
    const two = desk();
    await two.resume();
    expect(contents(two)).toEqual(['One', 'Hello.']);
  });

  it('a partial answer is kept; asking again puts the new one beside it, shown with its first word', async () => {
    await serve((_request, response) => {
      if (asked.length === 1) {
        begin(response, 'Half');
        setTimeout(() => response.destroy(), 30);
      } else if (asked.length === 2) response.writeHead(502).end();
      else says('Whole')(_request, response);
    });
    const one = desk();
    expect(await one.send(message(one, 'One'))).toBeUndefined();
    expect(one.state().turns[1]).toMatchObject({ content: 'Half', state: 'failed', failure: 'interrupted' });
    await one.again();
    expect(one.state()).toMatchObject({ failure: { code: 'model-unavailable', retry: 'again' } });
    expect(contents(one)).toEqual(['One', 'Half']);
    await one.again();
    expect(one.state().failure).toBeUndefined();
    expect(contents(one)).toEqual(['One', 'Whole']);
    expect(asked[2]?.messages).toEqual([{ role: 'user', content: 'One' }]);
    const two = desk();
    await one.list();
    await two.resume();
    expect(contents(two)).toEqual(['One', 'Whole']);
    const whole = two.state().turns[1];
    const beside = whole === undefined ? [] : siblingsOf(two.state().all, whole);
    expect(beside.map(({ content }) => content)).toEqual(['Half', 'Whole']);
    two.showBranch(beside[0]?.id ?? '');
    expect(contents(two)).toEqual(['One', 'Half']);
  });

  it('the rest of a partial answer is asked for and put to its end', async () => {
    await serve((request, response) => {
      if (asked.length === 1) {
        begin(response, 'To be or ');
        setTimeout(() => response.destroy(), 30);
      } else if (asked.length === 2) response.writeHead(502).end();
      else says('not to be')(request, response);
    });
    const one = desk();
    await one.send(message(one, 'One'));
    // The panel closes and opens again.
    await one.list();
    const two = desk();
    await two.resume();
    await two.goOn();
    expect(contents(two)).toEqual(['One', 'To be or ']);
    expect(two.state().failure).toMatchObject({ retry: 'rest' });
    await two.goOn();
    expect(contents(two)).toEqual(['One', 'To be or not to be']);
    expect(two.state().turns[1]).toMatchObject({ state: 'complete' });
    expect(two.state().turns[1]).not.toHaveProperty('failure');
    expect(asked[2]?.messages.slice(0, 2)).toEqual([
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'To be or ' },
    ]);
  });

  it('stopping keeps what came and is no failure', async () => {
    await serve((_request, response) => begin(response, 'Half'));
    const one = desk();
    const sent = one.send(message(one, 'One'));
    await vi.waitFor(() => expect(contents(one)).toEqual(['One', 'Half']));
    one.stop();
    expect(await sent).toBeUndefined();
    expect(one.state()).toMatchObject({ failure: undefined, answering: undefined });
    expect(one.state().turns[1]).toMatchObject({ content: 'Half', state: 'failed', failure: 'cancelled' });
  });

  it('stopping before the first word brings the message back', async () => {
    await serve(() => undefined);
    const one = desk();
    const sent = one.send(message(one, 'Write to anna@example.com'));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    one.stop();
    expect(await sent).toMatchObject({ text: 'Write to anna@example.com' });
    expect(one.state()).toMatchObject({ failure: undefined, answering: undefined, turns: [] });
  });

  it('leaving in the middle of an answer keeps what came', async () => {
    await serve((_request, response) => begin(response, 'Half'));
    const one = desk();
    const sent = one.send(message(one, 'One'));
    await vi.waitFor(() => expect(contents(one)).toEqual(['One', 'Half']));
    const id = one.state().conversation?.id ?? '';
    one.startNew();
    expect(await sent).toBeUndefined();
    await one.open(id);
    expect(contents(one)).toEqual(['One', 'Half']);
  });

  it('what came before a stream fell silent is kept, also without any sign that the panel closes', async () => {
    await serve((_request, response) => {
      begin(response, 'Twelve ');
      setTimeout(() => response.write(event('letters')), 60);
    });
    const first = desk();
    void first.send(message(first, 'Write'));
    const kept = async () => (await (await database()).turns.toArray()).map(({ content }) => content);
    await vi.waitFor(async () => expect(await kept()).toContain('Twelve letters'));
    first.stop();
  });

  it('a message whose panel was closed before any answer goes back to the composer', async () => {
    await serve(says('Hello.'));
    const one = desk();
    await one.send(message(one, 'One'));
    const { conversation } = one.state();
    const db = await database();
    const id = conversation?.id ?? '';
    await one.list();
    const lost = {
      id: 'x',
      conversation: id,
      parent: one.state().turns.at(-1)?.id ?? null,
      order: 2,
      role: 'user',
      content: 'Lost',
      state: 'complete',
      atMs: 1,
    } as const;
    await db.turns.add(lost);
    await db.conversations.update(id, { leaf: 'x' });
    const two = desk();
    expect(await two.resume()).toMatchObject({ text: 'Lost' });
    expect(contents(two)).toEqual(['One', 'Hello.']);
  });

  it('another panel leaves a conversation alone that is being answered', async () => {
    let answer = () => undefined as unknown;
    await serve((request, response) => {
      answer = () => says('Late')(request, response);
    });
    const one = desk();
    const sent = one.send(message(one, 'One'));
    await vi.waitFor(async () => expect(await one.list()).toHaveLength(1));
    const two = desk();
    expect(await two.resume()).toBeUndefined();
    expect(two.state().turns).toEqual([]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answer();
    expect(await sent).toBeUndefined();
    expect(contents(one)).toEqual(['One', 'Late']);
  });

  it('two panels that go on with one conversation write over nothing of each other', async () => {
    await serve(says('All right.'));
    const first = desk();
    await first.send(message(first, 'Write to anna@example.com'));
    await first.list();
    const second = desk();
    await second.resume();

    await first.send(message(first, 'From the first: ben@example.com', 'ben@example.com'));
    await first.list();
    await second.send(message(second, 'From the second: eve@example.com', 'eve@example.com'));
    const kept = await second.list();
    expect(kept).toHaveLength(2);

    const said = new Map<string, Desk>();
    for (const { id } of kept) {
      const again = desk();
      await again.open(id);
      said.set(contents(again)[2] ?? '', again);
    }
    expect([...said.keys()].sort()).toEqual(['From the first: [EMAIL_2]', 'From the second: [EMAIL_2]']);
    const valueIn = (text: string) => said.get(text)?.state().vault.entries['[EMAIL_2]'];
    expect(valueIn('From the first: [EMAIL_2]')).toBe('ben@example.com');
    expect(valueIn('From the second: [EMAIL_2]')).toBe('eve@example.com');
  });

  it('says that nothing was kept when there is no room, and goes on', async () => {
    await serve(says('Hello.'));
    const one = desk(0);
    const set = fakeBrowser.storage.session.set;
    fakeBrowser.storage.session.set = () => Promise.reject(new Error('quota'));
    await one.send(message(one, 'One'));
    await vi.waitFor(() => expect(one.state().kept).toBe(false));
    fakeBrowser.storage.session.set = set;
    expect(contents(one)).toEqual(['One', 'Hello.']);
  });
});

it('titles are one line and never cut a placeholder', () => {
  expect(titleOf('\n  Short \nmore')).toBe('Short');
  expect(titleOf(`${'x'.repeat(55)} [EMAIL_1] and more`)).toBe(`${'x'.repeat(55)} [EMAIL_1]…`);
  expect(titleOf('x'.repeat(80))).toBe(`${'x'.repeat(60)}…`);
  expect(titleOf(`${'x'.repeat(59)}😀 more`)).toBe(`${'x'.repeat(59)}…`);
});
