import { describe, expect, it } from 'vitest';
import { type Policy, type PolicyState, policyGeneration, policySchema } from '@/utils/policy';
import { explainPolicy, findSites } from './plain-words';

const dateTime = (ms: number) => new Date(ms).toISOString();

function stateOf(document: unknown, part: Partial<PolicyState> = {}): PolicyState {
  const policy: Policy = policySchema.parse(document);
  return {
    generation: policyGeneration,
    policy,
    origin: 'managed',
    problems: [],
    keys: [],
    sinceMs: Date.UTC(2026, 10, 23),
    ...part,
  };
}
const explain = (document: unknown, part: Partial<PolicyState> = {}) =>
  explainPolicy(stateOf(document, part), undefined, dateTime);

describe('explainPolicy', () => {
  it('says whose rules they are and since when', () => {
    const { source } = explain({ version: 7, organisation: { name: 'Northwind', helpUrl: 'https://help.example/' } });
    expect(source.title).toBe('Set by Northwind');
    expect(source.sentences.at(-1)).toBe('Version 7, in force since 2026-11-23T00:00:00.000Z.');
    expect(source.helpUrl).toBe('https://help.example/');
  });

  it('has words for an organisation without a name, an older policy, and no policy', () => {
    expect(explain({}).source.title).toBe('Set by your organisation');
    expect(explain({}, { origin: 'last-good' }).source.title).toBe('Set by your organisation, not the newest version');
    const none = explain({}, { origin: 'default', sinceMs: 0 });
    expect(none.source).toMatchObject({
      title: 'Daylight’s own rules',
      sentences: ['No organisation has set a policy in this browser.'],
    });
  });

  it('tells what is wrong and where', () => {
    const problems = [
      { path: 'guard.rules[0].action', kind: 'invalid' as const, message: 'expected warn' },
      { path: '', kind: 'invalid' as const, message: 'expected an object' },
    ];
    const words = explain({ sites: { statuses: { 'chat-gtp': 'approved' } } }, { origin: 'default', problems });
    expect(words.problems).toEqual([
      { where: 'guard.rules[0].action', what: 'expected warn' },
      { where: 'The whole document', what: 'expected an object' },
      { where: 'sites.statuses', what: 'gives a status to a tool that this version does not know: chat-gtp' },
    ]);
    expect(words.source.sentences[0]).toContain('could not be used');
  });

  it('says where events go, or that none does', () => {
    expect(explain({}).telemetry).toEqual({
      sends: false,
      sentences: ['No event leaves this browser: the policy names no collector.'],
    });
    const on = explain({ telemetry: { endpoint: 'https://ai.example:8443/v1/logs', bucketHours: 24 } }).telemetry;
    expect(on.sends).toBe(true);
    expect(on.sentences.join(' ')).toContain('ai.example:8443');
    expect(on.sentences.join(' ')).toContain('24 hours');
  });

  it('says what the assistant is and how long conversations stay', () => {
    expect(explain({}).assistant).toEqual(['The assistant is off: the policy names no gateway.']);
    const gatewayUrl = 'https://ai.example/v1';
    expect(explain({ assistant: { name: 'Nora', gatewayUrl, retentionDays: 1 } }).assistant).toEqual([
      'Nora answers in the side panel, by way of ai.example.',
      'Nobody signs in: the gateway knows your company’s browsers, not you.',
      'Conversations and the values behind their placeholders stay on this device for 1 day.',
    ]);
    expect(explain({ assistant: { gatewayUrl, retentionDays: 0 } }).assistant[2]).toContain('when the browser closes');
    const identity = { issuer: 'https://login.acme.example', clientId: 'daylight' };
    expect(explain({ assistant: { gatewayUrl }, identity }).assistant[1]).toContain(
      'You sign in at login.acme.example',
    );
  });

  it('puts what the organisation decided first', () => {
    const { sites } = explain({
      sites: {
        statuses: { deepseek: 'prohibited', claude: 'tolerated' },
        add: [{ name: 'Acme Bot', hosts: ['bot.acme.example'], status: 'approved' }],
      },
    });
    expect(sites.slice(0, 4).map(({ site }) => `${site.name}: ${site.status}`)).toEqual([
      'Acme Bot: approved',
      'Claude: tolerated',
      'DeepSeek: prohibited',
      'ChatGPT: unsanctioned',
    ]);
    expect(new Set(sites.map(({ site }) => site.name)).size).toBe(sites.length);
  });

  it('holds no token and no header', () => {
    const words = explain({
      assistant: {
        gatewayUrl: 'https://user:hunter2@ai.example/v1',
        token: 'tok-123',
        headers: { 'X-Key': 'key-456' },
      },
      telemetry: { endpoint: 'https://ai.example/v1/logs?key=par-789', headers: { Authorization: 'Bearer ber-012' } },
    });
    expect(JSON.stringify(words)).not.toMatch(/hunter2|tok-123|key-456|par-789|ber-012/);
  });
});

describe('findSites', () => {
  const { sites } = explain({ sites: { add: [{ name: 'Acme Bot', hosts: ['bot.acme.example'] }] } });
  const names = (query: string) => findSites(sites, query).map(({ site }) => site.name);

  it('finds by name, company and address, in any case', () => {
    expect(names('DEEPSEEK')).toEqual(['DeepSeek']);
    expect(names('moonshot')).toEqual(['Kimi']);
    expect(names('acme')).toEqual(['Acme Bot']);
    expect(names('google translate')).toEqual(['Google Translate']);
    expect(names('x.com/i')).toEqual(['Grok']);
  });

  it('finds by an address pasted from the address bar', () => {
    expect(names('https://chatgpt.com/c/1234?x=1')).toEqual(['ChatGPT']);
  });

  it('finds nothing for what is not there, and everything for nothing', () => {
    expect(names('no such tool')).toEqual([]);
    expect(names('  ')).toHaveLength(sites.length);
  });
});
