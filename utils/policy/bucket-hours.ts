import type { Policy } from './schema';

/**
 * Length of the time bucket in hours. The more browsers report, the finer time can be without saying anything about one.
 */
export function bucketHours(telemetry: Policy['telemetry']): 1 | 6 | 24 {
  const { seats, hourlyFromSeats, dailyBelowSeats } = telemetry;
  if (seats === undefined) return telemetry.bucketHours;
  if (seats >= hourlyFromSeats) return 1;
  return seats < dailyBelowSeats ? 24 : telemetry.bucketHours;
}
