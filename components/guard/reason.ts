import type { Answer } from '@/utils/guard';
import type { Channel } from '@/utils/vocabulary';
import type { Modal } from './modal';

interface Reasons {
  channel: Channel;
  overrideReasons: readonly string[];
}

/**
 * The second step of going on anyway: a press on one of the policy's reasons goes on at once, or a sentence and a
 * press. It makes a person stop and think; the reason itself goes nowhere.
 */
export function askReason(
  { make, dialog, onPress, done, words }: Modal<Answer>,
  { overrideReasons, channel }: Reasons,
): void {
  const before = dialog.querySelector('.card');
  if (before === null) return;

  const chips = overrideReasons.map((reason) => {
    const chip = make('button', { type: 'button', class: 'chip' }, reason);
    onPress(chip, () => done({ way: 'anyway' }));
    return chip;
  });
  const sentence = make('textarea', { rows: '2', maxlength: '300', autocomplete: 'off', spellcheck: 'false' });
  const problem = make('p', { class: 'problem', role: 'alert' });
  const go = make('button', { type: 'button' }, words.say(`now_${channel}`));
  const back = make('button', { type: 'button', class: 'quiet' }, words.say('back'));
  const title = make('h1', { id: 'title', tabindex: '-1' }, words.say(`reasonTitle_${channel}`));
  const atOnce = make('h2', { id: 'at-once' }, words.say(`reasonAtOnce_${channel}`));
  const step = make(
    'div',
    { class: 'card' },
    title,
    chips.length === 0
      ? undefined
      : make(
          'section',
          { role: 'group', 'aria-labelledby': 'at-once' },
          atOnce,
          make('div', { class: 'chips' }, ...chips),
        ),
    make('label', { class: 'words' }, words.say('reasonWords'), sentence),
    make('p', { id: 'summary', class: 'note' }, words.say('reasonNote')),
    problem,
    make('div', { class: 'row' }, back, go),
  );

  onPress(go, () => {
    if (sentence.value.trim() !== '') done({ way: 'anyway' });
    else problem.textContent = words.say('reasonMissing');
  });
  onPress(back, () => {
    step.replaceWith(before);
    before.querySelector<HTMLElement>('h1')?.focus();
  });
  before.replaceWith(step);
  dialog.scrollTop = 0;
  (chips[0] ?? sentence).focus({ preventScroll: true });
}
