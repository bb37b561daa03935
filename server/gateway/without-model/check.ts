import { campaignIssues } from '@/utils/templates';
import type { Given } from './task';
import { offlineWords } from './words';

/** What the checks in code find, which need no model. */
export function check({ task, material, nowMs }: Given): string {
  const { channel } = task.choices;
  const campaign = {
    text: material.get('campaign') ?? '',
    claims: material.get('claims'),
    bannedWords: material.get('bannedWords'),
    channel,
    nowMs,
  };
  return JSON.stringify({ issues: campaignIssues(campaign, task.language), note: offlineWords[task.language].counted });
}
