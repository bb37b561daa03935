import { composerAt, composerText, noteEdit, replaceComposerText, saysTheSame } from '../composer';
import { fieldsIn, isOpen, isTextControl } from '../fields';
import type { Arrival, Door, Held, Unseen } from '../offer';
import { isOurs } from '../surface';
import { beginPress, holdRest, isHeldAlready } from './rest-of-press';
import { buttonOf, sends } from './send-button';
import { stop } from './stop';

/** A send that has been let go comes by again as the next event of the same press. */
const samePressMs = 1_000;
/** Editors and their buttons take a moment to draw a changed text. */
const redrawsMs = 120;

/** The last send that was read and not held. */
let passed: { field: HTMLElement; text: string; atMs: number } | undefined;
/** While we send what a person has let go. */
let resending = false;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Enter as a person sends with it: not for a new line, and not to choose a word of an input method. */
function isSendingKey(event: KeyboardEvent): boolean {
  const composes = event.isComposing || event.keyCode === 229;
  return event.key === 'Enter' && !event.shiftKey && !event.altKey && !composes;
}

/** A field in which people say who they are, to sign in or to pay: nobody sends a prompt from there. */
function isForOneself(field: HTMLElement): boolean {
  if (!isTextControl(field)) return false;
  return /^(?:email|tel|password)$/.test(field.type) || !/^(?:|on|off)$/.test(field.autocomplete);
}

/** Does again what the person did, now that it may go. */
type Resend = (field: HTMLElement) => void;

function again(act: () => void): void {
  resending = true;
  try {
    act();
  } finally {
    resending = false;
  }
}

/** The browser's own answer to Enter, where the page had none. */
function enterByItself(field: HTMLElement): void {
  const form = isTextControl(field) ? field.form : null;
  if (field.localName === 'input') form?.requestSubmit();
  else if (field.localName === 'textarea') field.ownerDocument.execCommand('insertText', false, '\n');
  else {
    // Editors that keep their text apart from the page take a new line from this event, and none from a command.
    const common = { bubbles: true, cancelable: true, composed: true };
    const asked = new InputEvent('beforeinput', { ...common, inputType: 'insertParagraph' });
    if (field.dispatchEvent(asked)) field.ownerDocument.execCommand('insertParagraph');
  }
}

function byKey({ ctrlKey, metaKey }: KeyboardEvent): Resend {
  const init = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, ctrlKey, metaKey };
  const common = { ...init, bubbles: true, cancelable: true, composed: true };
  return (field) =>
    again(() => {
      field.focus({ preventScroll: true });
      const untouched = field.dispatchEvent(new KeyboardEvent('keydown', common));
      if (untouched && field.dispatchEvent(new KeyboardEvent('keypress', common))) enterByItself(field);
      field.dispatchEvent(new KeyboardEvent('keyup', common));
    });
}

/** The button as it is now: pages draw a new one when the text changes. */
function standIn(button: HTMLElement, field: HTMLElement): HTMLElement | undefined {
  if (button.isConnected) return button;
  for (let place = field.parentElement; place !== null; place = place.parentElement) {
    const near = [...place.querySelectorAll<HTMLElement>('button, [role="button"], input[type="submit"]')];
    const found = near.find((one) => sends(one, field));
    if (found !== undefined) return found;
  }
  return undefined;
}

function byPress(button: HTMLElement): Resend {
  const common = { bubbles: true, cancelable: true, composed: true, button: 0, isPrimary: true, pointerType: 'mouse' };
  return (field) =>
    again(() => {
      const now = standIn(button, field);
      now?.dispatchEvent(new PointerEvent('pointerdown', { ...common, buttons: 1 }));
      now?.dispatchEvent(new MouseEvent('mousedown', { ...common, buttons: 1 }));
      now?.dispatchEvent(new PointerEvent('pointerup', common));
      now?.dispatchEvent(new MouseEvent('mouseup', common));
      now?.click();
    });
}

function bySubmit(form: HTMLFormElement, submitter: HTMLElement | null): Resend {
  // A field of the form may be called `requestSubmit`.
  return () =>
    again(() => HTMLFormElement.prototype.requestSubmit.call(form, submitter?.isConnected ? submitter : null));
}

/** How a person is sending, if the event is that; and what would send again. */
function resendOf(event: Event, field: HTMLElement): Resend | undefined {
  if (event instanceof KeyboardEvent) return byKey(event);
  if (event instanceof SubmitEvent) return bySubmit(event.target as HTMLFormElement, event.submitter);
  const button = buttonOf(event);
  return button !== undefined && sends(button, field) ? byPress(button) : undefined;
}

function heldSend(event: Event, field: HTMLElement, judged: string, resend: Resend): Held {
  event.preventDefault();
  event.stopImmediatePropagation();
  passed = undefined;
  holdRest(event, field, judged);
  const arrive = (): Arrival => {
    if (!field.isConnected) return 'gone';
    resend(field);
    return 'arrived';
  };
  return {
    async putBack() {
      // Editors take no notice of a caret before they have noticed that the focus is theirs again.
      await pause(redrawsMs);
      // Who waits for the check goes on writing: that was not checked.
      if (field.isConnected && !saysTheSame(composerText(field), judged)) return 'changed';
      return arrive();
    },
    async putInstead(text) {
      // What is not there as it should be is not sent.
      if (!field.isConnected || !(await replaceComposerText(field, text))) return 'gone';
      await pause(redrawsMs);
      return arrive();
    },
  };
}

/** What else the person has written into the form that is being sent. */
function besides(field: HTMLElement): Unseen[] {
  const form = field.closest('form');
  if (form === null) return [];
  const fields = [...fieldsIn(form)].filter((one) => one === field || (!isForOneself(one) && isOpen(one)));
  const texts = fields.map(composerText).filter((text) => text.trim() !== '');
  return texts.length < 2 ? [] : [{ text: texts.join(' '), least: 0 }];
}

function isSend(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.type === 'keydown' && isSendingKey(event);
  if (event.type === 'pointerdown') return (event as PointerEvent).button === 0;
  return event.type === 'click' || event.type === 'submit';
}

/**
 * What has been written, at the moment of sending: by Enter, by the send button, by the form. However it got there, by
 * hand, by dictation, by autofill, it is read here.
 */
export const typed: Door = {
  channel: 'typed',
  events: ['input', 'compositionend', 'keydown', 'pointerdown', 'click', 'submit'],
  read(event) {
    if (!event.isTrusted || resending || isOurs(event)) return undefined;
    if (event.type === 'input' || event.type === 'compositionend') {
      noteEdit(event);
      return undefined;
    }
    beginPress(event);
    if (!isSend(event)) return undefined;
    const field = composerAt(event);
    if (field === undefined || isForOneself(field)) return undefined;
    const resend = resendOf(event, field);
    if (resend === undefined) return undefined;
    const text = composerText(field);
    if (text.trim() === '') return undefined;
    const atMs = event.timeStamp;
    if (isHeldAlready(event, field, text)) return undefined;
    if (passed?.field === field && passed.text === text && atMs - passed.atMs < samePressMs) return undefined;
    passed = { field, text, atMs };
    return { texts: [text], unseen: besides(field), files: [], hold: () => heldSend(event, field, text, resend) };
  },
  refuse: (event) => event.isTrusted && !resending && isSend(event) && isOnButton(event) && stop(event),
};

/** Whether a press is on a button, or nobody can say; what is no press counts as well. */
function isOnButton(event: Event): boolean {
  try {
    return (
      event.type === 'submit' || event instanceof KeyboardEvent || (!isOurs(event) && buttonOf(event) !== undefined)
    );
  } catch {
    return true;
  }
}
