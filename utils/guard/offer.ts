import type { Channel } from '@/utils/vocabulary';

/** `gone`: the place the text was meant for is no longer in the page. */
export type Arrival = 'arrived' | 'gone';

/** What is held, and the two ways to let the page have something after all. */
export interface Held {
  /** Gives the page what was held, as it was. */
  putBack(): Promise<Arrival>;
  /** Gives the page another text in its place. */
  putInstead(text: string): Promise<Arrival>;
}

/** What a person is about to give the page. */
export interface Offer {
  /** The same content in each form in which the page can read it. The most telling one is judged. */
  texts: readonly string[];
  /** Stops it: the page notices nothing. Only in the event itself. */
  hold(): Held;
}

/**
 * A door: one way by which text leaves for the page. A new channel is one more of these in `doors.ts`; what follows
 * after it is the same for all.
 */
export interface Door {
  channel: Channel;
  /** The event on `window` by which it is noticed, before the page notices it. */
  event: string;
  /** What the event brings; undefined when it is not a person's doing or brings nothing to judge. */
  read(event: Event): Offer | undefined;
}
