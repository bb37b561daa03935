import { alnum, hex, lower, url64, uuid } from './format';
import { linked, type SecretRule } from './issued';

/** Addresses that are a secret: who knows one can post, start a workflow or read. */
export const webhooks: readonly SecretRule[] = [
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  linked(
    'SLACK_WEBHOOK',
    'hooks.slack.com',
    `/(?:services|workflows|triggers)/[A-Z0-9]{8,14}/[A-Za-z0-9]{8,24}/${alnum(20, 64)}`,
    { not: ['https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'] },
  ),
  // https://discord.com/developers/docs/resources/webhook
  linked('DISCORD_WEBHOOK', 'discord.com discordapp.com', `/api/(?:v10/)?webhooks/[0-9]{17,20}/${url64(60, 80)}`),
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  linked(
    'TEAMS_WEBHOOK',
    'webhook.office.com outlook.office.com',
    `/webhook(?:b2)?/${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}(?:/V2[\\w-]{20,60})?`,
  ),
  linked(
    'TEAMS_WEBHOOK',
    'api.powerplatform.com',
    `(?::443)?/powerautomate/automations/direct/workflows/${hex(32)}/triggers/\\w{3,40}/paths/invoke\\?api-version=[0-9-]{1,10}&sp=[\\w/]{10,80}&sv=1\\.[0-9]&sig=${url64(43)}`,
    { name: 'Power Automate webhook' },
  ),
  linked(
    'GOOGLE_CHAT_WEBHOOK',
    'chat.googleapis.com',
    `/v1/spaces/[\\w-]{6,20}/messages\\?key=[\\w-]{39}&token=${url64(43)}=?`,
  ),
  linked('ZAPIER_WEBHOOK', 'hooks.zapier.com', `/hooks/catch/[0-9]{4,10}/${lower(6, 12)}`),
  linked(
    'MAKE_WEBHOOK',
    'hook.eu1.make.com hook.eu2.make.com hook.us1.make.com hook.us2.make.com hook.integromat.com',
    `/${lower(28, 36)}`,
  ),
  linked('IFTTT_WEBHOOK', 'maker.ifttt.com', `/trigger/[\\w{}-]{1,60}/(?:json/)?with/key/${url64(20, 60)}`),
  linked('FEISHU_WEBHOOK', 'open.feishu.cn open.larksuite.com', `/open-apis/bot/v2/hook/${uuid}`),
  linked('DINGTALK_WEBHOOK', 'oapi.dingtalk.com', `/robot/send\\?access_token=${hex(64)}`),
  linked('WECOM_WEBHOOK', 'qyapi.weixin.qq.com', `/cgi-bin/webhook/send\\?key=${uuid}`),
  linked('JIRA_WEBHOOK', 'automation.atlassian.com', `/pro/hooks/${hex(40)}`),
  linked(
    'AIRTABLE_WEBHOOK',
    'hooks.airtable.com',
    `/workflows/v1/genericWebhook/app${alnum(14)}/wfl${alnum(14)}/wtr${alnum(14)}`,
  ),
  linked('VICTOROPS_WEBHOOK', 'alert.victorops.com', `/integrations/generic/[0-9]{4,12}/alert/${uuid}`),
  linked('LOGGLY_TOKEN', 'logs-01.loggly.com', `/(?:inputs|bulk)/${uuid}`, { name: 'Loggly input' }),
  linked('QUICKNODE_URL', 'quiknode.pro', `/${hex(40)}`),
];
