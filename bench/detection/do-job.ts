import type { Answers, Job, Subject } from './jobs';
import type { Scanner } from './peers';
import { loop, pasteTimes, type Run, rounds } from './work';

/** Does a job wherever subjects can be loaded: the same code in Node and in a page. */
export async function doJob(job: Job, load: (subject: Subject) => Promise<Scanner>): Promise<Answers[Job['kind']]> {
  switch (job.kind) {
    case 'rounds': {
      const runs: Record<string, { run: Run; text: string }> = { loop: { run: loop, text: job.text } };
      for (const subject of job.subjects) runs[subject] = { run: (await load(subject)).run, text: job.text };
      return { times: await rounds(runs, job.count) };
    }
    case 'texts': {
      const { run } = await load(job.subject);
      const runs = Object.fromEntries(Object.entries(job.texts).map(([name, text]) => [name, { run, text }]));
      return { times: await rounds(runs, job.count, job.warmups) };
    }
    case 'pastes': {
      const times: Record<string, number[]> = {};
      for (const subject of job.subjects) times[subject] = await pasteTimes((await load(subject)).run, job.texts);
      return { times };
    }
    case 'first': {
      const start = performance.now();
      const { run } = await load(job.subject);
      const loaded = performance.now();
      await run(job.text);
      return { importMs: loaded - start, callMs: performance.now() - loaded };
    }
    case 'spans': {
      const { spans } = await load(job.subject);
      const found: Answers['spans']['spans'] = [];
      for (const text of job.texts) found.push(await spans(text));
      return { spans: found };
    }
    case 'memory':
      throw new Error('memory is measured in a process of its own');
  }
}
