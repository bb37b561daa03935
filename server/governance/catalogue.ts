import { and, eq, sql } from 'drizzle-orm';
import { shippedTemplates, type Template, templateSchema } from '@/utils/templates';
import { WrongEnvironment } from '../environment';
import { governedUseCases, templateStates } from '../store/governance-schema';
import { promptTemplates, useCases } from '../store/schema';
import type { Database } from '../store/store';
import { sorted } from './fingerprint';
import { generalUseCase, shippedUseCase, type UseCase, useCaseSchema } from './use-case';

/** How far a template has come. Only one that came with the settings has no state of its own: it is live. */
export type TemplateState = 'draft' | 'live' | 'deprecated';

/** What a change by another server process may take to be seen here. */
const freshMs = 5_000;

/** Use cases and templates, as the database has them. */
export interface Catalogue {
  find(id: string): Promise<UseCase | undefined>;
  template(useCaseId: string, id: string, version: number): Promise<Template | undefined>;
  stateOf(useCaseId: string, id: string, version: number): Promise<TemplateState>;
  /** Which stay in its lane a use case is in, by number. */
  laneEpoch(useCaseId: string): Promise<number>;
  /** All that can be used, each with its templates in all versions. */
  all(): Promise<{ useCase: UseCase; templates: Template[] }[]>;
  /** After a change here: the next one who asks gets what is true now. */
  forget(): void;
}

interface Loaded {
  useCases: Map<string, UseCase>;
  templates: Map<string, Template>;
  templatesOf: Map<string, Template[]>;
  states: Map<string, TemplateState>;
  laneEpochs: Map<string, number>;
}

/** Reads the tables at most every few seconds; while the database is away, what was read last holds. */
export function createCatalogue(database: Database, now: () => number): Catalogue {
  let loaded: Promise<Loaded> | undefined;
  let loadedMs = Number.NEGATIVE_INFINITY;
  let changes = 0;

  function current(): Promise<Loaded> {
    // A clock that was put back must not keep what is old.
    if (loaded && Math.abs(now() - loadedMs) < freshMs) return loaded;
    loadedMs = now();
    const before = loaded;
    const begun = changes;
    const next = load(database);
    // Who asks while it is read again gets what was read before: a slow database slows no request.
    loaded = before ? before : next;
    next.then(
      () => {
        if (changes === begun) loaded = next;
      },
      () => {
        if (!before && changes === begun) loaded = undefined;
      },
    );
    return loaded;
  }

  return {
    find: async (id) => (await current()).useCases.get(id),
    template: async (useCaseId, id, version) => (await current()).templates.get(`${useCaseId}/${id}@${version}`),
    stateOf: async (useCaseId, id, version) => (await current()).states.get(`${useCaseId}/${id}@${version}`) ?? 'live',
    laneEpoch: async (useCaseId) => (await current()).laneEpochs.get(useCaseId) ?? 0,
    forget() {
      loaded = undefined;
      changes += 1;
    },
    async all() {
      const { useCases: known, templatesOf } = await current();
      return [...known.values()].map((useCase) => ({ useCase, templates: templatesOf.get(useCase.id) ?? [] }));
    },
  };
}

async function load(database: Database): Promise<Loaded> {
  const loaded: Loaded = {
    useCases: new Map(),
    templates: new Map(),
    templatesOf: new Map(),
    states: new Map(),
    laneEpochs: new Map(),
  };
  const defined = await database
    .select({ definition: useCases.definition, governed: governedUseCases })
    .from(useCases)
    .leftJoin(governedUseCases, eq(governedUseCases.useCase, useCases.id))
    .orderBy(useCases.id);
  for (const { definition, governed } of defined) {
    const useCase = useCaseSchema.parse({ ...definition, ...governed?.terms });
    loaded.useCases.set(useCase.id, useCase);
    if (governed) loaded.laneEpochs.set(useCase.id, governed.laneEpoch);
  }
  for (const { useCase, id, version, state } of await database.select().from(templateStates)) {
    loaded.states.set(`${useCase}/${id}@${version}`, state);
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
        .values({ id: definition.id, definition, lane: definition.lane })
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
    // Where it was moved to holds, whatever the file says of where it began.
    await transaction.execute(sql`
      update ${useCases} set lane = coalesce(
        (select ${governedUseCases.terms} ->> 'lane' from ${governedUseCases} where ${governedUseCases.useCase} = ${useCases.id}),
        ${useCases.definition} ->> 'lane', 'production')
      where lane is distinct from coalesce(
        (select ${governedUseCases.terms} ->> 'lane' from ${governedUseCases} where ${governedUseCases.useCase} = ${useCases.id}),
        ${useCases.definition} ->> 'lane', 'production')`);
  });
}

/** jsonb keeps no order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
