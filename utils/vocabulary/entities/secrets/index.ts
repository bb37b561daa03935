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

/** What each issuer hands out, in the singular; in capitals it is the type. */
const issued = [
  ...ai,
  ...cloud,
  ...code,
  ...commerce,
  ...data,
  ...identity,
  ...marketing,
  ...messaging,
  ...monitoring,
  ...web3,
  ...webhooks,
] as const;

/** Types that are not their words in capitals. */
const otherwise = {
  WANDB_API_KEY: 'Weights & Biases API key',
  LLAMA_CLOUD_API_KEY: 'LlamaCloud API key',
  AZURE_COSMOS_KEY: 'Azure Cosmos DB key',
  AZURE_FUNCTION_KEY: 'Azure Functions key',
  ALIBABA_ACCESS_KEY: 'Alibaba Cloud access key',
  TENCENT_SECRET_KEY: 'Tencent Cloud secret key',
  FLY_TOKEN: 'Fly.io token',
  CLOUDINARY_URL: 'Cloudinary address',
  AZURE_WORKFLOW_URL: 'Azure workflow address',
  ONEPASSWORD_TOKEN: '1Password token',
  SAUCELABS_KEY: 'Sauce Labs key',
  CHECKOUT_SECRET_KEY: 'Checkout.com secret key',
  COCKROACH_API_KEY: 'CockroachDB API key',
  SOCKET_DEV_TOKEN: 'Socket token',
  AZURE_LOG_KEY: 'Azure Log Analytics key',
  QUICKNODE_URL: 'QuickNode address',
} as const;

type Joined<Words extends string> = Words extends `${infer First}${' ' | '.'}${infer Rest}`
  ? `${First}_${Joined<Rest>}`
  : Words;
type Issued = Uppercase<Joined<(typeof issued)[number]>> | keyof typeof otherwise;

/** `GITHUB_TOKEN` gives `[GITHUB_TOKEN_1]`, `STRIPE_SECRET_KEY` the shorter `[STRIPE_KEY_1]`. */
const placeholderOf = (type: string) => type.replace(/_(?:API|ACCESS|SECRET)_KEY$/, '_KEY');

const typed = issued.map((one) => [one.replace(/[ .]/g, '_').toUpperCase(), one] as const);

/** The plural takes an s: a webhook, a token and a key all do. */
const wordsOf = [...typed, ...Object.entries(otherwise)].map(([type, one]) => {
  const many = `${one}${one.endsWith('address') ? 'es' : 's'}`;
  return [type, { family: 'secret', placeholder: placeholderOf(type), one, many }] as const;
});

/** Secrets, by who issues them; then those of no issuer of their own. */
export const secretEntities = {
  ...(Object.fromEntries(wordsOf) as Record<Issued, EntityWords>),
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
