import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/utils/detection';
import { decide, defaultPolicy, type Policy, type Rule, ruleSubjects } from '@/utils/policy';
import {
  actions,
  channels,
  type EntityType,
  entityTypes,
  isEntityType,
  type StructureType,
  siteStatuses,
  strongest,
  structureTypes,
} from '@/utils/vocabulary';
import { guardInWords, mannersInWords, rulesFor } from './guard-words';

const withRules = (...rules: Rule[]): Policy => ({ ...defaultPolicy, guard: { ...defaultPolicy.guard, rules } });
const rule = (part: Partial<Rule>): Rule => ({
  id: 'r',
  types: ['secret'],
  action: 'block',
  minConfidence: 0.6,
  minCount: 1,
  ...part,
});

/** "Contact data: e-mail addresses, phone numbers = warn; audit (when ...)" */
function told(policy: Policy, family: string): string[] {
  const found = guardInWords(policy).find((words) => words.title === family);
  return (found?.groups ?? []).map(
    ({ kinds, clauses }) =>
      `${kinds.length > 3 ? `${kinds.length} kinds` : kinds.join(', ')} = ${clauses
        .map((clause) => [clause.action, ...clause.conditions].join(', '))
        .join('; ')}`,
  );
}

describe('guardInWords', () => {
  it('tells the built-in rules', () => {
    expect(told(defaultPolicy, 'Contact data')).toEqual([
      'e-mail addresses, phone numbers = warn; audit, when Daylight is less sure',
    ]);
    expect(told(defaultPolicy, 'Personal details')).toContain('6 kinds = audit, also when Daylight is not sure');
    expect(told(defaultPolicy, 'Documents and tables')).toEqual([
      'customer tables, confidential markings = warn; audit, when Daylight is less sure',
      'pieces of source code = audit, also when Daylight is not sure',
    ]);
  });

  it('tells what a rule of the company leaves out, because the built-in rules are off then', () => {
    const policy = withRules(
      rule({
        types: ['EMAIL_ADDRESS'],
        action: 'redact',
        minCount: 5,
        minConfidence: 0.9,
        siteStatuses: ['tolerated', 'unsanctioned'],
        channels: ['paste'],
      }),
    );
    expect(told(policy, 'Contact data')).toEqual([
      'e-mail addresses = redact, from 5 at once, only when Daylight is very sure, on tolerated or not approved tools, ' +
        'when pasted; allow, otherwise',
      'phone numbers = warn; audit, when Daylight is less sure',
    ]);
  });

  it('tells which kinds count together', () => {
    const policy = withRules(rule({ types: ['PERSON', 'EMAIL_ADDRESS', 'health'], minCount: 3 }));
    expect(told(policy, 'Contact data')[0]).toBe(
      'e-mail addresses = block, from 3 names, e-mail addresses, or health data, taken together; allow, otherwise',
    );
  });

  it('puts the strongest first, whatever the order of the policy', () => {
    const policy = withRules(rule({ action: 'audit', minConfidence: 0.2 }), rule({ action: 'block' }));
    expect(told(policy, 'Passwords and keys')[0]).toMatch(/= block; audit, when Daylight is less sure$/);
  });
});

function findingOf(kind: EntityType | StructureType, start: number, confidence: number): Finding {
  const place = { start, end: start + 1, confidence };
  return isEntityType(kind) ? { type: kind, ...place } : { type: kind, ...place };
}

describe('the rules that the page tells are the rules that decide', () => {
  const kinds = [...entityTypes, ...structureTypes];
  const anyRule: fc.Arbitrary<Rule> = fc.record(
    {
      id: fc.constant('r'),
      types: fc.uniqueArray(fc.constantFrom(...ruleSubjects), { minLength: 1, maxLength: 3 }),
      action: fc.constantFrom(...actions),
      minConfidence: fc.constantFrom(0.2, 0.6, 0.9),
      minCount: fc.constantFrom(1, 2, 5),
      siteStatuses: fc.uniqueArray(fc.constantFrom(...siteStatuses), { minLength: 1 }),
      channels: fc.uniqueArray(fc.constantFrom(...channels), { minLength: 1 }),
    },
    { requiredKeys: ['id', 'types', 'action', 'minConfidence', 'minCount'] },
  );

  it('for every kind, count, confidence, status and channel', () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 3 }),
        fc.constantFrom(...kinds),
        fc.constantFrom(1, 2, 5, 20),
        fc.constantFrom(0.1, 0.3, 0.6, 0.95),
        fc.constantFrom('tolerated' as const, 'unsanctioned' as const),
        fc.constantFrom(...channels),
        (rules, kind, count, confidence, status, channel) => {
          const policy = withRules(...rules);
          const findings = Array.from({ length: count }, (_, i) => findingOf(kind, i, confidence));
          const holds = rulesFor(kind, policy).filter(
            (r) =>
              count >= r.minCount &&
              confidence >= r.minConfidence &&
              (r.siteStatuses?.includes(status) ?? true) &&
              (r.channels?.includes(channel) ?? true),
          );
          expect(strongest(...holds.map((r) => r.action))).toBe(decide(findings, { status }, channel, policy).action);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('mannersInWords', () => {
  const said = (guard: Partial<Policy['guard']>, organisation: Partial<Policy['organisation']> = {}) =>
    mannersInWords({
      guard: { ...defaultPolicy.guard, ...guard },
      organisation: { ...defaultPolicy.organisation, ...organisation },
    }).join(' ');

  it('says what holds where the company has decided nothing', () => {
    const words = said({});
    expect(words).toContain('you may go on anyway if you say why');
    expect(words).toContain('not asked about again for 60 minutes');
    expect(words).toContain('within 30 minutes is judged together');
    expect(words).toContain('you are asked first');
    expect(words).toContain('Text in images is not read.');
    expect(words).not.toContain('copy an answer');
    expect(words).not.toContain('group');
  });

  it('says what the company has decided', () => {
    const guard = {
      allowOverride: false,
      repeatMinutes: 0,
      splitMinutes: 0,
      unreadableFiles: 'block',
      readImages: true,
      restoreOnCopy: true,
    } as const;
    const contact = { name: 'the AI desk', url: 'mailto:ai@northwind-tools.com' };
    const words = said(guard, { group: 'marketing', contact });
    expect(words).toContain('switched it off');
    // Nobody lets anything go, so nothing is let go twice.
    expect(words).not.toContain('asked about again');
    expect(words).toContain('Each text is judged alone.');
    expect(words).toContain('is stopped.');
    expect(words).toContain('Text in images is read too');
    expect(words).toContain('when you copy an answer by hand');
    expect(words).toContain('the group “marketing”');
    expect(words).toContain('the AI desk');
    expect(said({ repeatMinutes: 0 })).toContain('You are asked each time');
    expect(said({ repeatMinutes: 1 })).toContain('for 1 minute on');
  });

  it('has a sentence for whatever happens with a file that cannot be read', () => {
    const all = actions.map((unreadableFiles) => said({ unreadableFiles }));
    expect(new Set(all).size).toBe(actions.length);
  });
});
