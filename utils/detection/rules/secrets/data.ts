import { alnum, hex, lower, upper, url64, uuid } from './format';
import { issued, named, type SecretRule } from './issued';

/** Databases as a service, warehouses, maps, and data to buy. */
export const data: readonly SecretRule[] = [
  // https://planetscale.com/docs/concepts/service-tokens
  issued({ type: 'PLANETSCALE_TOKEN', prefix: 'pscale_tkn_ pscale_pw_ pscale_oauth_', body: '[\\w.-]{32,64}' }),
  issued({ type: 'NEON_API_KEY', prefix: 'napi_', body: lower(60, 70) }),
  // https://www.mongodb.com/docs/atlas/api/service-accounts-overview/
  issued({ type: 'MONGODB_ATLAS_KEY', prefix: 'mdb_sa_sk_', body: url64(40) }),
  named({ type: 'MONGODB_ATLAS_KEY', name: 'MongoDB Atlas private key', issuer: 'mongodb', value: uuid }),
  // https://docs.databricks.com/aws/en/dev-tools/auth/pat
  issued({ type: 'DATABRICKS_TOKEN', prefix: 'dapi dose', body: `${hex(32)}(?:-[0-9])?` }),
  issued({ type: 'CONFLUENT_SECRET', prefix: 'cflt', body: '[A-Za-z0-9+/]{60}' }),
  named({ type: 'CONFLUENT_SECRET', name: 'Confluent secret, old form', issuer: 'confluent', value: alnum(64) }),
  issued({ type: 'AIVEN_PASSWORD', prefix: 'AVNS_', body: url64(15, 24) }),
  issued({ type: 'XATA_API_KEY', prefix: 'xau_', body: alnum(36, 44) }),
  named({ type: 'FAUNA_SECRET', issuer: 'fauna', value: `fn[A-Z]${url64(37)}` }),
  issued({ type: 'MATERIALIZE_PASSWORD', prefix: 'mzp_', body: hex(64) }),
  issued({ type: 'COCKROACH_API_KEY', prefix: 'CCDB1_', body: `${alnum(22)}_${alnum(40)}` }),
  named({ type: 'CLICKHOUSE_SECRET', issuer: 'clickhouse', value: `4b1d${alnum(38)}` }),
  issued({ type: 'TINYBIRD_TOKEN', prefix: 'p.eyJ', body: `${url64(40, 300)}\\.${url64(20, 60)}` }),
  named({ type: 'UPSTASH_TOKEN', issuer: 'upstash', value: `A${alnum(35, 80)}` }),
  // https://docs.mapbox.com/help/dive-deeper/access-tokens/: those that begin with pk are public
  issued({ type: 'MAPBOX_SECRET_TOKEN', prefix: 'sk.eyJ', body: `${url64(40, 120)}\\.${url64(22)}` }),
  named({ type: 'HERE_API_KEY', issuer: 'hereMaps', value: url64(43) }),
  named({ type: 'TOMTOM_API_KEY', issuer: 'tomtom', value: alnum(32) }),
  named({ type: 'MAPTILER_KEY', issuer: 'maptiler', value: alnum(20) }),
  named({ type: 'OPENWEATHER_API_KEY', issuer: 'openweather', value: hex(32) }),
  named({ type: 'IPINFO_TOKEN', name: 'IPinfo access token', issuer: 'ipinfo', value: hex(14) }),
  named({ type: 'IPSTACK_KEY', issuer: 'ipstack', value: hex(32) }),
  named({ type: 'ALPHA_VANTAGE_KEY', issuer: 'alphaVantage', value: upper(16) }),
  named({ type: 'POLYGON_API_KEY', issuer: 'polygonIo', value: url64(32) }),
  named({ type: 'FINNHUB_API_KEY', issuer: 'finnhub', value: lower(20, 40) }),
  named({ type: 'NASA_API_KEY', issuer: 'nasa', value: alnum(40) }),
  named({ type: 'RAPIDAPI_KEY', issuer: 'rapidapi', value: `${hex(10)}msh${hex(15)}p1${hex(6)}jsn${hex(12)}` }),
  named({ type: 'SCRAPINGBEE_API_KEY', issuer: 'scrapingbee', value: upper(80) }),
  named({ type: 'PEOPLE_DATA_LABS_KEY', issuer: 'peopledatalabs', value: hex(64) }),
  named({ type: 'UNSPLASH_KEY', issuer: 'unsplash', value: url64(43) }),
  named({ type: 'PEXELS_API_KEY', issuer: 'pexels', value: alnum(56) }),
  named({ type: 'GIPHY_API_KEY', issuer: 'giphy', value: alnum(32) }),
  named({ type: 'IMGUR_SECRET', issuer: 'imgur', value: hex(40) }),
  named({ type: 'IMGBB_API_KEY', issuer: 'imgbb', value: hex(32) }),
  named({ type: 'UPLOADCARE_SECRET', issuer: 'uploadcare', value: hex(20) }),
  named({ type: 'YELP_API_KEY', issuer: 'yelp', value: url64(128) }),
  issued({ type: 'FOURSQUARE_API_KEY', prefix: 'fsq3', body: '[A-Za-z0-9+/]{43}=' }),
  named({ type: 'NEWSAPI_KEY', issuer: 'newsapi', value: hex(32) }),
  named({ type: 'FIXER_API_KEY', issuer: 'fixer', value: hex(32) }),
];
