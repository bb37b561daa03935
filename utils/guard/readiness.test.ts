import { describe, expect, it, vi } from 'vitest';
import type { Further } from '@/utils/detection';
import { defaultPolicy, policySchema } from '@/utils/policy';
import type { Bringer } from './bringing';
import type { Engine } from './engine';
import { createReadiness } from './readiness';

const builtIn = defaultPolicy;
const engine = { companyDetection: () => undefined } as unknown as Engine;
const further = {} as Further;
const withPatterns = policySchema.parse({ detection: { patterns: ['PRJ-\\d+'] } });

function started() {
  const asked: (readonly Bringer[])[] = [];
  return { readiness: createReadiness((missing) => asked.push(missing)), asked };
}

describe('what judging needs', () => {
  it('asks for nothing before anybody needs it', () => {
    const { readiness, asked } = started();
    readiness.set({ policy: builtIn });
    expect(readiness.now()).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('asks for the scripts that are missing when something is held, and goes on when they have come', async () => {
    const { readiness, asked } = started();
    readiness.set({ policy: withPatterns });
    const soon = readiness.soon(new AbortController().signal);
    expect(asked).toEqual([['scanner', 'further', 'patterns']]);
    readiness.set({ engine });
    expect(readiness.now()).toBeUndefined();
    readiness.set({ further });
    expect(readiness.now()).toBeUndefined();
    readiness.set({ compilePatterns: () => undefined as never });
    expect((await soon).engine).toBe(engine);
  });

  it('does not want the engine of patterns where a policy has none', () => {
    const { readiness, asked } = started();
    readiness.set({ policy: builtIn, engine, further });
    readiness.prepare(true);
    expect(asked.at(-1)).toEqual([]);
  });

  it('has a page pay for all of detection only when somebody uses it', () => {
    const { readiness, asked } = started();
    readiness.set({ policy: builtIn });
    readiness.prepare(false);
    expect(asked.at(-1)).toEqual(['scanner']);
    readiness.set({ engine });
    readiness.prepare(false);
    expect(asked.at(-1)).toEqual([]);
    expect(readiness.now()).toBeUndefined();
    readiness.prepare(true);
    expect(asked.at(-1)).toEqual(['further']);
    readiness.set({ further });
    expect(readiness.now()?.engine).toBe(engine);
  });

  it('is not made ready anew where nothing has changed', () => {
    const made = vi.fn(() => undefined);
    const { readiness } = started();
    const parts = { engine: { companyDetection: made } as unknown as Engine, further };
    readiness.set({ policy: builtIn, ...parts });
    readiness.set(parts);
    expect(readiness.now()?.engine).toBe(parts.engine);
    expect(made).toHaveBeenCalledTimes(1);
    readiness.set({ policy: withPatterns, compilePatterns: () => undefined as never });
    expect(made).toHaveBeenCalledTimes(2);
  });
});
