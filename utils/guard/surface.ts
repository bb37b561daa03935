const place = Symbol.for('daylight.guard.surfaces');

/** Where only our scripts can look: the page could give an element of its own any name of ours. */
type World = Record<symbol, WeakSet<Element> | undefined>;

/** Notes that an element is ours: presses in it are for the guard, not for the page. */
export function markOurs(element: Element): void {
  const world = (element.ownerDocument.defaultView ?? globalThis) as unknown as World;
  world[place] ??= new WeakSet();
  world[place].add(element);
}

/** Whether an event is for a surface of ours. */
export function isOurs(event: Event): boolean {
  const ours = (globalThis as unknown as World)[place];
  if (ours === undefined) return false;
  return event.composedPath().some((at) => at instanceof Element && ours.has(at));
}
