import { z } from 'zod';
import { templateId, templateSchema } from '@/utils/templates';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { governedUseCases, templateStates } from '../store/governance-schema';
import { promptTemplates, useCases } from '../store/schema';
import { sha256Of } from './fingerprint';
import { governedOf } from './lanes';
import { type Place, recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { templatesOf } from './templates';
import { useCaseSchema } from './use-case';

const format = 'daylight-pattern';
const { name, description, approval, brandVoice, disclaimer, limits, workKinds, criteria, baseline } =
  useCaseSchema.shape;

/** What of a use case is of use elsewhere: how it is asked, and under which terms it worked. Nobody's name, no numbers. */
const contentSchema = z.strictObject({
  useCase: z.strictObject({
    ...{ id: templateId, name, description, approval, brandVoice, disclaimer, limits, workKinds },
    criteria: criteria.unwrap().omit({ until: true }).optional(),
    baseline,
  }),
  /** With their evaluation cases. */
  templates: z
    .array(templateSchema)
    .min(1)
    .max(200)
    .refine(
      (all) => new Set(all.map(({ id, version }) => `${id}@${version}`)).size === all.length,
      'each version once',
    ),
  /** How a program asks for it. */
  integration: z.strictObject({ model: z.string().max(200), headers: z.record(z.string(), z.string().max(200)) }),
  /** What has to be seen to where it is taken up. */
  checklist: z.array(z.string().min(1).max(500)).max(50),
});
const documentSchema = z.looseObject({
  format: z.literal(format),
  version: z.literal(1),
  sha256: z.string(),
  content: z.unknown(),
});

/** A use case that works, as one document. @throws {GovernanceRefusal} `wrong_lane` for one that has not been promoted */
export async function exportPattern(place: Place, by: Caller, id: string) {
  const { useCase } = await governedOf(place.database, id);
  const { pins } = useCase;
  if (useCase.lane === 'experiment' || pins === undefined) throw new GovernanceRefusal('wrong_lane');
  const all = await templatesOf(place.database, id);
  const templates = all
    .filter(({ id: one, version }) => `${one}@${version}` === pins.template)
    .map(({ template }) => template);
  const { until: _until, ...agreed } = useCase.criteria ?? { until: undefined };
  const content = contentSchema.parse({
    useCase: {
      ...{ id, name: useCase.name, description: useCase.description, approval: useCase.approval },
      ...{ brandVoice: useCase.brandVoice, disclaimer: useCase.disclaimer, limits: useCase.limits },
      ...{ workKinds: useCase.workKinds, baseline: useCase.baseline },
      criteria: useCase.criteria && agreed,
    },
    templates,
    integration: {
      model: pins.model,
      headers: { 'X-Daylight-Use-Case': id, 'X-Daylight-Template': pins.template },
    },
    checklist: [
      'Name an owner.',
      'Agree on criteria and a baseline of your own.',
      'Run the evaluation cases with your model.',
      'Name reviewers, if answers are approved.',
    ],
  });
  await recorded(place, { action: 'export', by: actorOf(by), useCase: id, subject: 'pattern' }, async () => undefined);
  return { format, version: 1, sha256: sha256Of(content), content };
}

/**
 * Takes a pattern up as an experiment that is not open yet, with its templates as drafts.
 *
 * @throws {GovernanceRefusal} `pattern_foreign`, `pattern_torn`, `exists`; nothing of it is stored then
 */
export async function importPattern(place: Place, by: Caller, given: unknown): Promise<{ useCase: string }> {
  const document = documentSchema.safeParse(given);
  if (!document.success) throw new GovernanceRefusal('pattern_foreign');
  const content = contentSchema.safeParse(document.data.content);
  if (document.data.sha256 !== sha256Of(document.data.content) || !content.success)
    throw new GovernanceRefusal('pattern_torn');
  const { useCase: taken, templates, integration } = content.data;
  const { criteria: _criteria, baseline: _baseline, ...terms } = taken;
  const useCase = useCaseSchema.parse({
    ...terms,
    model: integration.model,
    lane: 'experiment',
    active: false,
    owner: by.subject,
  });
  const at = new Date(place.now());
  return recorded(
    place,
    { action: 'policy-change', by: actorOf(by), useCase: useCase.id, subject: 'pattern' },
    async (transaction) => {
      const made = await transaction
        .insert(useCases)
        .values({ id: useCase.id, definition: useCase, lane: useCase.lane })
        .onConflictDoNothing()
        .returning();
      if (made.length === 0) throw new GovernanceRefusal('exists');
      await transaction.insert(governedUseCases).values({ useCase: useCase.id, laneSince: at, terms: {} });
      for (const template of templates) {
        const key = { useCase: useCase.id, id: template.id, version: template.version };
        await transaction.insert(promptTemplates).values({ ...key, definition: template });
        await transaction
          .insert(templateStates)
          .values({ ...key, state: 'draft', owner: by.subject, author: by.subject, changedAt: at });
      }
      return { useCase: useCase.id };
    },
  );
}
