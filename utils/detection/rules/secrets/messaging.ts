import { alnum, hex, letters, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule, shaped } from './issued';

/** `product('ab', 'cd')` is `ac`, `ad`, `bc`, `bd`. */
const product = (...alphabets: string[]) =>
  alphabets.reduce((heads, alphabet) => heads.flatMap((head) => [...alphabet].map((c) => head + c)), ['']);

/** Chat, mail, text messages, support desks. */
export const messaging: readonly SecretRule[] = [
  // https://docs.slack.dev/authentication/tokens
  issued({
    type: 'SLACK_TOKEN',
    prefix: 'xoxa- xoxb- xoxc- xoxe- xoxo- xoxp- xoxr- xoxs- xapp- xoxe.xoxb- xoxe.xoxp-',
    body: `[0-9]{1,13}-[A-Za-z0-9-]{16,250}`,
    not: ['xoxb-your-token-goes-right-here', 'xoxo, your friends'],
  }),
  issued({
    type: 'SLACK_TOKEN',
    name: 'Slack session cookie',
    prefix: 'xoxd-',
    body: '[A-Za-z0-9/+]{60,300}={0,2}',
  }),
  named({ type: 'SLACK_TOKEN', name: 'Slack signing secret', issuer: 'slack', value: hex(32) }),
  // It begins with the number of the bot in base64, https://discord.com/developers/docs/reference#authentication
  shaped({
    type: 'DISCORD_TOKEN',
    format: `[MNO][TDjz][AEIMQUYcgk]${url64(20, 24)}\\.${url64(6)}\\.${url64(27, 38)}`,
    words: product('mno', 'tdjz', 'aeimquycgk').map((head) => `${head}*`),
  }),
  issued({ type: 'DISCORD_TOKEN', name: 'Discord token with a second factor', prefix: 'mfa.', body: url64(84) }),
  named({ type: 'DISCORD_TOKEN', name: 'Discord client secret', issuer: 'discord', value: url64(32) }),
  // https://core.telegram.org/bots/api#authorizing-your-bot
  shaped({
    type: 'TELEGRAM_TOKEN',
    format: `[1-9][0-9]{7,9}:AA${url64(33)}`,
    groups: ['8', '9', '10'],
    suffix: () => /:AA[\w-]{33}(?![\w-])/y,
    not: ['110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'],
  }),
  shaped({
    type: 'TELEGRAM_TOKEN',
    name: 'Telegram token in an address',
    format: `[1-9][0-9]{7,9}:AA${url64(33)}`,
    words: ['bot*'],
    before: 'bot',
    ok: 'https://api.telegram.org/bot«»/sendMessage',
  }),
  // https://www.twilio.com/docs/iam/api-keys
  issued({ type: 'TWILIO_API_KEY', prefix: 'SK', body: hex(32), confidence: 0.75, near: 'twilio' }),
  named({ type: 'TWILIO_API_KEY', name: 'Twilio auth token', issuer: 'twilio', value: hex(32) }),
  named({ type: 'TWILIO_API_KEY', name: 'Twilio key secret', issuer: 'twilio', value: alnum(32) }),
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
  issued({ type: 'SENDGRID_API_KEY', prefix: 'SG.', body: `${url64(22)}\\.${url64(43)}` }),
  issued({ type: 'MAILGUN_API_KEY', prefix: 'key-', body: hex(32) }),
  named({
    type: 'MAILGUN_API_KEY',
    name: 'Mailgun key, new form',
    issuer: 'mailgun',
    value: `${hex(32)}-${hex(8)}-${hex(8)}`,
  }),
  // https://mailchimp.com/developer/marketing/guides/quick-start/: the key ends with the data centre
  issued({
    type: 'MAILCHIMP_API_KEY',
    before: [`${hex(32)}-`, 33],
    prefix: 'us1 us2 us3 us4 us5 us6 us7 us8 us9',
    body: '[0-9]?',
  }),
  issued({ type: 'MANDRILL_API_KEY', prefix: 'md-', body: url64(22) }),
  named({ type: 'MANDRILL_API_KEY', name: 'Mandrill key, old form', issuer: 'mandrill', value: url64(22) }),
  named({ type: 'POSTMARK_TOKEN', issuer: 'postmark', value: uuid }),
  issued({ type: 'RESEND_API_KEY', prefix: 're_', body: `${alnum(8)}_${alnum(24)}` }),
  // https://developers.brevo.com/docs/getting-started
  issued({ type: 'BREVO_API_KEY', prefix: 'xkeysib- xsmtpsib-', body: `${hex(64)}-${alnum(16)}` }),
  // https://developers.klaviyo.com/en/docs/authenticate_: private keys begin with pk
  issued({ type: 'KLAVIYO_API_KEY', prefix: 'pk_', body: `(?:[A-Za-z0-9]{6}_)?${hex(34)}` }),
  named({ type: 'CUSTOMER_IO_KEY', issuer: 'customerio', value: hex(20, 32) }),
  named({ type: 'SENDBIRD_TOKEN', issuer: 'sendbird', value: hex(40) }),
  named({ type: 'VONAGE_SECRET', issuer: 'vonage', value: alnum(16) }),
  named({ type: 'MESSAGEBIRD_KEY', issuer: 'messagebird', value: `(?:live_)?${alnum(25)}` }),
  // "tok:" in base64
  issued({ type: 'INTERCOM_TOKEN', prefix: 'dG9rO', body: `[A-Za-z0-9+/]{40,60}={0,2}` }),
  named({ type: 'ZENDESK_TOKEN', issuer: 'zendesk', value: alnum(40) }),
  named({ type: 'FRESHDESK_API_KEY', issuer: 'freshdesk', value: alnum(18, 22) }),
  named({ type: 'HELP_SCOUT_SECRET', issuer: 'helpscout', value: alnum(32) }),
  named({ type: 'SINCH_TOKEN', issuer: 'sinch', value: hex(32) }),
  named({ type: 'PLIVO_TOKEN', issuer: 'plivo', value: alnum(40) }),
  issued({ type: 'TELNYX_API_KEY', prefix: 'KEY', body: `[0-9A-F]{32}_${alnum(22)}` }),
  named({ type: 'INFOBIP_API_KEY', issuer: 'infobip', value: `${hex(32)}-${uuid}` }),
  // https://documentation.onesignal.com/docs/en/keys-and-ids
  issued({ type: 'ONESIGNAL_KEY', prefix: 'os_v2_app_ os_v2_org_', body: '[a-z2-7]{90,110}' }),
  named({ type: 'PUSHER_SECRET', issuer: 'pusher', value: hex(20) }),
  labelled({
    type: 'ABLY_API_KEY',
    labels: ['ably api key', 'ably key'],
    value: `${url64(6)}\\.${url64(6)}:${url64(43)}`,
  }),
  issued({ type: 'PUBNUB_SECRET_KEY', prefix: 'sec-c-', body: '[A-Za-z0-9+/=-]{36,52}' }),
  named({ type: 'STREAM_SECRET', issuer: 'getstream', value: lower(64) }),
  issued({ type: 'COURIER_API_KEY', prefix: 'pk_prod_', body: upper(28) }),
  named({ type: 'NOVU_API_KEY', issuer: 'novu', value: hex(32) }),
  named({ type: 'LOOPS_API_KEY', issuer: 'loops', value: hex(32) }),
  issued({ type: 'KIT_API_KEY', prefix: 'kit_', body: hex(32) }),
  named({ type: 'BEEHIIV_API_KEY', issuer: 'beehiiv', value: alnum(64) }),
  named({ type: 'ACTIVECAMPAIGN_API_KEY', issuer: 'activecampaign', value: hex(64, 80) }),
  named({ type: 'GETRESPONSE_API_KEY', issuer: 'getresponse', value: lower(32) }),
  named({ type: 'MAILJET_SECRET', issuer: 'mailjet', value: hex(32) }),
  named({ type: 'SPARKPOST_API_KEY', issuer: 'sparkpost', value: hex(40) }),
  issued({ type: 'SMTP2GO_API_KEY', prefix: 'api-', body: '[0-9A-F]{32}' }),
  named({ type: 'ELASTIC_EMAIL_API_KEY', issuer: 'elasticemail', value: '[0-9A-F]{96}' }),
  named({ type: 'ITERABLE_API_KEY', issuer: 'iterable', value: hex(32) }),
  named({ type: 'BRAZE_API_KEY', issuer: 'braze', value: uuid }),
  named({ type: 'OMNISEND_API_KEY', issuer: 'omnisend', value: `${hex(24)}-${alnum(30, 50)}` }),
  named({ type: 'ZOOM_SECRET', issuer: 'zoom', value: alnum(32) }),
  labelled({
    type: 'LINE_TOKEN',
    labels: ['line channel access token', 'channel access token', 'line access token', 'line token'],
    value: '[A-Za-z0-9+/]{150,180}={0,2}',
  }),
  named({ type: 'WECHAT_SECRET', issuer: 'wechat', value: hex(32) }),
  named({ type: 'VIBER_TOKEN', issuer: 'viber', value: `${hex(16)}-${hex(16)}-${hex(16)}` }),
  // https://spec.matrix.org/: the form of Synapse
  issued({ type: 'MATRIX_TOKEN', prefix: 'syt_', body: `${url64(4, 60)}_${letters(20)}_${alnum(6)}` }),
  labelled({
    type: 'ZOHO_TOKEN',
    labels: [
      'zoho refresh token',
      'zoho access token',
      'zoho oauthtoken',
      'refresh token',
      'access token',
      'oauthtoken',
    ],
    value: `1000\\.${hex(32)}\\.${hex(32)}`,
    ok: 'refresh_token: «»',
  }),
  named({ type: 'RINGCENTRAL_SECRET', issuer: 'ringcentral', value: url64(22, 44) }),
];
