/** Addresses that are a secret. */
export const webhooks = [
  'Slack webhook',
  'Discord webhook',
  'Teams webhook',
  'Google Chat webhook',
  'Zapier webhook',
  'Make webhook',
  'IFTTT webhook',
  'Feishu webhook',
  'DingTalk webhook',
  'WeCom webhook',
  'Jira webhook',
  'Airtable webhook',
  'VictorOps webhook',
] as const;
