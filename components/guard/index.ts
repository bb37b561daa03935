import type { Faces } from '@/utils/guard';
import { gateOf, type KeyGate } from './keys';
import { hasRoom, type Place } from './modal';
import { holding, say } from './notice';
import { ask } from './question';
import { gone, stuck } from './stuck';
import { text } from './text';

/** What people see of the guard: plain DOM, no framework, because every AI page pays for it. */
export { type KeyGate, putUpGate } from './keys';

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

/**
 * The faces of the guard in this frame.
 *
 * A frame in a page of the same site asks in that page. A frame of its own that is too small for a question asks
 * nothing: what was held stays unpasted, and a notice says so as far as there is room.
 *
 * @param mode `open` only in a test page.
 */
export function createFaces(gate: KeyGate, mode: ShadowRootMode = 'closed'): Faces {
  const here = (): Place => {
    const view = widestView();
    return { view, gate: view === window ? gate : (gateOf(view) ?? gate), mode };
  };
  /** Opens in the widest window, or says that there is no room. */
  const withRoom = <Result>(open: (place: Place) => Promise<Result>, otherwise: Result): Promise<Result> => {
    const place = here();
    if (hasRoom(place.view)) return open(place);
    say(place, text.tooSmall);
    return Promise.resolve(otherwise);
  };
  return {
    ask: (question) => withRoom((place) => ask(place, question), { way: 'cancel' }),
    note: ({ title }, siteName) => say(here(), text.noted(title, siteName), 'status'),
    holding: () => holding(here()),
    stuck: (obstacle, mayGoUnchecked) => withRoom((place) => stuck(place, obstacle, mayGoUnchecked), 'cancel'),
    gone: (kept) => withRoom((place) => gone(place, kept), undefined),
    pageInterfered: (siteName) => say(here(), text.interfered(siteName)),
  };
}
