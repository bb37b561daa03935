import { type Obstacle, type ReadOptions, readFile, redactedCopy } from '@/utils/files';
import type { FileObstacle, Replacement } from '../files-reading';
import { createImageReader, type ReadImage } from './image-text';
import type { Work, Worked } from './work';

/** What a person, or a policy, makes of it: why it was met does not matter to them. */
const obstacleOf: Record<Exclude<Obstacle, 'cancelled'>, FileObstacle> = {
  encrypted: 'encrypted',
  unreadable: 'unreadable',
  unsupported: 'unknown',
  image: 'image',
  'too-large': 'too-large',
  'too-nested': 'too-large',
};

/** One picture of many in a document is not worth a question, and neither is an image alone. */
function obstaclesOf(unread: readonly { obstacle: Obstacle }[]): FileObstacle[] {
  const met = unread.flatMap(({ obstacle }) => (obstacle === 'cancelled' ? [] : [obstacleOf[obstacle]]));
  return [...new Set(met)];
}

async function work({ task, bytes }: Work, say: (worked: Worked) => void, readImage: ReadImage): Promise<Worked> {
  const options: ReadOptions = {
    name: task.name,
    onProgress: (done) => say({ done }),
    ...(task.images ? { readImage } : {}),
  };
  const reading = await readFile(bytes, options);
  if (task.replace === undefined) {
    const parts = reading.parts.map(({ place, start, end }) => ({
      place,
      text: reading.text.slice(start, end),
    }));
    return { parts, obstacles: obstaclesOf(reading.unread), copyable: reading.copyable };
  }
  const inText = ({ start, end, with: text }: Replacement, from: number) => ({
    start: from + start,
    end: from + end,
    text,
  });
  const replacements = task.replace
    .flatMap((its, part) => its.map((one) => inText(one, reading.parts[part]?.start ?? 0)))
    .sort((a, b) => a.start - b.start);
  const copy = await redactedCopy(bytes, reading, replacements, options);
  return { copy: copy.bytes };
}

/** Answers the document's work, in a worker: whatever a file does to it, the document stays. */
export function serveAsWorker(scope: {
  onmessage: ((event: MessageEvent<Work>) => void) | null;
  postMessage(worked: Worked): void;
}): void {
  let done = 0;
  const say = (worked: Worked) => {
    if ('done' in worked) done = worked.done;
    scope.postMessage(worked);
  };
  const readImage = createImageReader(() => say({ done }));
  scope.onmessage = ({ data }) => {
    done = 0;
    // What was thrown is not looked at: it might tell of the text. The document starts a new worker.
    work(data, say, readImage).then(say, () => scope.postMessage({ failed: true }));
  };
}
