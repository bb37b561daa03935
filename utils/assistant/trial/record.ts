import type { FailureCode } from '../failure';
import { keepsake } from '../keepsake';

/** What was tried, on what, and what the person thought of it. Kept on the device, as drafts are. */
export interface TrialRecord {
  id: string;
  atMs: number;
  title: string;
  sample: string;
  variants: readonly {
    model: string;
    /** `id@version`; empty where the person wrote it. */
    template: string;
    prompt: string;
    /** 1 to 5. */
    rating: number;
    note: string;
    durationMs: number;
    answer: string;
    failure?: FailureCode;
  }[];
}

const place = keepsake<readonly TrialRecord[]>('trials');
/** Older ones go when another is kept. */
const maxKept = 50;

/** Keeps a record of a trial. @throws when there is no place for it: then nothing of it may be used */
export async function keepTrial(record: TrialRecord, retentionDays: number): Promise<void> {
  await navigator.locks.request('daylight-trials', async () => {
    const before = (await place.load().catch(() => undefined)) ?? [];
    await place.save([record, ...before.filter(({ id }) => id !== record.id)].slice(0, maxKept), retentionDays);
  });
}
