import { browser } from './browser';

/** Calls back after an install, an update of the extension or an update of the browser. */
export function onInstalled(work: () => void): void {
  browser.runtime.onInstalled.addListener(work);
}

/** Calls back when the browser starts with the extension in it. */
export function onBrowserStart(work: () => void): void {
  browser.runtime.onStartup.addListener(work);
}

/** Does work every so often, also when the worker was stopped in between. Call at the top level. */
export function repeat(name: string, periodMinutes: number, work: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) work();
  });
  // Creating an alarm again would put its next time off at every start of the worker.
  void browser.alarms.get(name).then((alarm) => {
    if (alarm === undefined) void browser.alarms.create(name, { periodInMinutes: periodMinutes });
  });
}

/** `1.2.3` */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
