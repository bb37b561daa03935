/** What kind of harm a leak of the entity does; rules and explanations speak of families. */
export const entityFamilies = [
  'contact',
  'personal',
  'government-id',
  'financial',
  'health',
  'secret',
  'company',
] as const;
export type EntityFamily = (typeof entityFamilies)[number];

interface EntityWords {
  family: EntityFamily;
  /** Inside the brackets of a placeholder: `EMAIL` gives `[EMAIL_1]`. */
  placeholder: string;
  one: string;
  many: string;
}

/**
 * Entity types. Names follow Microsoft Presidio where it has one (https://microsoft.github.io/presidio/supported_entities/),
 * secrets are named by issuer, national ids as CC_KIND.
 */
export const entities = {
  EMAIL_ADDRESS: { family: 'contact', placeholder: 'EMAIL', one: 'e-mail address', many: 'e-mail addresses' },
  PHONE_NUMBER: { family: 'contact', placeholder: 'PHONE', one: 'phone number', many: 'phone numbers' },
  PERSON: { family: 'personal', placeholder: 'PERSON', one: 'name', many: 'names' },
  LOCATION: { family: 'personal', placeholder: 'LOCATION', one: 'address or place', many: 'addresses or places' },
  DATE_OF_BIRTH: { family: 'personal', placeholder: 'BIRTH_DATE', one: 'date of birth', many: 'dates of birth' },
  IP_ADDRESS: { family: 'personal', placeholder: 'IP', one: 'IP address', many: 'IP addresses' },
  CREDIT_CARD: { family: 'financial', placeholder: 'CARD', one: 'payment card', many: 'payment cards' },
  IBAN_CODE: { family: 'financial', placeholder: 'IBAN', one: 'bank account (IBAN)', many: 'bank accounts (IBAN)' },
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
  AWS_ACCESS_KEY: { family: 'secret', placeholder: 'AWS_KEY', one: 'AWS access key', many: 'AWS access keys' },
  GITHUB_TOKEN: { family: 'secret', placeholder: 'GITHUB_TOKEN', one: 'GitHub token', many: 'GitHub tokens' },
  OPENAI_API_KEY: { family: 'secret', placeholder: 'OPENAI_KEY', one: 'OpenAI API key', many: 'OpenAI API keys' },
  ANTHROPIC_API_KEY: {
    family: 'secret',
    placeholder: 'ANTHROPIC_KEY',
    one: 'Anthropic API key',
    many: 'Anthropic API keys',
  },
  GOOGLE_API_KEY: { family: 'secret', placeholder: 'GOOGLE_KEY', one: 'Google API key', many: 'Google API keys' },
  SLACK_TOKEN: { family: 'secret', placeholder: 'SLACK_TOKEN', one: 'Slack token', many: 'Slack tokens' },
  STRIPE_SECRET_KEY: {
    family: 'secret',
    placeholder: 'STRIPE_KEY',
    one: 'Stripe secret key',
    many: 'Stripe secret keys',
  },
  JWT: { family: 'secret', placeholder: 'JWT', one: 'signed token (JWT)', many: 'signed tokens (JWT)' },
  PRIVATE_KEY: { family: 'secret', placeholder: 'PRIVATE_KEY', one: 'private key', many: 'private keys' },
  DATABASE_URL: {
    family: 'secret',
    placeholder: 'DATABASE_URL',
    one: 'database address with password',
    many: 'database addresses with passwords',
  },
  PASSWORD: { family: 'secret', placeholder: 'PASSWORD', one: 'password', many: 'passwords' },
} as const satisfies Record<string, EntityWords>;

export type EntityType = keyof typeof entities;
export const entityTypes = Object.keys(entities) as [EntityType, ...EntityType[]];

export function isEntityType(word: string): word is EntityType {
  return Object.hasOwn(entities, word);
}

/** "1 e-mail address", "40 e-mail addresses". */
export function countedEntity(type: EntityType, count: number): string {
  return `${count} ${count === 1 ? entities[type].one : entities[type].many}`;
}
