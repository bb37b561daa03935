import { and, desc, eq, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Finding } from '@/utils/detection';
import { emptyVault, replace } from '@/utils/placeholders';
import { gather } from '../audit/gather';
import type { Audit } from '../audit/record';
import type { LogMode } from '../governance/use-case';
import { announce } from '../governance/webhooks';
import type { Log } from '../log';
import { promptLog, usedLimits } from '../store/schema';
import type { Database } from '../store/store';
import type { Scan } from './examine';
import type { LogKeys } from './log-keys';

const retryMs = 1_000;
const maxBatch = 100;
/** While the database is away so many entries wait, and no more. */
const maxWaiting = 2_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What was said, and what is known of it. */
interface Said {
  /** Of the record in the audit log. */
  id: string;
  atMs: number;
  subject: string | undefined;
  useCase: string;
  template: string | undefined;
  model: string | undefined;
  mode: LogMode;
  days: number;
  messages: readonly { role: string; text: string }[];
  /** What the scanner found in each text of the messages. */
  found: ReadonlyMap<string, readonly Finding[]>;
  answer: string;
}

/** An entry as its person sees it. */
interface LogEntry {
  id: string;
  at: string;
  useCase: string;
  template?: string | undefined;
  model?: string | undefined;
  mode: LogMode;
  deletedOn: string;
  /** Nothing where only a fingerprint was kept, or where the key is gone. */
  messages?: { role: string; text: string }[] | undefined;
  answer?: string | undefined;
}

export interface PromptLog {
  /** Keeps what the mode says. Never rejects: while the database is away, it tries again. */
  keep(said: Said): Promise<void>;
  /** A page of somebody's own entries, the newest first. */
  own(subject: string, beforeMs: number, limit: number): Promise<LogEntry[]>;
  close(): Promise<void>;
}

export interface PromptLogParts {
  database: Database;
  /** Without keys nothing is kept. */
  keys: LogKeys | undefined;
  scan: Scan;
  log: Log;
}

const contentSchema = z.object({
  messages: z.array(z.object({ role: z.string(), text: z.string() })),
  answer: z.string(),
});

/** The log of prompts and answers: as much as the use case wants, encrypted. */
export function createPromptLog({ database, keys, scan, log }: PromptLogParts): PromptLog {
  type Row = typeof promptLog.$inferInsert;
  const insert = gather<Row>(async (rows) => {
    await database.insert(promptLog).values(rows).onConflictDoNothing();
  }, maxBatch);
  const keeping = new Set<Promise<void>>();
  let isClosing = false;

  async function rowOf(said: Said, { keyId, seal, hash }: LogKeys): Promise<Row> {
    const { id, subject, useCase, template, model, mode } = said;
    const isFull = mode === 'full';
    const messages: { role: string; text: string }[] = [];
    for (const { role, text } of said.messages) {
      // Of several parts each was scanned, and not what they are together.
      const kept = isFull ? text : withoutValues(text, said.found.get(text) ?? (await scan(text)));
      messages.push({ role, text: kept });
    }
    const answer = isFull ? said.answer : withoutValues(said.answer, await scan(said.answer));
    return {
      id,
      at: new Date(said.atMs),
      subject,
      useCase,
      template,
      model,
      mode,
      keyId,
      sealed: mode === 'hash' ? undefined : seal(JSON.stringify({ messages, answer }), aboutOf(id, subject)),
      promptHash: hash(JSON.stringify(said.messages)),
      answerHash: hash(said.answer),
      expiresAt: new Date(said.atMs + said.days * dayMs),
    };
  }

  async function kept(said: Said, used: LogKeys): Promise<void> {
    const row = await rowOf(said, used);
    for (;;) {
      try {
        return await insert(row);
      } catch (error) {
        log('database_error', 'gateway/prompt-log', error);
        if (isClosing || keeping.size > maxWaiting) return;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  }

  return {
    async keep(said) {
      if (!keys || said.mode === 'off') return;
      const done = kept(said, keys).catch((error: unknown) => log('internal_error', 'gateway/prompt-log', error));
      keeping.add(done);
      await done;
      keeping.delete(done);
    },

    async own(subject, beforeMs, limit) {
      const rows = await database
        .select()
        .from(promptLog)
        .where(and(eq(promptLog.subject, subject), lt(promptLog.at, new Date(beforeMs))))
        .orderBy(desc(promptLog.at), desc(promptLog.id))
        .limit(limit);
      return rows.map((row): LogEntry => {
        const opened = row.sealed && keys?.open(row.sealed, row.keyId, aboutOf(row.id, subject));
        const content = opened ? contentSchema.parse(JSON.parse(opened)) : undefined;
        return {
          id: row.id,
          at: row.at.toISOString(),
          useCase: row.useCase,
          template: row.template ?? undefined,
          model: row.model ?? undefined,
          mode: row.mode,
          deletedOn: row.expiresAt.toISOString(),
          ...content,
        };
      });
    },

    async close() {
      isClosing = true;
      await Promise.all(keeping);
    },
  };
}

/** What a sealed text belongs to: moved to another row or person it does not open. */
function aboutOf(id: string, subject: string | null | undefined): string {
  return `${id} ${subject ?? ''}`;
}

function withoutValues(text: string, findings: readonly Finding[]): string {
  return replace(text, findings, emptyVault()).text;
}

/**
 * Deletes what has had its time. The audit log says before that it will be done, how many entries of each use case, and
 * afterwards that it was. Of several servers one does it, once an hour.
 */
export async function forgetPrompts(database: Database, audit: Audit, nowMs: number): Promise<void> {
  const hour = Math.floor(nowMs / hourMs);
  const claim = await database
    .insert(usedLimits)
    .values({ key: `job:forget-prompts:${hour}`, points: 1, expire: nowMs + hourMs })
    .onConflictDoNothing()
    .returning();
  if (claim.length === 0) return;
  const isOver = lte(promptLog.expiresAt, new Date(nowMs));
  const counts = await database
    .select({ useCase: promptLog.useCase, count: sql`count(*)`.mapWith(Number) })
    .from(promptLog)
    .where(isOver)
    .groupBy(promptLog.useCase);
  if (counts.length === 0) return;
  const id = await audit.intend({
    action: 'deletion',
    by: 'server',
    decision: 'allow',
    subject: 'prompt-log',
    reason: 'retention',
    details: Object.fromEntries([...counts.map(({ useCase, count }) => [useCase, count]), ['expired-until-ms', nowMs]]),
    timeMs: nowMs,
  });
  await database.transaction(async (transaction) => {
    await transaction.delete(promptLog).where(isOver);
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    await announce(transaction, 'retention.deleted', { what: 'prompt-log', count }, nowMs);
  });
  await audit.settle(id, { outcome: 'done', endMs: nowMs });
}
