/** What the company decided: one zod schema gives types, defaults, managed schema and checks. */
export { builtInRules } from './built-in-rules';
export { defaultPolicy, type Policy, policySchema, type Rule, ruleSubjects } from './schema';
export type { PolicyProblem, PolicyState } from './state';
