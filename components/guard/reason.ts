import type { Answer, Question } from '@/utils/guard';
import type { Modal } from './modal';
import { text } from './text';

/**
 * The second step of pasting anyway: one click on a reason of the policy, or a sentence. It makes a person stop and
 * think; the reason itself goes nowhere.
 */
export function askReason({ make, dialog, onPress, done }: Modal<Answer>, { overrideReasons }: Question): void {
  const before = dialog.firstElementChild;
  if (before === null) return;

  const chips = overrideReasons.map((reason) =>
    make(
      'label',
      { class: 'chip' },
      make('input', { type: 'radio', name: 'reason', value: reason }),
      make('span', {}, reason),
    ),
  );
  const words = make('textarea', { rows: '2', maxlength: '300', autocomplete: 'off', spellcheck: 'false' });
  const problem = make('p', { class: 'problem', role: 'alert' });
  const go = make('button', { type: 'button' }, text.pasteNow);
  const back = make('button', { type: 'button', class: 'quiet' }, text.back);
  const title = make('h1', { id: 'title', tabindex: '-1' }, text.reasonTitle);
  const step = make(
    'div',
    { class: 'card' },
    title,
    make(
      'fieldset',
      { 'aria-labelledby': 'title' },
      chips.length === 0 ? undefined : make('div', { class: 'chips' }, ...chips),
      make('label', { class: 'words' }, chips.length === 0 ? text.reasonLabelAlone : text.reasonLabel, words),
    ),
    make('p', { id: 'summary', class: 'note' }, text.reasonNote),
    problem,
    make('div', { class: 'row' }, back, go),
  );

  onPress(go, () => {
    const chosen = step.querySelector('input:checked') !== null || words.value.trim() !== '';
    if (chosen) done({ way: 'anyway' });
    else problem.textContent = text.reasonMissing;
  });
  onPress(back, () => {
    step.replaceWith(before);
    before.querySelector<HTMLElement>('h1')?.focus();
  });
  before.replaceWith(step);
  (step.querySelector<HTMLElement>('input') ?? words).focus();
}
