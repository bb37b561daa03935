import type { Explanation } from './explain';
import type { Way } from './ways';

/** What a person is asked about a held text. */
export interface Question {
  explanation: Explanation;
  /** Ways on, the better one first. */
  ways: readonly Way[];
  siteName: string;
  assistantName: string;
  helpUrl: string | undefined;
  overrideReasons: readonly string[];
  /** Must be called in the very event of the press: the browser opens the panel only for a person's own act. */
  askAssistant(): Promise<void>;
}

/** `byPage`: nobody chose; the page hid, covered or removed the question. */
export type Answer = { way: Way; byPage?: boolean };

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

/** What people see of the guard. None of it ever shows a value. */
export interface Faces {
  ask(question: Question): Promise<Answer>;
  /** Shows only after a moment, so that what is quick stays unseen. */
  holding(): HoldingNotice;
  /** `anyway` is offered only where `mayGoUnchecked`. */
  stuck(obstacle: Obstacle, mayGoUnchecked: boolean): Promise<'wait' | 'anyway' | 'cancel'>;
  /** The field is gone: offers the text for the clipboard. Resolves when the person is done with it. */
  gone(text: string): Promise<void>;
  /** Says that the page got in the way of the question, and that nothing was pasted. */
  pageInterfered(siteName: string): void;
}
