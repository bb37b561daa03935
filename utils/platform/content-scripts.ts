import { browser } from './browser';

interface DeclaredScript {
  js: string[];
  matches: string[];
  run_at?: 'document_start' | 'document_end' | 'document_idle';
  match_origin_as_fallback?: boolean;
  /** The page's own world, for what must be done there; ours where nothing is said. */
  world?: 'ISOLATED' | 'MAIN';
}

function declaredScripts(): DeclaredScript[] {
  return (browser.runtime.getManifest().content_scripts ?? []) as DeclaredScript[];
}

/** The scripts of the manifest, each file once. */
function distinctScripts(): DeclaredScript[] {
  const byFile = new Map(declaredScripts().map((script) => [script.js.join(), script]));
  return [...byFile.values()];
}

/** Content scripts beside those of the manifest. */
export interface FurtherScripts {
  /** Match patterns on which the scripts of the manifest run too. */
  addedMatches: string[];
  /** Files that run on addresses of their own, before anything of the page does. */
  elsewhere: { file: string; matches: string[]; exceptMatches: string[] }[];
}

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** What `FurtherScripts` come to, for the browser. */
function registrations({ addedMatches, elsewhere }: FurtherScripts): Registered[] {
  const added = (file: string, { run_at, world }: DeclaredScript): Registered => ({
    id: `added-${idOf(file)}`,
    js: [file],
    matches: addedMatches,
    runAt: run_at ?? 'document_idle',
    world: world ?? 'ISOLATED',
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  });
  const onAdded =
    addedMatches.length === 0
      ? []
      : distinctScripts().flatMap((script) => script.js.map((file) => added(file, script)));
  const onTheirOwn = elsewhere
    .filter(({ matches }) => matches.length > 0)
    .map(
      ({ file, matches, exceptMatches }): Registered => ({
        id: `own-${idOf(file)}`,
        js: [file],
        matches,
        excludeMatches: exceptMatches,
        runAt: 'document_start',
        allFrames: true,
        persistAcrossSessions: true,
      }),
    );
  return [...onAdded, ...onTheirOwn];
}

const idOf = (file: string) => file.replace(/\W+/g, '-');

/**
 * Registers further scripts, from the next page load on and over restarts. What was registered before goes, but for what
 * is wanted again: that is never out of force.
 */
export async function registerScripts(further: FurtherScripts): Promise<void> {
  const wanted = registrations(further);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const there = new Map(registered.map((script) => [script.id, nameOf(script)]));
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = registered.map(({ id }) => id).filter((id) => !ids.has(id));
  const added = wanted.filter(({ id }) => !there.has(id));
  const changed = wanted.filter((script) => there.has(script.id) && there.get(script.id) !== nameOf(script));
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
}

const patternsIn = (patterns: string[] | undefined) => [...(patterns ?? [])].sort().join();
const nameOf = ({ matches, excludeMatches }: Registered) => `${patternsIn(matches)} ${patternsIn(excludeMatches)}`;

/** Address patterns of the manifest's content scripts. */
export function declaredMatches(): string[] {
  return [...new Set(declaredScripts().flatMap((script) => script.matches))];
}

/** Files of the manifest's content scripts. */
export function declaredFiles(): string[] {
  return distinctScripts().flatMap((script) => script.js);
}

/**
 * Runs files now in those frames of a tab in which they do not run yet.
 * @param mark the key of the symbol that they leave on the global of our world
 */
export async function injectIntoFrames(tabId: number, files: string[], mark: string): Promise<void> {
  const looked = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: (key: string) => Symbol.for(key) in globalThis,
    args: [mark],
    injectImmediately: true,
  });
  const frameIds = looked.filter(({ result }) => result === false).map(({ frameId }) => frameId);
  if (frameIds.length > 0) await runIn({ tabId, frameIds }, files);
}

/** Runs files now in one frame of a tab. */
export async function injectIntoFrame(tabId: number, frameId: number, files: string[]): Promise<void> {
  await runIn({ tabId, frameIds: [frameId] }, files);
}

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target'];

/** Runs files in their worlds. Where there is no page to run in (discarded, crashed, closing), nothing happens. */
async function runIn(target: Target, files: string[]): Promise<void> {
  const ofPage = distinctScripts().flatMap(({ js, world }) => (world === 'MAIN' ? js : []));
  const worlds = [
    { world: 'ISOLATED' as const, files: files.filter((file) => !ofPage.includes(file)) },
    { world: 'MAIN' as const, files: files.filter((file) => ofPage.includes(file)) },
  ].filter((one) => one.files.length > 0);
  await Promise.allSettled(
    worlds.map(({ world, files }) =>
      browser.scripting.executeScript({ target, world, files: files as never, injectImmediately: true }),
    ),
  );
}

/** Runs files now in the tabs that are open on these addresses: they were loaded before us. */
export async function injectIntoOpenTabs(matches: string[], files: string[]): Promise<void> {
  if (matches.length === 0 || files.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  // A tab that has no page to run in gets the scripts when it loads.
  await Promise.all(
    tabs.map(({ id: tabId }) => (tabId === undefined ? undefined : runIn({ tabId, allFrames: true }, files))),
  );
}
