import { browser } from './browser';

type Area = 'local' | 'session';

/** One typed place in extension storage. */
export interface StorageItem<Value> {
  load(): Promise<Value | undefined>;
  save(value: Value): Promise<void>;
  remove(): Promise<void>;
  /** Calls back with each new value (undefined when removed), from whichever part of the extension wrote it. */
  watch(onChange: (value: Value | undefined) => void): () => void;
}

/**
 * Defines a place in storage. `session` lives in memory, is gone with the browser and is closed to content scripts;
 * `local` is on disk and can be read by our content scripts.
 */
export function storageItem<Value>(area: Area, key: string): StorageItem<Value> {
  return {
    async load() {
      return (await browser.storage[area].get(key))[key] as Value | undefined;
    },
    async save(value) {
      await browser.storage[area].set({ [key]: value });
    },
    async remove() {
      await browser.storage[area].remove(key);
    },
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined) onChange(change.newValue as Value | undefined);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
