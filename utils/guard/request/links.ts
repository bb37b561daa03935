import { storageItem } from '@/utils/platform';

/** A link that was stopped, for the page that asks about it; in the browser's memory alone. */
export interface KeptLink {
  url: string;
  /** The browser could not hold it: the tool has been asked for it already. */
  late: boolean;
}

/** @param id Of the page that asks. */
export const keptLink = (id: string) => storageItem<KeptLink>('session', `link.${id}`);

/** Keeps a link. Gives the path of the page that asks about it, which is told nothing but under which name it is kept. */
export function keepLink(url: string, late: boolean): string {
  const id = crypto.randomUUID();
  void keptLink(id)
    .save({ url, late })
    .catch(() => undefined);
  return `/link.html?held=${id}`;
}
