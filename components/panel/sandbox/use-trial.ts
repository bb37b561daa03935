import { useRef, useState } from 'react';
import {
  type CompanyData,
  type Gateway,
  keepTrial,
  type Outcome,
  personalDataIn,
  tryVariant,
  type Variant,
} from '@/utils/assistant';
import { kindInWords } from '@/utils/guard';
import { isEntityType, isStructureType } from '@/utils/vocabulary';
import { words as language, text as words } from '../text';

export interface Opinion {
  rating?: number;
  note: string;
}

/** What is being compared, and what the person thinks of it. */
export interface Trial {
  title: string;
  sample: string;
  variants: readonly (Variant & { name: string })[];
  outcomes: ReadonlyMap<string, Outcome>;
  opinions: ReadonlyMap<string, Opinion>;
  record: 'none' | 'kept' | 'failed';
}

export interface RunningTrial {
  trial: Trial | undefined;
  isRunning: boolean;
  /** Why nothing was sent. */
  refusal: string | undefined;
  run: (asked: Pick<Trial, 'title' | 'sample' | 'variants'>, inputs: Record<string, unknown>) => Promise<void>;
  stop: () => void;
  think: (variant: string, opinion: Opinion) => void;
  record: () => Promise<void>;
}

/** The kinds in words. */
function inWords(counts: Record<string, number>): string {
  return language().list(
    Object.entries(counts).flatMap(([kind, count]) =>
      isEntityType(kind) || isStructureType(kind) ? [kindInWords(kind, count, language())] : [],
    ),
  );
}

/** One trial at a time. Nothing is sent before everything that would be was looked at. */
export function useTrial(gateway: Gateway | undefined, data: CompanyData | undefined): RunningTrial {
  const [trial, setTrial] = useState<Trial>();
  const [refusal, setRefusal] = useState<string>();
  const [isRunning, setIsRunning] = useState(false);
  const round = useRef<AbortController | undefined>(undefined);

  const change = (mine: AbortController, next: (before: Trial) => Trial) => {
    if (round.current === mine) setTrial((before) => before && next(before));
  };

  return {
    trial,
    isRunning,
    refusal,
    async run(asked, inputs) {
      if (gateway === undefined || data === undefined) return;
      round.current?.abort();
      const mine = new AbortController();
      round.current = mine;
      setRefusal(undefined);
      setIsRunning(true);
      try {
        const prompts = asked.variants.map(({ template }) => `${template.system}\n${template.prompt}`);
        const all = [...Object.values(inputs), ...prompts].filter((one) => typeof one === 'string').join('\n\n');
        const found = await personalDataIn(all, data);
        if (mine.signal.aborted) return;
        if (Object.keys(found).length > 0) return setRefusal(words.sandbox.refused(inWords(found)));
        setTrial({ ...asked, outcomes: new Map(), opinions: new Map(), record: 'none' });
        await Promise.all(
          asked.variants.map(async (variant) => {
            const grown = (outcome: Outcome) =>
              change(mine, (before) => ({ ...before, outcomes: new Map(before.outcomes).set(variant.id, outcome) }));
            let shownMs = 0;
            const outcome = await tryVariant(gateway, variant, inputs, mine.signal, (text) => {
              if (performance.now() - shownMs < 80) return;
              shownMs = performance.now();
              grown({ text, isWhole: false, durationMs: 0 });
            });
            grown(outcome);
          }),
        );
      } catch {
        if (round.current === mine) setRefusal(words.checkFailed);
      } finally {
        if (round.current === mine) setIsRunning(false);
      }
    },
    stop: () => round.current?.abort(),
    think(variant, opinion) {
      // Another opinion makes another record.
      setTrial(
        (before) => before && { ...before, record: 'none', opinions: new Map(before.opinions).set(variant, opinion) },
      );
    },
    async record() {
      if (trial === undefined || gateway === undefined) return;
      const kept = await keepTrial(recordOf(trial), gateway.retentionDays).then(
        () => 'kept' as const,
        () => 'failed' as const,
      );
      setTrial((before) => before && { ...before, record: kept });
    },
  };
}

/** What is kept of a trial, and what goes along when somebody takes it. */
export function recordOf({ title, sample, variants, outcomes, opinions }: Trial) {
  return {
    id: crypto.randomUUID(),
    atMs: Date.now(),
    title,
    sample,
    variants: variants.map(({ id, model, template, useCase }) => {
      const { text = '', durationMs = 0, failure } = outcomes.get(id) ?? {};
      const { rating = 0, note = '' } = opinions.get(id) ?? {};
      return {
        model,
        template: useCase === undefined ? '' : `${template.id}@${template.version}`,
        prompt: template.prompt,
        rating,
        note,
        durationMs: Math.round(durationMs),
        answer: text,
        ...(failure === undefined ? {} : { failure }),
      };
    }),
  };
}
