import type { Site } from '@/utils/sites';
import type { Faces, Obstacle } from './faces';
import type { FilesRead, ReadFiles } from './files-reading';
import { type Capture, type Judged, judgeInSlices, type Recognise } from './judge';
import { type Material, materialOf } from './material';
import type { Memory } from './memory';
import type { Unseen } from './offer';
import type { Readiness, Ready } from './readiness';
import { mayGoUnchecked } from './ways';

/** How long a held text waits for engine and policy before the person is asked what to do. */
const readyWithinMs = 10_000;

/** What was judged, and what it was judged by. */
export interface Judgement {
  capture: Capture;
  judged: Judged;
  ready: Ready;
  material: Material;
  /** What was read of the files that came along. */
  read?: FilesRead | undefined;
}

/** `unchecked`: the person, or the site's status, lets it go without a judgement. */
export type Fate = Judgement | { capture: Capture; unchecked: true };

type Attempt = Fate | 'not-an-ai-tool' | 'cancelled' | Obstacle;

export interface HeldParts {
  faces: Faces;
  readiness: Readiness;
  /** The AI tool of this page by what is known now; undefined when it is none. */
  siteHere(): Site | undefined;
  recognise: Recognise;
  readFiles: ReadFiles;
  memory: Memory;
}

/** Numbers and dates stand in names of files for much; only what proves itself counts. */
const leastInNames = 0.8;

/** A file's name goes along with it. */
function namesOf(files: readonly File[]): Unseen[] {
  return files.length === 0 ? [] : [{ text: files.map(({ name }) => name).join('\n'), least: leastInNames }];
}

async function attempt(
  capture: Omit<Capture, 'site'>,
  { faces, readiness, siteHere, recognise, readFiles, memory }: HeldParts,
): Promise<Attempt> {
  const notice = faces.holding(capture.channel);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), readyWithinMs);
  let read: FilesRead | undefined;
  try {
    const ready = await readiness.soon(AbortSignal.any([notice.cancelled, late.signal]));
    clearTimeout(timer);
    const site = siteHere();
    if (site === undefined) return 'not-an-ai-tool';
    const whole = { ...capture, site };
    const { cancelled: signal, progress } = notice;
    const { files } = capture;
    if (files.length > 0) {
      const images = ready.policy.guard.readImages;
      read = await readFiles(files, { signal, images, onProgress: (done) => progress(done / 2) });
    }
    const material = materialOf(capture.texts, read);
    const onProgress = files.length === 0 ? progress : (done: number) => progress((1 + done) / 2);
    const options = { signal, onProgress, recognise, memory, read };
    return {
      capture: whole,
      judged: await judgeInSlices(
        { ...whole, ...material, unseen: [...(capture.unseen ?? []), ...namesOf(files)] },
        ready,
        options,
      ),
      ready,
      material,
      read,
    };
  } catch {
    // What was thrown is not looked at: it might tell of the text.
    read?.release();
    if (notice.cancelled.aborted) return 'cancelled';
    return late.signal.aborted ? 'not-ready' : 'failed';
  } finally {
    clearTimeout(timer);
    notice.close();
  }
}

/**
 * Judges what is held, however long engine and policy take. When they do not come, or fail, the person decides: wait,
 * leave it, or, where the policy leaves that to people, go on unchecked. Nothing goes on by itself, but for approved
 * sites, where no judgement would have stopped it.
 */
export async function judgeHeld(
  capture: Omit<Capture, 'site'>,
  parts: HeldParts,
): Promise<Fate | 'not-an-ai-tool' | 'cancelled'> {
  for (;;) {
    const result = await attempt(capture, parts);
    if (result !== 'not-ready' && result !== 'failed') return result;
    const site = parts.siteHere();
    const policy = parts.readiness.policy();
    if (site?.status === 'approved' && policy !== undefined) return { capture: { ...capture, site }, unchecked: true };
    const free = policy !== undefined && site !== undefined && mayGoUnchecked(site, capture.channel, policy);
    const choice = await parts.faces.stuck(result, free, capture.channel);
    if (choice === 'cancel') return 'cancelled';
    if (choice === 'anyway' && free) return { capture: { ...capture, site }, unchecked: true };
  }
}
