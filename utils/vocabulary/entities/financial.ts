import type { EntityWords } from './words';

export const financialEntities = {
  CREDIT_CARD: { family: 'financial', placeholder: 'CARD', one: 'payment card', many: 'payment cards' },
  CARD_EXPIRY: { family: 'financial', placeholder: 'CARD_EXPIRY', one: 'card expiry date', many: 'card expiry dates' },
  CARD_SECURITY_CODE: {
    family: 'financial',
    placeholder: 'CVV',
    one: 'card security code',
    many: 'card security codes',
  },
  IBAN_CODE: { family: 'financial', placeholder: 'IBAN', one: 'bank account (IBAN)', many: 'bank accounts (IBAN)' },
  BIC_CODE: { family: 'financial', placeholder: 'BIC', one: 'bank code (BIC)', many: 'bank codes (BIC)' },
  BANK_ACCOUNT: { family: 'financial', placeholder: 'ACCOUNT', one: 'bank account', many: 'bank accounts' },
  US_BANK_NUMBER: { family: 'financial', placeholder: 'US_ACCOUNT', one: 'US bank account', many: 'US bank accounts' },
  ABA_ROUTING_NUMBER: {
    family: 'financial',
    placeholder: 'ROUTING',
    one: 'US bank routing number',
    many: 'US bank routing numbers',
  },
  UK_SORT_CODE: { family: 'financial', placeholder: 'SORT_CODE', one: 'UK sort code', many: 'UK sort codes' },
  AU_BSB: { family: 'financial', placeholder: 'BSB', one: 'Australian bank branch', many: 'Australian bank branches' },
  IN_IFSC: { family: 'financial', placeholder: 'IFSC', one: 'Indian bank branch', many: 'Indian bank branches' },
  CRYPTO: { family: 'financial', placeholder: 'WALLET', one: 'crypto wallet address', many: 'crypto wallet addresses' },
} as const satisfies Record<string, EntityWords>;
