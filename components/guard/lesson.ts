import type { Answer } from '@/utils/guard';
import type { Modal } from './modal';

/** What may be entered, and how to check an answer: takes the place of the question, and gives it back. */
export function lessonStep({ make, dialog, onPress, words }: Modal<Answer>): void {
  const before = dialog.querySelector('.card');
  if (before === null) return;
  const done = make('button', { type: 'button', class: 'better' }, words.say('lessonDone'));
  const item = (name: string, sentence: string) => make('div', {}, make('dt', {}, name), make('dd', {}, sentence));
  const step = make(
    'div',
    { class: 'card' },
    make('h1', { id: 'title', tabindex: '-1' }, words.say('lessonTitle')),
    make(
      'dl',
      { id: 'summary' },
      item(words.say('lessonIn'), words.say('lessonInWords')),
      item(words.say('lessonOut'), words.say('lessonOutWords')),
      item(words.say('lessonBetween'), words.say('lessonBetweenWords', { example: '[EMAIL_1]' })),
      item(words.say('lessonAnswer'), words.say('lessonAnswerWords')),
    ),
    make('div', { class: 'row' }, done),
  );
  onPress(done, () => {
    step.replaceWith(before);
    before.querySelector<HTMLElement>('h1')?.focus();
  });
  before.replaceWith(step);
  dialog.scrollTop = 0;
  step.querySelector('h1')?.focus();
}
