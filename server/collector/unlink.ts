import { eq, sql } from 'drizzle-orm';
import { asLeader } from '../store/leader';
import { cellCounts, cellWeeks } from '../store/schema';
import type { Database } from '../store/store';

/**
 * Writes the numbers of the weeks that have changed anew, in an order by lot. PostgreSQL notes with every row which
 * transaction wrote it, and puts rows side by side that came together; so whoever has the database could see which cells,
 * and which batch id, came in one request. After this every row of a week was written by one transaction, in no order, and
 * the older versions of the rows are gone from the tables.
 */
export async function unlinkRows(database: Database): Promise<void> {
  const weeks = await database.select({ start: cellWeeks.start }).from(cellWeeks).where(eq(cellWeeks.changed, true));
  if (weeks.length === 0) return;
  for (const { start } of weeks) {
    await asLeader(database, 'publish', async (transaction) => {
      // Whoever counts waits for a moment; without it, the two could wait for each other.
      await transaction.execute(sql`lock table ${cellCounts} in share row exclusive mode`);
      await transaction.execute(sql`
        with taken as (
          delete from ${cellCounts} where start >= ${start}::date and start < ${start}::date + 7 returning *
        )
        insert into ${cellCounts} select * from taken order by random()`);
    });
  }
  await database.execute(sql`vacuum ${cellCounts}`);
}
