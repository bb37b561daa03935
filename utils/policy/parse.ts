import type { z } from 'zod';
import { patternProblem } from '@/utils/detection';
import { isCatalogueId } from '@/utils/sites';
import { type Expectation, expectationOf, expectationSaid, expectations } from './expectations';
import { type Policy, policySchema } from './schema';
import type { PolicyProblem } from './state';

export interface ParsedPolicy {
  /** Missing when the document cannot be used. */
  policy?: Policy;
  problems: PolicyProblem[];
}

/**
 * Reads a policy document. Unknown keys are reported and left out; anything else that is wrong makes the document
 * unusable. Never throws; problems name places and expectations, never values.
 *
 * @param raw The document as parsed from JSON, YAML or managed storage.
 */
export function parsePolicy(raw: unknown): ParsedPolicy {
  const first = policySchema.safeParse(raw);
  if (first.success) return usable(first.data, []);

  const unknownKeys = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  const problems = first.error.issues.flatMap(problemsOf);
  if (unknownKeys.length < first.error.issues.length) return { problems };

  const known = structuredClone(raw);
  for (const issue of unknownKeys) {
    const holder = valueAt(known, issue.path);
    for (const key of issue.keys) if (isObject(holder)) delete holder[key];
  }
  const second = policySchema.safeParse(known);
  return second.success
    ? usable(second.data, problems)
    : { problems: [...problems, ...second.error.issues.flatMap(problemsOf)] };
}

/** A document of the right form, once its patterns are some too. */
function usable(policy: Policy, problems: readonly PolicyProblem[]): ParsedPolicy {
  const wrong = wrongPatterns(policy);
  if (wrong.length > 0) return { problems: [...problems, ...wrong] };
  return { policy, problems: [...problems, ...unknownSites(policy), ...unusedToken(policy)] };
}

/** Looked at here and not in the schema: pages read the schema, and RE2 is large. */
function wrongPatterns({ detection }: Policy): PolicyProblem[] {
  return detection.patterns.flatMap((pattern, i): PolicyProblem[] => {
    const problem = patternProblem(pattern);
    if (problem === undefined) return [];
    const message = expectations.pattern.replace('{problem}', () => problem);
    return [problemAt(['detection', 'patterns', i], 'invalid', message)];
  });
}

function problemsOf(issue: z.core.$ZodIssue): PolicyProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...issue.path, key], 'unknown-key', expectations.unknownKey));
  }
  return [problemAt(issue.path, 'invalid', issue.message, expectationOf(issue))];
}

function problemAt(
  path: readonly PropertyKey[],
  kind: PolicyProblem['kind'],
  message: string,
  expected: Expectation | undefined = expectationSaid(message),
): PolicyProblem {
  return { path: pathText(path), kind, message, ...(expected && { expected }) };
}

/** A status for a site id that the catalogue does not have would silently do nothing. */
function unknownSites(policy: Policy): PolicyProblem[] {
  return Object.keys(policy.sites.statuses)
    .filter((id) => !isCatalogueId(id))
    .map((id) => problemAt(['sites', 'statuses', id], 'unknown-key', expectations.unknownSite));
}

/** Never two ways to the gateway at once without anybody being told which of them counts. */
function unusedToken({ assistant, identity }: Policy): PolicyProblem[] {
  if (identity.issuer === undefined || assistant.token === undefined) return [];
  return [problemAt(['assistant', 'token'], 'unused-key', expectations.unusedToken)];
}

/** `guard.rules[0].action` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
