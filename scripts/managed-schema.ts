import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { policySchema } from '@/utils/policy/schema';

/**
 * `npm run managed-schema`, after the policy schema has changed: writes the default policy, public/managed_schema.json,
 * and, when the generation of the schema was raised, what a browser of this generation stores, for the test that later
 * versions can still read it.
 */
const written = (url: URL, value: object) => {
  writeFileSync(url, `${JSON.stringify(value, null, 2)}\n`);
  console.error(`wrote ${url.pathname.split('/').slice(-3).join('/')}`);
};

written(new URL('../utils/policy/default.json', import.meta.url), policySchema.parse({}));
// What follows reads it.
const { managedSchema, nextPolicyState, policyGeneration } = await import('@/utils/policy');
written(new URL('../public/managed_schema.json', import.meta.url), managedSchema());

const stored = new URL('../utils/policy/stored/', import.meta.url);
const example = new URL(`generation-${policyGeneration}.json`, stored);
if (!existsSync(example)) {
  const document: unknown = JSON.parse(readFileSync(new URL('document.json', stored), 'utf8'));
  written(example, nextPolicyState(undefined, document, 1_790_000_000_000));
}
