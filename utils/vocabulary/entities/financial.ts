import type { EntityWords } from './words';

export const financialEntities = {
  CREDIT_CARD: { family: 'financial', placeholder: 'CARD', one: 'payment card', many: 'payment cards' },
  IBAN_CODE: { family: 'financial', placeholder: 'IBAN', one: 'bank account (IBAN)', many: 'bank accounts (IBAN)' },
} as const satisfies Record<string, EntityWords>;
