import type { Channel } from '@/utils/vocabulary';

/**
 * `gone`: the place the text was meant for is no longer in the page. `changed`: what would go now is not what was judged,
 * so it has to be sent once more.
 */
export type Arrival = 'arrived' | 'gone' | 'changed';

/** What is held, and the two ways to let the page have something after all. */
export interface Held {
  /** Gives the page what was held, as it was. */
  putBack(): Promise<Arrival>;
  /** Gives the page another text and other files in its place; empty where there are none. */
  putInstead(text: string, files: readonly File[]): Promise<Arrival>;
}

/** What the page gets along with a text, where the person does not see it in the text. */
export interface Unseen {
  text: string;
  /** Findings count from this confidence on: 0 where it is a text as any other. */
  least: number;
}

/** What a person is about to give the page. */
interface Offer {
  /** The same content in each form in which the page can read it. The most telling one is judged. */
  texts: readonly string[];
  /** Judged where nothing in `texts` is held. */
  unseen?: readonly Unseen[];
  /** What goes with it, or alone. Files are read before anything is judged, so such an offer is always held. */
  files: readonly File[];
  /** Stops it: the page notices nothing. Only in the event itself. */
  hold(): Held;
}

/**
 * A door: one way by which text leaves for the page. A new channel is one more of these in `doors/index.ts`; what
 * follows after it is the same for all.
 */
export interface Door {
  channel: Channel;
  /** The events on `window` by which it is noticed, before the page notices it. */
  events: readonly string[];
  /** What the event brings; undefined when it is not a person's doing or brings nothing to judge. */
  read(event: Event): Offer | undefined;
  /**
   * Stops an event that could not be read, as far as it may give the page something; looks at the page as little as it
   * can. @returns whether it was stopped.
   */
  refuse(event: Event): boolean;
}
