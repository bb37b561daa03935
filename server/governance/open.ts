import { Hono, type MiddlewareHandler } from 'hono';
import type { Approving } from '../gateway/chat';
import type { Scan } from '../gateway/examine';
import type { LogKeys } from '../gateway/log-keys';
import type { Job } from '../jobs';
import type { Catalogue } from './catalogue';
import { sampleTexts } from './data-sets';
import { createFeed } from './feed';
import { type LaneParts, laneRoutes } from './lane-routes';
import { createLedger } from './ledger';
import { forgetOutputs, keepOutput } from './outputs';
import { forgetPersonEvents } from './person-events';
import { policyVersionRoutes } from './policy-versions';
import type { Place } from './recorded';
import { governanceRoutes } from './routes';
import { sampleRoutes } from './sample/routes';
import { addSample, removeSample } from './sample/sample';
import { siteRoutes, suggestionRoutes } from './site-routes';
import { deliverDue } from './webhook-delivery';
import { announce } from './webhooks';

export interface GovernanceSettings {
  /** How long each of the four has for an intake. */
  reviewDays: number;
  /** How long reviewers have for a text. */
  approvalHours: number;
}

export interface Governance {
  /** @param identify sets the caller, or answers; without it whoever stands before has done so */
  routes(identify?: MiddlewareHandler): Hono;
  approving: Approving;
  jobs: Job[];
  /** The worked example, for trying Daylight. */
  sample: {
    /** Puts it in, unless it was there before. */
    add(): Promise<boolean>;
    /** @returns whether there was one */
    remove(): Promise<boolean>;
  };
  /** Where people suggest a tool, by the door of the gateway. */
  suggestions(identify: MiddlewareHandler): Hono;
  /** Ends what is open to panels, so that the server can stop. */
  close(): void;
}

const hourMs = 3_600_000;

/** Everything about who may use AI for what, and what of it may go out. */
export function openGovernance(
  parts: Place &
    GovernanceSettings &
    Pick<LaneParts, 'ask' | 'allowsLocal'> & { keys: LogKeys | undefined; catalogue: Catalogue; scan: Scan } & {
      /** What production asks by default, by its name. */
      modelName: () => Promise<string>;
    },
): Governance {
  const { database, log, now, keys } = parts;
  const feed = createFeed({ database, log });
  const ledger = createLedger(database, log);
  const said = (type: 'violation.refused' | 'budget.spent', useCase: string) =>
    announce(database, type, { useCase }, now()).catch((error: unknown) =>
      log('database_error', 'governance/webhooks', error),
    );
  const { catalogue } = parts;
  return {
    routes: (identify) =>
      new Hono()
        .route('/', governanceRoutes({ ...parts, feed }, identify))
        .route('/', laneRoutes(parts, identify))
        .route('/', siteRoutes(parts, identify))
        .route('/', policyVersionRoutes(parts, identify))
        .route('/', sampleRoutes(parts, identify)),
    suggestions: (identify) => suggestionRoutes(parts, identify),
    sample: {
      async add() {
        const isAdded = await addSample(parts, await parts.modelName());
        catalogue.forget();
        return isAdded;
      },
      async remove() {
        const isRemoved = await removeSample(parts, 'server');
        catalogue.forget();
        return isRemoved;
      },
    },
    approving: {
      canKeep: keys !== undefined,
      keep: (written) => keepOutput(parts, written),
      samples: (names) => sampleTexts(database, names),
      async ran(ran) {
        await ledger.add(ran);
        if (ran.isViolation) await said('violation.refused', ran.useCase);
      },
      overBudget: (useCase) => said('budget.spent', useCase),
    },
    jobs: [
      { place: 'governance/webhooks', everyMs: 2_000, run: () => deliverDue(parts) },
      { place: 'governance/forget-outputs', everyMs: hourMs, run: () => forgetOutputs(parts) },
      { place: 'governance/forget-events', everyMs: hourMs, run: () => forgetPersonEvents(database, now()) },
    ],
    close: () => feed.close(),
  };
}
