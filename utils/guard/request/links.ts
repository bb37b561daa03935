import { storageItem } from '@/utils/platform';
import type { Stop } from './judge-leaves';

/** A link or a form that was stopped, for the page that asks about it; in the browser's memory alone. */
export interface KeptLink {
  kind: 'link' | 'form';
  url: string;
  stop: Stop;
  /** The browser could not hold it: the tool has been asked for it already. */
  late: boolean;
}

/** By the name of the page that asks, the newest last. */
export type KeptLinks = Record<string, KeptLink>;

/** Written by the worker alone. */
export const keptLinks = storageItem<KeptLinks>('session', 'guard.links');

/** Older ones are forgotten. */
const mostLinks = 20;
let work: Promise<void> = Promise.resolve();

/** Keeps a link or a form. Gives the path of the page that asks about it, which is told nothing but under which name it is kept. */
export function keepLink(link: KeptLink): string {
  const id = crypto.randomUUID();
  work = work
    .then(async () => {
      const before = Object.entries((await keptLinks.load()) ?? {});
      await keptLinks.save(Object.fromEntries([...before, [id, link] as const].slice(-mostLinks)));
    })
    .catch(() => undefined);
  return `/link.html?held=${id}`;
}
