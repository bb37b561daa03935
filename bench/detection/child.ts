import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Finding } from '@/utils/detection';
import { doJob } from './do-job';
import type { Answers, Job, Subject } from './jobs';
import { peers, type Scanner } from './peers';

/** One job in a process of its own: `child.ts JOB.json DAYLIGHT.mjs`. Prints the answer as one line of JSON. */

const [jobFile = '', bundle = ''] = process.argv.slice(2);

async function load(subject: Subject): Promise<Scanner> {
  if (subject === 'daylight') {
    const { scan } = (await import(pathToFileURL(bundle).href)) as { scan: (text: string) => Finding[] };
    return { run: scan, spans: (text) => scan(text).filter(({ confidence }) => confidence >= 0.5) };
  }
  const peer = peers.find(({ name }) => name === subject);
  if (peer === undefined) throw new Error(`no such peer: ${subject}`);
  const modules: unknown[] = [];
  for (const name of [peer.name, ...(peer.needs ?? [])]) modules.push(await import(name));
  return peer.adapt(modules);
}

/** By how much the process grew at its largest while the text was scanned. */
async function memoryOf(subject: Subject, piece: string, times: number): Promise<Answers['memory']> {
  const { run } = await load(subject);
  await run(piece.slice(0, 20_000));
  // Reading a unit makes one flat string of the pieces.
  const text = piece.repeat(times);
  text.charCodeAt(text.length >> 1);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  await run(text);
  const latin = [...piece].every((sign) => sign.charCodeAt(0) < 256);
  return {
    grownBytes: process.resourceUsage().maxRSS * 1024 - before,
    stringBytes: text.length * (latin ? 1 : 2),
  };
}

const job = JSON.parse(readFileSync(jobFile, 'utf8')) as Job;
const answer = job.kind === 'memory' ? await memoryOf(job.subject, job.text, job.times) : await doJob(job, load);
process.stdout.write(`${JSON.stringify(answer)}\n`);
// A peer may have left a timer or a worker behind.
process.exit(0);
