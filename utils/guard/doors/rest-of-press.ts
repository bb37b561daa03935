import { isOurs } from '../surface';
import { stop } from './stop';

/** Longer takes nobody to let go of a key or a button; what comes later is another press. */
const longestPressMs = 1_000;
/** Who presses twice in so short a time means one send. The question takes its first answer at about that time. */
const doublePressMs = 500;

let held: { isKey: boolean; untilMs: number } | undefined;
let sent: { field: HTMLElement; text: string; atMs: number } | undefined;

/** Notes that an event is held with which a person sends: what else this press brings is not for the page. */
export function holdRest(event: Event, field: HTMLElement, text: string): void {
  sent = { field, text, atMs: event.timeStamp };
  holdPress(event);
}

function holdPress(event: Event): void {
  if (event instanceof KeyboardEvent || event.type === 'pointerdown')
    held = { isKey: event instanceof KeyboardEvent, untilMs: event.timeStamp + longestPressMs };
}

/** A press begins: whatever comes now is of this one. */
export function beginPress(event: Event): void {
  if (event.type === 'pointerdown' || event.type === 'keydown') held = undefined;
}

/**
 * Whether a person sends once more what is held already: the second click of a double click, the second of two Enters.
 * One question is enough for both; the event is stopped.
 */
export function isHeldAlready(event: Event, field: HTMLElement, text: string): boolean {
  if (sent?.field !== field || sent.text !== text || event.timeStamp - sent.atMs > doublePressMs) return false;
  stop(event);
  holdPress(event);
  return true;
}

/**
 * The events that follow the one which is held. Pages send by any of them: when the key comes up, when the finger leaves
 * the screen, at the second click.
 */
export const restOfPress = {
  events: ['keypress', 'keyup', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'touchstart', 'touchend'],
  swallow(event: Event): void {
    if (held === undefined || !event.isTrusted || isOurs(event)) return;
    const isKey = event instanceof KeyboardEvent;
    if (event.timeStamp > held.untilMs) held = undefined;
    else if (held.isKey === isKey && (!isKey || event.key === 'Enter')) {
      stop(event);
      if (event.type === 'keyup') held = undefined;
    }
  },
};
