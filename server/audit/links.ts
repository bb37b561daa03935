import { and, asc, desc, eq, gt, gte, lt, lte, or, type SQL } from 'drizzle-orm';
import { auditChain, auditHead } from '../store/schema';
import type { Database } from '../store/store';
import { emptyHead, type Head, type Link } from './chain';

/** Small enough that other requests do not wait for it. */
const pageSize = 500;

/** What to look for. Everything given must hold. */
export interface Search {
  /** Pseudonym of a person: what they did, and what was done about them. */
  person?: string | undefined;
  useCase?: string | undefined;
  action?: string | undefined;
  /** From this time on, and up to but without that one, in ms. */
  fromMs?: number | undefined;
  toMs?: number | undefined;
  /** Links after this position, up to and with that one. */
  after?: number | undefined;
  upTo?: number | undefined;
}

/** A page from the end of the chain backwards, for whoever looks for what happened lately. */
export interface Backwards {
  /** Links before this position; from the end on without it. */
  before?: number | undefined;
}

/** Where the chain ends. */
export async function headOf(database: Database): Promise<Head> {
  const [head] = await database.select().from(auditHead).where(eq(auditHead.one, 1));
  return head ? { position: head.position, hash: head.hash } : emptyHead;
}

/** Links in order, page by page, so that no answer is larger than memory. */
export async function* linksOf(database: Database, search: Search = {}): AsyncGenerator<Link> {
  let after = search.after ?? 0;
  for (;;) {
    const page = await pageOf(database, { ...search, after }, pageSize);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.position;
  }
}

const link = {
  position: auditChain.position,
  record: auditChain.record,
  recordHash: auditChain.recordHash,
  hash: auditChain.hash,
};

/** At most `limit` links, in order. */
export function pageOf(database: Database, search: Search, limit: number): Promise<Link[]> {
  return database
    .select(link)
    .from(auditChain)
    .where(conditionOf(search))
    .orderBy(asc(auditChain.position))
    .limit(limit);
}

/** At most `limit` links, the newest first. */
export function lastOf(database: Database, { before, ...search }: Search & Backwards, limit: number): Promise<Link[]> {
  return database
    .select(link)
    .from(auditChain)
    .where(and(conditionOf(search), before === undefined ? undefined : lt(auditChain.position, before)))
    .orderBy(desc(auditChain.position))
    .limit(limit);
}

function conditionOf({ person, useCase, action, fromMs, toMs, after, upTo }: Search): SQL | undefined {
  return and(
    person === undefined ? undefined : or(eq(auditChain.person, person), eq(auditChain.about, person)),
    useCase === undefined ? undefined : eq(auditChain.useCase, useCase),
    action === undefined ? undefined : eq(auditChain.action, action),
    fromMs === undefined ? undefined : gte(auditChain.timeMs, fromMs),
    toMs === undefined ? undefined : lt(auditChain.timeMs, toMs),
    after === undefined ? undefined : gt(auditChain.position, after),
    upTo === undefined ? undefined : lte(auditChain.position, upTo),
  );
}
