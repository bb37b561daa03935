import { alnum, digits, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** A key that opens a test system only. */
const ofTest = (value: string) => (/test|sandbox|sbox/i.test(value) ? (['test-key'] as const) : []);

/** Payments, banks, shops and parcels. */
export const commerce: readonly SecretRule[] = [
  // https://docs.stripe.com/keys. Keys that begin with pk are public.
  issued({
    type: 'STRIPE_SECRET_KEY',
    prefix: 'sk_live_ rk_live_ sk_org_live_ ek_live_ sk_test_ rk_test_',
    body: alnum(16, 250),
    confidence: 0.95,
    check: ofTest,
    ok: `«${['sk', '_live_WLeEdpomsCpFqPlpECXVMk11'].join('')}»`,
    not: [['sk', '_test_WLeEdpomsCpFqPlpECXVMk11'].join(''), ['pk', '_live_WLeEdpomsCpFqPlpECXVMk11'].join('')],
  }),
  // Also of Svix, and so of all who sign webhooks by https://www.standardwebhooks.com/
  issued({ type: 'WEBHOOK_SIGNING_SECRET', prefix: 'whsec_', body: '[A-Za-z0-9+/]{24,64}={0,2}' }),
  // https://developer.squareup.com/docs/build-basics/access-tokens
  issued({ type: 'SQUARE_TOKEN', prefix: 'sq0atp- sq0csp-', body: url64(22, 43) }),
  issued({ type: 'SQUARE_TOKEN', name: 'Square access token', prefix: 'EAAA', body: url64(60) }),
  named({ type: 'PAYPAL_SECRET', issuer: 'paypal', value: `E${url64(79)}` }),
  issued({ type: 'BRAINTREE_TOKEN', prefix: 'access_token$production$', body: `${lower(16)}\\$${hex(32)}` }),
  named({ type: 'BRAINTREE_TOKEN', name: 'Braintree private key', issuer: 'braintree', value: hex(32) }),
  // https://docs.adyen.com/development-resources/api-credentials/
  issued({
    type: 'ADYEN_API_KEY',
    prefix: 'AQE',
    body: '[\\w+/]{30,200}={0,2}-[\\w+/]{30,80}={0,2}-[\\w!#$%()*+./:=?@^~-]{8,20}',
    confidence: 0.95,
  }),
  // https://plaid.com/docs/api/tokens/
  issued({
    type: 'PLAID_TOKEN',
    prefix: 'access-production- access-development- access-sandbox-',
    body: uuid,
    check: ofTest,
    ok: `«${['access-produc', 'tion-8f1c2a4e-93bd-4a7e-b0c6-5d27f9a1e3b8'].join('')}»`,
  }),
  named({ type: 'PLAID_TOKEN', name: 'Plaid secret', issuer: 'plaid', value: hex(30) }),
  issued({ type: 'RAZORPAY_KEY', prefix: 'rzp_live_', body: alnum(14), confidence: 0.65 }),
  named({ type: 'RAZORPAY_KEY', name: 'Razorpay key secret', issuer: 'razorpay', value: alnum(24) }),
  // https://docs.mollie.com/reference/authentication
  issued({ type: 'MOLLIE_API_KEY', prefix: 'live_ access_', body: alnum(30) }),
  // https://developer.paddle.com/api-reference/about/api-keys
  issued({ type: 'PADDLE_API_KEY', prefix: 'pdl_live_apikey_', body: `${lower(26)}_${alnum(22)}_${alnum(3)}` }),
  issued({
    type: 'PADDLE_API_KEY',
    name: 'Paddle webhook secret',
    prefix: 'pdl_ntfset_',
    body: `${lower(26)}_[A-Za-z0-9+/]{32}`,
  }),
  issued({ type: 'GOCARDLESS_TOKEN', prefix: 'live_', body: url64(40), near: 'gocardless', confidence: 0.75 }),
  named({ type: 'COINBASE_KEY', issuer: 'coinbase', value: alnum(32, 64) }),
  // https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens
  issued({ type: 'SHOPIFY_TOKEN', prefix: 'shpat_ shpca_ shppa_ shpss_ shpua_ shptka_', body: '[0-9a-fA-F]{32}' }),
  issued({ type: 'FLUTTERWAVE_SECRET_KEY', prefix: 'FLWSECK-', body: `[0-9a-zA-Z]{32}-(?:[0-9a-z]{8,14}-)?X` }),
  issued({
    type: 'PAYSTACK_SECRET_KEY',
    prefix: 'sk_live_',
    body: hex(40),
    near: 'paystack',
    confidence: 0.75,
    ok: 'PAYSTACK_SECRET=«»',
  }),
  issued({ type: 'KLARNA_API_KEY', prefix: 'klarna_live_api_', body: '[A-Za-z0-9][\\w~!*^#$+=-]{40,200}' }),
  named({ type: 'WISE_TOKEN', issuer: 'wise', value: uuid }),
  issued({ type: 'SUMUP_API_KEY', prefix: 'sup_sk_', body: alnum(32) }),
  issued({ type: 'XENDIT_API_KEY', prefix: 'xnd_production_', body: alnum(40, 70) }),
  issued({ type: 'OMISE_SECRET_KEY', prefix: 'skey_', body: lower(19) }),
  issued({ type: 'MIDTRANS_SERVER_KEY', prefix: 'Mid-server-', body: url64(24) }),
  // https://www.mercadopago.com/developers/en/docs/credentials
  issued({
    type: 'MERCADO_PAGO_TOKEN',
    prefix: 'APP_USR-',
    body: `${digits(12, 18)}-${digits(6)}-${hex(32)}-${digits(5, 12)}`,
  }),
  issued({
    type: 'CHECKOUT_SECRET_KEY',
    prefix: 'sk_',
    body: '[a-z2-7]{26}[a-z2-7*#$=]',
    letters: true,
    near: 'checkout',
    shared: true,
    confidence: 0.65,
  }),
  named({ type: 'CHARGEBEE_API_KEY', issuer: 'chargebee', value: `live_${alnum(32, 50)}` }),
  named({ type: 'RECURLY_API_KEY', issuer: 'recurly', value: hex(32) }),
  named({ type: 'DWOLLA_SECRET', issuer: 'dwolla', value: alnum(50) }),
  named({ type: 'AUTHORIZE_NET_KEY', issuer: 'authorizeNet', value: alnum(16) }),
  issued({ type: 'BREX_TOKEN', prefix: 'bxt_', body: alnum(40) }),
  issued({ type: 'MERCURY_TOKEN', prefix: 'mercury_production_', body: `[a-z]{2,6}_${alnum(30, 60)}` }),
  issued({ type: 'DUFFEL_TOKEN', prefix: 'duffel_live_', body: url64(43) }),
  // https://docs.easypost.com/docs/authentication
  issued({ type: 'EASYPOST_API_KEY', prefix: 'EZAK', body: alnum(54) }),
  issued({ type: 'SHIPPO_TOKEN', prefix: 'shippo_live_', body: hex(40) }),
  issued({ type: 'LOB_API_KEY', prefix: 'live_', body: hex(35) }),
  // https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication
  issued({ type: 'WOOCOMMERCE_KEY', prefix: 'ck_ cs_', body: hex(40) }),
  named({ type: 'BIGCOMMERCE_TOKEN', issuer: 'bigcommerce', value: lower(31) }),
  named({ type: 'SQUARESPACE_API_KEY', issuer: 'squarespace', value: uuid }),
  named({ type: 'ETSY_API_KEY', issuer: 'etsy', value: lower(24) }),
  issued({ type: 'EBAY_SECRET', prefix: 'PRD-', body: `${hex(12)}-${hex(4, 8)}-${hex(4)}-${hex(4)}-${hex(4)}` }),
  issued({ type: 'EBAY_SECRET', name: 'eBay token', prefix: 'v^1.1#i^1#', body: '[\\w^#+/=.]{100,2000}' }),
  named({ type: 'MAGENTO_TOKEN', issuer: 'magento', value: lower(32) }),
  named({ type: 'PRESTASHOP_KEY', issuer: 'prestashop', value: upper(32) }),
  issued({ type: 'WIX_API_KEY', prefix: 'IST.eyJ', body: '[\\w.-]{100,2000}' }),
  named({ type: 'COMMERCETOOLS_SECRET', issuer: 'commercetools', value: url64(32) }),
  labelled({
    type: 'SHOPWARE_KEY',
    confidence: 0.97,
    labels: ['shopware secret access key', 'shopware secret'],
    value: alnum(40, 60),
    ok: 'SHOPWARE_SECRET=«»',
  }),
];
