import type { EntityWords } from '../words';
import { ai } from './ai';
import { cloud } from './cloud';
import { code } from './code';
import { commerce } from './commerce';
import { data } from './data';
import { identity } from './identity';
import { marketing } from './marketing';
import { messaging } from './messaging';
import { monitoring } from './monitoring';
import { web3 } from './web3';
import { webhooks } from './webhooks';

/** What each issuer hands out, in the singular. The plural takes an s; a webhook, a token and a key all do. */
const issued = {
  ...cloud,
  ...code,
  ...ai,
  ...commerce,
  ...messaging,
  ...marketing,
  ...monitoring,
  ...identity,
  ...data,
  ...web3,
  ...webhooks,
};

type Issued = keyof typeof issued;

/** `GITHUB_TOKEN` gives `[GITHUB_TOKEN_1]`, `STRIPE_SECRET_KEY` the shorter `[STRIPE_KEY_1]`. */
const placeholderOf = (type: string) => type.replace(/_(?:API|ACCESS|SECRET)_KEY$/, '_KEY');

function wordsOf(labels: Readonly<Record<Issued, string>>): Record<Issued, EntityWords> {
  const all: Partial<Record<string, EntityWords>> = {};
  for (const [type, one] of Object.entries(labels)) {
    const many = `${one}${one.endsWith('address') ? 'es' : 's'}`;
    all[type] = { family: 'secret', placeholder: placeholderOf(type), one, many };
  }
  return all as Record<Issued, EntityWords>;
}

/** Secrets, by who issues them; then those of no issuer of their own. */
export const secretEntities = {
  ...wordsOf(issued),
  JWT: { family: 'secret', placeholder: 'JWT', one: 'signed token (JWT)', many: 'signed tokens (JWT)' },
  PRIVATE_KEY: { family: 'secret', placeholder: 'PRIVATE_KEY', one: 'private key', many: 'private keys' },
  WALLET_PRIVATE_KEY: {
    family: 'secret',
    placeholder: 'WALLET_KEY',
    one: 'private key of a wallet',
    many: 'private keys of wallets',
  },
  SEED_PHRASE: {
    family: 'secret',
    placeholder: 'SEED_PHRASE',
    one: 'seed phrase of a wallet',
    many: 'seed phrases of wallets',
  },
  OTP_SECRET: {
    family: 'secret',
    placeholder: 'OTP_SECRET',
    one: 'secret of one-time passwords',
    many: 'secrets of one-time passwords',
  },
  WEBHOOK_SIGNING_SECRET: {
    family: 'secret',
    placeholder: 'WEBHOOK_SECRET',
    one: 'webhook signing secret',
    many: 'webhook signing secrets',
  },
  SIGNED_URL: {
    family: 'secret',
    placeholder: 'SIGNATURE',
    one: 'signature of a link',
    many: 'signatures of links',
  },
  DATABASE_URL: {
    family: 'secret',
    placeholder: 'DATABASE_URL',
    one: 'database address with password',
    many: 'database addresses with passwords',
  },
  GENERIC_API_KEY: { family: 'secret', placeholder: 'API_KEY', one: 'API key or token', many: 'API keys or tokens' },
  PASSWORD: { family: 'secret', placeholder: 'PASSWORD', one: 'password', many: 'passwords' },
} as const satisfies Record<string, EntityWords>;
