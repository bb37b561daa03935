/** Addresses that are a secret. */
export const webhooks = {
  SLACK_WEBHOOK: 'Slack webhook',
  DISCORD_WEBHOOK: 'Discord webhook',
  TEAMS_WEBHOOK: 'Teams webhook',
  GOOGLE_CHAT_WEBHOOK: 'Google Chat webhook',
  ZAPIER_WEBHOOK: 'Zapier webhook',
  MAKE_WEBHOOK: 'Make webhook',
  IFTTT_WEBHOOK: 'IFTTT webhook',
  FEISHU_WEBHOOK: 'Feishu webhook',
  DINGTALK_WEBHOOK: 'DingTalk webhook',
  WECOM_WEBHOOK: 'WeCom webhook',
  JIRA_WEBHOOK: 'Jira webhook',
  AIRTABLE_WEBHOOK: 'Airtable webhook',
  VICTOROPS_WEBHOOK: 'VictorOps webhook',
  QUICKNODE_URL: 'QuickNode address',
} as const;
