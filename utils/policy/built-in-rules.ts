import type { Policy, Rule } from './schema';

/**
 * The built-in default: what is harmful by itself warns, what is weak alone is only counted until it comes in numbers.
 * Site status comes on top (`decide`): approved never goes above audit, prohibited always blocks.
 */
export const builtInRules: readonly Rule[] = [
  { id: 'secrets', types: ['secret'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'government-ids', types: ['government-id'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'payment-and-bank-data', types: ['financial'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'health-data', types: ['health'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'private-contact-data', types: ['contact'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'customer-tables', types: ['CUSTOMER_TABLE'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'confidential-markings', types: ['CONFIDENTIAL_MARKER'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  { id: 'company-terms', types: ['company'], action: 'warn', minConfidence: 0.6, minCount: 1 },
  {
    id: 'personal-data-in-numbers',
    types: ['PERSON', 'LOCATION', 'DATE_OF_BIRTH'],
    action: 'warn',
    minConfidence: 0.6,
    minCount: 20,
  },
  { id: 'weak-alone', types: ['personal', 'SOURCE_CODE'], action: 'audit', minConfidence: 0.3, minCount: 1 },
  {
    id: 'uncertain',
    types: [
      'secret',
      'government-id',
      'financial',
      'health',
      'contact',
      'company',
      'CUSTOMER_TABLE',
      'CONFIDENTIAL_MARKER',
    ],
    action: 'audit',
    minConfidence: 0.3,
    minCount: 1,
  },
];

/** The company's rules for the people of this policy: those for other groups count for nothing. */
export function companyRules({ guard, organisation }: Pick<Policy, 'guard' | 'organisation'>): Rule[] {
  return guard.rules.filter((rule) => rule.groups?.includes(organisation.group) ?? true);
}
