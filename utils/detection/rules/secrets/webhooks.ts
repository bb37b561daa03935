import { alnum, hex, lower, url64, uuid } from './format';
import { linked, type SecretRule } from './issued';

/** Addresses that are a secret: who knows one can post, start a workflow or read. */
export const webhooks: readonly SecretRule[] = [
  // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  linked({
    type: 'SLACK_WEBHOOK',
    host: 'hooks.slack.com',
    path: `/(?:services|workflows|triggers)/[A-Z0-9]{8,14}/[A-Za-z0-9]{8,24}/${alnum(20, 64)}`,
    not: ['https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'],
  }),
  // https://discord.com/developers/docs/resources/webhook
  linked({
    type: 'DISCORD_WEBHOOK',
    host: 'discord.com discordapp.com',
    path: `/api/(?:v10/)?webhooks/[0-9]{17,20}/${url64(60, 80)}`,
  }),
  // https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
  linked({
    type: 'TEAMS_WEBHOOK',
    host: 'webhook.office.com outlook.office.com',
    path: `/webhook(?:b2)?/${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}(?:/V2[\\w-]{20,60})?`,
  }),
  linked({
    type: 'TEAMS_WEBHOOK',
    name: 'Power Automate webhook',
    host: 'api.powerplatform.com',
    path: `(?::443)?/powerautomate/automations/direct/workflows/${hex(32)}/triggers/\\w{3,40}/paths/invoke\\?api-version=[0-9-]{1,10}&sp=[\\w/]{10,80}&sv=1\\.[0-9]&sig=${url64(43)}`,
  }),
  linked({
    type: 'GOOGLE_CHAT_WEBHOOK',
    host: 'chat.googleapis.com',
    path: `/v1/spaces/[\\w-]{6,20}/messages\\?key=[\\w-]{39}&token=${url64(43)}=?`,
  }),
  linked({ type: 'ZAPIER_WEBHOOK', host: 'hooks.zapier.com', path: `/hooks/catch/[0-9]{4,10}/${lower(6, 12)}` }),
  linked({
    type: 'MAKE_WEBHOOK',
    host: 'hook.eu1.make.com hook.eu2.make.com hook.us1.make.com hook.us2.make.com hook.integromat.com',
    path: `/${lower(28, 36)}`,
  }),
  linked({
    type: 'IFTTT_WEBHOOK',
    host: 'maker.ifttt.com',
    path: `/trigger/[\\w{}-]{1,60}/(?:json/)?with/key/${url64(20, 60)}`,
  }),
  linked({ type: 'FEISHU_WEBHOOK', host: 'open.feishu.cn open.larksuite.com', path: `/open-apis/bot/v2/hook/${uuid}` }),
  linked({ type: 'DINGTALK_WEBHOOK', host: 'oapi.dingtalk.com', path: `/robot/send\\?access_token=${hex(64)}` }),
  linked({ type: 'WECOM_WEBHOOK', host: 'qyapi.weixin.qq.com', path: `/cgi-bin/webhook/send\\?key=${uuid}` }),
  linked({ type: 'JIRA_WEBHOOK', host: 'automation.atlassian.com', path: `/pro/hooks/${hex(40)}` }),
  linked({
    type: 'AIRTABLE_WEBHOOK',
    host: 'hooks.airtable.com',
    path: `/workflows/v1/genericWebhook/app${alnum(14)}/wfl${alnum(14)}/wtr${alnum(14)}`,
  }),
  linked({
    type: 'VICTOROPS_WEBHOOK',
    host: 'alert.victorops.com',
    path: `/integrations/generic/[0-9]{4,12}/alert/${uuid}`,
  }),
  linked({ type: 'LOGGLY_TOKEN', name: 'Loggly input', host: 'logs-01.loggly.com', path: `/(?:inputs|bulk)/${uuid}` }),
  linked({ type: 'QUICKNODE_URL', host: 'quiknode.pro', path: `/${hex(40)}` }),
];
