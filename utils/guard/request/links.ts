import { storageItem } from '@/utils/platform';
import type { Stop } from './judge-leaves';

/** A link or a form that was stopped, for the page that asks about it; in the browser's memory alone. */
export interface KeptLink {
  url: string;
  /** Of a form, what it would have sent; a link says it itself. */
  form?: Stop;
  /** The browser could not hold it: the tool has been asked for it already. */
  late: boolean;
}

/** @param id Of the page that asks. */
export const keptLink = (id: string) => storageItem<KeptLink>('session', `link.${id}`);

/** Keeps a link or a form. Gives the path of the page that asks about it, which is told nothing but under which name it is kept. */
export function keepLink(link: KeptLink): string {
  const id = crypto.randomUUID();
  void keptLink(id)
    .save(link)
    .catch(() => undefined);
  return `/link.html?held=${id}`;
}
