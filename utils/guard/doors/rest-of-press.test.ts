// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { beginPress, holdRest, isHeldAlready, restOfPress } from './rest-of-press';

let nowMs = 0;
const field = document.createElement('textarea');

/** An event as a person causes it, `afterMs` after the one before. jsdom lets nobody make trusted ones. */
function act(type: string, afterMs = 20, key = 'Enter'): Event {
  nowMs += afterMs;
  const isKey = type.startsWith('key');
  const event = isKey ? new KeyboardEvent(type, { key, cancelable: true }) : new MouseEvent(type, { cancelable: true });
  return new Proxy(event, {
    get(target, name) {
      if (name === 'isTrusted') return true;
      if (name === 'timeStamp') return nowMs;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Whether the page hears of it. */
function arrives(event: Event): boolean {
  restOfPress.swallow(event);
  return !event.defaultPrevented;
}

const held = (type: string, text = 'text') => holdRest(act(type), field, text);

beforeEach(() => {
  nowMs += 10_000;
});

test('of a key that is held the page hears nothing more, and of the next one everything', () => {
  held('keydown');
  expect(arrives(act('keyup', 20, 'a'))).toBe(true);
  expect(arrives(act('keyup'))).toBe(false);
  expect(arrives(act('keyup'))).toBe(true);
});

test.each(['touchstart', 'touchend', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])(
  'of a press that is held the page does not hear %s',
  (type) => {
    held('pointerdown');
    expect(arrives(act(type))).toBe(false);
    beginPress(act('pointerdown'));
    expect(arrives(act(type))).toBe(true);
  },
);

test('after a while it is another press', () => {
  held('pointerdown');
  expect(arrives(act('click', 1_100))).toBe(true);
});

test('sent twice in one breath is sent once; a little later, or another text, is another send', () => {
  held('keydown');
  const again = act('keydown');
  expect(isHeldAlready(again, field, 'text')).toBe(true);
  expect(again.defaultPrevented).toBe(true);
  expect(arrives(act('keyup'))).toBe(false);
  expect(isHeldAlready(act('keydown'), field, 'other')).toBe(false);
  expect(isHeldAlready(act('keydown', 600), field, 'text')).toBe(false);
});
