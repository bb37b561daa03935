import type { Log } from './log';

/** What the server does by itself, again and again. Several servers on one database: each job sees to its lock. */
export interface Job {
  /** For the log. */
  place: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/**
 * Starts jobs, each at once and then in its own time, never twice at a time. One that fails is in the log, and comes
 * again.
 *
 * @returns starts no more of them; resolves when those under way are done
 */
export function startJobs(jobs: readonly Job[], log: Log): () => Promise<void> {
  let stopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  function start(job: Job): void {
    if (stopped) return;
    const run = job
      .run()
      .then(
        () => undefined,
        (error: unknown) => log('database_error', job.place, error),
      )
      .finally(() => {
        underWay.delete(run);
        if (stopped) return;
        const timer = setTimeout(() => {
          timers.delete(timer);
          start(job);
        }, job.everyMs);
        timer.unref();
        timers.add(timer);
      });
    underWay.add(run);
  }

  for (const job of jobs) start(job);
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(underWay);
  };
}
