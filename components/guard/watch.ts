/** What of the second version of IntersectionObserver TypeScript does not know yet (https://w3c.github.io/IntersectionObserver/v2/). */
interface VisibilityInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

const lookAgainMs = 200;
/** The least delay that browsers allow with `trackVisibility`. */
const visibilityDelayMs = 100;

/** Smaller than this, in px, is not a question that a person can read. */
const leastInline = 200;
const leastBlock = 100;

export interface Watch {
  /** Whether a person can see and press the whole of it, as far as can be told at this moment. */
  intact(): boolean;
  stop(): void;
}

/** Points inside a card at which nothing of the page may lie: a grid over it, and the middle of every button. */
function* points(card: HTMLElement): Generator<[x: number, y: number]> {
  const { left, top, width, height } = card.getBoundingClientRect();
  for (const across of [0.06, 0.5, 0.94])
    for (const down of [0.06, 0.5, 0.94]) yield [left + width * across, top + height * down];
  for (const button of card.querySelectorAll('button')) {
    const at = button.getBoundingClientRect();
    const x = at.left + at.width / 2;
    const y = at.top + at.height / 2;
    // Below the fold of a card that scrolls there is nothing to see yet.
    if (y > top && y < top + height && at.height > 0) yield [x, y];
  }
}

/**
 * Watches over a modal card that the page wants to get rid of, or to put something over or around, and calls back once
 * when it is removed, moved, restyled, hidden, covered, shrunk or closed by anybody else. Three ways of looking, because
 * each sees what another cannot: observers of the tree, hit tests, and the browser's own word on whether the pixels are
 * seen, which knows of covers that let the pointer through.
 */
export function watchOver(host: HTMLElement, card: HTMLDialogElement, onLost: () => void): Watch {
  const { ownerDocument: page } = host;
  const view = page.defaultView;
  let over = false;
  let seen = true;

  const lost = () => {
    if (over) return;
    stop();
    onLost();
  };

  const intact = () => {
    if (over || !seen || view === null) return false;
    if (!host.isConnected || host.parentNode !== page.documentElement || page.defaultView === null) return false;
    if (!card.open || !card.matches(':modal')) return false;
    if (!card.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return false;
    const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
    if (width < leastInline || height < leastBlock) return false;
    if (left < -1 || top < -1 || right > view.innerWidth + 1 || bottom > view.innerHeight + 1) return false;
    for (const [x, y] of points(card)) if (page.elementFromPoint(x, y) !== host) return false;
    return true;
  };

  const look = () => {
    if (!intact()) lost();
  };

  const attributes = new MutationObserver(lost);
  attributes.observe(host, { attributes: true });
  const tree = new MutationObserver(() => {
    if (!host.isConnected || host.parentNode !== page.documentElement) lost();
  });
  tree.observe(page, { childList: true });
  tree.observe(page.documentElement, { childList: true });
  card.addEventListener('close', lost);

  const init: VisibilityInit = { threshold: [0, 0.5, 1], trackVisibility: true, delay: visibilityDelayMs };
  const visibility = new IntersectionObserver((entries: VisibilityEntry[]) => {
    const latest = entries.at(-1);
    // Firefox does not know `isVisible`.
    if (latest?.isVisible === undefined) return;
    seen = latest.isVisible;
    if (!seen) lost();
  }, init);
  visibility.observe(card);

  const timer = setInterval(look, lookAgainMs);
  view?.addEventListener('resize', look);

  function stop() {
    over = true;
    attributes.disconnect();
    tree.disconnect();
    visibility.disconnect();
    clearInterval(timer);
    view?.removeEventListener('resize', look);
    card.removeEventListener('close', lost);
  }

  return { intact, stop };
}
