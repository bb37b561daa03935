import type { Obstacle } from '@/utils/guard';
import { mark } from './mark';
import { type Modal, openModal, type Place } from './modal';
import { text } from './text';

export type StuckChoice = 'wait' | 'anyway' | 'cancel';

function sheet<Result>(
  { make, look, dialog }: Modal<Result>,
  title: string,
  sentences: string[],
  ...buttons: HTMLElement[]
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
        make('p', { class: 'kicker' }, text.heldHere),
        make('h1', { id: 'title', tabindex: '-1' }, title),
      ),
      make('div', { id: 'summary', class: 'because' }, ...sentences.map((sentence) => make('p', {}, sentence))),
      problem,
      make('div', { class: 'row' }, ...buttons),
    ),
  );
  return problem;
}

/** A held text cannot be judged now: wait, leave it, or, where the policy lets people, paste it unchecked. */
export function stuck(place: Place, obstacle: Obstacle, mayGoUnchecked: boolean): Promise<StuckChoice> {
  return openModal<StuckChoice>(place, { onEscape: 'cancel', onLost: 'cancel' }, (modal) => {
    const { make, onPress, done } = modal;
    const notReady = obstacle === 'not-ready';
    const wait = make('button', { type: 'button', class: 'better' }, notReady ? text.wait : text.again);
    const cancel = make('button', { type: 'button', class: 'quiet' }, text.cancel);
    const anyway = make('button', { type: 'button', class: 'quiet' }, text.uncheckedAnyway);
    onPress(wait, () => done('wait'));
    onPress(cancel, () => done('cancel'));
    onPress(anyway, () => done('anyway'));
    const sentences = [notReady ? text.notReady : text.failed, ...(mayGoUnchecked ? [text.uncheckedNote] : [])];
    const buttons = mayGoUnchecked ? [anyway, cancel, wait] : [cancel, wait];
    sheet(modal, notReady ? text.notReadyTitle : text.failedTitle, sentences, ...buttons);
  });
}

/** The field has gone: the text can be taken along. */
export function gone(place: Place, kept: string): Promise<void> {
  return openModal<void>(place, { onEscape: undefined, onLost: undefined }, (modal) => {
    const { make, onPress, done } = modal;
    const copy = make('button', { type: 'button', class: 'better' }, text.copy);
    const close = make('button', { type: 'button', class: 'quiet' }, text.close);
    const problem = sheet(modal, text.goneTitle, [text.gone], close, copy);
    onPress(close, () => done());
    onPress(copy, () => {
      place.view.navigator.clipboard.writeText(kept).then(
        () => {
          copy.textContent = text.copied;
          setTimeout(done, 900);
        },
        () => {
          problem.textContent = text.copyFailed;
        },
      );
    });
  });
}
