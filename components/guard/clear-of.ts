/** Space kept from the edges and from the composer, px. */
const gap = 12;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the person is writing, in the coordinates of the window; undefined where nothing has the focus. */
function composerIn(view: Window): Box | undefined {
  const { activeElement, body } = view.document;
  if (activeElement === null || activeElement === body || activeElement === view.document.documentElement) return;
  return activeElement.getBoundingClientRect();
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + gap && a.right > b.left - gap && a.top < b.bottom + gap && a.bottom > b.top - gap;
}

/**
 * Puts a notice where it covers nothing that is being written: into the lower corner, else just above the composer,
 * else into an upper corner.
 */
export function clearOf(notice: HTMLElement, view: Window, direction: 'ltr' | 'rtl'): void {
  const { width, height } = notice.getBoundingClientRect();
  const composer = composerIn(view);
  if (composer === undefined || width === 0) return;
  const end = direction === 'rtl' ? gap : view.innerWidth - width - gap;
  const start = direction === 'rtl' ? view.innerWidth - width - gap : gap;
  const low = view.innerHeight - height - gap;
  const above = composer.top - height - gap * 2;
  const besideEnd = Math.max(gap, Math.min(end, composer.right - width));
  const places: [left: number, top: number][] = [
    [end, low],
    [start, low],
  ];
  if (above > gap) places.push([besideEnd, above]);
  places.push([end, gap], [start, gap]);
  const [left, top] = places.find(
    ([x, y]) => !overlap({ left: x, top: y, right: x + width, bottom: y + height }, composer),
  ) ??
    places[places.length - 1] ?? [end, gap];
  notice.style.inset = `${top}px auto auto ${left}px`;
}
