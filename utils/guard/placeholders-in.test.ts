import { expect, test } from 'vitest';
import { wordsIn } from '@/tests/support/words';
import { furtherDetection, scan, takeFurther } from '@/utils/detection';
import { emptyVault } from '@/utils/placeholders';
import { decide, policySchema } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import type { FileObstacle, FilesRead } from './files-reading';
import type { Judgement } from './held';
import { materialOf } from './material';
import { copiesOf, placeholdersIn } from './placeholders-in';
import { wholeEngine } from './whole-engine';

takeFurther(furtherDetection);

const site: Site = { id: 'x', name: 'X', category: 'assistant', owner: 'X', status: 'unsanctioned', hosts: [] };
const mail = 'maria.fernandes@kupferhof-moebel.de';

interface Given {
  text: string;
  redactable: boolean;
  obstacle?: FileObstacle;
}

/** What is held when these files, and this text beside them, are given. */
function held(given: readonly Given[], own = '', guard: object = {}): Judgement {
  const policy = policySchema.parse({ guard });
  const files = given.map((_, i) => new File(['as it was'], `${i}.txt`));
  const read: FilesRead = {
    parts: given.flatMap(({ text, obstacle }, file) => (obstacle ? [] : [{ file, place: [], text }])),
    obstacles: given.flatMap(({ obstacle }, file) => (obstacle ? [{ file, obstacle }] : [])),
    redactable: given.map(({ redactable }) => redactable),
    redact: async (replaced) => {
      const changed = new Set(replaced.map(({ part }) => read.parts[part]?.file));
      return files.map((file, i) => (changed.has(i) ? new File(['copy'], file.name) : file));
    },
    release: () => undefined,
  };
  const material = materialOf(own === '' ? [] : [own], read);
  const text = material.texts[0] ?? '';
  const findings = scan(text);
  const verdict = decide(findings, site, 'file', policy, read.obstacles.length);
  return {
    capture: { texts: own === '' ? [] : [own], files, channel: 'file', site },
    judged: { text, findings, verdict },
    ready: { engine: wholeEngine(wordsIn('en')), policy, company: undefined },
    material,
    read,
  };
}

const clean: Given = { text: 'Nothing in it', redactable: false };
const copyable: Given = { text: `Write to ${mail}`, redactable: true };
const fixed: Given = { text: `Write to ${mail}`, redactable: false };
const locked: Given = { text: '', redactable: false, obstacle: 'encrypted' };

async function given(judgement: Judgement) {
  const { text, files } = await placeholdersIn(judgement, judgement.ready.engine, emptyVault());
  return [text, ...(await Promise.all(files.map(async (file) => `${file.name}: ${await file.text()}`)))];
}

test('files of which no copy can be made stay out, the others go', async () => {
  const some = held([copyable, fixed, clean, locked], `Ask ${mail}`);
  expect(copiesOf(some)).toBe('some');
  expect(await given(some)).toEqual(['Ask [EMAIL_1]', '0.txt: copy', '2.txt: as it was']);
  // The text alone is left.
  expect(await given(held([fixed], `Ask ${mail}`))).toEqual(['Ask [EMAIL_1]']);
});

test('all of them, or none', async () => {
  expect(copiesOf(held([copyable, clean]))).toBe('all');
  expect(copiesOf(held([fixed, locked]))).toBe('none');
  // A policy that does not mind what cannot be read lets it go along.
  const free = held([copyable, locked], '', { unreadableFiles: 'allow' });
  expect(copiesOf(free)).toBe('all');
  expect(await given(free)).toEqual(['', '0.txt: copy', '1.txt: as it was']);
});
