import { createHash } from 'node:crypto';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { UseCase } from '../governance/use-case';
import type { Store } from '../store/store';
import { Refused } from './refused';

const minuteSeconds = 60;
const daySeconds = 86_400;
/** The budget of an experiment is for the whole of it. */
const wholeSeconds = 3_650 * daySeconds;

/** What a request has taken beforehand, to be set right when it is known what it took. */
export interface Charge {
  /** @param tokens of prompt and answer together */
  settle(tokens: number): Promise<void>;
}

export interface Limits {
  /**
   * Counts a request.
   *
   * @param person counted for themselves; none for a token that people share
   * @param promptTokens about as many as the prompt has
   * @throws {Refused} `limit_reached` or `budget_spent`, with how long to wait
   */
  take(useCase: UseCase, person: string | undefined, promptTokens: number): Promise<Charge>;
}

/** Nothing is limited. */
const noCharge: Charge = { settle: async () => {} };

interface Counter {
  limiter: RateLimiterAbstract;
  key: string;
}

/**
 * Limits and budgets of use cases and persons. Requests per minute are counted in this process on the embedded database,
 * and in PostgreSQL, where several processes may share one; tokens per day are always in the database, so that a
 * restart gives nobody a new budget. While the database is away each process counts for itself.
 */
export function createLimits(store: Pick<Store, 'engine' | 'query'>): Limits {
  const limiters = new Map<string, RateLimiterAbstract>();

  function limiter(name: string, points: number, duration: number): RateLimiterAbstract {
    const id = `${name}:${points}`;
    const known = limiters.get(id);
    if (known) return known;
    const options = { keyPrefix: name, points, duration };
    const inProcess = new RateLimiterMemory(options);
    const made =
      store.engine === 'PGlite' && duration < daySeconds
        ? inProcess
        : new RateLimiterPostgres({
            ...options,
            storeClient: { query: (statement: { text: string; values?: unknown[] }) => store.query(statement) },
            storeType: 'client',
            tableName: 'used_limits',
            tableCreated: true,
            clearExpiredByTimeout: true,
            insuranceLimiter: inProcess,
          });
    limiters.set(id, made);
    return made;
  }

  function counters({ id, limits, lane, experiment }: UseCase, person: string | undefined) {
    const requests: Counter[] = [];
    const tokens: Counter[] = [];
    const one = person && `${id}:${hashed(person)}`;
    const add = (
      list: Counter[],
      name: string,
      points: number | undefined,
      seconds: number,
      key: string | undefined,
    ) => {
      if (points !== undefined && key) list.push({ limiter: limiter(name, points, seconds), key });
    };
    add(requests, 'requests', limits.requestsPerMinute, minuteSeconds, id);
    add(requests, 'own-requests', limits.requestsPerMinutePerPerson, minuteSeconds, one);
    add(tokens, 'tokens', limits.tokensPerDay, daySeconds, id);
    add(tokens, 'own-tokens', limits.tokensPerDayPerPerson, daySeconds, one);
    const stay = experiment?.since === undefined ? id : `${id}:${experiment.since}`;
    if (lane === 'experiment') add(tokens, 'experiment-tokens', experiment?.tokens, wholeSeconds, stay);
    return { requests, tokens };
  }

  return {
    async take(useCase, person, promptTokens) {
      const { requests, tokens } = counters(useCase, person);
      if (requests.length === 0 && tokens.length === 0) return noCharge;
      // One after the other: who is over the limit of requests has nothing taken off the budget.
      await Promise.all(requests.map(({ limiter: one, key }) => consume(one, key, 1, 'limit_reached')));
      const taken = await Promise.allSettled(
        tokens.map(({ limiter: one, key }) => consume(one, key, promptTokens, 'budget_spent')),
      );
      const spent = taken.find((one) => one.status === 'rejected');
      if (spent) {
        // What was asked for is counted also where it is refused: nothing was used up.
        await Promise.all(
          tokens.map(({ limiter: one, key }, i) => (isCounted(taken[i]) ? one.reward(key, promptTokens) : undefined)),
        );
        throw spent.reason;
      }
      return {
        async settle(took) {
          const more = took - promptTokens;
          await Promise.all(
            tokens.map(({ limiter: one, key }) =>
              more > 0 ? one.penalty(key, more) : more < 0 ? one.reward(key, -more) : undefined,
            ),
          );
        },
      };
    },
  };
}

/** Whether the counter went up: it did, unless it could not be asked. */
function isCounted(taken: PromiseSettledResult<void> | undefined): boolean {
  return taken?.status === 'fulfilled' || taken?.reason instanceof Refused;
}

async function consume(
  limiter: RateLimiterAbstract,
  key: string,
  points: number,
  code: 'limit_reached' | 'budget_spent',
): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refused(code, { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}

/** Two persons are told apart, and none is named. */
function hashed(person: string): string {
  return createHash('sha256').update(person).digest('base64url').slice(0, 22);
}
