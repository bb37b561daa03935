import type { HoldingNotice } from '@/utils/guard';
import type { Channel } from '@/utils/vocabulary';
import { clearOf } from './clear-of';
import { mountHost } from './host';
import { mark } from './mark';
import type { Place } from './modal';

/** What is over sooner is never shown. */
const showAfterMs = 300;
const messageStaysMs = 9000;
/** A live region speaks of what comes into it, not of what it was born with. */
const speakAfterMs = 60;

/** A small notice above the page, that takes no focus. An `alert` interrupts a screen reader, a `status` waits. */
function openNotice({ view, mode, words }: Place, role: 'status' | 'alert') {
  const host = mountHost(view.document, mode, words);
  const body = host.make('div', { class: 'body' }, mark(view.document));
  const notice = host.make('div', { class: 'notice', popover: 'manual' });
  const region = host.make('div', { role }, notice);
  // A press on it must not take the caret out of the field.
  notice.addEventListener('mousedown', (event) => event.preventDefault());
  host.look.append(region);
  notice.showPopover();
  clearOf(notice, view, words.direction);
  const speak = setTimeout(() => {
    notice.append(body);
    clearOf(notice, view, words.direction);
  }, speakAfterMs);
  // A window becomes narrower by a side panel, too.
  const place = () => {
    notice.style.inset = '';
    clearOf(notice, view, words.direction);
  };
  view.addEventListener('resize', place);
  const close = () => {
    clearTimeout(speak);
    view.removeEventListener('resize', place);
    host.element.remove();
  };
  return { ...host, notice, body, close };
}

/** Says that something is being checked, with progress and a way out (also Escape). Shows only after a moment. */
export function holding(place: Place, channel: Channel = 'paste'): HoldingNotice {
  const { words } = place;
  const cancelled = new AbortController();
  let progress: HTMLProgressElement | undefined;
  let notice: ReturnType<typeof openNotice> | undefined;
  let done: number | undefined;

  const show = () => {
    notice = openNotice(place, 'status');
    const { make, body } = notice;
    const checking = words.say(`checking_${channel}`);
    const cancel = make('button', { type: 'button', class: 'quiet' }, words.say('cancel'));
    cancel.addEventListener('click', (event) => {
      if (event.isTrusted) cancelled.abort();
    });
    progress = make('progress', { max: '1', 'aria-label': checking });
    if (done !== undefined) progress.value = done;
    body.append(make('span', {}, checking), cancel, progress);
    place.gate.onEscape(() => cancelled.abort());
  };
  const timer = setTimeout(show, showAfterMs);
  return {
    cancelled: cancelled.signal,
    progress(now) {
      done = now;
      if (progress !== undefined) progress.value = now;
    },
    close() {
      clearTimeout(timer);
      place.gate.open();
      notice?.close();
    },
  };
}

/** One at a time: what is said later takes the place of what was said before. */
let standing: (() => void) | undefined;

/** Says one thing and goes by itself, but not from under the pointer. */
export function say(place: Place, sentence: string, role: 'status' | 'alert' = 'alert'): void {
  // In passing, and the extension with its sentences is gone.
  if (sentence === '') return;
  standing?.();
  const { make, body, notice, close } = openNotice(place, role);
  standing = close;
  const button = make('button', { type: 'button', class: 'quiet' }, place.words.say('close'));
  button.addEventListener('click', close);
  body.append(make('span', {}, sentence), button);
  const leave = () => {
    if (notice.matches(':hover')) setTimeout(leave, messageStaysMs / 3);
    else close();
  };
  setTimeout(leave, messageStaysMs);
}
