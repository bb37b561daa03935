import { alnum, hex, letters, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule, shaped } from './issued';

/** `product('ab', 'cd')` is `ac`, `ad`, `bc`, `bd`. */
const product = (...alphabets: string[]) =>
  alphabets.reduce((heads, alphabet) => heads.flatMap((head) => [...alphabet].map((c) => head + c)), ['']);

/** Chat, mail, text messages, support desks. */
export const messaging: readonly SecretRule[] = [
  // https://docs.slack.dev/authentication/tokens
  issued(
    'SLACK_TOKEN',
    'xoxa- xoxb- xoxc- xoxe- xoxo- xoxp- xoxr- xoxs- xapp- xoxe.xoxb- xoxe.xoxp-',
    `[0-9]{1,13}-[A-Za-z0-9-]{16,250}`,
    { not: ['xoxb-your-token-goes-right-here', 'xoxo, your friends'] },
  ),
  issued('SLACK_TOKEN', 'xoxd-', '[A-Za-z0-9/+]{60,300}={0,2}', { name: 'Slack session cookie' }),
  named('SLACK_TOKEN', hex(32), { name: 'Slack signing secret' }),
  // It begins with the number of the bot in base64, https://discord.com/developers/docs/reference#authentication
  shaped('DISCORD_TOKEN', {
    format: `[MNO][TDjz][AEIMQUYcgk]${url64(20, 24)}\\.${url64(6)}\\.${url64(27, 38)}`,
    words: product('mno', 'tdjz', 'aeimquycgk').map((head) => `${head}*`),
  }),
  issued('DISCORD_TOKEN', 'mfa.', url64(84), { name: 'Discord token with a second factor' }),
  named('DISCORD_TOKEN', url64(32), { name: 'Discord client secret' }),
  // https://core.telegram.org/bots/api#authorizing-your-bot
  shaped('TELEGRAM_TOKEN', {
    format: `[1-9][0-9]{7,9}:AA${url64(33)}`,
    groups: ['8', '9', '10'],
    suffix: () => /:AA[\w-]{33}(?![\w-])/y,
    not: ['110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'],
  }),
  shaped('TELEGRAM_TOKEN', {
    name: 'Telegram token in an address',
    format: `[1-9][0-9]{7,9}:AA${url64(33)}`,
    words: ['bot*'],
    before: 'bot',
    ok: 'https://api.telegram.org/bot«»/sendMessage',
  }),
  // https://www.twilio.com/docs/iam/api-keys
  issued('TWILIO_API_KEY', 'SK', hex(32), { confidence: 0.75, near: 'twilio' }),
  named('TWILIO_API_KEY', hex(32), { name: 'Twilio auth token' }),
  named('TWILIO_API_KEY', alnum(32), { name: 'Twilio key secret' }),
  // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
  issued('SENDGRID_API_KEY', 'SG.', `${url64(22)}\\.${url64(43)}`),
  issued('MAILGUN_API_KEY', 'key-', hex(32)),
  named('MAILGUN_API_KEY', `${hex(32)}-${hex(8)}-${hex(8)}`, { name: 'Mailgun key, new form' }),
  // https://mailchimp.com/developer/marketing/guides/quick-start/: the key ends with the data centre
  issued('MAILCHIMP_API_KEY', 'us1 us2 us3 us4 us5 us6 us7 us8 us9', '[0-9]?', { before: [`${hex(32)}-`, 33] }),
  issued('MANDRILL_API_KEY', 'md-', url64(22)),
  named('MANDRILL_API_KEY', url64(22), { name: 'Mandrill key, old form' }),
  named('POSTMARK_TOKEN', uuid),
  issued('RESEND_API_KEY', 're_', `${alnum(8)}_${alnum(24)}`),
  // https://developers.brevo.com/docs/getting-started
  issued('BREVO_API_KEY', 'xkeysib- xsmtpsib-', `${hex(64)}-${alnum(16)}`),
  // https://developers.klaviyo.com/en/docs/authenticate_: private keys begin with pk
  issued('KLAVIYO_API_KEY', 'pk_', `(?:[A-Za-z0-9]{6}_)?${hex(34)}`),
  named('CUSTOMER_IO_KEY', hex(20, 32), { issuer: 'customerio' }),
  named('SENDBIRD_TOKEN', hex(40)),
  named('VONAGE_SECRET', alnum(16)),
  named('MESSAGEBIRD_KEY', `(?:live_)?${alnum(25)}`),
  // "tok:" in base64
  issued('INTERCOM_TOKEN', 'dG9rO', `[A-Za-z0-9+/]{40,60}={0,2}`),
  named('ZENDESK_TOKEN', alnum(40)),
  named('FRESHDESK_API_KEY', alnum(18, 22)),
  named('HELP_SCOUT_SECRET', alnum(32), { issuer: 'helpscout' }),
  named('PLIVO_TOKEN', alnum(40)),
  issued('TELNYX_API_KEY', 'KEY', `[0-9A-F]{32}_${alnum(22)}`),
  // https://documentation.onesignal.com/docs/en/keys-and-ids
  issued('ONESIGNAL_KEY', 'os_v2_app_ os_v2_org_', '[a-z2-7]{90,110}'),
  named('PUSHER_SECRET', hex(20)),
  labelled('ABLY_API_KEY', ['ably api key', 'ably key'], `${url64(6)}\\.${url64(6)}:${url64(43)}`),
  issued('PUBNUB_SECRET_KEY', 'sec-c-', '[A-Za-z0-9+/=-]{36,52}'),
  issued('COURIER_API_KEY', 'pk_prod_', upper(28)),
  issued('KIT_API_KEY', 'kit_', hex(32)),
  named('BEEHIIV_API_KEY', alnum(64)),
  named('ACTIVECAMPAIGN_API_KEY', hex(64, 80)),
  named('GETRESPONSE_API_KEY', lower(32)),
  named('MAILJET_SECRET', hex(32)),
  named('SPARKPOST_API_KEY', hex(40)),
  issued('SMTP2GO_API_KEY', 'api-', '[0-9A-F]{32}'),
  named('ELASTIC_EMAIL_API_KEY', '[0-9A-F]{96}', { issuer: 'elasticemail' }),
  named('ITERABLE_API_KEY', hex(32)),
  named('BRAZE_API_KEY', uuid),
  named('OMNISEND_API_KEY', `${hex(24)}-${alnum(30, 50)}`),
  named('ZOOM_SECRET', alnum(32)),
  labelled(
    'LINE_TOKEN',
    ['line channel access token', 'channel access token', 'line access token', 'line token'],
    '[A-Za-z0-9+/]{150,180}={0,2}',
  ),
  named('WECHAT_SECRET', hex(32)),
  // https://spec.matrix.org/: the form of Synapse
  issued('MATRIX_TOKEN', 'syt_', `${url64(4, 60)}_${letters(20)}_${alnum(6)}`),
  labelled(
    'ZOHO_TOKEN',
    ['zoho refresh token', 'zoho access token', 'zoho oauthtoken', 'refresh token', 'access token', 'oauthtoken'],
    `1000\\.${hex(32)}\\.${hex(32)}`,
    { ok: 'refresh_token: «»' },
  ),
];
