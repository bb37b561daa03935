import { z } from 'zod';
import { policySchema } from './schema';

/** What Chrome understands of JSON Schema (https://chromium.googlesource.com/chromium/src/+/main/docs/enterprise/). */
interface ManagedSchema {
  type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  description?: string;
  properties?: Record<string, ManagedSchema>;
  additionalProperties?: ManagedSchema;
  items?: ManagedSchema;
}

/**
 * The schema that browsers check managed storage against, made from the policy schema. It is looser on purpose: Chrome
 * drops a whole top-level section without a word to the extension when one value in it does not fit, so enumerations,
 * patterns and ranges are left to `parsePolicy`, which can say what is wrong.
 */
export function managedSchema(): ManagedSchema {
  return managedForm(z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'throw' }));
}

function managedForm(schema: z.core.JSONSchema._JSONSchema): ManagedSchema {
  if (typeof schema === 'boolean') throw new TypeError('managed schema: a key without a type');
  const type = schema.type ?? typeOfValues(schema.enum ?? []);
  const form: ManagedSchema = { type: type === 'integer' ? 'number' : (type as ManagedSchema['type']) };
  if (schema.description !== undefined) form.description = schema.description;
  if (schema.properties !== undefined) {
    form.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [key, managedForm(value)]),
    );
  }
  if (typeof schema.additionalProperties === 'object') {
    form.additionalProperties = managedForm(schema.additionalProperties);
  }
  if (schema.items !== undefined && !Array.isArray(schema.items)) form.items = managedForm(schema.items);
  return form;
}

function typeOfValues(values: readonly unknown[]): string {
  const types = new Set(values.map((value) => typeof value));
  const [only] = types;
  if (types.size !== 1 || only === undefined) throw new TypeError('managed schema: a key of several types');
  return only;
}
