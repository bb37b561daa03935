import { stand } from '../doors/stand';
import { whenLoaded } from '../idle';
import { squeezed, valuesIn } from '../memory';
import { isOurs } from '../surface';
import type { Stop } from './judge-leaves';
import { guardIsHere } from './messages';

/** A person who has stopped writing for so long has come to a pause. */
const pauseMs = 1_000;
/** Nobody is left to write on for longer than this before they are asked. */
const longestWaitMs = 8_000;
/** A request so soon after a press is what the press was for. */
const pressMs = 3_000;
/** How often the worker is told that somebody is here: it is stopped after 30 seconds without news. */
const hereEveryMs = 20_000;
/** How often a page that tries again by itself is spoken of. */
const tellEveryMs = 30_000;

/** What a person does in a page, as far as it says how to meet a request that was stopped. */
export interface Presence {
  /** Resolves when nobody is in the middle of writing. */
  pause(): Promise<void>;
  /** Whether the person has just pressed something, since a question was last answered. */
  hasPressed(): boolean;
  /** A question has been answered. */
  answered(): void;
  /** Whether it is time to speak of the same again. */
  mayTell(): boolean;
}

/**
 * Follows what a person does here, and tells the worker while they do: it then gets ready before anything is sent.
 *
 * @param isTool whether the page is, as far as is known, one whose requests are looked at
 */
export function followPresence(isTool: () => boolean, signal: AbortSignal): Presence {
  let wroteAt = Number.NEGATIVE_INFINITY;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;
  let hereAt = Number.NEGATIVE_INFINITY;
  let wasTool = false;
  const here = () => {
    const is = isTool();
    const now = performance.now();
    // Where the page has gone elsewhere without a load, the worker is told once that it has.
    if ((!is && !wasTool) || (is === wasTool && now - hereAt < hereEveryMs)) return;
    hereAt = now;
    wasTool = is;
    guardIsHere.send(null).catch(() => undefined);
  };
  const act = (event: Event) => {
    if (!event.isTrusted || isOurs(event)) return;
    const now = performance.now();
    if (event.type === 'input') wroteAt = now;
    if (event.type === 'pointerdown' || (event instanceof KeyboardEvent && event.key === 'Enter')) pressedAt = now;
    here();
  };
  for (const type of ['input', 'paste', 'drop', 'pointerdown', 'keydown']) stand(type, act, signal);
  if (window.top === window) whenLoaded(here, signal);
  return {
    async pause() {
      if (pressedAt > wroteAt) return;
      const from = performance.now();
      for (;;) {
        const now = performance.now();
        const leftMs = Math.min(wroteAt + pauseMs, from + longestWaitMs) - now;
        if (leftMs <= 0) return;
        await new Promise((resolve) => setTimeout(resolve, leftMs));
      }
    },
    hasPressed: () => pressedAt > answeredAt && performance.now() - pressedAt < pressMs,
    answered() {
      answeredAt = performance.now();
    },
    mayTell() {
      const now = performance.now();
      if (now - toldAt < tellEveryMs) return false;
      toldAt = now;
      return true;
    },
  };
}

/**
 * Has stops wait for a pause, and forgets those whose values stand in a newer one: a page that saves each letter repeats
 * itself.
 */
export function createNewest(take: (stop: Stop) => void, pause: () => Promise<void>): (stop: Stop) => void {
  let waiting: Stop[] = [];
  return (stop) => {
    const isFirst = waiting.length === 0;
    const whole = squeezed(stop.text);
    const isRepeated = ({ text, findings }: Stop) => valuesIn(text, findings).every((value) => whole.includes(value));
    waiting = [...waiting.filter((one) => !isRepeated(one)), stop];
    if (!isFirst) return;
    void pause().then(() => {
      const all = waiting;
      waiting = [];
      for (const one of all) take(one);
    });
  };
}
