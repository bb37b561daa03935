import type { EntityWords } from './words';

export const secretEntities = {
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
  GENERIC_API_KEY: { family: 'secret', placeholder: 'API_KEY', one: 'API key or token', many: 'API keys or tokens' },
  PASSWORD: { family: 'secret', placeholder: 'PASSWORD', one: 'password', many: 'passwords' },
} as const satisfies Record<string, EntityWords>;
