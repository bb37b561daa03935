import type { Faces, Telling } from '@/utils/guard';
import type { SentenceKey, Words } from '@/utils/vocabulary';
import { gateOf, type KeyGate } from './keys';
import { hasRoom, type Lesson, type Place } from './modal';
import { holding, say } from './notice';
import { ask } from './question';
import { gone, stuck } from './stuck';

/** What people see of the guard: plain DOM, no framework, because every AI page pays for it. */
export { putUpGate } from './keys';

/** What a notice needs when the extension behind a page is gone: everything else cannot be said any more. */
export const sentencesWithoutExtension: readonly SentenceKey[] = [
  'outdated' satisfies Telling,
  'close',
  'language',
  'direction',
];

/** The outermost window that this frame may write to: a question belongs where there is room for it. */
function widestView(): Window {
  let view: Window = window;
  try {
    while (view.parent !== view && view.parent.document.documentElement !== null) view = view.parent;
  } catch {
    // The frame around belongs to another site.
  }
  return view;
}

interface FacesParts {
  gate: KeyGate;
  words: Words;
  lesson: Lesson;
  /** `open` only in a test page. */
  mode?: ShadowRootMode;
}

/**
 * The faces of the guard in this frame.
 *
 * A frame in a page of the same site asks in that page. A frame of its own that is too small for a question asks
 * nothing: what was held stays unpasted, and a notice says so as far as there is room.
 */
export function createFaces({ gate, words, lesson, mode = 'closed' }: FacesParts): Faces {
  const here = (): Place => {
    const view = widestView();
    return { view, gate: view === window ? gate : (gateOf(view) ?? gate), mode, words, lesson };
  };
  /** Opens in the widest window, or says that there is no room. */
  const withRoom = <Result>(open: (place: Place) => Promise<Result>, otherwise: Result): Promise<Result> => {
    const place = here();
    if (hasRoom(place.view)) return open(place);
    say(place, words.say('tooSmall'));
    return Promise.resolve(otherwise);
  };
  return {
    ask: (question) => withRoom((place) => ask(place, question), { way: 'cancel' }),
    note: ({ title }, site) => say(here(), words.say('noted', { what: title, site }), 'status'),
    tell: (what, site) => say(here(), words.say(what, { site }), 'status'),
    holding: (channel) => holding(here(), channel),
    stuck: (obstacle, mayGoUnchecked, channel) =>
      withRoom((place) => stuck(place, obstacle, mayGoUnchecked, channel), 'cancel'),
    gone: (kept, channel) => withRoom((place) => gone(place, kept, channel), undefined),
    pageInterfered: (site) => say(here(), words.say('interfered', { site })),
  };
}
