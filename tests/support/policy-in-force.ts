import { type Policy, type PolicyState, policyStateKey } from '@/utils/policy';
import type { Daylight } from './daylight';

interface Kept {
  get(key: string): Promise<Record<string, PolicyState>>;
  set(items: Record<string, PolicyState | undefined>): Promise<void>;
}

/** Some keys of a section; undefined takes one away. */
type Changed<Section> = { [Key in keyof Section]?: Section[Key] | undefined };

/**
 * Changes what the worker keeps as the policy in force, until the next real one comes. That a changed policy of the
 * browser gets there is tried elsewhere; this takes no seconds.
 */
export async function changePolicyInForce(
  daylight: Daylight,
  change: { assistant?: Changed<Policy['assistant']>; organisation?: Changed<Policy['organisation']> },
): Promise<void> {
  await daylight.inExtension(
    async ({ key, assistant, organisation }) => {
      const { local } = (globalThis as unknown as { chrome: { storage: Record<'local', Kept> } }).chrome.storage;
      const { [key]: state } = await local.get(key);
      if (state === undefined) return;
      // What was undefined has become null on its way here.
      for (const [section, values] of [
        [state.policy.assistant, assistant],
        [state.policy.organisation, organisation],
      ] as const) {
        for (const [name, value] of Object.entries(values)) {
          if (value === null) delete (section as Record<string, unknown>)[name];
          else Object.assign(section, { [name]: value });
        }
      }
      await local.set({ [key]: state });
    },
    { key: policyStateKey, assistant: nullFor(change.assistant), organisation: nullFor(change.organisation) },
  );
}

/** As it can be handed over to a page. */
const nullFor = (values: object = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
