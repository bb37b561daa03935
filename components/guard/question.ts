import type { Answer, Question, Way } from '@/utils/guard';
import { brandStyle } from '@/utils/policy';
import type { Channel } from '@/utils/vocabulary';
import { lessonStep } from './lesson';
import { brandMark } from './mark';
import { type Modal, openModal, type Place } from './modal';
import { askReason } from './reason';

type Look = Modal<Answer>;

/** A question while it stands: what was asked, by which door, and what the person said in passing. */
interface Asked extends Question {
  channel: Channel;
}

function head({ make, look, words }: Look, { siteName, explanation, channel, brand }: Asked): HTMLElement {
  return make(
    'header',
    {},
    brandMark(look.ownerDocument, brand?.logo),
    make('p', { class: 'kicker' }, words.say(`held_${channel}`, { site: siteName })),
    make('h1', { id: 'title', tabindex: '-1' }, explanation.title),
  );
}

function body({ make, words }: Look, { explanation, helpUrl, contact, copies, channel }: Asked): HTMLElement {
  const found = explanation.found.map(({ what, where }) =>
    make('li', {}, make('span', { class: 'what' }, what), make('span', { class: 'where' }, where)),
  );
  const link = (href: string, label: string) =>
    make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label);
  const links = [
    contact && link(contact.url, words.say('contact', { name: contact.name })),
    helpUrl === undefined ? undefined : link(helpUrl, words.say('help')),
  ].filter((one) => one !== undefined);
  const because = explanation.because
    .concat(copies === 'none' ? words.say('noCopies') : [])
    .concat(copies === 'some' ? words.say('someCopies') : [])
    .concat(channel === 'request' ? words.say('stoppedNote') : []);
  return make(
    'div',
    { id: 'summary', class: 'summary' },
    found.length === 0
      ? undefined
      : make('section', {}, make('h2', {}, words.say('found')), make('ul', { class: 'found' }, ...found)),
    make(
      'section',
      {},
      make('h2', {}, words.say('why')),
      make('div', { class: 'because' }, ...because.map((sentence) => make('p', {}, sentence))),
      links.length === 0 ? undefined : make('p', { class: 'links' }, ...links),
    ),
  );
}

/** A large button with a line that says what it does: its name is the label alone, the line is its description. */
function wayButton({ make }: Look, id: string, words: string, hint: string): [button: HTMLElement, label: HTMLElement] {
  const label = make('span', { id }, words);
  const hintId = `${id}-hint`;
  const button = make(
    'button',
    { type: 'button', class: 'way', 'aria-labelledby': id, 'aria-describedby': hintId },
    label,
    make('span', { id: hintId, class: 'hint' }, hint),
  );
  return [button, label];
}

/** Says something in passing below the ways on; an `alert` is what went wrong. */
interface Telling {
  problem: HTMLElement;
  news: HTMLElement;
}

function assistantButton(modal: Look, question: Asked, { problem }: Telling): HTMLElement {
  const { words, onPress, done } = modal;
  const name = words.say('assistant', { name: question.assistantName });
  const [button, label] = wayButton(modal, 'assistant', name, words.say('assistantHint'));
  onPress(button, () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    // First of all, so that the browser still takes it as the person's own act.
    const asked = question.askAssistant();
    button.setAttribute('aria-disabled', 'true');
    label.textContent = words.say('opening');
    problem.textContent = '';
    asked.then(
      () => done({ way: 'assistant' }),
      () => {
        button.removeAttribute('aria-disabled');
        label.textContent = name;
        problem.textContent = words.say('assistantFailed', { name: question.assistantName });
        problem.scrollIntoView({ block: 'nearest' });
      },
    );
  });
  return button;
}

function quietButton({ make, onPress }: Look, label: string, act: (button: HTMLElement) => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'quiet' }, label);
  onPress(button, () => act(button));
  return button;
}

/** What a person may want to say or know beside their choice: small, and never in the way of it. */
function asides(modal: Look, question: Asked, { news, problem }: Telling, alarm: FalseAlarm): HTMLElement {
  const { make, words, lesson } = modal;
  const row = make('div', { class: 'asides' });
  const { needForWork } = question;
  if (needForWork !== undefined) {
    const work = quietButton(modal, words.say('work'), () => {
      problem.textContent = '';
      needForWork().then(
        () => {
          news.textContent = words.say('workStarted');
        },
        () => {
          problem.textContent = words.say('workFailed');
        },
      );
    });
    row.append(work);
  }
  const nothing = quietButton(modal, words.say('falseAlarm'), () => {
    alarm.said = !alarm.said;
    nothing.setAttribute('aria-pressed', String(alarm.said));
    news.textContent = alarm.said ? words.say('falseAlarmThanks') : '';
  });
  nothing.setAttribute('aria-pressed', 'false');
  if (question.explanation.found.length > 0) row.append(nothing);
  lesson.isNew().then(
    (isNew) => {
      if (!isNew) return;
      const learn = quietButton(modal, words.say('lesson'), () => {
        lesson.taken();
        learn.remove();
        lessonStep(modal);
      });
      row.append(learn);
    },
    () => undefined,
  );
  return row;
}

interface FalseAlarm {
  said: boolean;
}

/** The buttons, the better way first; leaving and going on anyway stand apart and are quiet. */
function waysOf(modal: Look, question: Asked, alarm: FalseAlarm): HTMLElement[] {
  const { make, words, onPress, done } = modal;
  const { channel } = question;
  const telling = {
    problem: make('p', { class: 'problem', role: 'alert' }),
    news: make('p', { class: 'news', role: 'status' }),
  };
  const ways = make('div', { class: 'ways' });
  const row = make('div', { class: 'row' });

  const placeholders = (): HTMLElement => {
    const hint = words.say('placeholdersHint', { example: '[EMAIL_1]' });
    const [button] = wayButton(modal, 'placeholders', words.say(`placeholders_${channel}`), hint);
    onPress(button, () => done({ way: 'placeholders' }));
    return button;
  };
  const buttons: Record<Way, () => HTMLElement> = {
    assistant: () => assistantButton(modal, question, telling),
    placeholders,
    anyway: () => quietButton(modal, words.say(`anyway_${channel}`), () => askReason(modal, question)),
    cancel: () => quietButton(modal, words.say('cancel'), () => done({ way: 'cancel' })),
  };
  for (const way of question.ways) {
    const button = buttons[way]();
    if (way === 'assistant' || way === 'placeholders') {
      if (ways.childElementCount === 0) button.classList.add('better');
      ways.append(button);
    } else row.append(button);
  }
  ways.append(telling.problem, telling.news, row);
  return [ways, asides(modal, question, telling, alarm)];
}

/** Asks what to do about what is held. Shows kinds, counts and places, never a value. */
export async function ask(place: Place, question: Question): Promise<Answer> {
  const asked: Asked = { ...question, channel: question.channel ?? 'paste' };
  const alarm: FalseAlarm = { said: false };
  const leaving = { onEscape: { way: 'cancel' }, onLost: { way: 'cancel', byPage: true } } as const;
  const answer = await openModal<Answer>(place, leaving, (modal) => {
    const card = modal.make('div', { class: 'card' });
    modal.look.before(modal.make('style', {}, brandStyle('.look', question.brand ?? {})));
    card.append(head(modal, asked), body(modal, asked), ...waysOf(modal, asked, alarm));
    modal.dialog.append(card);
  });
  return alarm.said ? { ...answer, falseAlarm: true } : answer;
}
