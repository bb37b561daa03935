import { shadowRootOf } from '@/utils/platform';

const buttons = 'button, [role="button"], input[type="submit"], input[type="image"], input[type="button"]';

/**
 * What people call it, in the languages of the tools of the catalogue: in what is read out, and in what is seen.
 * Whole words only where the language has them.
 */
const saysSend =
  /(?<!\p{L})(?:send|submit|ask|generate|(?:ab)?senden|absenden|envoyer|soumettre|enviar|invia|verzenden|verstuur|wyślij|odeslat|skicka|lähetä|küldés|trimite|gönder|отправить|надіслати|إرسال|ارسال|שליחה|भेजें|gửi|kirim)(?!\p{L})|送信|发送|發送|提交|보내기|전송|ส่ง/iu;

/** What programmers call it. */
const namedSend = /(?:^|[^a-z])(?:send|submit)(?:$|[^a-z])|(?:send|submit)(?:Button|Btn|Message|Prompt)/i;

const longestLabel = 40;

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function labelOf(button: HTMLElement): string {
  const text = button.textContent.trim();
  const value = button instanceof HTMLInputElement ? button.value : '';
  return [button.ariaLabel ?? '', button.title, value, text.length <= longestLabel ? text : ''].join(' ');
}

/** Something that opens or switches something sends nothing. */
function opensSomething(button: HTMLElement): boolean {
  return ['aria-haspopup', 'aria-expanded', 'aria-pressed', 'aria-checked'].some((name) => button.hasAttribute(name));
}

function isNamedSend(button: HTMLElement): boolean {
  const names = [button.id, button.dataset.testid ?? '', button.getAttribute('name') ?? '', button.className];
  return saysSend.test(labelOf(button)) || names.some((name) => namedSend.test(name));
}

/** The button that a press is on; undefined where it is on none. */
export function buttonOf(event: Event): HTMLElement | undefined {
  for (const at of event.composedPath()) {
    if (!(at instanceof HTMLElement)) continue;
    if (at.matches(buttons)) return at;
    // A press into a closed shadow root names only the element around it; what lies there is asked for.
    const { clientX, clientY } = event as MouseEvent;
    const inner = shadowRootOf(at)?.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(buttons);
    if (inner) return inner;
  }
  return undefined;
}

/** The buttons in the nearest place around a field that has this one too. */
function buttonsAround(field: HTMLElement, button: HTMLElement): HTMLElement[] {
  for (let place = field.parentElement; place !== null; place = place.parentElement) {
    if (place.contains(button)) return [...place.querySelectorAll<HTMLElement>(buttons)].filter(isShown);
  }
  return [button];
}

/**
 * Whether a press on this button sends what the field holds: it submits the field's form, is called so, or, where no
 * button around the field is called so, is the last one there and only a picture.
 */
export function sends(button: HTMLElement, field: HTMLElement): boolean {
  if (opensSomething(button)) return false;
  const form = button instanceof HTMLButtonElement || button instanceof HTMLInputElement ? button.form : null;
  // A field of the form may be called `contains`.
  if (
    form !== null &&
    Node.prototype.contains.call(form, field) &&
    /^(?:submit|image)$/.test((button as HTMLButtonElement).type)
  )
    return true;
  if (isNamedSend(button)) return true;
  const near = buttonsAround(field, button);
  if (near.some((one) => one !== button && isNamedSend(one))) return false;
  return near.filter((one) => !opensSomething(one)).at(-1) === button && button.textContent.trim() === '';
}
