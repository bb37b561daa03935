import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wordsIn } from '@/tests/support/words';
import { handoff } from '../handoff';
import { maxActions, type SelectionAction, selectionActions, titleOfAction } from './action';
import { handAction, takeWaitingTask } from './hand-over';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const words = wordsIn('en');
const where = { tabId: 7, windowId: 1, title: 'Offer', address: 'https://crm.kupferhof-moebel.de/offer' };
/** Stands for the page, which only a browser has: what the reader in it answers. */
const inPage = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  inPage.mockReset();
  Object.assign(fakeBrowser, { scripting: { executeScript: inPage } });
});

const reads = (answer: string) => inPage.mockResolvedValue([{ frameId: 0, result: { answer } }]);

describe('an action on a selection', () => {
  it('goes to the composer with the text as it stands in the page, to be sent', async () => {
    reads('First line\nSecond line');
    await handAction({ kind: 'shipped', id: 'translate' }, where, 'First line Second line', words);
    const waiting = await handoff.load();
    expect(waiting).toMatchObject({
      text: 'Translate the selected text into this language: English. If it is in that language already, translate it into English. Give only the translation.',
      isToBeSent: true,
    });
    expect(waiting?.pieces).toMatchObject([
      { kind: 'selection', title: 'Offer', address: where.address, text: 'First line\nSecond line' },
    ]);
  });

  it('takes what the browser has of it where no script may go', async () => {
    inPage.mockRejectedValue(new Error('cannot be scripted'));
    await handAction({ kind: 'own', id: '1', title: 'Shorten', instruction: 'Shorten it' }, where, 'from a PDF', words);
    expect((await handoff.load())?.pieces).toMatchObject([{ text: 'from a PDF' }]);
  });

  it('without a selection waits in the composer and is not sent', async () => {
    reads('');
    await handAction({ kind: 'shipped', id: 'reply' }, where, '', words);
    expect(await handoff.load()).toMatchObject({ text: expect.stringContaining('reply') });
    expect((await handoff.load())?.isToBeSent).toBeUndefined();
  });

  it('with a template goes to its form, once, and nothing of it to disk', async () => {
    reads('Long text');
    await handAction({ kind: 'template', id: 'content-summary', title: 'Content summary' }, where, '', words);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('Long text');
    const took = await Promise.all([takeWaitingTask(), takeWaitingTask()]);
    expect(took.filter((one) => one !== undefined)).toMatchObject([{ template: 'content-summary', text: 'Long text' }]);
    expect(await handoff.load()).toBeUndefined();
  });
});

describe('the chosen actions', () => {
  it('are four to begin with, each with a name in every language', async () => {
    const first = await selectionActions.load();
    expect(first).toHaveLength(4);
    for (const language of ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const) {
      const titles = first.map((action) => titleOfAction(action, wordsIn(language)));
      expect(new Set(titles).size, language).toBe(4);
    }
  });

  it('are kept in their order, and no more of them than a menu holds', async () => {
    const many = Array.from({ length: 14 }, (_, at): SelectionAction => {
      return { kind: 'template', id: `t${at}`, title: `T ${at}` };
    });
    await selectionActions.save(many);
    expect(await selectionActions.load()).toEqual(many.slice(0, maxActions));
  });
});
