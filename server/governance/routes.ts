import { Hono, type MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { roles } from '@/utils/vocabulary';
import { judge } from '../gateway/rules';
import { type Caller, callerOf, requireRole } from '../identity/caller';
import {
  bulkSchema,
  decide,
  decideInBulk,
  decisionSchema,
  delegate,
  delegationSchema,
  openForReview,
  queueOf,
  withdraw,
  withdrawalSchema,
} from './approvals';
import type { Catalogue } from './catalogue';
import { addDataSet, dataSetOf, dataSetSchema, listDataSets } from './data-sets';
import { diffOf } from './diff';
import type { Feed } from './feed';
import {
  intakeOf,
  intakeSchema,
  intakeStates,
  launchIntake,
  launchSchema,
  listIntakes,
  reviewIntake,
  submitIntake,
  verdictSchema,
  withdrawIntake,
} from './intakes';
import { rateRun, ratingSchema } from './ledger';
import { type OutputPlace, type OutputRow, outputRow, ownOutputs, ownView, submitOutput, withdrawOwn } from './outputs';
import { GovernanceRefusal, refusalResponse } from './refused';
import { bodyOf, idOf, limited, onVersion, pageSchema, personOf } from './request';

export interface GovernanceParts extends OutputPlace {
  catalogue: Catalogue;
  feed: Feed;
  /** How long each of the four has for an intake. */
  reviewDays: number;
  /** Finds what is sensitive in a text. */
  scan: Parameters<typeof judge>[0] extends readonly (infer Finding)[] ? (text: string) => Promise<Finding[]> : never;
}

/** By what an answer was made. */
type Asked = Pick<OutputRow, 'useCase' | 'template' | 'standingText' | 'model'>;

const reviewers = ['lead', 'security', 'admin', 'reviewer'] as const;
const versionSchema = z.strictObject({ version: onVersion });
const submissionSchema = z.strictObject({ version: onVersion, text: z.string().min(1).max(1_000_000) });
const queueSchema = z.object({
  state: z.enum(['waiting', 'released', 'rejected', 'withdrawn']).default('waiting'),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(40),
});
const intakesSchema = pageSchema.extend({ state: z.enum(intakeStates).optional() });
const setsSchema = z.object({
  after: z.string().max(64).default(''),
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
});

/** Intake, review and approval. Every rule is here or below, none in a page. */
export function governanceRoutes(parts: GovernanceParts, identify?: MiddlewareHandler): Hono {
  const { log, feed, keys, catalogue } = parts;
  const routes = new Hono();
  routes.onError((error, c) => refusalResponse(c, error, log));
  const paths = ['intakes', 'outputs', 'approvals', 'runs', 'data-sets'].flatMap((name) => [
    `/api/${name}`,
    `/api/${name}/*`,
  ]);
  for (const path of [...paths, '/api/me/events']) {
    if (identify) routes.use(path, identify);
    routes.use(path, async (c, next) => {
      c.header('Cache-Control', 'no-store');
      return next();
    });
    routes.use(path, limited);
  }

  /** What people write for others to read has no secret in it. */
  async function withoutSecrets(text: string): Promise<void> {
    const rule = { types: ['secret'] as const, action: 'block' as const, minConfidence: 0.6, minCount: 1 };
    const { action } = judge(await parts.scan(text), [{ ...rule, types: [...rule.types] }]);
    if (action === 'block') throw new GovernanceRefusal('sensitive_data');
  }

  routes.get('/api/me/events', (c) => feed.stream(c, personOf(c).subject));

  routes.get('/api/intakes', async (c) => {
    const { roles, subject } = personOf(c);
    const mine = c.req.query('mine') !== undefined || !reviewers.some((role) => roles.includes(role));
    return c.json({
      intakes: await listIntakes(parts, mine ? subject : undefined, intakesSchema.parse(c.req.query())),
    });
  });
  routes.post('/api/intakes', requireRole('member'), async (c) => {
    const by = personOf(c);
    const asked = await bodyOf(c, intakeSchema);
    await withoutSecrets([asked.title, ...Object.values(asked.answers)].join('\n'));
    return c.json(await submitIntake(parts, by, asked, parts.reviewDays), 201);
  });
  routes.post('/api/intakes/:id/reviews', requireRole(...reviewers), async (c) => {
    await reviewIntake(parts, personOf(c), idOf(c), await bodyOf(c, verdictSchema));
    return c.json(await intakeOf(parts, idOf(c)));
  });
  routes.post('/api/intakes/:id/withdrawal', async (c) => {
    await withdrawIntake(parts, personOf(c), idOf(c), (await bodyOf(c, versionSchema)).version);
    return c.json(await intakeOf(parts, idOf(c)));
  });
  routes.post('/api/intakes/:id/launch', requireRole('admin', 'lead'), async (c) => {
    const useCase = await launchIntake(parts, personOf(c), idOf(c), await bodyOf(c, launchSchema));
    catalogue.forget();
    return c.json(useCase, 201);
  });

  routes.get('/api/outputs', async (c) => {
    const { subject } = personOf(c);
    return c.json({ outputs: await ownOutputs(parts, subject, pageSchema.parse(c.req.query())) });
  });
  routes.get('/api/outputs/:id', async (c) => {
    const row = await outputRow(parts, idOf(c));
    // Whether there is one of somebody else is nobody's business either.
    if (row.author !== personOf(c).subject) throw new GovernanceRefusal('not_found');
    return c.json(ownView(row, keys));
  });
  routes.post('/api/outputs/:id/submission', async (c) =>
    c.json(await submitOutput(parts, personOf(c), idOf(c), await bodyOf(c, submissionSchema))),
  );
  routes.post('/api/outputs/:id/withdrawal', async (c) => {
    await withdrawOwn(parts, personOf(c), idOf(c), (await bodyOf(c, versionSchema)).version);
    return c.json(ownView(await outputRow(parts, idOf(c)), keys));
  });

  const isReviewer = requireRole('reviewer');
  routes.use('/api/approvals', isReviewer);
  routes.use('/api/approvals/*', isReviewer);
  routes.get('/api/approvals', async (c) => {
    return c.json(await queueOf(parts, personOf(c), queueSchema.parse(c.req.query())));
  });
  routes.post('/api/approvals/decisions', async (c) => {
    const by = personOf(c);
    return c.json({ decisions: await decideInBulk(parts, by, await bodyOf(c, bulkSchema)) });
  });
  routes.get('/api/approvals/:id', async (c) => {
    const { lastApproved, standingText, ...output } = await openForReview(parts, personOf(c), idOf(c));
    return c.json({ ...output, change: await changeSince({ ...output, standingText }, lastApproved) });
  });
  routes.post('/api/approvals/:id/decision', async (c) =>
    c.json(await decide(parts, personOf(c), idOf(c), await bodyOf(c, decisionSchema))),
  );
  routes.post('/api/approvals/:id/delegation', async (c) =>
    c.json(await delegate(parts, personOf(c), idOf(c), await bodyOf(c, delegationSchema))),
  );
  routes.post('/api/approvals/:id/withdrawal', async (c) =>
    c.json(await withdraw(parts, personOf(c), idOf(c), await bodyOf(c, withdrawalSchema))),
  );

  /** What is another template, voice or model since the last text of this use case that was released. */
  async function changeSince(output: Asked, last: Asked | undefined) {
    if (last === undefined) return { isFirst: true };
    const [before, after] = await Promise.all([last, output].map(textOf));
    return {
      isFirst: false,
      model: last.model === output.model ? undefined : { before: last.model, after: output.model },
      // A draft, or the voice of the brand, may be another one under the same name.
      template:
        last.template === output.template && before === after
          ? undefined
          : { before: last.template, after: output.template, lines: diffOf(before ?? '', after ?? '') },
    };
  }

  async function textOf({ useCase, template: name, standingText }: Asked): Promise<string> {
    if (standingText !== null) return standingText;
    const [id = '', version = ''] = name?.split('@') ?? [];
    const template = await catalogue.template(useCase, id, Number(version));
    return template ? `${template.system}\n${template.prompt}` : '';
  }

  routes.post('/api/runs/:id/rating', async (c) => {
    await rateRun(parts, personOf(c), idOf(c), await bodyOf(c, ratingSchema));
    return c.json({ rated: true });
  });

  routes.get('/api/data-sets', requireRole(...roles), async (c) => {
    callerOf(c);
    return c.json(await listDataSets(parts.database, setsSchema.parse(c.req.query())));
  });
  routes.get('/api/data-sets/:id/:version', requireRole(...roles), async (c) => {
    callerOf(c);
    const version = z.coerce.number().pipe(onVersion).safeParse(c.req.param('version'));
    const found = version.success ? await dataSetOf(parts.database, c.req.param('id'), version.data) : undefined;
    if (found === undefined) throw new GovernanceRefusal('not_found');
    return c.json(found);
  });
  routes.post('/api/data-sets', requireRole('lead', 'admin'), async (c) => {
    const by: Caller = personOf(c);
    const asked = await bodyOf(c, dataSetSchema);
    await withoutSecrets(`${asked.title}\n${asked.description}\n${asked.text}`);
    return c.json(await addDataSet(parts, by, asked), 201);
  });
  return routes;
}
