import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newPiece } from './context';
import { database } from './database';
import { blankDraft, type Draft, openDraft } from './draft';
import { handoff, joinTexts, leaveHandoff } from './handoff';
import { NotKept } from './keepsake';

const written = (text: string): Draft => ({ ...blankDraft, text });

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
    expect(await draft.takeHandoff(written('my question:'), 30)).toEqual({ text: 'pasted text' });
    expect(await draft.takeHandoff(written('my question:'), 30)).toBeUndefined();
    expect(await handoff.load()).toBeUndefined();
    await draft.close();
    const later = await openDraft();
    expect((await later.load()).text).toBe('my question:\n\npasted text');
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
    const took = await Promise.all([one.takeHandoff(written(''), 30), two.takeHandoff(written(''), 30)]);
    expect(took.filter((one) => one !== undefined)).toEqual([{ text: 'pasted text' }]);
    await one.close();
    await two.close();
  });

  it('does not overwrite one that still waits', async () => {
    await Promise.all([leaveHandoff('first'), leaveHandoff('second')]);
    const draft = await openDraft();
    expect(await draft.takeHandoff(written(''), 30)).toEqual({ text: 'first\n\nsecond' });
    await draft.close();
  });

  it('is not taken twice when the panel dies between keeping it and clearing its place', async () => {
    await leaveHandoff('pasted text');
    const waiting = await handoff.load();
    const draft = await openDraft();
    await draft.takeHandoff(written(''), 30);
    await draft.close();
    if (waiting !== undefined) await handoff.save(waiting);
    const next = await openDraft();
    expect((await next.load()).text).toBe('pasted text');
    expect(await next.takeHandoff(written('pasted text'), 30)).toBeUndefined();
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
    expect(await draft.takeHandoff(written(''), days)).toEqual({ text: text });
    await draft.close();
    const next = await openDraft();
    expect((await next.load()).text).toBe(text);
    expect(await next.takeHandoff(written(text), days)).toBeUndefined();
    await next.close();
  });

  it('stays where it is when the draft finds no place at all', async () => {
    limitSession(1_500);
    await leaveHandoff('x'.repeat(900));
    const draft = await openDraft();
    expect(await draft.takeHandoff(written('y'.repeat(900)), 0)).toEqual({ text: 'x'.repeat(900) });
    expect((await handoff.load())?.text).toBe('x'.repeat(900));
    // Not a second time into the same composer; and gone when it was sent from there.
    expect(await draft.takeHandoff(written('y'.repeat(900)), 0)).toBeUndefined();
    await draft.save(written(''), 0);
    expect(await handoff.load()).toBeUndefined();
    await draft.close();
  });
});

describe('a draft', () => {
  it('survives the panel, the session and a second panel', async () => {
    const one = await openDraft();
    const two = await openDraft();
    await one.save(written('first window'), 30);
    await two.save(written('second window'), 30);
    await one.close();
    await two.close();
    await area.clear();
    const [again, other] = [await openDraft(), await openDraft()];
    expect([(await again.load()).text, (await other.load()).text]).toEqual(['first window', 'second window']);
    await again.close();
    await other.close();
  });

  it('is found by the next panel although another place is free', async () => {
    const one = await openDraft();
    const two = await openDraft();
    await two.save(written('second window'), 30);
    await two.close();
    await one.close();
    const next = await openDraft();
    expect((await next.load()).text).toBe('second window');
    await next.close();
  });

  it('of a panel that is only just closing is found a moment later', async () => {
    const closing = await openDraft();
    await closing.save(written('to the last key'), 30);
    const next = await openDraft();
    expect((await next.load()).text).toBe('');
    const left = next.leftBehind();
    await closing.close();
    const found = await left;
    expect((await found?.load())?.text).toBe('to the last key');
    await found?.close();
    await next.close();
  });

  it('has its pieces again, and they are not written again with every key', async () => {
    const piece = newPiece({ kind: 'page', title: 'Offer', address: '', text: 'a long page' });
    const draft = await openDraft();
    const withPiece = { ...written('a'), pieces: [piece] };
    await draft.save(withPiece, 30);
    const save = vi.spyOn(area, 'set');
    await draft.save({ ...withPiece, text: 'ab' }, 30);
    expect(JSON.stringify(save.mock.calls)).not.toContain('a long page');
    save.mockRestore();
    await draft.close();
    await area.clear();
    const next = await openDraft();
    expect(await next.load()).toEqual({ ...written('ab'), pieces: [piece] });
    await next.save(blankDraft, 30);
    expect(await (await database()).sealed.count()).toBe(0);
    await next.close();
  });

  it('is the newest on disk, however long encrypting took', async () => {
    const draft = await openDraft();
    const encrypt = vi.spyOn(crypto.subtle, 'encrypt');
    encrypt.mockImplementationOnce(async function slowly(this: SubtleCrypto, ...given) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return SubtleCrypto.prototype.encrypt.apply(crypto.subtle, given);
    });
    await Promise.all([draft.save(written('older'), 30), draft.save(written('newer'), 30)]);
    encrypt.mockRestore();
    await draft.close();
    await area.clear();
    const next = await openDraft();
    expect((await next.load()).text).toBe('newer');
    await next.close();
  });

  it('is on disk only sealed, and not at all without retention', async () => {
    const draft = await openDraft();
    await draft.save(written('anna@example.com'), 0);
    expect(await (await database()).sealed.count()).toBe(0);
    await draft.save(written('anna@example.com'), 30);
    const [row] = await (await database()).sealed.toArray();
    expect(row?.name).toBe('draft/0');
    expect(Buffer.from(row?.data ?? new ArrayBuffer()).toString('latin1')).not.toContain('anna');
    await draft.save(written(''), 30);
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
