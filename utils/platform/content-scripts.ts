import { browser } from './browser';

interface DeclaredScript {
  js: string[];
  matches: string[];
  run_at?: 'document_start' | 'document_end' | 'document_idle';
}

function declaredScripts(): DeclaredScript[] {
  return (browser.runtime.getManifest().content_scripts ?? []) as DeclaredScript[];
}

/** The scripts of the manifest, each file once. */
function distinctScripts(): DeclaredScript[] {
  const byFile = new Map(declaredScripts().map((script) => [script.js.join(), script]));
  return [...byFile.values()];
}

/**
 * Runs the content scripts of the manifest on further addresses too, from the next page load on and over restarts.
 * Replaces what was registered before.
 *
 * @param matches Match patterns; none takes all away.
 */
export async function registerOn(matches: string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = matches.length === 0 ? [] : distinctScripts();
  const same =
    registered.length === wanted.length && registered.every((script) => script.matches?.join() === matches.join());
  if (same) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts();
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    wanted.map((script) => ({
      id: `added-${script.js.join().replace(/\W+/g, '-')}`,
      js: script.js,
      matches,
      runAt: script.run_at ?? 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    })),
  );
}

/** Address patterns of the manifest's content scripts. */
export function declaredMatches(): string[] {
  return [...new Set(declaredScripts().flatMap((script) => script.matches))];
}

/** Runs the content scripts now in the tabs that are open on these addresses: they were loaded before us. */
export async function injectIntoOpenTabs(matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const files = distinctScripts().flatMap((script) => script.js);
  const tabs = await browser.tabs.query({ url: matches });
  // A tab that has no page to run in (discarded, crashed, closing) gets the scripts when it loads.
  await Promise.allSettled(
    tabs.map((tab) =>
      tab.id === undefined
        ? Promise.resolve()
        : browser.scripting.executeScript({
            target: { tabId: tab.id, allFrames: true },
            files: files as never,
            injectImmediately: true,
          }),
    ),
  );
}
