import type { EntityWords } from './words';

export const personalEntities = {
  PERSON: { family: 'personal', placeholder: 'PERSON', one: 'name', many: 'names' },
  LOCATION: { family: 'personal', placeholder: 'LOCATION', one: 'address or place', many: 'addresses or places' },
  DATE_OF_BIRTH: { family: 'personal', placeholder: 'BIRTH_DATE', one: 'date of birth', many: 'dates of birth' },
  AGE: { family: 'personal', placeholder: 'AGE', one: 'age', many: 'ages' },
  VEHICLE_PLATE: { family: 'personal', placeholder: 'PLATE', one: 'vehicle plate', many: 'vehicle plates' },
  VEHICLE_ID: { family: 'personal', placeholder: 'VIN', one: 'vehicle number', many: 'vehicle numbers' },
  DEVICE_ID: { family: 'personal', placeholder: 'DEVICE', one: 'device number', many: 'device numbers' },
  MAC_ADDRESS: { family: 'personal', placeholder: 'MAC', one: 'MAC address', many: 'MAC addresses' },
  IP_ADDRESS: { family: 'personal', placeholder: 'IP', one: 'IP address', many: 'IP addresses' },
} as const satisfies Record<string, EntityWords>;
