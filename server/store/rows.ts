import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './store';

const answerSchema = z.object({ rows: z.array(z.unknown()) });

/** The rows of a statement that Drizzle has no words for; the drivers differ only in what stands around them. */
export async function rows<Row>(
  database: Pick<Database, 'execute'>,
  statement: SQL,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  const answer = answerSchema.parse(await database.execute(statement));
  return answer.rows.map((one) => row.parse(one));
}
