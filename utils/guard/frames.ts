import { defineMessage } from '@/utils/platform';
import { stand } from './doors/stand';

/**
 * A tool can have its field in a frame of a host that no catalogue knows: there the browser does not put our scripts by
 * itself. The guard of the page around says that there is such a frame, and the worker puts them in.
 */
export const frameIsHere = defineMessage<null, void>('guard/frame', () => null);

/** Key of the symbol under which the guard of a frame stands on the global of our world. */
export const guardMark = 'daylight.guard';

/** A page has many frames at once when it loads. */
const waitMs = 30;

/** Whether an element is a frame whose page cannot be looked into: of another host, or in a sandbox. */
function isForeignFrame(target: EventTarget | null): boolean {
  const { localName = '', contentDocument, shadowRoot } = (target ?? {}) as Partial<HTMLIFrameElement>;
  // An element of the page's own names may have one in its shadow.
  return (
    (/^(?:iframe|frame|object|embed)$/.test(localName) && !contentDocument) || localName.includes('-') || !!shadowRoot
  );
}

/**
 * Tells of frames of other hosts: when one has loaded, and when one gets the focus, because one in a shadow root loads
 * without a word.
 *
 * @param isGuarded whether this page is one whose frames matter
 */
export function watchFrames(isGuarded: () => boolean, signal: AbortSignal): void {
  let waiting = false;
  const tell = () => {
    if (waiting || !isGuarded()) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      frameIsHere.send(null).catch(() => undefined);
    }, waitMs);
  };
  // Such an event does not reach the window.
  document.addEventListener('load', ({ target }) => isForeignFrame(target) && tell(), { capture: true, signal });
  const onBlur = ({ target }: Event) => {
    if (target === window && isForeignFrame(document.activeElement)) tell();
  };
  stand('blur', onBlur, signal);
}
