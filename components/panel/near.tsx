import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Further away from what can be seen than this, nothing is kept in the page. */
const marginPx = 1_500;

type Told = (isNear: boolean) => void;

/** One observer for each scrolling region. */
const observers = new WeakMap<Element, { observer: IntersectionObserver; told: WeakMap<Element, Told> }>();

function observerOf(region: Element) {
  const known = observers.get(region);
  if (known !== undefined) return known;
  const told = new WeakMap<Element, Told>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
    },
    { root: region, rootMargin: `${marginPx}px 0px` },
  );
  const made = { observer, told };
  observers.set(region, made);
  return made;
}

interface NearProps {
  /** What it will probably take, until it has been seen. */
  heightPx: number;
  /** Always there. */
  isPinned?: boolean;
  children: ReactNode;
}

/**
 * Holds the place of a part of a long log, and has the part itself in the page only near to what can be seen. What has
 * the focus or a selection stays.
 */
export function Near({ heightPx, isPinned = false, children }: NearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(isPinned);
  const measuredPx = useRef(heightPx);

  useLayoutEffect(() => {
    const element = place.current;
    const region = element?.closest('[role="log"]');
    if (!element || !region) return setIsNear(true);
    const { observer, told } = observerOf(region);
    told.set(element, (near) => {
      if (near) return setIsNear(true);
      const inUse =
        element.contains(document.activeElement) || element.contains(document.getSelection()?.anchorNode ?? null);
      if (inUse) return;
      if (element.childElementCount > 0) measuredPx.current = element.getBoundingClientRect().height;
      setIsNear(false);
    });
    observer.observe(element);
    return () => observer.unobserve(element);
  }, []);

  const isThere = isNear || isPinned;
  return (
    <div ref={place} style={isThere ? undefined : { blockSize: measuredPx.current }}>
      {isThere ? children : null}
    </div>
  );
}
