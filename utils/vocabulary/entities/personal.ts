import type { EntityWords } from './words';

export const personalEntities = {
  PERSON: { family: 'personal', placeholder: 'PERSON', one: 'name', many: 'names' },
  LOCATION: { family: 'personal', placeholder: 'LOCATION', one: 'address or place', many: 'addresses or places' },
  DATE_OF_BIRTH: { family: 'personal', placeholder: 'BIRTH_DATE', one: 'date of birth', many: 'dates of birth' },
  IP_ADDRESS: { family: 'personal', placeholder: 'IP', one: 'IP address', many: 'IP addresses' },
} as const satisfies Record<string, EntityWords>;
