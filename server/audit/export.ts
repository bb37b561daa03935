import { z } from 'zod';
import type { Database } from '../store/store';
import { canonicalJson } from './canonical';
import type { Link } from './chain';
import { linksOf, type Search } from './links';
import { ocsfOf } from './ocsf';
import { subjectsOf } from './persons';

export const exportFormats = ['ndjson', 'ocsf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const pageSize = 500;
const personsSchema = z.object({ by: z.string(), about: z.string().optional() });

/**
 * Records as lines of JSON. `ndjson`: each link as it stands in the chain, under pseudonyms, so that a whole export can
 * be proved without the database (`npm run audit -- verify --file`). `ocsf`: as OCSF events, with the persons who are
 * still known.
 */
export async function* exportedLines(database: Database, format: ExportFormat, search: Search): AsyncGenerator<string> {
  let page: Link[] = [];
  for await (const link of linksOf(database, search)) {
    page.push(link);
    if (page.length < pageSize) continue;
    yield* await linesOf(database, format, page);
    page = [];
  }
  yield* await linesOf(database, format, page);
}

async function linesOf(database: Database, format: ExportFormat, page: readonly Link[]): Promise<string[]> {
  if (format === 'ndjson') return page.map(lineOf);
  const subjects = await subjectsOf(database, pseudonymsIn(page));
  return page.flatMap((link) => {
    const event = ocsfOf(link, (pseudonym) => subjects.get(pseudonym));
    return event ? [`${JSON.stringify(event)}\n`] : [];
  });
}

/** Everything in records that may be the pseudonym of a person. */
export function pseudonymsIn(links: readonly Link[]): string[] {
  const found = links.flatMap(({ record }) => {
    const persons = personsSchema.safeParse(record);
    return persons.success ? [persons.data.by, persons.data.about] : [];
  });
  return [...new Set(found)].filter((name) => z.uuid().safeParse(name).success) as string[];
}

function lineOf({ position, record, recordHash, hash }: Link): string {
  return `${canonicalJson({ position, record, recordHash, hash })}\n`;
}

const lineSchema = z.object({
  position: z.int(),
  record: z.unknown(),
  recordHash: z.string(),
  hash: z.string(),
});

/** The link of a line of an export. @throws {SyntaxError | z.ZodError} when it is none */
export function linkOfLine(line: string): Link {
  return lineSchema.parse(JSON.parse(line));
}
