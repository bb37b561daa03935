import './chat.css';
import { behaveBadly } from './hostile';

/** A composer, whatever editor is behind it. */
export interface Composer {
  /** What the editor itself holds, not what the page shows. */
  text(): string;
  clear(): void;
  focus(): void;
}

/**
 * `ctrl-enter`: Enter makes a line, Ctrl+Enter sends. `div-button`: no form, and a `div` with the role of a button.
 * `button-with-text`: the button is there only while something is written. `moves`: the composer goes to another place,
 * and the address changes without a load, when the first message is sent.
 */
type Habit = 'ctrl-enter' | 'div-button' | 'button-with-text' | 'moves';

interface Chat {
  /** Name of the replica, as the page shows it. */
  name: string;
  greeting: string;
  /** Puts the editor into the box. */
  mount(box: HTMLElement): Composer;
  /** What the page answers to a message; nothing without it. */
  answer?(message: string): string;
  /** How the page differs from a form with Enter and a button; ordinary without it. */
  habits?: readonly Habit[];
}

declare global {
  interface Window {
    /** For tests: the text that the editor holds. */
    composerText: () => string;
    /** For tests: what was sent, oldest first. */
    sent: string[];
  }
}

/** Builds a chat page around an editor. Messages stay in the page. */
export function startChat({ name, greeting, mount, answer, habits = [] }: Chat): void {
  document.title = name;
  document.body.innerHTML = `
    <header><span class="mark" aria-hidden="true"></span><strong></strong></header>
    <main>
      <h1></h1>
      <ol class="messages" aria-label="Conversation"></ol>
      <form class="composer">
        <div class="box"></div>
        <button type="submit" aria-label="Send message">
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M12 20V5M5 12l7-7 7 7" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>
        </button>
      </form>
      <p class="small">${name} is a replica for tests. Nothing you write here leaves this computer.</p>
    </main>`;
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  find('header strong').textContent = name;
  find('h1').textContent = greeting;
  const form = find('form');
  if (habits.includes('div-button')) withoutForm(form);
  const composer = mount(find('.box'));
  const messages = find('.messages');
  window.composerText = () => composer.text();
  window.sent = [];

  const show = (who: 'sent' | 'received', text: string) => {
    const item = document.createElement('li');
    item.className = who;
    item.textContent = text;
    messages.append(item);
    item.scrollIntoView({ block: 'end' });
  };
  const send = () => {
    const text = composer.text().trim();
    if (text === '') return;
    document.body.classList.add('talking');
    window.sent.push(text);
    show('sent', text);
    composer.clear();
    if (habits.includes('moves') && window.sent.length === 1) moveOn();
    composer.focus();
    if (answer) setTimeout(() => show('received', answer(text)), 300);
  };
  const button = find('[aria-label="Send message"]');
  if (habits.includes('div-button')) button.addEventListener('click', send);
  if (habits.includes('button-with-text')) {
    button.hidden = true;
    new MutationObserver(() => {
      button.hidden = composer.text().trim() === '';
    }).observe(find('.box'), { subtree: true, childList: true, characterData: true });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  // Before the editor gets it, as the real pages do.
  find('.box').addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      if (habits.includes('ctrl-enter') && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      send();
    },
    { capture: true },
  );
  composer.focus();
  behaveBadly(new URLSearchParams(location.search).get('hostile')?.split(',') ?? []);
}

/** A composer that is no form, with a button that is none. */
function withoutForm(form: HTMLElement): void {
  const box = form.querySelector('.box');
  const drawing = form.querySelector('button svg');
  const bare = document.createElement('div');
  bare.className = 'composer';
  const button = document.createElement('div');
  button.role = 'button';
  button.tabIndex = 0;
  button.ariaLabel = 'Send message';
  if (box === null || drawing === null) throw new Error('the chat page has no composer');
  button.append(drawing);
  bare.append(box, button);
  form.replaceWith(bare);
}

/** The first message makes a conversation of its own, with the composer at another place of the page. */
function moveOn(): void {
  history.pushState({}, '', '/c/1');
  const composer = document.querySelector('.composer');
  const footer = document.createElement('footer');
  document.querySelector('main')?.append(footer);
  if (composer !== null) footer.append(composer);
}
