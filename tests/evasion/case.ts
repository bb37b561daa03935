import type { Scene } from './scene';

/**
 * One known way past a guard like this one. To add a case is to add an entry to a file in `cases/`: what the tool's page
 * does, what the person does, and how well the guard must do.
 */
export interface Case {
  /** For good: documents and people refer to it. */
  number: number;
  title: string;
  area: Area;
  /** How well it must go, at least. */
  must: Fate;
  /** Why not better; for everything that is not caught. */
  why?: string;
  /** Runs in `npm test` too, as one of the strongest. */
  regression?: true;
  /** How the tool's page behaves. */
  tool?: Tool;
  /** What the person does; and what the page is made to do at a certain moment. */
  act(scene: Scene): Promise<void>;
  /** What counts as having arrived at the tool's server; without it, the text itself. */
  arrived?: string | ((letters: readonly Letter[]) => boolean);
}

/**
 * `dom`: it comes through an event of the page. `fetch`: a script sends it by a request that the browser shows to
 * extensions. `channel out of reach`: what no event brought goes by something that no extension sees, or in a form or in
 * pieces that only their reader can put together.
 */
export const areas = ['dom', 'fetch', 'channel out of reach'] as const;
export type Area = (typeof areas)[number];

/** `caught`: it did not leave, and the person knows. `noticed`: it left, and an event tells of it. The better one first. */
export const fates = ['caught', 'noticed', 'out of reach'] as const;
export type Fate = (typeof fates)[number];

/** How a tool's page is made. What is not said is an ordinary chat: one field, one button, Enter sends. */
export interface Tool {
  /** On which of its hosts, and where there; `https://chatgpt.com/` without it. */
  url?: string;
  /** What stands in the page; an ordinary composer without it. */
  html?: string;
  /** Runs first of all that the page has. In it, `tell(text)` sends a text to the server past every request. */
  script?: (() => void | Promise<void>) | string;
  /**
   * When the page takes what is in its field: `sent` when the person sends (without it); `at once` with every change;
   * `never`, because `script` does it.
   */
  takes?: 'sent' | 'at once' | 'never';
  /** Further answers of the server, by path. */
  files?: Record<string, { type: string; body: string; headers?: Record<string, string> }>;
}

/** Something that arrived at the tool's server. */
export interface Letter {
  by: 'request' | 'socket';
  /** With its host; of a socket, where it was opened. */
  url: string;
  headers: string;
  body: string;
}

/** Values that are sensitive by their own check digits. Made up. */
export const card = '4539 5787 6362 1486';
export const iban = 'DE82 3704 0044 1207 3886 24';
/** As somebody would write it to a chatbot. */
export const request = `Please refund her, the card is ${card} and it must be today.`;
