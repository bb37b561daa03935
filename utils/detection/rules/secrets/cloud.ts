import { alnum, base64, digits, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, linked, named, type SecretRule } from './issued';

const base64Url = '[A-Za-z0-9+/=_-]';

/** Clouds, hosting and networks. */
export const cloud: readonly SecretRule[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  issued('AWS_ACCESS_KEY', 'AKIA ASIA ABIA', '[A-Z2-7]{16}', {
    name: 'AWS access key id',
    letters: true,
    ok: 'AWS_ACCESS_KEY_ID=«»',
    not: [['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'ASIA PACIFIC SALES REPORT'],
  }),
  labelled(
    'AWS_ACCESS_KEY',
    ['aws secret access key', 'aws secret key', 'secret access key', 'secretaccesskey', 'aws secret', 'secretkey'],
    base64(40),
    {
      name: 'AWS secret access key',
      confidence: 0.95,
      ok: 'aws_secret_access_key = «»',
      not: [`aws_secret_access_key = ${['wJalrXUtnFEMI', '/K7MDENG/bPxRfiCYEXAMPLEKEY'].join('')}`],
    },
  ),
  {
    ...labelled('AWS_ACCESS_KEY', ['akia*', 'asia*'], base64(40), {
      name: 'AWS secret access key beside its id',
      ok: `${['AK', 'IAH2KVJ72CEUVW75EF'].join('')}, «»`,
    }),
    not: ['ASIA PACIFIC, the report of the year'],
  },
  // The header of a session token is the word "origin" with its lengths, in base64.
  issued('AWS_SESSION_TOKEN', 'IQoJb3JpZ2lu FwoGZXIvYXdz FQoGZXIvYXdz', '[A-Za-z0-9+/=]{100,1800}'),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html: "BedrockAPIKey-" in base64
  issued('AWS_BEDROCK_API_KEY', 'ABSKQmVkcm9ja0FQSUtleS', '[A-Za-z0-9+/=]{80,240}'),
  issued('AWS_BEDROCK_API_KEY', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', '[A-Za-z0-9+/=]{100,1800}', {
    name: 'AWS Bedrock short-term key',
  }),
  // https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api
  issued('AMAZON_TOKEN', 'amzn1.oa2-cs.v1.', hex(64), { name: 'Amazon client secret' }),
  issued('AMAZON_TOKEN', 'Atzr| Atza|', `${base64Url}{60,1000}`, { name: 'Amazon login token' }),
  issued('AMAZON_TOKEN', 'amzn.mws.', uuid, { name: 'Amazon MWS token' }),
  issued('AWS_APPSYNC_KEY', 'da2-', lower(26)),
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  labelled(
    'AZURE_STORAGE_KEY',
    ['accountkey', 'azure storage key', 'azure storage account key', 'storage account key'],
    `${base64(86)}==`,
    {
      confidence: 0.95,
      ok: 'DefaultEndpointsProtocol=https;AccountName=crm;AccountKey=«»;EndpointSuffix=core.windows.net',
      not: [
        `AccountKey=${['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu', 'Fq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='].join('')}`,
      ],
    },
  ),
  // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas
  labelled(
    'AZURE_SHARED_ACCESS_KEY',
    ['sharedaccesskey', 'accesskey', 'sharedsecretvalue', 'azure signalr key', 'primarykey', 'secondarykey'],
    `${base64(43)}=`,
    { ok: 'Endpoint=sb://crm.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=«»' },
  ),
  labelled(
    'AZURE_COSMOS_KEY',
    ['cosmos key', 'cosmosdb key', 'cosmos db key', 'cosmos account key', 'cosmosdb account key', 'azure cosmosdb key'],
    `${base64(86)}==`,
    { ok: 'COSMOS_KEY=«»' },
  ),
  // https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate
  named('AZURE_DEVOPS_TOKEN', `${alnum(76)}AZDO${alnum(4)}`),
  named('AZURE_DEVOPS_TOKEN', '[a-z2-7]{52}', { name: 'Azure DevOps token, old form' }),
  named('AZURE_OPENAI_KEY', `${alnum(52)}JQQJ99${alnum(26)}`),
  named('AZURE_OPENAI_KEY', hex(32), { name: 'Azure AI key, old form' }),
  named('AZURE_FUNCTION_KEY', `${url64(44)}AzFu${url64(6)}==`),
  // https://cloud.google.com/docs/authentication/api-keys. A web page of Firebase has to show its own.
  issued('GOOGLE_API_KEY', 'AIza', url64(35), {
    check: (_, { start, end }, { text }) =>
      /authDomain|firebaseapp\.com/.test(text.slice(Math.max(0, start - 300), end + 300)) ? ['public-place'] : [],
    not: [
      `{ apiKey: "${['AI', 'zagE0VrbBGI09QYNdaKy8isWydfhl3Tvtnyth'].join('')}", authDomain: "shop.firebaseapp.com" }`,
    ],
  }),
  issued('GOOGLE_API_KEY', 'AQ.Ab8', url64(40, 60), { name: 'Google API key, bound to an account' }),
  // https://developers.google.com/identity/protocols/oauth2
  issued('GOOGLE_CLIENT_SECRET', 'GOCSPX-', url64(28)),
  issued('GOOGLE_OAUTH_TOKEN', 'ya29.', '[\\w.-]{30,1000}'),
  labelled(
    'GOOGLE_OAUTH_TOKEN',
    ['refresh token', 'refreshtoken', 'google refresh token', 'google ads refresh token'],
    `1//0${url64(40, 140)}`,
    { name: 'Google refresh token', ok: '"refresh_token": "«»"' },
  ),
  issued('GOOGLE_HMAC_KEY', 'GOOG1E', upper(55)),
  issued('FIREBASE_SERVER_KEY', 'AAAA', `${url64(7)}:${url64(140)}`),
  named('RECAPTCHA_SECRET', `6L${url64(38)}`, { ok: 'recaptcha secret: «»' }),
  // https://docs.digitalocean.com/reference/api/create-personal-access-token/
  issued('DIGITALOCEAN_TOKEN', 'dop_v1_ doo_v1_ dor_v1_', hex(64)),
  issued('DIGITALOCEAN_TOKEN', 'DO00 DO80', upper(16), { name: 'DigitalOcean Spaces key' }),
  named('LINODE_TOKEN', hex(64)),
  named('HETZNER_TOKEN', alnum(64)),
  named('SCALEWAY_SECRET_KEY', uuid),
  issued('SCALEWAY_SECRET_KEY', 'SCW', upper(17), { name: 'Scaleway access key' }),
  named('OVH_KEY', hex(32)),
  named('OVH_KEY', alnum(32), { name: 'OVH key, old form' }),
  // https://www.alibabacloud.com/help/ram/user-guide/create-an-accesskey-pair
  issued('ALIBABA_ACCESS_KEY', 'LTAI', alnum(12, 20), { letters: true }),
  named('ALIBABA_ACCESS_KEY', alnum(30), { name: 'Alibaba Cloud secret' }),
  issued('TENCENT_SECRET_KEY', 'AKID', alnum(32), { name: 'Tencent Cloud secret id' }),
  named('TENCENT_SECRET_KEY', alnum(32)),
  issued('BAIDU_API_KEY', 'bce-v3/ALTAK-', `${alnum(21)}/${hex(40)}`),
  issued('VOLCENGINE_ACCESS_KEY', 'AKLT', url64(40, 60)),
  // https://yandex.cloud/docs/iam/concepts/authorization/
  issued('YANDEX_API_KEY', 'AQVN', url64(34, 36)),
  issued('YANDEX_API_KEY', 'y0_', url64(50, 60), { name: 'Yandex OAuth token' }),
  issued('YANDEX_API_KEY', 't1.', `${url64(40, 1000)}\\.${url64(80, 90)}`, { name: 'Yandex IAM token' }),
  named('IBM_CLOUD_API_KEY', url64(44)),
  // https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/
  issued('CLOUDFLARE_TOKEN', 'cfut_ cfat_ cfk_', alnum(40, 56)),
  issued('CLOUDFLARE_TOKEN', 'v1.0-', `${hex(24)}-${hex(146)}`, { name: 'Cloudflare origin CA key' }),
  named('CLOUDFLARE_TOKEN', url64(40), { name: 'Cloudflare token, old form' }),
  named('CLOUDFLARE_TOKEN', hex(37, 45), { name: 'Cloudflare global key' }),
  named('CLOUDFLARE_TOKEN', hex(64), { name: 'Cloudflare R2 secret' }),
  issued('CLOUDFLARE_TOKEN', '0x4AAAAAAA', url64(25, 28), { name: 'Cloudflare Turnstile secret' }),
  // The token of a tunnel is JSON that begins with its account, in base64.
  issued('CLOUDFLARE_TOKEN', 'eyJhIjoi', `${base64Url}{120,260}`, { name: 'Cloudflare tunnel token' }),
  named('FASTLY_TOKEN', url64(32)),
  // https://vercel.com/docs/accounts/access-tokens
  issued('VERCEL_TOKEN', 'vcp_ vci_ vca_ vcr_ vck_', alnum(24, 64)),
  issued('VERCEL_TOKEN', 'vercel_blob_rw_', `${alnum(16)}_${alnum(28, 40)}`, { name: 'Vercel Blob token' }),
  named('VERCEL_TOKEN', alnum(24), { name: 'Vercel token, old form' }),
  // https://docs.netlify.com/api/get-started/
  issued('NETLIFY_TOKEN', 'nfp_ nfc_ nfo_ nfu_ nfb_', alnum(36)),
  named('NETLIFY_TOKEN', url64(40, 46), { name: 'Netlify token, old form' }),
  // https://devcenter.heroku.com/articles/authentication
  issued('HEROKU_API_KEY', 'HRKU-', url64(36, 62)),
  named('HEROKU_API_KEY', uuid, { name: 'Heroku API key, old form' }),
  issued('RENDER_API_KEY', 'rnd_', alnum(28, 36)),
  // https://fly.io/docs/security/tokens/
  issued('FLY_TOKEN', 'fo1_', url64(43)),
  issued('FLY_TOKEN', 'fm1r_ fm1a_ fm2_', `${base64Url}{100,2000}`, { name: 'Fly macaroon' }),
  named('RAILWAY_TOKEN', uuid),
  // https://supabase.com/docs/guides/api/api-keys. Publishable keys are public.
  issued('SUPABASE_KEY', 'sb_secret_', url64(31)),
  issued('SUPABASE_KEY', 'sbp_', `(?:oauth_|v0_)?${hex(40)}`, { name: 'Supabase access token' }),
  issued('UPCLOUD_TOKEN', 'ucat_', upper(26)),
  named('VULTR_API_KEY', upper(36)),
  issued('EXOSCALE_API_KEY', 'EXO', `[0-9a-f]{24}`),
  issued('DENO_DEPLOY_TOKEN', 'ddp_ ddo_', alnum(36)),
  // https://tailscale.com/kb/1277/key-prefixes
  issued('TAILSCALE_KEY', 'tskey-', `(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-${alnum(20, 40)}`),
  named('NGROK_TOKEN', `[123]${alnum(26)}_${alnum(20, 24)}`),
  named('BACKBLAZE_KEY', `K00[0-9]${alnum(27)}`),
  named('BUNNY_API_KEY', `${uuid}${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`),
  // https://cloudinary.com/documentation/cloudinary_credentials_tutorial
  issued('CLOUDINARY_URL', 'cloudinary://', `${digits(15)}:${url64(27)}@[\\w-]{3,40}`),
  named('CLOUDINARY_URL', url64(27), { name: 'Cloudinary API secret', ok: 'CLOUDINARY_API_SECRET=«»' }),
  // A bootstrap token, https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
  labelled('KUBERNETES_TOKEN', ['token', 'bootstrap token', 'kubeadm token'], `${lower(6)}\\.${lower(16)}`, {
    near: 'kubernetes',
    ok: 'kubeadm config, token: «»',
  }),
  // https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app
  linked(
    'AZURE_WORKFLOW_URL',
    'logic.azure.com',
    `(?::443)?/workflows/[0-9a-f]{32}/triggers/\\w{3,40}/paths/invoke\\?api-version=[0-9-]{10}&sp=[\\w/]{10,80}&sv=1\\.[0-9]&sig=${url64(43)}`,
  ),
  // https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials: host, client and access token
  issued('GENERIC_API_KEY', 'akab-', `${lower(16)}-${lower(16)}`, { name: 'Akamai token' }),
  issued('GENERIC_API_KEY', 'tk-us-', url64(48), { name: 'Scalingo token' }),
];
