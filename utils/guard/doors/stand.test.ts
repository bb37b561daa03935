// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { stand } from './stand';

const always = new AbortController().signal;
let types = 0;

/** What hears of an event of a type of its own, by name, and what it does then. */
function standing(does: Record<string, (event: Event) => void>) {
  const type = `event-${types++}`;
  const heard: string[] = [];
  const stops = new Map(Object.keys(does).map((name) => [name, new AbortController()]));
  for (const [name, act] of Object.entries(does)) {
    const listener = (event: Event) => {
      heard.push(name);
      act(event);
    };
    stand(type, listener, stops.get(name)?.signal ?? always);
  }
  const happens = () => window.dispatchEvent(new Event(type, { cancelable: true }));
  return { type, heard, happens, leave: (name: string) => stops.get(name)?.abort() };
}

const nothing = () => undefined;

test('everything that stands at an event hears of it in the order in which it came, until it leaves', () => {
  const { heard, happens, leave } = standing({ first: nothing, second: nothing });
  happens();
  leave('first');
  happens();
  expect(heard).toEqual(['first', 'second', 'second']);
});

test('what one stops reaches neither the next nor the page', () => {
  const { type, heard, happens } = standing({ gate: (event) => event.stopImmediatePropagation(), door: nothing });
  window.addEventListener(type, () => heard.push('page'));
  happens();
  expect(heard).toEqual(['gate']);
});

test('what fails in one is not lost, and keeps no other from hearing', () => {
  const failing = () => {
    throw new RangeError('broken');
  };
  const { heard, happens } = standing({ failing, door: nothing });
  const failed: unknown[] = [];
  window.addEventListener('error', (event) => {
    event.preventDefault();
    failed.push(event.error);
  });
  try {
    happens();
  } catch (error) {
    failed.push(error);
  }
  expect(heard).toEqual(['failing', 'door']);
  expect(failed).toHaveLength(1);
});
