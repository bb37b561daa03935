import type { Answer, Question, Way } from '@/utils/guard';
import type { Make } from './elements';
import { mark } from './mark';
import { type Modal, openModal, type Place } from './modal';
import { askReason } from './reason';
import { text } from './text';

type Look = Modal<Answer>;

function head({ make, look }: Look, { siteName, explanation }: Question): HTMLElement {
  return make(
    'header',
    {},
    mark(look.ownerDocument),
    make('p', { class: 'kicker' }, text.held(siteName, explanation.found.length > 0)),
    make('h1', { id: 'title', tabindex: '-1' }, explanation.title),
  );
}

function body({ make }: Look, { explanation, helpUrl }: Question): HTMLElement {
  const found = explanation.found.map(({ what, where }) =>
    make('li', {}, make('span', { class: 'what' }, what), make('span', { class: 'where' }, where)),
  );
  const because = explanation.because.map((sentence) => make('p', {}, sentence));
  const help =
    helpUrl === undefined
      ? undefined
      : make('p', {}, make('a', { href: helpUrl, target: '_blank', rel: 'noopener noreferrer' }, text.help));
  return make(
    'div',
    { id: 'summary', class: 'summary' },
    found.length === 0
      ? undefined
      : make('section', {}, make('h2', {}, text.what), make('ul', { class: 'found' }, ...found)),
    make('section', {}, make('h2', {}, text.why), make('div', { class: 'because' }, ...because, help)),
  );
}

/** A large button with a line that says what it does: its name is the label alone, the line is its description. */
function wayButton(make: Make, label: HTMLElement, hint: string): HTMLElement {
  const hintId = `${label.id}-hint`;
  return make(
    'button',
    { type: 'button', class: 'way', 'aria-labelledby': label.id, 'aria-describedby': hintId },
    label,
    make('span', { id: hintId, class: 'hint' }, hint),
  );
}

/** The buttons, the better way first; leaving and going on anyway stand apart and are quiet. */
function waysOf(modal: Look, question: Question): HTMLElement {
  const { make, onPress, done } = modal;
  const problem = make('p', { class: 'problem', role: 'alert' });
  const ways = make('div', { class: 'ways' });
  const row = make('div', { class: 'row' });

  const assistant = (): HTMLElement => {
    const label = make('span', { id: 'assistant' }, text.assistant(question.assistantName));
    const button = wayButton(make, label, text.assistantHint);
    onPress(button, () => {
      if (button.getAttribute('aria-disabled') === 'true') return;
      // First of all, so that the browser still takes it as the person's own act.
      const asked = question.askAssistant();
      button.setAttribute('aria-disabled', 'true');
      label.textContent = text.opening;
      problem.textContent = '';
      asked.then(
        () => done({ way: 'assistant' }),
        () => {
          button.removeAttribute('aria-disabled');
          label.textContent = text.assistant(question.assistantName);
          problem.textContent = text.assistantFailed(question.assistantName);
          problem.scrollIntoView({ block: 'nearest' });
        },
      );
    });
    return button;
  };
  const placeholders = (): HTMLElement => {
    const label = make('span', { id: 'placeholders' }, text.placeholders);
    const button = wayButton(make, label, text.placeholdersHint);
    onPress(button, () => done({ way: 'placeholders' }));
    return button;
  };
  const quiet = (label: string, act: () => void): HTMLElement => {
    const button = make('button', { type: 'button', class: 'quiet' }, label);
    onPress(button, act);
    return button;
  };
  const buttons: Record<Way, () => HTMLElement> = {
    assistant,
    placeholders,
    anyway: () => quiet(text.anyway, () => askReason(modal, question)),
    cancel: () => quiet(text.cancel, () => done({ way: 'cancel' })),
  };
  for (const way of question.ways) {
    const button = buttons[way]();
    if (way === 'assistant' || way === 'placeholders') {
      if (ways.childElementCount === 0) button.classList.add('better');
      ways.append(button);
    } else row.append(button);
  }
  ways.append(problem, row);
  return ways;
}

/** Asks what to do about a held text. Shows kinds, counts and places, never a value. */
export function ask(place: Place, question: Question): Promise<Answer> {
  const leaving = { onEscape: { way: 'cancel' }, onLost: { way: 'cancel', byPage: true } } as const;
  return openModal<Answer>(place, leaving, (modal) => {
    const card = modal.make('div', { class: 'card' });
    card.append(head(modal, question), body(modal, question), waysOf(modal, question));
    modal.dialog.append(card);
  });
}
