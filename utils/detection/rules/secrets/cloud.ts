import { alnum, base64, digits, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, linked, named, type SecretRule } from './issued';

const base64Url = '[A-Za-z0-9+/=_-]';

/** Clouds, hosting and networks. */
export const cloud: readonly SecretRule[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
  issued({
    type: 'AWS_ACCESS_KEY',
    name: 'AWS access key id',
    prefix: 'AKIA ASIA ABIA',
    body: '[A-Z2-7]{16}',
    letters: true,
    ok: 'AWS_ACCESS_KEY_ID=«»',
    not: [['AKIA', 'IOSFODNN7EXAMPLE'].join(''), 'ASIA PACIFIC SALES REPORT'],
  }),
  labelled({
    type: 'AWS_ACCESS_KEY',
    name: 'AWS secret access key',
    labels: [
      'aws secret access key',
      'aws secret key',
      'secret access key',
      'secretaccesskey',
      'aws secret',
      'secretkey',
    ],
    value: base64(40),
    confidence: 0.95,
    ok: 'aws_secret_access_key = «»',
    not: [`aws_secret_access_key = ${['wJalrXUtnFEMI', '/K7MDENG/bPxRfiCYEXAMPLEKEY'].join('')}`],
  }),
  {
    ...labelled({
      type: 'AWS_ACCESS_KEY',
      name: 'AWS secret access key beside its id',
      labels: ['akia*', 'asia*'],
      value: base64(40),
      ok: `${['AK', 'IAH2KVJ72CEUVW75EF'].join('')}, «»`,
    }),
    not: ['ASIA PACIFIC, the report of the year'],
  },
  // The header of a session token is the word "origin" with its lengths, in base64.
  issued({
    type: 'AWS_SESSION_TOKEN',
    prefix: 'IQoJb3JpZ2lu FwoGZXIvYXdz FQoGZXIvYXdz',
    body: '[A-Za-z0-9+/=]{100,1800}',
  }),
  // https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html: "BedrockAPIKey-" in base64
  issued({ type: 'AWS_BEDROCK_API_KEY', prefix: 'ABSKQmVkcm9ja0FQSUtleS', body: '[A-Za-z0-9+/=]{80,240}' }),
  issued({
    type: 'AWS_BEDROCK_API_KEY',
    name: 'AWS Bedrock short-term key',
    prefix: 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t',
    body: '[A-Za-z0-9+/=]{100,1800}',
  }),
  // https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api
  issued({ type: 'AMAZON_TOKEN', name: 'Amazon client secret', prefix: 'amzn1.oa2-cs.v1.', body: hex(64) }),
  issued({ type: 'AMAZON_TOKEN', name: 'Amazon login token', prefix: 'Atzr| Atza|', body: `${base64Url}{60,1000}` }),
  issued({ type: 'AMAZON_TOKEN', name: 'Amazon MWS token', prefix: 'amzn.mws.', body: uuid }),
  issued({ type: 'AWS_APPSYNC_KEY', prefix: 'da2-', body: lower(26) }),
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  labelled({
    type: 'AZURE_STORAGE_KEY',
    labels: ['accountkey', 'azure storage key', 'azure storage account key', 'storage account key'],
    value: `${base64(86)}==`,
    confidence: 0.95,
    ok: 'DefaultEndpointsProtocol=https;AccountName=crm;AccountKey=«»;EndpointSuffix=core.windows.net',
    not: [
      `AccountKey=${['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsu', 'Fq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='].join('')}`,
    ],
  }),
  // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas
  labelled({
    type: 'AZURE_SHARED_ACCESS_KEY',
    labels: ['sharedaccesskey', 'accesskey', 'sharedsecretvalue', 'azure signalr key', 'primarykey', 'secondarykey'],
    value: `${base64(43)}=`,
    ok: 'Endpoint=sb://crm.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=«»',
  }),
  labelled({
    type: 'AZURE_COSMOS_KEY',
    labels: [
      'cosmos key',
      'cosmosdb key',
      'cosmos db key',
      'cosmos account key',
      'cosmosdb account key',
      'azure cosmosdb key',
    ],
    value: `${base64(86)}==`,
    ok: 'COSMOS_KEY=«»',
  }),
  // https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate
  named({ type: 'AZURE_DEVOPS_TOKEN', issuer: 'azure', value: `${alnum(76)}AZDO${alnum(4)}` }),
  named({ type: 'AZURE_DEVOPS_TOKEN', name: 'Azure DevOps token, old form', issuer: 'azure', value: '[a-z2-7]{52}' }),
  named({ type: 'AZURE_OPENAI_KEY', issuer: 'azure', value: `${alnum(52)}JQQJ99${alnum(26)}` }),
  named({ type: 'AZURE_OPENAI_KEY', name: 'Azure AI key, old form', issuer: 'azure', value: hex(32) }),
  named({ type: 'AZURE_FUNCTION_KEY', issuer: 'azure', value: `${url64(44)}AzFu${url64(6)}==` }),
  // https://cloud.google.com/docs/authentication/api-keys. A web page of Firebase has to show its own.
  issued({
    type: 'GOOGLE_API_KEY',
    prefix: 'AIza',
    body: url64(35),
    check: (_, { start, end }, { text }) =>
      /authDomain|firebaseapp\.com/.test(text.slice(Math.max(0, start - 300), end + 300)) ? ['public-place'] : [],
    not: [
      `{ apiKey: "${['AI', 'zagE0VrbBGI09QYNdaKy8isWydfhl3Tvtnyth'].join('')}", authDomain: "shop.firebaseapp.com" }`,
    ],
  }),
  issued({
    type: 'GOOGLE_API_KEY',
    name: 'Google API key, bound to an account',
    prefix: 'AQ.Ab8',
    body: url64(40, 60),
  }),
  // https://developers.google.com/identity/protocols/oauth2
  issued({ type: 'GOOGLE_CLIENT_SECRET', prefix: 'GOCSPX-', body: url64(28) }),
  issued({ type: 'GOOGLE_OAUTH_TOKEN', prefix: 'ya29.', body: '[\\w.-]{30,1000}' }),
  labelled({
    type: 'GOOGLE_OAUTH_TOKEN',
    name: 'Google refresh token',
    labels: ['refresh token', 'refreshtoken', 'google refresh token', 'google ads refresh token'],
    value: `1//0${url64(40, 140)}`,
    ok: '"refresh_token": "«»"',
  }),
  issued({ type: 'GOOGLE_HMAC_KEY', prefix: 'GOOG1E', body: upper(55) }),
  issued({ type: 'FIREBASE_SERVER_KEY', prefix: 'AAAA', body: `${url64(7)}:${url64(140)}` }),
  named({ type: 'RECAPTCHA_SECRET', issuer: 'recaptcha', value: `6L${url64(38)}`, ok: 'recaptcha secret: «»' }),
  // https://docs.digitalocean.com/reference/api/create-personal-access-token/
  issued({ type: 'DIGITALOCEAN_TOKEN', prefix: 'dop_v1_ doo_v1_ dor_v1_', body: hex(64) }),
  issued({ type: 'DIGITALOCEAN_TOKEN', name: 'DigitalOcean Spaces key', prefix: 'DO00 DO80', body: upper(16) }),
  named({ type: 'LINODE_TOKEN', issuer: 'linode', value: hex(64) }),
  named({ type: 'HETZNER_TOKEN', issuer: 'hetzner', value: alnum(64) }),
  named({ type: 'SCALEWAY_SECRET_KEY', issuer: 'scaleway', value: uuid }),
  issued({ type: 'SCALEWAY_SECRET_KEY', name: 'Scaleway access key', prefix: 'SCW', body: upper(17) }),
  named({ type: 'OVH_KEY', issuer: 'ovh', value: hex(32) }),
  named({ type: 'OVH_KEY', name: 'OVH key, old form', issuer: 'ovh', value: alnum(32) }),
  // https://www.alibabacloud.com/help/ram/user-guide/create-an-accesskey-pair
  issued({ type: 'ALIBABA_ACCESS_KEY', prefix: 'LTAI', body: alnum(12, 20), letters: true }),
  named({ type: 'ALIBABA_ACCESS_KEY', name: 'Alibaba Cloud secret', issuer: 'alibaba', value: alnum(30) }),
  issued({ type: 'TENCENT_SECRET_KEY', name: 'Tencent Cloud secret id', prefix: 'AKID', body: alnum(32) }),
  named({ type: 'TENCENT_SECRET_KEY', issuer: 'tencent', value: alnum(32) }),
  issued({ type: 'BAIDU_API_KEY', prefix: 'bce-v3/ALTAK-', body: `${alnum(21)}/${hex(40)}` }),
  issued({ type: 'VOLCENGINE_ACCESS_KEY', prefix: 'AKLT', body: url64(40, 60) }),
  // https://yandex.cloud/docs/iam/concepts/authorization/
  issued({ type: 'YANDEX_API_KEY', prefix: 'AQVN', body: url64(34, 36) }),
  issued({ type: 'YANDEX_API_KEY', name: 'Yandex OAuth token', prefix: 'y0_', body: url64(50, 60) }),
  issued({
    type: 'YANDEX_API_KEY',
    name: 'Yandex IAM token',
    prefix: 't1.',
    body: `${url64(40, 1000)}\\.${url64(80, 90)}`,
  }),
  named({ type: 'IBM_CLOUD_API_KEY', issuer: 'ibm', value: url64(44) }),
  // https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/
  issued({ type: 'CLOUDFLARE_TOKEN', prefix: 'cfut_ cfat_ cfk_', body: alnum(40, 56) }),
  issued({
    type: 'CLOUDFLARE_TOKEN',
    name: 'Cloudflare origin CA key',
    prefix: 'v1.0-',
    body: `${hex(24)}-${hex(146)}`,
  }),
  named({ type: 'CLOUDFLARE_TOKEN', name: 'Cloudflare token, old form', issuer: 'cloudflare', value: url64(40) }),
  named({ type: 'CLOUDFLARE_TOKEN', name: 'Cloudflare global key', issuer: 'cloudflare', value: hex(37, 45) }),
  named({ type: 'CLOUDFLARE_TOKEN', name: 'Cloudflare R2 secret', issuer: 'cloudflare', value: hex(64) }),
  issued({ type: 'CLOUDFLARE_TOKEN', name: 'Cloudflare Turnstile secret', prefix: '0x4AAAAAAA', body: url64(25, 28) }),
  // The token of a tunnel is JSON that begins with its account, in base64.
  issued({
    type: 'CLOUDFLARE_TOKEN',
    name: 'Cloudflare tunnel token',
    prefix: 'eyJhIjoi',
    body: `${base64Url}{120,260}`,
  }),
  named({ type: 'FASTLY_TOKEN', issuer: 'fastly', value: url64(32) }),
  // https://vercel.com/docs/accounts/access-tokens
  issued({ type: 'VERCEL_TOKEN', prefix: 'vcp_ vci_ vca_ vcr_ vck_', body: alnum(24, 64) }),
  issued({
    type: 'VERCEL_TOKEN',
    name: 'Vercel Blob token',
    prefix: 'vercel_blob_rw_',
    body: `${alnum(16)}_${alnum(28, 40)}`,
  }),
  named({ type: 'VERCEL_TOKEN', name: 'Vercel token, old form', issuer: 'vercel', value: alnum(24) }),
  // https://docs.netlify.com/api/get-started/
  issued({ type: 'NETLIFY_TOKEN', prefix: 'nfp_ nfc_ nfo_ nfu_ nfb_', body: alnum(36) }),
  named({ type: 'NETLIFY_TOKEN', name: 'Netlify token, old form', issuer: 'netlify', value: url64(40, 46) }),
  // https://devcenter.heroku.com/articles/authentication
  issued({ type: 'HEROKU_API_KEY', prefix: 'HRKU-', body: url64(36, 62) }),
  named({ type: 'HEROKU_API_KEY', name: 'Heroku API key, old form', issuer: 'heroku', value: uuid }),
  issued({ type: 'RENDER_API_KEY', prefix: 'rnd_', body: alnum(28, 36) }),
  // https://fly.io/docs/security/tokens/
  issued({ type: 'FLY_TOKEN', prefix: 'fo1_', body: url64(43) }),
  issued({ type: 'FLY_TOKEN', name: 'Fly macaroon', prefix: 'fm1r_ fm1a_ fm2_', body: `${base64Url}{100,2000}` }),
  named({ type: 'RAILWAY_TOKEN', issuer: 'railway', value: uuid }),
  // https://supabase.com/docs/guides/api/api-keys. Publishable keys are public.
  issued({ type: 'SUPABASE_KEY', prefix: 'sb_secret_', body: url64(31) }),
  issued({ type: 'SUPABASE_KEY', name: 'Supabase access token', prefix: 'sbp_', body: `(?:oauth_|v0_)?${hex(40)}` }),
  issued({ type: 'UPCLOUD_TOKEN', prefix: 'ucat_', body: upper(26) }),
  named({ type: 'VULTR_API_KEY', issuer: 'vultr', value: upper(36) }),
  issued({ type: 'EXOSCALE_API_KEY', prefix: 'EXO', body: `[0-9a-f]{24}` }),
  named({ type: 'KOYEB_TOKEN', issuer: 'koyeb', value: lower(64) }),
  issued({ type: 'DENO_DEPLOY_TOKEN', prefix: 'ddp_ ddo_', body: alnum(36) }),
  // https://tailscale.com/kb/1277/key-prefixes
  issued({
    type: 'TAILSCALE_KEY',
    prefix: 'tskey-',
    body: `(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,24}-${alnum(20, 40)}`,
  }),
  named({ type: 'NGROK_TOKEN', issuer: 'ngrok', value: `[123]${alnum(26)}_${alnum(20, 24)}` }),
  named({ type: 'BACKBLAZE_KEY', issuer: 'backblaze', value: `K00[0-9]${alnum(27)}` }),
  named({ type: 'WASABI_KEY', issuer: 'wasabi', value: alnum(40) }),
  named({ type: 'BUNNY_API_KEY', issuer: 'bunny', value: `${uuid}${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}` }),
  // https://cloudinary.com/documentation/cloudinary_credentials_tutorial
  issued({ type: 'CLOUDINARY_URL', prefix: 'cloudinary://', body: `${digits(15)}:${url64(27)}@[\\w-]{3,40}` }),
  named({
    type: 'CLOUDINARY_URL',
    name: 'Cloudinary API secret',
    issuer: 'cloudinary',
    value: url64(27),
    ok: 'CLOUDINARY_API_SECRET=«»',
  }),
  // A bootstrap token, https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
  labelled({
    type: 'KUBERNETES_TOKEN',
    labels: ['token', 'bootstrap token', 'kubeadm token'],
    value: `${lower(6)}\\.${lower(16)}`,
    near: 'kubernetes',
    ok: 'kubeadm config, token: «»',
  }),
  // https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app
  linked({
    type: 'AZURE_WORKFLOW_URL',
    host: 'logic.azure.com',
    path: `(?::443)?/workflows/[0-9a-f]{32}/triggers/\\w{3,40}/paths/invoke\\?api-version=[0-9-]{10}&sp=[\\w/]{10,80}&sv=1\\.[0-9]&sig=${url64(43)}`,
  }),
];
