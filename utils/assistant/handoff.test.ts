import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database } from './database';
import { openDraft } from './draft';
import { handoff, joinTexts, leaveHandoff } from './handoff';
import { NotKept } from './keepsake';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const area = fakeBrowser.storage.session;
const setInSession = area.set.bind(area);

/** Session storage with room for so many characters of JSON, as the browser's 10 MB quota. */
function limitSession(room: number) {
  area.set = async (items) => {
    const all = { ...(await area.get(null)), ...items };
    if (JSON.stringify(all).length > room) throw new Error('Session storage quota bytes exceeded.');
    await setInSession(items);
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  area.set = setInSession;
  await (await database()).sealed.clear();
});

describe('a text from the dialog', () => {
  it('goes to the end of what stands in the composer, once', async () => {
    await leaveHandoff('pasted text');
    const draft = await openDraft();
    expect(await draft.takeHandoff('my question:', 30)).toBe('pasted text');
    expect(await draft.takeHandoff('my question:', 30)).toBeUndefined();
    expect(await handoff.load()).toBeUndefined();
    await draft.close();
    const later = await openDraft();
    expect(await later.load()).toBe('my question:\n\npasted text');
    await later.close();
  });

  it('waits in memory only', async () => {
    await leaveHandoff('pasted text');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await (await database()).sealed.count()).toBe(0);
    expect(JSON.stringify(await area.get(null))).toContain('pasted text');
  });

  it('goes to one panel when two are open', async () => {
    const [one, two] = [await openDraft(), await openDraft()];
    await leaveHandoff('pasted text');
    const took = await Promise.all([one.takeHandoff('', 30), two.takeHandoff('', 30)]);
    expect(took.filter((text) => text !== undefined)).toEqual(['pasted text']);
    await one.close();
    await two.close();
  });

  it('does not overwrite one that still waits', async () => {
    await Promise.all([leaveHandoff('first'), leaveHandoff('second')]);
    const draft = await openDraft();
    expect(await draft.takeHandoff('', 30)).toBe('first\n\nsecond');
    await draft.close();
  });

  it('is not taken twice when the panel dies between keeping it and clearing its place', async () => {
    await leaveHandoff('pasted text');
    const waiting = await handoff.load();
    const draft = await openDraft();
    await draft.takeHandoff('', 30);
    await draft.close();
    if (waiting !== undefined) await handoff.save(waiting);
    const next = await openDraft();
    expect(await next.load()).toBe('pasted text');
    expect(await next.takeHandoff('pasted text', 30)).toBeUndefined();
    expect(await handoff.load()).toBeUndefined();
    await next.close();
  });

  it('that is too large is refused with a code, and what waited still waits', async () => {
    limitSession(1_000);
    await leaveHandoff('small');
    await expect(leaveHandoff('x'.repeat(1_000))).rejects.toBeInstanceOf(NotKept);
    expect((await handoff.load())?.text).toBe('small');
  });

  it.each([30, 0])('fits when it and the draft do not fit together (retention %i days)', async (days) => {
    limitSession(1_500);
    const text = 'x'.repeat(900);
    await leaveHandoff(text);
    const draft = await openDraft();
    expect(await draft.takeHandoff('', days)).toBe(text);
    await draft.close();
    const next = await openDraft();
    expect(await next.load()).toBe(text);
    expect(await next.takeHandoff(text, days)).toBeUndefined();
    await next.close();
  });

  it('stays where it is when the draft finds no place at all', async () => {
    limitSession(1_500);
    await leaveHandoff('x'.repeat(900));
    const draft = await openDraft();
    expect(await draft.takeHandoff('y'.repeat(900), 0)).toBe('x'.repeat(900));
    expect((await handoff.load())?.text).toBe('x'.repeat(900));
    // Not a second time into the same composer; and gone when it was sent from there.
    expect(await draft.takeHandoff('y'.repeat(900), 0)).toBeUndefined();
    await draft.save('', 0);
    expect(await handoff.load()).toBeUndefined();
    await draft.close();
  });
});

describe('a draft', () => {
  it('survives the panel, the session and a second panel', async () => {
    const one = await openDraft();
    const two = await openDraft();
    await one.save('first window', 30);
    await two.save('second window', 30);
    await one.close();
    await two.close();
    await area.clear();
    const [again, other] = [await openDraft(), await openDraft()];
    expect([await again.load(), await other.load()]).toEqual(['first window', 'second window']);
    await again.close();
    await other.close();
  });

  it('is found by the next panel although another place is free', async () => {
    const one = await openDraft();
    const two = await openDraft();
    await two.save('second window', 30);
    await two.close();
    await one.close();
    const next = await openDraft();
    expect(await next.load()).toBe('second window');
    await next.close();
  });

  it('is on disk only sealed, and not at all without retention', async () => {
    const draft = await openDraft();
    await draft.save('anna@example.com', 0);
    expect(await (await database()).sealed.count()).toBe(0);
    await draft.save('anna@example.com', 30);
    const [row] = await (await database()).sealed.toArray();
    expect(row?.name).toBe('draft/0');
    expect(Buffer.from(row?.data ?? new ArrayBuffer()).toString('latin1')).not.toContain('anna');
    await draft.save('', 30);
    expect(await (await database()).sealed.count()).toBe(0);
    expect(await area.get(null)).toEqual({});
    await draft.close();
  });
});

it('joins texts with one empty line', () => {
  expect(joinTexts('', 'b')).toBe('b');
  expect(joinTexts('a\n', 'b')).toBe('a\n\nb');
  expect(joinTexts(' \n', 'b')).toBe('b');
  expect(joinTexts('a', '')).toBe('a');
});
