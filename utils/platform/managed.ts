import { browser } from './browser';

/**
 * Only the practice build of `npm start` has one, for machines on which a browser cannot be given a policy of its own.
 * In every other build the mode is a constant and this is gone.
 */
function practiceDocument(): unknown {
  return import.meta.env.MODE === 'practice' ? JSON.parse(import.meta.env.WXT_PRACTICE_POLICY ?? 'null') : undefined;
}

/**
 * The policy document as the browser gives it. Undefined when there is none: Firefox rejects then, Chrome answers with
 * an empty object, also for the first seconds after a forced install.
 */
export async function loadManagedDocument(): Promise<unknown> {
  const practice = practiceDocument();
  if (practice !== undefined) return practice;
  try {
    return await browser.storage.managed.get();
  } catch {
    return undefined;
  }
}

/** Calls back when the browser has a changed policy document. Firefox reads policy at its start only. */
export function watchManagedDocument(onChange: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') onChange();
  });
}
