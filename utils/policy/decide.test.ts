import { describe, expect, test } from 'vitest';
import type { Finding } from '@/utils/detection';
import type { Channel, SiteStatus } from '@/utils/vocabulary';
import { decide, type Kind } from './decide';
import { defaultPolicy } from './default';
import { type Policy, policySchema } from './schema';

const found = (type: Kind, count = 1, confidence = 0.9): Finding[] =>
  Array.from({ length: count }, (_, i) => ({ type, start: i * 10, end: i * 10 + 5, confidence }) as Finding);

type RuleInput = Partial<Policy['guard']['rules'][number]> & Pick<Policy['guard']['rules'][number], 'types' | 'action'>;
const withRules = (...rules: RuleInput[]): Policy =>
  policySchema.parse({ guard: { rules: rules.map((rule, i) => ({ id: `own-${i}`, ...rule })) } });
const forMarketing = (...rules: RuleInput[]): Policy => ({
  ...withRules(...rules),
  organisation: { name: '', group: 'marketing' },
});
const unreadable = (action: string): Policy => policySchema.parse({ guard: { unreadableFiles: action } });

interface Row {
  name: string;
  findings: Finding[];
  status?: SiteStatus;
  channel?: Channel;
  policy?: Policy;
  /** Files that could not be read. */
  unreadable?: number;
  action: string;
  rules?: string[];
}

const rows: Row[] = [
  { name: 'nothing found', findings: [], action: 'allow', rules: [] },
  { name: 'a secret', findings: found('JWT'), action: 'warn', rules: ['secrets'] },
  { name: 'a government id', findings: found('US_SSN'), action: 'warn', rules: ['government-ids'] },
  { name: 'bank data', findings: found('IBAN_CODE'), action: 'warn', rules: ['payment-and-bank-data'] },
  { name: 'contact data', findings: found('EMAIL_ADDRESS'), action: 'warn', rules: ['private-contact-data'] },
  { name: 'a customer table', findings: found('CUSTOMER_TABLE'), action: 'warn', rules: ['customer-tables'] },
  { name: 'a marking', findings: found('CONFIDENTIAL_MARKER'), action: 'warn', rules: ['confidential-markings'] },
  { name: 'a name alone', findings: found('PERSON'), action: 'audit', rules: ['weak-alone'] },
  { name: '19 names', findings: found('PERSON', 19), action: 'audit' },
  { name: '20 names', findings: found('PERSON', 20), action: 'warn', rules: ['personal-data-in-numbers'] },
  {
    name: 'names and places count together',
    findings: [...found('PERSON', 10), ...found('LOCATION', 10)],
    action: 'warn',
  },
  { name: 'source code', findings: found('SOURCE_CODE'), action: 'audit' },
  { name: 'confidence on the threshold', findings: found('JWT', 1, 0.6), action: 'warn' },
  { name: 'confidence below the threshold', findings: found('JWT', 1, 0.59), action: 'audit', rules: ['uncertain'] },
  { name: 'hardly sure of anything', findings: found('JWT', 1, 0.29), action: 'allow', rules: [] },
  {
    name: 'two rules of the same strength are both named',
    findings: [...found('JWT'), ...found('EMAIL_ADDRESS')],
    action: 'warn',
    rules: ['secrets', 'private-contact-data'],
  },

  { name: 'approved caps at audit', findings: found('JWT'), status: 'approved', action: 'audit', rules: ['secrets'] },
  { name: 'approved and nothing found', findings: [], status: 'approved', action: 'allow' },
  {
    name: 'approved caps even the block of a rule',
    findings: found('JWT'),
    status: 'approved',
    policy: withRules({ types: ['secret'], action: 'block' }),
    action: 'audit',
  },
  { name: 'tolerated asks like unsanctioned', findings: found('JWT'), status: 'tolerated', action: 'warn' },
  {
    name: 'prohibited blocks, and says the rules too',
    findings: found('JWT'),
    status: 'prohibited',
    action: 'block',
    rules: ['prohibited-site', 'secrets'],
  },
  {
    name: 'prohibited blocks what is harmless too',
    findings: [],
    status: 'prohibited',
    action: 'block',
    rules: ['prohibited-site'],
  },
  {
    name: 'prohibited blocks even what a rule allows',
    findings: found('JWT'),
    status: 'prohibited',
    policy: withRules({ types: ['secret'], action: 'allow' }),
    action: 'block',
    rules: ['prohibited-site'],
  },

  {
    name: 'a rule of the company governs the kinds it names',
    findings: found('JWT'),
    policy: withRules({ types: ['secret'], action: 'block' }),
    action: 'block',
    rules: ['own-0'],
  },
  {
    name: 'it can quieten a kind',
    findings: found('EMAIL_ADDRESS'),
    policy: withRules({ types: ['EMAIL_ADDRESS'], action: 'allow' }),
    action: 'allow',
    rules: [],
  },
  {
    name: 'other kinds of the family stay with the built-in rules',
    findings: [...found('EMAIL_ADDRESS'), ...found('PHONE_NUMBER')],
    policy: withRules({ types: ['EMAIL_ADDRESS'], action: 'allow' }),
    action: 'warn',
    rules: ['private-contact-data'],
  },
  {
    name: 'a governed kind does not fall back when its rule does not hold',
    findings: found('EMAIL_ADDRESS', 4),
    policy: withRules({ types: ['contact'], action: 'redact', minCount: 5 }),
    action: 'allow',
  },
  {
    name: 'the count on its threshold',
    findings: found('EMAIL_ADDRESS', 5),
    policy: withRules({ types: ['contact'], action: 'redact', minCount: 5 }),
    action: 'redact',
    rules: ['own-0'],
  },
  {
    name: 'the unsure ones do not count',
    findings: [...found('EMAIL_ADDRESS', 4), ...found('EMAIL_ADDRESS', 4, 0.5)],
    policy: withRules({ types: ['contact'], action: 'redact', minCount: 5 }),
    action: 'allow',
  },
  {
    name: 'the strongest of several rules wins',
    findings: found('JWT'),
    policy: withRules(
      { types: ['secret'], action: 'warn' },
      { types: ['JWT'], action: 'redact' },
      { types: ['JWT'], action: 'allow' },
    ),
    action: 'redact',
    rules: ['own-1'],
  },
  {
    name: 'a rule for another site status is silent, and so is its kind',
    findings: found('JWT'),
    policy: withRules({ types: ['secret'], action: 'block', siteStatuses: ['tolerated'] }),
    action: 'allow',
  },
  {
    name: 'a rule for this site status holds',
    findings: found('JWT'),
    status: 'tolerated',
    policy: withRules({ types: ['secret'], action: 'block', siteStatuses: ['tolerated'] }),
    action: 'block',
  },
  {
    name: 'a rule for another channel is silent',
    findings: found('JWT'),
    policy: withRules({ types: ['secret'], action: 'block', channels: ['file'] }),
    action: 'allow',
  },
  {
    name: 'a rule for this channel holds',
    findings: found('JWT'),
    channel: 'file',
    policy: withRules({ types: ['secret'], action: 'block', channels: ['file'] }),
    action: 'block',
  },
  {
    name: 'a rule for the group of these people holds',
    findings: found('JWT'),
    policy: forMarketing({ types: ['secret'], action: 'block', groups: ['sales', 'marketing'] }),
    action: 'block',
  },
  {
    name: 'a rule for another group leaves the built-in ones in place',
    findings: found('JWT'),
    policy: forMarketing({ types: ['secret'], action: 'allow', groups: ['developers'] }),
    action: 'warn',
    rules: ['secrets'],
  },

  {
    name: 'a file that cannot be read warns',
    findings: [],
    channel: 'file',
    unreadable: 1,
    action: 'warn',
    rules: ['unreadable-files'],
  },
  { name: 'the policy says how', findings: [], unreadable: 1, policy: unreadable('block'), action: 'block' },
  { name: 'also that it may go', findings: [], unreadable: 1, policy: unreadable('allow'), action: 'allow' },
  { name: 'not on an approved site', findings: [], unreadable: 1, status: 'approved', action: 'audit' },
  {
    name: 'what was found in the others counts too',
    findings: found('JWT'),
    unreadable: 1,
    policy: unreadable('audit'),
    action: 'warn',
    rules: ['secrets'],
  },
];

describe('decide', () => {
  test.each(rows)('$name: $action', (row) => {
    const site = { status: row.status ?? 'unsanctioned' };
    const verdict = decide(row.findings, site, row.channel ?? 'paste', row.policy ?? defaultPolicy, row.unreadable);
    expect(verdict.action).toBe(row.action);
    if (row.rules !== undefined) expect(verdict.why.map((reason) => reason.rule)).toEqual(row.rules);
    expect(verdict.first).toBe(row.status === 'tolerated' ? 'placeholders' : 'assistant');
  });

  test('names each kind once, and only the kinds that held', () => {
    const findings = [...found('EMAIL_ADDRESS', 3), ...found('PHONE_NUMBER', 1, 0.4)];
    expect(decide(findings, { status: 'unsanctioned' }, 'paste', defaultPolicy).why).toEqual([
      { rule: 'private-contact-data', types: ['EMAIL_ADDRESS'] },
    ]);
  });
});
