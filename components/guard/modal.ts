import type { Words } from '@/utils/vocabulary';
import { type Host, mountHost } from './host';
import type { KeyGate } from './keys';
import { type Watch, watchOver } from './watch';

/** Presses before this are not meant for something that has just appeared. */
const settleMs = 400;

/** Smaller windows have no room for a question. */
const leastWidth = 240;
const leastHeight = 160;

export interface Place {
  view: Window;
  gate: KeyGate;
  mode: ShadowRootMode;
  words: Words;
  lesson: Lesson;
}

/** The short lesson, once for a person. */
export interface Lesson {
  isNew(): Promise<boolean>;
  /** Called when it is opened, so that it is not offered again. */
  taken(): void;
}

export interface Modal<Result> extends Pick<Host, 'make' | 'look'>, Pick<Place, 'words' | 'lesson'> {
  dialog: HTMLDialogElement;
  /** Calls back for presses that are a person's, on something that can be seen and has been there for a moment. */
  onPress(button: HTMLElement, act: () => void): void;
  /** Takes the surface away and resolves. */
  done(result: Result): void;
}

/** True when there is room to ask. */
export function hasRoom(view: Window): boolean {
  return view.innerWidth >= leastWidth && view.innerHeight >= leastHeight;
}

function focusable(dialog: HTMLElement): HTMLElement[] {
  const all = dialog.querySelectorAll<HTMLElement>('button, a[href], textarea');
  return [...all].filter((element) => element.checkVisibility());
}

/**
 * Opens a modal card above everything in the page, and resolves with what `fill` hands to `done`; with `onEscape` when
 * the person leaves it by Escape, with `onLost` when the page gets in the way.
 */
export async function openModal<Result>(
  { view, gate, mode, words, lesson }: Place,
  { onEscape, onLost }: { onEscape: Result; onLost: Result },
  fill: (modal: Modal<Result>) => void,
): Promise<Result> {
  // The page sees when our element comes. What was found must not show in how long it took.
  await gate.evenTime();
  return new Promise((resolve) => {
    const host = mountHost(view.document, mode, words);
    const dialog = host.make('dialog', { 'aria-labelledby': 'title', 'aria-describedby': 'summary' });
    host.look.append(dialog);
    let watch: Watch | undefined;
    let over = false;
    const openedAt = performance.now();
    const settled = () => performance.now() - openedAt >= settleMs;

    const done = (result: Result) => {
      if (over) return;
      over = true;
      watch?.stop();
      gate.open();
      if (dialog.open) dialog.close();
      host.element.remove();
      resolve(result);
    };

    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape') {
        event.preventDefault();
        // Escape ends a composition first.
        if (!event.isComposing) done(onEscape);
      } else if (event.key === 'Tab') {
        event.preventDefault();
        const stops = focusable(dialog);
        const now = stops.indexOf(host.root.activeElement as HTMLElement);
        const next = event.shiftKey ? (now <= 0 ? stops.length : now) - 1 : (now + 1) % stops.length;
        stops[next]?.focus();
      } else if ((event.key === 'Enter' || event.key === ' ') && (event.repeat || !settled())) {
        // A key that was already down, or was meant for the page.
        event.preventDefault();
      }
    }

    // A press that the page swallows on its way to us would leave the person pressing in vain.
    let reached = false;
    const arriving = (event: MouseEvent) => {
      if (event.target !== host.element) return;
      reached = false;
      setTimeout(() => {
        if (!reached && !over) done(onLost);
      });
    };
    host.root.addEventListener(
      'click',
      () => {
        reached = true;
      },
      true,
    );

    fill({
      ...host,
      words,
      lesson,
      dialog,
      done,
      onPress(button, act) {
        button.addEventListener('click', (event) => {
          if (!event.isTrusted || !settled() || over) return;
          if (watch?.intact() === true) act();
          else done(onLost);
        });
      },
    });
    gate.close(onKey, arriving);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      done(onEscape);
    });
    dialog.showModal();
    dialog.querySelector<HTMLElement>('h1')?.focus();
    watch = watchOver(host.element, dialog, () => done(onLost));
    if (!watch.intact()) done(onLost);
  });
}
