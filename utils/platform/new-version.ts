import { browser } from './browser';

/** What the types do not have in each browser. */
interface UpdateApis {
  requestUpdateCheck?(): Promise<unknown>;
  getContexts?(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]>;
  onUpdateAvailable: { addListener(listener: () => void): void };
  reload(): void;
}

const updateApis = () => browser.runtime as unknown as UpdateApis;

/**
 * Has the browser ask the update server now, and not at some time in the next hours. It answers no more often than it
 * likes; what it finds, it takes by itself.
 */
export async function lookForNewVersion(): Promise<void> {
  await updateApis().requestUpdateCheck?.();
}

/**
 * Takes a new version over as soon as it has come, where no page of the extension is open: somebody may be writing in
 * one. Else, and in Firefox, the browser takes it over when the extension is idle. Call at the top level.
 */
export function takeNewVersionWhenFree(): void {
  const runtime = updateApis();
  if (runtime.getContexts === undefined) return;
  runtime.onUpdateAvailable.addListener(() => {
    void runtime.getContexts?.({ contextTypes: ['TAB', 'SIDE_PANEL', 'POPUP', 'OFFSCREEN_DOCUMENT'] }).then((open) => {
      if (!open.some(({ documentUrl = '' }) => documentUrl.includes('.html'))) runtime.reload();
    });
  });
}
