import { alnum, digits, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** A key that opens a test system only. */
const ofTest = (value: string) => (/test|sandbox|sbox/i.test(value) ? (['test-key'] as const) : []);

/** Payments, banks, shops and parcels. */
export const commerce: readonly SecretRule[] = [
  // https://docs.stripe.com/keys. Keys that begin with pk are public.
  issued('STRIPE_SECRET_KEY', 'sk_live_ rk_live_ sk_org_live_ ek_live_ sk_test_ rk_test_', alnum(16, 250), {
    confidence: 0.95,
    check: ofTest,
    ok: `«${['sk', '_live_WLeEdpomsCpFqPlpECXVMk11'].join('')}»`,
    not: [['sk', '_test_WLeEdpomsCpFqPlpECXVMk11'].join(''), ['pk', '_live_WLeEdpomsCpFqPlpECXVMk11'].join('')],
  }),
  // Also of Svix, and so of all who sign webhooks by https://www.standardwebhooks.com/
  issued('WEBHOOK_SIGNING_SECRET', 'whsec_', '[A-Za-z0-9+/]{24,64}={0,2}'),
  // https://developer.squareup.com/docs/build-basics/access-tokens
  issued('SQUARE_TOKEN', 'sq0atp- sq0csp-', url64(22, 43)),
  issued('SQUARE_TOKEN', 'EAAA', url64(60), { name: 'Square access token' }),
  named('PAYPAL_SECRET', `E${url64(79)}`),
  issued('BRAINTREE_TOKEN', 'access_token$production$', `${lower(16)}\\$${hex(32)}`),
  named('BRAINTREE_TOKEN', hex(32), { name: 'Braintree private key' }),
  // https://docs.adyen.com/development-resources/api-credentials/
  issued('ADYEN_API_KEY', 'AQE', '[\\w+/]{30,200}={0,2}-[\\w+/]{30,80}={0,2}-[\\w!#$%()*+./:=?@^~-]{8,20}', {
    confidence: 0.95,
  }),
  // https://plaid.com/docs/api/tokens/
  issued('PLAID_TOKEN', 'access-production- access-development- access-sandbox-', uuid, {
    check: ofTest,
    ok: `«${['access-produc', 'tion-8f1c2a4e-93bd-4a7e-b0c6-5d27f9a1e3b8'].join('')}»`,
  }),
  named('PLAID_TOKEN', hex(30), { name: 'Plaid secret' }),
  issued('RAZORPAY_KEY', 'rzp_live_', alnum(14), { confidence: 0.65 }),
  named('RAZORPAY_KEY', alnum(24), { name: 'Razorpay key secret' }),
  // https://docs.mollie.com/reference/authentication
  issued('MOLLIE_API_KEY', 'live_ access_', alnum(30)),
  // https://developer.paddle.com/api-reference/about/api-keys
  issued('PADDLE_API_KEY', 'pdl_live_apikey_', `${lower(26)}_${alnum(22)}_${alnum(3)}`),
  issued('PADDLE_API_KEY', 'pdl_ntfset_', `${lower(26)}_[A-Za-z0-9+/]{32}`, { name: 'Paddle webhook secret' }),
  issued('GOCARDLESS_TOKEN', 'live_', url64(40), { near: 'gocardless', confidence: 0.75 }),
  named('COINBASE_KEY', alnum(32, 64)),
  // https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens
  issued('SHOPIFY_TOKEN', 'shpat_ shpca_ shppa_ shpss_ shpua_ shptka_', '[0-9a-fA-F]{32}'),
  issued('FLUTTERWAVE_SECRET_KEY', 'FLWSECK-', `[0-9a-zA-Z]{32}-(?:[0-9a-z]{8,14}-)?X`),
  issued('PAYSTACK_SECRET_KEY', 'sk_live_', hex(40), { near: 'paystack', confidence: 0.75, ok: 'PAYSTACK_SECRET=«»' }),
  issued('KLARNA_API_KEY', 'klarna_live_api_', '[A-Za-z0-9][\\w~!*^#$+=-]{40,200}'),
  named('WISE_TOKEN', uuid),
  issued('SUMUP_API_KEY', 'sup_sk_', alnum(32)),
  issued('XENDIT_API_KEY', 'xnd_production_', alnum(40, 70)),
  issued('OMISE_SECRET_KEY', 'skey_', lower(19)),
  issued('MIDTRANS_SERVER_KEY', 'Mid-server-', url64(24)),
  // https://www.mercadopago.com/developers/en/docs/credentials
  issued('MERCADO_PAGO_TOKEN', 'APP_USR-', `${digits(12, 18)}-${digits(6)}-${hex(32)}-${digits(5, 12)}`),
  issued('CHECKOUT_SECRET_KEY', 'sk_', '[a-z2-7]{26}[a-z2-7*#$=]', {
    letters: true,
    near: 'checkout',
    shared: true,
    confidence: 0.65,
  }),
  named('CHARGEBEE_API_KEY', `live_${alnum(32, 50)}`),
  issued('BREX_TOKEN', 'bxt_', alnum(40)),
  issued('MERCURY_TOKEN', 'mercury_production_', `[a-z]{2,6}_${alnum(30, 60)}`),
  issued('DUFFEL_TOKEN', 'duffel_live_', url64(43)),
  // https://docs.easypost.com/docs/authentication
  issued('EASYPOST_API_KEY', 'EZAK', alnum(54)),
  issued('SHIPPO_TOKEN', 'shippo_live_', hex(40)),
  issued('LOB_API_KEY', 'live_', hex(35)),
  // https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication
  issued('WOOCOMMERCE_KEY', 'ck_ cs_', hex(40)),
  named('BIGCOMMERCE_TOKEN', lower(31)),
  named('SQUARESPACE_API_KEY', uuid),
  named('ETSY_API_KEY', lower(24)),
  issued('EBAY_SECRET', 'PRD-', `${hex(12)}-${hex(4, 8)}-${hex(4)}-${hex(4)}-${hex(4)}`),
  issued('EBAY_SECRET', 'v^1.1#i^1#', '[\\w^#+/=.]{100,2000}', { name: 'eBay token' }),
  named('MAGENTO_TOKEN', lower(32)),
  named('PRESTASHOP_KEY', upper(32)),
  issued('WIX_API_KEY', 'IST.eyJ', '[\\w.-]{100,2000}'),
  labelled('SHOPWARE_KEY', ['shopware secret access key', 'shopware secret'], alnum(40, 60), {
    confidence: 0.97,
    ok: 'SHOPWARE_SECRET=«»',
  }),
];
