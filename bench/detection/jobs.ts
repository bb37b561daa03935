/** What the bench asks a child process or a page to do, and what comes back. Plain JSON both ways. */

/** `daylight`, or a package of bench/package.json. */
export type Subject = string;

export type Job =
  /** Every subject over the text in turn, and the bare loop beside them. */
  | { kind: 'rounds'; subjects: Subject[]; text: string; count: number }
  /** One subject over every text in turn. */
  | { kind: 'texts'; subject: Subject; texts: Record<string, string>; count: number; warmups?: number }
  /** Subjects over many short texts, one subject after the other. */
  | { kind: 'pastes'; subjects: Subject[]; texts: string[] }
  /** Importing, and the first call after it. */
  | { kind: 'first'; subject: Subject; text: string }
  /** Growth of the process while it scans the text so many times over, as one text. */
  | { kind: 'memory'; subject: Subject; text: string; times: number }
  /** Where the subject finds what. */
  | { kind: 'spans'; subject: Subject; texts: string[] };

export interface Answers {
  rounds: { times: Record<string, number[]> };
  texts: { times: Record<string, number[]> };
  pastes: { times: Record<string, number[]> };
  first: { importMs: number; callMs: number };
  memory: { grownBytes: number; stringBytes: number };
  spans: { spans: { type: string; start: number; end: number }[][] };
}
