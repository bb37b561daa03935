import { defineMessage } from '@/utils/platform';

/** The scripts that bring what judging takes: detection, and what runs the administrator's patterns. */
const bringers = ['scanner', 'patterns'] as const;

export type Bringer = (typeof bringers)[number];

/** The guard of a frame asks the worker for scripts. Resolves when they have run. */
export const bringersNeeded = defineMessage<Bringer[], void>('guard/bringers', (request) => {
  if (!Array.isArray(request)) throw new TypeError('guard/bringers: not a list');
  return bringers.filter((bringer) => request.includes(bringer));
});

/** Where the build puts a script. */
export const fileOf = (bringer: Bringer): string => `content-scripts/${bringer}.js`;

/** Asks for what is missing, once at a time; a question that failed may be asked again. */
export function createAsking(): (missing: readonly Bringer[]) => void {
  const asked = new Set<Bringer>();
  return (missing) => {
    const wanted = missing.filter((bringer) => !asked.has(bringer));
    if (wanted.length === 0) return;
    for (const bringer of wanted) asked.add(bringer);
    const over = () => {
      for (const bringer of wanted) asked.delete(bringer);
    };
    bringersNeeded.send(wanted).then(over, over);
  };
}
