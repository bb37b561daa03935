import type { Brand } from '@/utils/policy';
import type { Channel } from '@/utils/vocabulary';
import type { Explanation } from './explain';
import type { Way } from './ways';

/** What a person is asked about what is held. */
export interface Question {
  explanation: Explanation;
  /** By which door it was leaving; a paste where nothing is said. */
  channel?: Channel;
  /** Ways on, the better one first. */
  ways: readonly Way[];
  siteName: string;
  assistantName: string;
  /** How the company looks. */
  brand?: Brand;
  helpUrl: string | undefined;
  /** Whom people can ask: a web address, or mailto: and an e-mail address. */
  contact?: { name: string; url: string } | undefined;
  overrideReasons: readonly string[];
  /** Of the files that are held, how many can be had with placeholders in them. None came along where it is missing. */
  copies?: 'all' | 'some' | 'none';
  /** Must be called in the very event of the press: the browser opens the panel only for a person's own act. */
  askAssistant(): Promise<void>;
  /** Starts a request for a use case, "I need this for my work". Must be called in the event of the press, too. */
  needForWork?: (() => Promise<void>) | undefined;
}

export interface Answer {
  way: Way;
  /** Nobody chose; the page hid, covered or removed the question. */
  byPage?: boolean;
  /** The person said that nothing in it is sensitive, whichever way they then chose. */
  falseAlarm?: true;
}

/** Why a held text cannot be judged now. */
export type Obstacle = 'not-ready' | 'failed';

/** A notice that something is being held. */
export interface HoldingNotice {
  /** How much is done, 0 to 1. */
  progress(done: number): void;
  /** Fires when the person wants no more of it. */
  cancelled: AbortSignal;
  close(): void;
}

/**
 * `sendAgain`: what was stopped may go now. `stillStopped`: the page has tried again what the person said no to.
 * `notChecked`: what the person gave could not be read, so it stays where it is.
 * `outdated`: the extension behind this copy of the guard is gone, so it cannot ask; what was held stays where it was.
 */
export type Telling = 'sendAgain' | 'stillStopped' | 'notChecked' | 'outdated';

/** What people see of the guard. None of it ever shows a value. */
export interface Faces {
  ask(question: Question): Promise<Answer>;
  /** Says in passing what a text has that may be sensitive: nothing is held, nobody is asked. */
  note(explanation: Explanation, siteName: string): void;
  /** Says in passing how it is with what was stopped or held. */
  tell(what: Telling, siteName: string): void;
  /** Shows only after a moment, so that what is quick stays unseen. */
  holding(channel?: Channel): HoldingNotice;
  /** `anyway` is offered only where `mayGoUnchecked`. */
  stuck(obstacle: Obstacle, mayGoUnchecked: boolean, channel?: Channel): Promise<'wait' | 'anyway' | 'cancel'>;
  /**
   * The place it was meant for is gone: offers the text for the clipboard, if there is one; files are still where they
   * were. Resolves when the person is done with it.
   */
  gone(text: string, channel?: Channel): Promise<void>;
  /** Says that the page got in the way of the question, and that nothing was let through. */
  pageInterfered(siteName: string, channel?: Channel): void;
}
