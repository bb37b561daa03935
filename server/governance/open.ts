import type { Hono, MiddlewareHandler } from 'hono';
import type { Approving } from '../gateway/chat';
import type { Scan } from '../gateway/examine';
import type { LogKeys } from '../gateway/log-keys';
import type { Job } from '../jobs';
import type { Catalogue } from './catalogue';
import { sampleTexts } from './data-sets';
import { createFeed } from './feed';
import { createLedger } from './ledger';
import { forgetOutputs, keepOutput } from './outputs';
import { forgetPersonEvents } from './person-events';
import type { Place } from './recorded';
import { governanceRoutes } from './routes';

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
  /** Ends what is open to panels, so that the server can stop. */
  close(): void;
}

const hourMs = 3_600_000;

/** Everything about who may use AI for what, and what of it may go out. */
export function openGovernance(
  parts: Place & GovernanceSettings & { keys: LogKeys | undefined; catalogue: Catalogue; scan: Scan },
): Governance {
  const { database, log, now, keys } = parts;
  const feed = createFeed({ database, log });
  const ledger = createLedger(database, log);
  return {
    routes: (identify) => governanceRoutes({ ...parts, feed }, identify),
    approving: {
      canKeep: keys !== undefined,
      keep: (written) => keepOutput(parts, written),
      samples: (names) => sampleTexts(database, names),
      ran: (ran) => ledger.add(ran),
    },
    jobs: [
      { place: 'governance/forget-outputs', everyMs: hourMs, run: () => forgetOutputs(parts) },
      { place: 'governance/forget-events', everyMs: hourMs, run: () => forgetPersonEvents(database, now()) },
    ],
    close: () => feed.close(),
  };
}
