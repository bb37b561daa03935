import type { EntityWords } from './words';

export const governmentIdEntities = {
  US_SSN: {
    family: 'government-id',
    placeholder: 'SSN',
    one: 'US social security number',
    many: 'US social security numbers',
  },
  DE_TAX_ID: { family: 'government-id', placeholder: 'DE_TAX_ID', one: 'German tax id', many: 'German tax ids' },
  ES_NIF: { family: 'government-id', placeholder: 'ES_NIF', one: 'Spanish NIF or NIE', many: 'Spanish NIFs or NIEs' },
  FR_NIR: {
    family: 'government-id',
    placeholder: 'FR_NIR',
    one: 'French social security number',
    many: 'French social security numbers',
  },
} as const satisfies Record<string, EntityWords>;
