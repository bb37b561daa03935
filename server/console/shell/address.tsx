import { type AnchorHTMLAttributes, type MouseEvent, useMemo, useSyncExternalStore } from 'react';

/** The state of a page stands in its address, so that a view can be shared, reloaded and gone back to. */

const changed = 'daylight:address';

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange);
  addEventListener(changed, onChange);
  return () => {
    removeEventListener('popstate', onChange);
    removeEventListener(changed, onChange);
  };
}

/** Goes to another view without loading the page. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new Event(changed));
}

export interface Address {
  /** First part of the path; empty at `/`. */
  page: string;
  parameters: URLSearchParams;
  /** The address of this page with some parameters changed; an empty one is left out. */
  with(changes: Readonly<Record<string, string>>): string;
}

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const { pathname, searchParams } = new URL(href, location.origin);
    return {
      page: pathname.split('/')[1] ?? '',
      parameters: searchParams,
      with(changes) {
        const parameters = new URLSearchParams(searchParams);
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') parameters.delete(name);
          else parameters.set(name, value);
        }
        const query = parameters.toString();
        return pathname + (query === '' ? '' : `?${query}`);
      },
    };
  }, [href]);
}

/** A link to a view of the console: an ordinary one for whoever wants a new tab. */
export function ViewLink({ href, onClick, ...props }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(href);
  };
  return <a href={href} onClick={follow} {...props} />;
}
