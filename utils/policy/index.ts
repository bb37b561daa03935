/** What the company decided: one zod schema gives types, defaults, managed schema and checks. */

export { type Brand, brandStyle } from './brand';
export { bucketHours } from './bucket-hours';
export { builtInRules, companyRules } from './built-in-rules';
export {
  canLeadTo,
  type DecidingPolicy,
  decide,
  type Kind,
  prohibitedSite,
  unreadableFiles,
  type Verdict,
} from './decide';
export { defaultPolicy } from './default';
export {
  type ChromiumFamily,
  chromiumExtensionId,
  chromiumFamily,
  type Deployment,
  type DeploymentFile,
  deploymentFiles,
  deploymentSchema,
  firefoxExtensionId,
  type GroupDocument,
  type Json,
  type Policies,
} from './deployment';
export { type Expectation, expectationOf, expectationSaid, expectations } from './expectations';
export { managedSchema } from './managed-schema';
export {
  OverlayError,
  type OverlayProblem,
  overlayFile,
  overlayProblems,
  readOverlay,
  signedBytes,
} from './overlay';
export { type ParsedPolicy, parsePolicy } from './parse';
export { type Policy, policySchema, type Rule, ruleSubjects } from './schema';
export { nextPolicyState, type SignedOverlay } from './source';
export { type PolicyState, policyGeneration, policyStateKey, readable } from './state';
