import { defineMessage } from '@/utils/platform';
import { stand } from './doors/stand';

/** The scripts that bring what judging takes: detection in two parts, and what runs the administrator's patterns. */
const bringers = ['scanner', 'further', 'patterns'] as const;

export type Bringer = (typeof bringers)[number];

/** The guard of a frame asks the worker for scripts. Resolves when they have run. */
export const bringersNeeded = defineMessage<Bringer[], void>('guard/bringers', (request) => {
  if (!Array.isArray(request)) throw new TypeError('guard/bringers: not a list');
  return bringers.filter((bringer) => request.includes(bringer));
});

/** Where the build puts a script. */
export const fileOf = (bringer: Bringer): string => `content-scripts/${bringer}.js`;

/** Asks for what is missing, once at a time; a question that failed may be asked again. */
export function createAsking(): (missing: readonly Bringer[]) => void {
  const asked = new Set<Bringer>();
  return (missing) => {
    const wanted = missing.filter((bringer) => !asked.has(bringer));
    if (wanted.length === 0) return;
    for (const bringer of wanted) asked.add(bringer);
    const over = () => {
      for (const bringer of wanted) asked.delete(bringer);
    };
    bringersNeeded.send(wanted).then(over, over);
  };
}

/** So many presses of keys are writing; one may be a shortcut, or a step through the page. */
const fewestPresses = 8;

/** How far somebody uses a page. */
export interface Uses {
  /** Somebody has pressed something in it, or come back to it from elsewhere, where they may have copied something. */
  touched(): void;
  /** It looks as if something were about to be pasted, dropped or sent: more than a key or two has been pressed. */
  inUse(): void;
}

/** Tells once of each. */
export function watchUse({ touched, inUse }: Uses, signal: AbortSignal): void {
  const looking = new AbortController();
  const over = AbortSignal.any([looking.signal, signal]);
  let presses = 0;
  const look = (event: Event) => {
    if (!event.isTrusted) return;
    // A page that opens gets the focus, too.
    if (event.type === 'focus' && (event.target !== window || document.readyState !== 'complete')) return;
    if (++presses === 1) touched();
    if (event instanceof KeyboardEvent && !event.ctrlKey && !event.metaKey && presses < fewestPresses) return;
    looking.abort();
    inUse();
  };
  for (const type of ['focus', 'pointerdown', 'contextmenu', 'dragenter', 'keydown']) stand(type, look, over);
}
