import { bucketHours, type Policy, policySchema } from '@/utils/policy';

/** What the company decided about what is counted and shown. */
export interface FiguresSettings {
  /** Numbers of fewer browsers are not shown, and others in steps of this. */
  minBrowsers: number;
  /** Thousandths; no noise without it. */
  epsilonThousandths?: number | undefined;
  /** In how many browsers Daylight should run. */
  seats?: number | undefined;
  /** Teams that may be told apart. */
  teams: readonly string[];
  /** What has come in is published when a span of so many hours is over. */
  bucketHours: number;
}

/** @param telemetry section of the policy; the defaults without it */
export function figuresSettings(telemetry: Policy['telemetry'] = policySchema.parse({}).telemetry): FiguresSettings {
  const { minBrowsers, epsilon, seats, teams } = telemetry;
  return {
    minBrowsers,
    epsilonThousandths: epsilon === undefined ? undefined : Math.round(epsilon * 1_000),
    seats,
    teams,
    bucketHours: bucketHours(telemetry),
  };
}
