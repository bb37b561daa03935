import type { HoldingNotice } from '@/utils/guard';
import { mountHost } from './host';
import { mark } from './mark';
import type { Place } from './modal';
import { text } from './text';

/** What is over sooner is never shown. */
const showAfterMs = 300;
const messageStaysMs = 9000;

/** A small notice in the corner, above the page, that takes no focus. */
function openNotice({ view, mode }: Place, role: 'status' | 'alert') {
  const host = mountHost(view.document, mode);
  const body = host.make('div', { class: 'body' }, mark(view.document));
  const notice = host.make('div', { class: 'notice', popover: 'manual', role }, body);
  // A press on it must not take the caret out of the field.
  notice.addEventListener('mousedown', (event) => event.preventDefault());
  host.look.append(notice);
  notice.showPopover();
  return { ...host, body, close: () => host.element.remove() };
}

/** Says that a text is being checked, with progress and a way out (also Escape). Shows only after a moment. */
export function holding(place: Place): HoldingNotice {
  const cancelled = new AbortController();
  let progress: HTMLProgressElement | undefined;
  let notice: ReturnType<typeof openNotice> | undefined;
  let done: number | undefined;

  const show = () => {
    notice = openNotice(place, 'status');
    const { make, body } = notice;
    const cancel = make('button', { type: 'button', class: 'quiet' }, text.cancel);
    cancel.addEventListener('click', (event) => {
      if (event.isTrusted) cancelled.abort();
    });
    progress = make('progress', { max: '1', 'aria-label': text.checking });
    if (done !== undefined) progress.value = done;
    body.append(make('span', {}, text.checking), cancel, progress);
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

/** Says one thing and goes by itself. `alert` interrupts a screen reader, `status` waits for its turn. */
export function say(place: Place, words: string, role: 'status' | 'alert' = 'alert'): void {
  const { make, body, close } = openNotice(place, role);
  const button = make('button', { type: 'button', class: 'quiet' }, text.close);
  button.addEventListener('click', close);
  body.append(make('span', {}, words), button);
  setTimeout(close, messageStaysMs);
}
