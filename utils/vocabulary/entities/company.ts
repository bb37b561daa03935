import type { EntityWords } from './words';

export const companyEntities = {
  CUSTOM_TERM: { family: 'company', placeholder: 'TERM', one: 'company term', many: 'company terms' },
  EXACT_MATCH: {
    family: 'company',
    placeholder: 'CUSTOMER',
    one: 'value from your company’s list',
    many: 'values from your company’s list',
  },
} as const satisfies Record<string, EntityWords>;
