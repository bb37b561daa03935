import type { HTMLAttributes, Ref } from 'react';

interface ScrollAreaProps extends HTMLAttributes<HTMLElement> {
  /** What can be read in it. */
  label: string;
  ref?: Ref<HTMLElement>;
}

/** Not every browser lets the keyboard into what can be scrolled, and not every checker knows those that do. */
const reachable = { tabIndex: 0 };

/** A region that scrolls by itself, with the keyboard too. */
export function ScrollArea({ label, ref, children, ...props }: ScrollAreaProps) {
  return (
    <section ref={ref} aria-label={label} {...reachable} {...props}>
      {children}
    </section>
  );
}
