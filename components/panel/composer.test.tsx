// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { english } from '@/tests/support/english';
import type { Prepared } from '@/utils/assistant';
import { replace } from '@/utils/placeholders';
import { Composer } from './composer';
import { speak, text as words } from './text';
import type { Check } from './use-prepared';

speak(english);
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const written = 'Write to anna@example.com';
const prepared: Prepared = {
  source: written,
  written,
  ...replace(written, [{ type: 'EMAIL_ADDRESS', start: 9, end: written.length, confidence: 1 }], { entries: {} }),
  counts: { EMAIL_ADDRESS: 1 },
};
const ready: Check = { state: 'ready', prepared };
const checking: Check = { state: 'checking', done: undefined, cancel: () => undefined };

let root: Root;
const onSend = vi.fn();
const onStop = vi.fn();
const onQueue = vi.fn();
const onCancelEdit = vi.fn();

interface Shown {
  check: Check;
  isAnswering?: boolean;
  canSend?: boolean;
  isEditing?: boolean;
  fits?: boolean;
  text?: string;
}

function Stage({
  check,
  isAnswering: startsAnswering = false,
  canSend = true,
  isEditing = false,
  fits = true,
  text = written,
}: Shown) {
  const [isAnswering, setIsAnswering] = useState(startsAnswering);
  return (
    <Composer
      ref={null}
      name="Daylight"
      draft={{
        text,
        queued: [],
        pieces: [],
        choices: [],
        isToBeSent: false,
        aside: undefined,
        setText: () => undefined,
        change: () => undefined,
        handedOver: false,
        kept: true,
        foundQueued: false,
      }}
      check={check}
      isAnswering={isAnswering}
      canSend={canSend}
      hasEarlierTurns={false}
      isEditing={isEditing}
      fits={fits}
      onSend={onSend}
      onQueue={onQueue}
      onCancelEdit={onCancelEdit}
      onStop={() => {
        onStop();
        setIsAnswering(false);
      }}
    />
  );
}

const show = (shown: Shown) => act(async () => root.render(<Stage {...shown} />));
const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const button = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
const click = (name: string) => act(async () => button(name)?.click());

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
  onSend.mockClear();
  for (const mock of [onStop, onQueue, onCancelEdit]) mock.mockClear();
});
afterEach(() => act(async () => root.unmount()));

describe('the composer', () => {
  it('sends what was checked, with Enter and with the button', async () => {
    await show({ check: ready });
    await press('Enter');
    await click(words.send);
    expect(onSend.mock.calls).toEqual([[prepared], [prepared]]);
  });

  it('does not send with the Enter that ends a composition, nor with Shift+Enter', async () => {
    await show({ check: ready });
    await press('Enter', { isComposing: true });
    await press('Enter', { keyCode: 229 });
    await press('Enter', { shiftKey: true });
    expect(onSend).not.toHaveBeenCalled();
  });

  it('waits for the check and sends its result, once', async () => {
    await show({ check: checking });
    await press('Enter');
    expect(onSend).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain(words.sending);
    await show({ check: ready });
    await show({ check: ready });
    expect(onSend.mock.calls).toEqual([[prepared]]);
  });

  it('forgets the wish to send when the text has become another', async () => {
    await show({ check: checking });
    await press('Enter');
    const other = { ...prepared, source: 'Something else', text: 'Something else' };
    await show({ check: { state: 'ready', prepared: other }, text: 'Something else' });
    expect(onSend).not.toHaveBeenCalled();
  });

  it.each<[string, Shown]>([
    ['the check failed', { check: { state: 'failed', again: () => undefined } }],
    ['the check was cancelled', { check: { state: 'cancelled', again: () => undefined } }],
    ['there is no gateway', { check: ready, canSend: false }],
    ['it is more than the model takes', { check: ready, fits: false }],
    ['an answer is on its way', { check: ready, isAnswering: true }],
    ['there is nothing to send', { check: { state: 'empty' }, text: ' \n' }],
  ])('sends nothing when %s', async (_name, shown) => {
    await show(shown);
    await press('Enter');
    await click(words.send);
    expect(onSend).not.toHaveBeenCalled();
  });

  it('stops an answer with the button or Escape, and does not send by it', async () => {
    await show({ check: ready, isAnswering: true });
    await click(words.stop);
    expect(onStop).toHaveBeenCalledOnce();
    expect(button(words.send)).not.toBeNull();
    expect(onSend).not.toHaveBeenCalled();
    await press('Escape');
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('puts a message into the queue while an answer arrives, unless an earlier one is being changed', async () => {
    await show({ check: ready, isAnswering: true });
    await press('Enter');
    await click(words.queueNext);
    expect(onQueue).toHaveBeenCalledTimes(2);
    await show({ check: ready, isAnswering: true, isEditing: true });
    await press('Enter');
    expect(onQueue).toHaveBeenCalledTimes(2);
    expect(button(words.queueNext)).toBeNull();
  });

  it('leaves a message that is being changed with Escape', async () => {
    await show({ check: ready, isEditing: true });
    await press('Escape', { isComposing: true });
    expect(onCancelEdit).not.toHaveBeenCalled();
    await press('Escape');
    expect(onCancelEdit).toHaveBeenCalledOnce();
  });

  it('shows exactly what will be sent as soon as something is replaced', async () => {
    await show({ check: ready });
    expect(document.querySelector(`[aria-label="${words.letters}"]`)?.textContent).toBe(prepared.text);
    expect(document.querySelector('mark')?.textContent).toBe('[EMAIL_1]');
    expect(document.body.textContent).toContain('Replaced: an e-mail address');
  });
});
