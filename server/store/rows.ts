import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './store';

/** The rows of a statement that Drizzle has no words for; the drivers differ only in what stands around them. */
export async function rows<Row>(
  database: Pick<Database, 'execute'>,
  statement: SQL,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  return z.object({ rows: z.array(row) }).parse(await database.execute(statement)).rows;
}
