import { and, eq } from 'drizzle-orm';
import { shippedTemplates, type Template, templateSchema } from '@/utils/templates';
import { WrongEnvironment } from '../environment';
import { promptTemplates, useCases } from '../store/schema';
import type { Database } from '../store/store';
import { generalUseCase, shippedUseCase, type UseCase, useCaseSchema } from './use-case';

/** What a change by another server process may take to be seen here. */
const freshMs = 5_000;

/** Use cases and templates, as the database has them. */
export interface Catalogue {
  find(id: string): Promise<UseCase | undefined>;
  template(useCaseId: string, id: string, version: number): Promise<Template | undefined>;
  /** All that can be used, each with its templates in all versions. */
  all(): Promise<{ useCase: UseCase; templates: Template[] }[]>;
}

interface Loaded {
  useCases: Map<string, UseCase>;
  templates: Map<string, Template>;
  templatesOf: Map<string, Template[]>;
}

/** Reads the tables at most every few seconds; while the database is away, what was read last holds. */
export function createCatalogue(database: Database, now: () => number): Catalogue {
  let loaded: Promise<Loaded> | undefined;
  let loadedMs = Number.NEGATIVE_INFINITY;

  function current(): Promise<Loaded> {
    if (loaded && now() - loadedMs < freshMs) return loaded;
    loadedMs = now();
    const before = loaded;
    const next = load(database);
    // Who asks while it is read again gets what was read before: a slow database slows no request.
    loaded = before ? before : next;
    next.then(
      () => {
        loaded = next;
      },
      () => {
        if (!before) loaded = undefined;
      },
    );
    return loaded;
  }

  return {
    find: async (id) => (await current()).useCases.get(id),
    template: async (useCaseId, id, version) => (await current()).templates.get(`${useCaseId}/${id}@${version}`),
    async all() {
      const { useCases: known, templatesOf } = await current();
      return [...known.values()].map((useCase) => ({ useCase, templates: templatesOf.get(useCase.id) ?? [] }));
    },
  };
}

async function load(database: Database): Promise<Loaded> {
  const loaded: Loaded = { useCases: new Map(), templates: new Map(), templatesOf: new Map() };
  for (const { definition } of await database.select().from(useCases).orderBy(useCases.id)) {
    const useCase = useCaseSchema.parse(definition);
    loaded.useCases.set(useCase.id, useCase);
  }
  const rows = await database
    .select()
    .from(promptTemplates)
    .orderBy(promptTemplates.useCase, promptTemplates.id, promptTemplates.version);
  for (const { useCase, definition } of rows) {
    const template = templateSchema.parse(definition);
    loaded.templates.set(`${useCase}/${template.id}@${template.version}`, template);
    loaded.templatesOf.set(useCase, [...(loaded.templatesOf.get(useCase) ?? []), template]);
  }
  return loaded;
}

/**
 * Puts in what the settings file says; `general` and the shipped templates, each as a use case of its own, where nobody
 * has said anything of them. What the file says holds;
 * what it does not name stays as it is.
 *
 * @throws {WrongEnvironment} when a template is another one than the same version before: what was approved stays
 */
export async function seedCatalogue(
  database: Database,
  given: readonly (UseCase & { templates: Template[] })[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction
      .insert(useCases)
      .values({ id: generalUseCase.id, definition: generalUseCase })
      .onConflictDoNothing();
    for (const template of shippedTemplates()) {
      const { id, version } = template;
      await transaction
        .insert(useCases)
        .values({ id, definition: shippedUseCase(template) })
        .onConflictDoNothing();
      await transaction
        .insert(promptTemplates)
        .values({ useCase: id, id, version, definition: template })
        .onConflictDoNothing();
    }
    for (const { templates, ...definition } of given) {
      await transaction
        .insert(useCases)
        .values({ id: definition.id, definition })
        .onConflictDoUpdate({ target: useCases.id, set: { definition } });
      for (const template of templates) {
        const { id, version } = template;
        await transaction
          .insert(promptTemplates)
          .values({ useCase: definition.id, id, version, definition: template })
          .onConflictDoNothing();
        const [stored] = await transaction
          .select()
          .from(promptTemplates)
          .where(
            and(
              eq(promptTemplates.useCase, definition.id),
              eq(promptTemplates.id, id),
              eq(promptTemplates.version, version),
            ),
          );
        if (!isSame(stored?.definition, template)) {
          throw new WrongEnvironment([
            `useCases: template ${id}@${version} of ${definition.id} is another one than before; a changed template needs a new version`,
          ]);
        }
      }
    }
  });
}

/** jsonb keeps no order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
