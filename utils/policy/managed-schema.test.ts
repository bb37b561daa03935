import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { managedSchema } from './managed-schema';
import { policySchema } from './schema';

test('public/managed_schema.json is what the policy schema says; after a change run `npm run managed-schema`', () => {
  const shipped = readFileSync(new URL('../../public/managed_schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(shipped)).toEqual(managedSchema());
});

test('every key has a type that Chrome knows and a description for the policy page', () => {
  const walk = (schema: ReturnType<typeof managedSchema>, path: string) => {
    expect(['object', 'array', 'string', 'number', 'boolean'], path).toContain(schema.type);
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      expect(value.description, `${path}.${key} needs a .describe()`).toBeTruthy();
      walk(value, `${path}.${key}`);
    }
    if (schema.items) walk(schema.items, `${path}[]`);
    if (schema.additionalProperties) walk(schema.additionalProperties, `${path}.*`);
  };
  walk(managedSchema(), 'policy');
  expect(Object.keys(managedSchema().properties ?? {})).toEqual(Object.keys(policySchema.shape));
});

test('nothing in it makes Chrome drop a section for a value that parsePolicy can explain', () => {
  const text = JSON.stringify(managedSchema());
  for (const word of ['"enum"', '"pattern"', '"minimum"', '"maximum"', '"required"', '"integer"']) {
    expect(text).not.toContain(word);
  }
});
