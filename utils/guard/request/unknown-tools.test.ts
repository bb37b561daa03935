import { expect, it } from 'vitest';
import { policySchema } from '@/utils/policy';
import type { GuardReport } from '../report';
import { createNotice, type UnknownTools } from './unknown-tools';

function notice(guard: object) {
  const policy = policySchema.parse({ guard, sites: { add: [{ name: 'Ours', hosts: ['ai.northwind-tools.com'] }] } });
  const reports: GuardReport[] = [];
  let stored: UnknownTools | undefined;
  const noticed = {
    load: async () => stored,
    save: async (value: UnknownTools) => {
      stored = value;
    },
    remove: async () => undefined,
    watch: () => () => undefined,
  };
  const take = createNotice({ currentPolicy: async () => policy, noticed, report: (one) => reports.push(one) });
  return { take, reports, stored: () => stored };
}

it('a tab is counted once, and which page it was is nowhere', async () => {
  const { take, reports, stored } = notice({ noticeUnknownTools: true });
  for (const initiator of ['https://secret-startup.net', 'https://secret-startup.net', 'https://another-one.org'])
    await take({ initiator, tabId: 7 });
  await take({ initiator: 'https://another-one.org', tabId: 8 });
  await take({ initiator: 'https://another-one.org', tabId: undefined });
  expect(reports).toHaveLength(3);
  expect(reports[0]).toEqual({
    site: 'other',
    siteStatus: 'unsanctioned',
    channel: 'request',
    counts: {},
    action: 'audit',
    outcome: 'sent-audited',
    decideMs: 0,
  });
  expect(JSON.stringify([reports, stored()])).not.toMatch(/startup|another/);
});

it('known tools, the browser itself and other extensions are not counted, and nothing is where the policy says nothing', async () => {
  const { take, reports } = notice({ noticeUnknownTools: true });
  for (const initiator of [
    'https://chatgpt.com',
    'https://ai.northwind-tools.com',
    undefined,
    'chrome-extension://abc',
  ])
    await take({ initiator, tabId: 1 });
  const silent = notice({});
  await silent.take({ initiator: 'https://secret-startup.net', tabId: 1 });
  expect([...reports, ...silent.reports]).toEqual([]);
  expect(silent.stored()).toBeUndefined();
});
