import type { EntityWords } from './words';

export const contactEntities = {
  EMAIL_ADDRESS: { family: 'contact', placeholder: 'EMAIL', one: 'e-mail address', many: 'e-mail addresses' },
  PHONE_NUMBER: { family: 'contact', placeholder: 'PHONE', one: 'phone number', many: 'phone numbers' },
} as const satisfies Record<string, EntityWords>;
