import { and, eq, inArray } from 'drizzle-orm';
import { type CellPeriod, cellList, isoDay, type Measure, periodStartMs } from '@/utils/telemetry/cells';
import { announce } from '../../governance/webhooks';
import { alerts } from '../../store/console-schema';
import { asLeader, type Transaction } from '../../store/leader';
import { publication, publishedCells } from '../../store/schema';
import type { Database } from '../../store/store';
import { readReading } from '../figures';
import type { FiguresSettings } from '../settings';
import { holds, type Shown } from './judge';
import { type KeptRule, listRules } from './rules';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lengthMs: Record<CellPeriod, number> = { day: dayMs, week: 7 * dayMs };
/** Browsers send within an hour after a time bucket; then one more for what has to be sent again. */
const sendingMs = 2 * hourMs;

/**
 * Judges every rule over the newest period that is over and has come in, and raises what is new: in the table, on its way
 * to every webhook that wants it, and for mail. Reads published numbers alone.
 *
 * @returns how many alerts are new
 */
export async function raiseAlerts(database: Database, settings: FiguresSettings, nowMs: number): Promise<number> {
  const raised = await asLeader(database, 'alerts', async (transaction) => {
    const rules = await listRules(transaction);
    const [last] = await transaction.select({ through: publication.through }).from(publication);
    if (rules.length === 0 || last === undefined) return 0;
    let count = 0;
    for (const rule of rules) {
      count += await raise(
        transaction,
        rule,
        settings,
        newestOver(rule.period, last.through.getTime(), settings),
        nowMs,
      );
    }
    return count;
  });
  return raised ?? 0;
}

/** First day of the newest period of which everything has come in. With noise a period is published a day late. */
function newestOver(
  period: CellPeriod,
  throughMs: number,
  { bucketHours, epsilonThousandths }: FiguresSettings,
): number {
  const waitMs = bucketHours * hourMs + sendingMs + (epsilonThousandths === undefined ? 0 : dayMs);
  return periodStartMs(period, throughMs - waitMs - lengthMs[period]);
}

async function raise(
  transaction: Transaction,
  rule: KeptRule,
  settings: FiguresSettings,
  startMs: number,
  nowMs: number,
): Promise<number> {
  const start = isoDay(startMs);
  // A week against the week before; a day against the same day of the week before, because weekends are quiet.
  const before = isoDay(startMs - 7 * dayMs);
  const reading = await readReading(transaction, settings, { period: rule.period, from: before, to: start });
  const isShare = rule.kind === 'override-rate';
  const found = await shownIn(transaction, rule, start, rule.measure);
  const against = await shownIn(transaction, rule, isShare ? start : before, isShare ? 'warned' : rule.measure);
  const keys = rule.key !== '' ? [rule.key] : [...new Set([...found.keys(), ...against.keys()])].sort();
  const { kind, list, measure, period, percent } = rule;
  let count = 0;
  for (const key of keys) {
    const [is, other] = [found.get(key), against.get(key)];
    if (!holds(rule, is, other, reading)) continue;
    const isNew = await transaction
      .insert(alerts)
      .values({
        ...{ rule: rule.id, kind, list, measure, period, percent, key, start },
        ...{ found: is ?? null, against: other ?? null },
        ...{ raisedAt: new Date(nowMs), nextAt: new Date(nowMs), mail: rule.byMail ? 'waiting' : 'none' },
      })
      .onConflictDoNothing()
      .returning({ id: alerts.id });
    if (isNew.length === 0) continue;
    count += 1;
    const figures = { found: is ?? 'not-shown', against: other ?? 'not-shown', minBrowsers: reading.minBrowsers };
    const what = { rule: rule.id, kind, list, key, measure, period, start, percent };
    await announce(transaction, 'alert.raised', { ...what, ...figures }, nowMs);
  }
  return count;
}

async function shownIn(
  transaction: Transaction,
  { list, period, key }: KeptRule,
  start: string,
  measure: Measure,
): Promise<Map<string, Shown>> {
  const wanted = [eq(publishedCells.list, list), eq(publishedCells.period, period), eq(publishedCells.start, start)];
  const keys = cellList(list).dimensions.length > 0 && key !== '' ? [inArray(publishedCells.key, [key])] : [];
  const found = await transaction
    .select({ key: publishedCells.key, browsers: publishedCells.browsers })
    .from(publishedCells)
    .where(and(...wanted, ...keys, eq(publishedCells.measure, measure)));
  return new Map(found.map(({ key: one, browsers }) => [one, browsers]));
}
