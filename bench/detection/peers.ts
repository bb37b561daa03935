import { masks } from './masks';

/**
 * The packages that detection is measured beside, each at the settings at which it finds most. An adapter gets the
 * package's module and returns what to time (`run`) and where it finds what (`spans`).
 */

export interface Span {
  /** Our entity type. Where the peer is less exact, the first of the types that it may mean. */
  type: string;
  start: number;
  end: number;
}

export interface Scanner {
  run: (text: string) => unknown;
  spans: (text: string) => Span[] | Promise<Span[]>;
}

export interface Peer {
  /** Package, as in bench/package.json. */
  name: string;
  /** Further packages that it needs. */
  needs?: readonly string[];
  settings: string;
  /** Our entity types that it says it finds. */
  claims: readonly string[];
  adapt: (modules: readonly unknown[]) => Scanner | Promise<Scanner>;
}

interface Redacting {
  redact: (text: string) => string;
}

/** One redactor for each kind, so that each can be given its own mask and none hides a text from the next. */
function byKind(kinds: Readonly<Record<string, Redacting>>): Scanner['spans'] {
  return (text) =>
    Object.entries(kinds).flatMap(([type, redactor]) => masks(text, redactor.redact(text), { [mask]: type }));
}

/** A character of private use: no rule of any peer takes it for something. */
const mask = '\ue000';

interface RedactPii {
  SyncRedactor: new (options: object) => Redacting;
}

const redactPiiRules: Record<string, string> = {
  creditCardNumber: 'CREDIT_CARD',
  streetAddress: 'LOCATION',
  zipcode: 'LOCATION',
  phoneNumber: 'PHONE_NUMBER',
  ipAddress: 'IP_ADDRESS',
  usSocialSecurityNumber: 'US_SSN',
  emailAddress: 'EMAIL_ADDRESS',
  password: 'PASSWORD',
  credentials: 'PASSWORD',
  names: 'PERSON',
};
/** Rules that name no kind: any word after "user", any four digits, any address of the web. */
const vagueRules = ['username', 'digits', 'url'];

const redactPii: Peer = {
  name: 'redact-pii',
  settings: 'all rules that name a kind',
  claims: [...new Set(Object.values(redactPiiRules))],
  adapt: ([module]) => {
    // A CommonJS package: bundlers and Node disagree on where its names stand.
    const { SyncRedactor } =
      'SyncRedactor' in (module as object) ? (module as RedactPii) : (module as { default: RedactPii }).default;
    const only = (rules: readonly string[]) =>
      Object.fromEntries(
        [...Object.keys(redactPiiRules), ...vagueRules].map((rule) => [rule, { enabled: rules.includes(rule) }]),
      );
    const all = new SyncRedactor({ builtInRedactors: only(Object.keys(redactPiiRules)) });
    const each = Object.entries(redactPiiRules).map(([rule, type]): [string, Redacting] => [
      type,
      new SyncRedactor({ globalReplaceWith: mask, builtInRedactors: only([rule]) }),
    ]);
    return {
      run: (text) => all.redact(text),
      spans: (text) => each.flatMap(([type, one]) => byKind({ [type]: one })(text) as Span[]),
    };
  },
};

interface RedactPiiNode {
  Redactor: new (options: object) => Redacting;
}

const redactPiiNodeRules = {
  CREDIT_CARD: 'CREDIT_CARD',
  EMAIL: 'EMAIL_ADDRESS',
  NAME: 'PERSON',
  PHONE: 'PHONE_NUMBER',
  SSN: 'US_SSN',
};

const redactPiiNode: Peer = {
  name: '@redactpii/node',
  settings: 'all rules, aggressive',
  claims: Object.values(redactPiiNodeRules),
  adapt: ([module]) => {
    const { Redactor } = module as RedactPiiNode;
    const rules = Object.keys(redactPiiNodeRules);
    const only = (wanted: readonly string[]) => Object.fromEntries(rules.map((rule) => [rule, wanted.includes(rule)]));
    const all = new Redactor({ rules: only(rules), aggressive: true });
    const each = Object.fromEntries(
      Object.entries(redactPiiNodeRules).map(([rule, type]) => [
        type,
        new Redactor({ rules: only([rule]), aggressive: true, globalReplaceWith: mask }),
      ]),
    );
    return { run: (text) => all.redact(text), spans: byKind(each) };
  },
};

interface Arcjet {
  redact: (text: string, options: object) => Promise<[string, unknown]>;
}

const arcjetKinds: Record<string, [type: string, sign: string]> = {
  'credit-card-number': ['CREDIT_CARD', '\ue001'],
  email: ['EMAIL_ADDRESS', '\ue002'],
  'ip-address': ['IP_ADDRESS', '\ue003'],
  'phone-number': ['PHONE_NUMBER', '\ue004'],
};

const arcjet: Peer = {
  name: '@arcjet/redact',
  settings: 'all entities',
  claims: Object.values(arcjetKinds).map(([type]) => type),
  adapt: ([module]) => {
    const { redact } = module as Arcjet;
    const entities = Object.keys(arcjetKinds);
    const bySign = Object.fromEntries(Object.values(arcjetKinds).map(([type, sign]) => [sign, type]));
    return {
      run: (text) => redact(text, { entities }),
      spans: async (text) => {
        const [redacted] = await redact(text, { entities, replace: (kind: string) => arcjetKinds[kind]?.[1] });
        return masks(text, redacted, bySign);
      },
    };
  },
};

interface OpenRedaction {
  OpenRedaction: new (
    options?: object,
  ) => {
    detect: (text: string) => Promise<{ detections: { type: string; position: [number, number] }[] }>;
  };
}

/** Beginnings of its pattern names, and what they are here. The first that fits counts. */
const openRedactionTypes: readonly (readonly [start: RegExp, type: string])[] = [
  [/^EMAIL/, 'EMAIL_ADDRESS'],
  [/^PHONE|MOBILE/, 'PHONE_NUMBER'],
  [/^NAME|_NAME$/, 'PERSON'],
  [/^ADDRESS|POSTCODE|ZIP_CODE|STREET/, 'LOCATION'],
  [/^CREDIT_CARD|^DEBIT_CARD/, 'CREDIT_CARD'],
  [/^IBAN/, 'IBAN_CODE'],
  [/^SSN|^US_SSN/, 'US_SSN'],
  [/^IPV?[46]?(_|$)/, 'IP_ADDRESS'],
  [/^DATE_OF_BIRTH|^DOB/, 'DATE_OF_BIRTH'],
  [/^NHS/, 'UK_NHS'],
  [/^NATIONAL_INSURANCE|NINO/, 'UK_NINO'],
  [/JWT/, 'JWT'],
  [/AWS/, 'AWS_ACCESS_KEY'],
  [/GITHUB/, 'GITHUB_TOKEN'],
  [/SLACK/, 'SLACK_TOKEN'],
  [/STRIPE/, 'STRIPE_SECRET_KEY'],
  [/PRIVATE_KEY/, 'PRIVATE_KEY'],
  [/PASSPORT/, 'UK_PASSPORT'],
];

const openRedaction: Peer = {
  name: '@openredaction/openredaction',
  settings: 'all patterns, context analysis',
  claims: [...new Set(openRedactionTypes.map(([, type]) => type))],
  adapt: ([module]) => {
    const shield = new (module as OpenRedaction).OpenRedaction({ enableContextAnalysis: true });
    return {
      run: (text) => shield.detect(text),
      spans: async (text) => {
        const { detections } = await shield.detect(text);
        return detections.flatMap(({ type, position: [start, end] }) => {
          const ours = openRedactionTypes.find(([sign]) => sign.test(type))?.[1];
          return ours === undefined ? [] : [{ type: ours, start, end }];
        });
      },
    };
  },
};

interface Terms {
  json: (options: object) => { offset?: { start: number; length: number } }[];
}
type Compromise = (text: string) => Record<'people' | 'places' | 'emails' | 'phoneNumbers', () => Terms>;

const compromise: Peer = {
  name: 'compromise',
  settings: 'people, places, e-mails, phone numbers',
  claims: ['PERSON', 'LOCATION', 'EMAIL_ADDRESS', 'PHONE_NUMBER'],
  adapt: ([module]) => {
    const nlp = (module as { default: Compromise }).default;
    const kinds = {
      people: 'PERSON',
      places: 'LOCATION',
      emails: 'EMAIL_ADDRESS',
      phoneNumbers: 'PHONE_NUMBER',
    } as const;
    const spans = (text: string): Span[] => {
      const read = nlp(text);
      return Object.entries(kinds).flatMap(([kind, type]) =>
        read[kind as keyof typeof kinds]()
          .json({ offset: true })
          .flatMap(({ offset }) => (offset ? [{ type, start: offset.start, end: offset.start + offset.length }] : [])),
      );
    };
    return { run: spans, spans };
  },
};

interface SecretlintCore {
  lintSource: (request: object) => Promise<{ messages: { ruleId: string; range: [number, number] }[] }>;
}

/** What its rules find, by rule. A finding counts for whichever of these is labelled there. */
const secretlintTypes: Record<string, string> = {
  aws: 'AWS_ACCESS_KEY',
  github: 'GITHUB_TOKEN',
  gitlab: 'GITLAB_TOKEN',
  slack: 'SLACK_TOKEN',
  npm: 'NPM_TOKEN',
  sendgrid: 'SENDGRID_API_KEY',
  shopify: 'SHOPIFY_TOKEN',
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  linear: 'LINEAR_TOKEN',
  groq: 'GROQ_API_KEY',
  huggingface: 'HUGGING_FACE_TOKEN',
  notion: 'NOTION_TOKEN',
  grafana: 'GRAFANA_TOKEN',
  docker: 'DOCKER_TOKEN',
  databricks: 'DATABRICKS_TOKEN',
  figma: 'FIGMA_TOKEN',
  hashicorp: 'VAULT_TOKEN',
  vercel: 'VERCEL_TOKEN',
  cloudflare: 'CLOUDFLARE_TOKEN',
  '1password': 'ONEPASSWORD_TOKEN',
  privatekey: 'PRIVATE_KEY',
  database: 'DATABASE_URL',
  basicauth: 'DATABASE_URL',
  stripe: 'STRIPE_SECRET_KEY',
};

const secretlint: Peer = {
  name: '@secretlint/secretlint-rule-preset-recommend',
  needs: ['@secretlint/core'],
  settings: 'the recommended preset',
  claims: [...new Set(Object.values(secretlintTypes))],
  adapt: ([preset, core]) => {
    const { creator } = preset as { creator: unknown };
    const { lintSource } = core as SecretlintCore;
    const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }] };
    const lint = (content: string) =>
      lintSource({
        source: { filePath: 'paste.txt', content, ext: '.txt', contentType: 'text' },
        options: { config, noPhysicFilePath: true },
      });
    return {
      run: lint,
      spans: async (text) => {
        const { messages } = await lint(text);
        return messages.flatMap(({ ruleId, range: [start, end] }) => {
          const type = Object.entries(secretlintTypes).find(([sign]) => ruleId.includes(sign))?.[1];
          return type === undefined ? [] : [{ type, start, end }];
        });
      },
    };
  },
};

export const peers: readonly Peer[] = [redactPii, redactPiiNode, arcjet, openRedaction, compromise, secretlint];
