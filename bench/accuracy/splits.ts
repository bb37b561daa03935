import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LabelledDocument, makeDocuments, type Split, type Template } from '../../tests/corpora/corpus';

const folder = join(import.meta.dirname, '../../tests/corpora');

/** Seed and size of each split, fixed so that figures can be compared. */
const sizes = { tuned: { seed: 20261123, count: 4000 }, 'held-out': { seed: 7411, count: 2000 } } as const;

async function templatesOf(split: Split): Promise<readonly Template[]> {
  const file = join(folder, split, 'index.ts');
  if (!existsSync(file)) return [];
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  const lists = Object.values(module).filter((list) => Array.isArray(list));
  return lists.flat() as Template[];
}

/** The documents of a split; none where it has not been written. */
export async function documentsOf(split: Split): Promise<LabelledDocument[]> {
  const { seed, count } = sizes[split];
  return makeDocuments(await templatesOf(split), split, seed, count);
}
