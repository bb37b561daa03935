import { z } from 'zod';
import { policySchema } from '@/utils/policy';

/** A policy document as somebody writes it. */
export type PolicyDocument = Record<string, unknown>;

/** What can be written for a key, or for a part of one, as the schema has it. */
export interface Shape {
  /** `several`: of the choices; `entries`: names with values; `group`: an object; `list`: of such objects. */
  kind: 'switch' | 'number' | 'text' | 'choice' | 'several' | 'lines' | 'entries' | 'group' | 'list' | 'json';
  choices: readonly string[];
  least?: number;
  most?: number;
  /** What holds where nothing is written. */
  usual: unknown;
  /** Of a `group`, or of each in a `list`. */
  fields: readonly NamedShape[];
  /** Of the values of `entries`. */
  each?: Shape;
}

export interface NamedShape extends Shape {
  /** `guard.allowOverride`, `guard.rules.types` */
  path: string;
  key: string;
  /** What it decides, in the schema's own words. */
  means: string;
}

/** What the form shows for one key. */
export interface KeyOfPolicy extends NamedShape {
  section: string;
}

interface JsonSchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  const?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

const schema = z.toJSONSchema(policySchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
const defaults = policySchema.parse({}) as unknown as Record<string, Record<string, unknown>>;

/** Every key of the policy, section by section, made from the one schema. */
export const policyKeys: readonly KeyOfPolicy[] = Object.entries(schema.properties ?? {}).flatMap(([section, of]) =>
  of.properties === undefined
    ? [keyOf('', section, of, (defaults as Record<string, unknown>)[section])]
    : Object.entries(of.properties).map(([key, one]) => keyOf(section, key, one, defaults[section]?.[key])),
);

function keyOf(section: string, key: string, one: JsonSchema, usual: unknown): KeyOfPolicy {
  return { ...namedShape(section === '' ? key : `${section}.${key}`, key, one, usual), section };
}

function namedShape(path: string, key: string, one: JsonSchema, usual: unknown = one.default): NamedShape {
  return { ...shapeOf(path, one, usual), path, key, means: one.description ?? '' };
}

function shapeOf(path: string, one: JsonSchema, usual: unknown): Shape {
  const choices = choicesOf(one);
  const properties = one.properties ?? one.items?.properties ?? {};
  return {
    ...{ usual, choices, kind: kindOf(one, choices) },
    fields: Object.entries(properties).map(([key, part]) => namedShape(`${path}.${key}`, key, part)),
    ...(typeof one.additionalProperties === 'object' && {
      each: shapeOf(path, one.additionalProperties, undefined),
    }),
    ...(one.minimum !== undefined && { least: one.minimum }),
    // Whole numbers without a bound of their own have that of the language.
    ...(one.maximum !== undefined && one.maximum < Number.MAX_SAFE_INTEGER && { most: one.maximum }),
  };
}

function choicesOf({ enum: own, items, anyOf, type }: JsonSchema): string[] {
  const given = own ?? items?.enum;
  if (given !== undefined) return given.map(String);
  const constants = (anyOf ?? []).map((one) => one.const);
  return type === undefined && constants.length > 0 && constants.every((one) => one !== undefined)
    ? constants.map(String)
    : [];
}

function kindOf(one: JsonSchema, choices: readonly string[]): Shape['kind'] {
  if (one.type === 'array') {
    if (choices.length > 0) return 'several';
    if (one.items?.type === 'string') return 'lines';
    return one.items?.properties === undefined ? 'json' : 'list';
  }
  if (choices.length > 0) return 'choice';
  if (one.type === 'boolean') return 'switch';
  if (one.type === 'integer' || one.type === 'number') return 'number';
  if (one.type === 'string') return 'text';
  if (one.properties !== undefined) return 'group';
  return typeof one.additionalProperties === 'object' ? 'entries' : 'json';
}

/** What is written for a key; undefined where nothing is. */
export function writtenAt(document: PolicyDocument, { section, key }: KeyOfPolicy): unknown {
  const holder = section === '' ? document : document[section];
  return typeof holder === 'object' && holder !== null ? (holder as PolicyDocument)[key] : undefined;
}

/** The document with another value; `undefined` takes the key out, so that the default holds. */
export function written(document: PolicyDocument, { section, key }: KeyOfPolicy, value: unknown): PolicyDocument {
  const holder = section === '' ? document : ((document[section] as PolicyDocument | undefined) ?? {});
  const { [key]: _before, ...others } = holder;
  const changed = value === undefined ? others : { ...others, [key]: value };
  return section === '' ? changed : { ...document, [section]: changed };
}

export interface Difference {
  path: string;
  before: unknown;
  after: unknown;
}

/** What is different for browsers: a key that is written as its default is none. */
export function differences(before: PolicyDocument, after: PolicyDocument): Difference[] {
  return policyKeys.flatMap((key): Difference[] => {
    const [old, now] = [before, after].map((document) => writtenAt(document, key) ?? key.usual);
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ path: key.path, before: old, after: now }];
  });
}
