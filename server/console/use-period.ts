import { useSyncExternalStore } from 'react';
import { type Period, periods } from '../store/periods';

const changed = 'daylight:period';

/** The period stands in the address (`?days=7`), so that a view can be shared, reloaded and gone back to. */
export function usePeriod(): [Period, (period: Period) => void] {
  return [useSyncExternalStore(subscribe, periodOfAddress), showPeriod];
}

export function periodAddress(period: Period): string {
  return `?days=${period}`;
}

function periodOfAddress(): Period {
  const asked = Number(new URLSearchParams(location.search).get('days'));
  return periods.find((period) => period === asked) ?? 30;
}

function showPeriod(period: Period): void {
  history.pushState(null, '', periodAddress(period));
  dispatchEvent(new Event(changed));
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange);
  addEventListener(changed, onChange);
  return () => {
    removeEventListener('popstate', onChange);
    removeEventListener(changed, onChange);
  };
}
