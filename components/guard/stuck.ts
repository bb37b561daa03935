import type { Obstacle } from '@/utils/guard';
import type { Channel } from '@/utils/vocabulary';
import { mark } from './mark';
import { type Modal, openModal, type Place } from './modal';

export type StuckChoice = 'wait' | 'anyway' | 'cancel';

interface Sheet {
  kicker: string;
  title: string;
  sentences: string[];
  buttons: HTMLElement[];
}

/** Puts up a card with a few sentences; returns where to say what went wrong. */
function sheet<Result>(
  { make, look, dialog }: Modal<Result>,
  { kicker, title, sentences, buttons }: Sheet,
): HTMLElement {
  const problem = make('p', { class: 'problem', role: 'alert' });
  dialog.append(
    make(
      'div',
      { class: 'card' },
      make(
        'header',
        {},
        mark(look.ownerDocument),
        make('p', { class: 'kicker' }, kicker),
        make('h1', { id: 'title', tabindex: '-1' }, title),
      ),
      make('div', { id: 'summary', class: 'because' }, ...sentences.map((sentence) => make('p', {}, sentence))),
      problem,
      make('div', { class: 'row' }, ...buttons),
    ),
  );
  return problem;
}

/** What is held cannot be judged now: wait, leave it, or, where the policy lets people, let it go unchecked. */
export function stuck(
  place: Place,
  obstacle: Obstacle,
  mayGoUnchecked: boolean,
  channel: Channel = 'paste',
): Promise<StuckChoice> {
  return openModal<StuckChoice>(place, { onEscape: 'cancel', onLost: 'cancel' }, (modal) => {
    const { make, onPress, done, words } = modal;
    const notReady = obstacle === 'not-ready';
    const wait = make('button', { type: 'button', class: 'better' }, words.say(notReady ? 'wait' : 'again'));
    const cancel = make('button', { type: 'button', class: 'quiet' }, words.say('cancel'));
    const anyway = make('button', { type: 'button', class: 'quiet' }, words.say(`unchecked_${channel}`));
    onPress(wait, () => done('wait'));
    onPress(cancel, () => done('cancel'));
    onPress(anyway, () => done('anyway'));
    sheet(modal, {
      kicker: words.say(`heldHere_${channel}`),
      title: words.say(notReady ? 'notReadyTitle' : 'failedTitle'),
      sentences: [words.say(notReady ? 'notReady' : 'failed'), ...(mayGoUnchecked ? [words.say('uncheckedNote')] : [])],
      buttons: mayGoUnchecked ? [anyway, cancel, wait] : [cancel, wait],
    });
  });
}

/** The place it was meant for has gone: a text can be taken along, files are where they were. */
export function gone(place: Place, kept: string, channel: Channel = 'paste'): Promise<void> {
  return openModal<void>(place, { onEscape: undefined, onLost: undefined }, (modal) => {
    const { make, onPress, done, words } = modal;
    const copy = make('button', { type: 'button', class: 'better' }, words.say('copy'));
    const close = make('button', { type: 'button', class: kept === '' ? 'better' : 'quiet' }, words.say('close'));
    const problem = sheet(modal, {
      kicker: words.say(`heldHere_${channel}`),
      title: words.say('goneTitle'),
      sentences: [words.say(kept === '' ? 'goneFiles' : 'gone')],
      buttons: kept === '' ? [close] : [close, copy],
    });
    onPress(close, () => done());
    onPress(copy, () => {
      place.view.navigator.clipboard.writeText(kept).then(
        () => {
          copy.textContent = words.say('copied');
          setTimeout(done, 900);
        },
        () => {
          problem.textContent = words.say('copyFailed');
        },
      );
    });
  });
}
