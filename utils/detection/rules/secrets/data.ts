import { alnum, hex, lower, upper, url64, uuid } from './format';
import { issued, named, type SecretRule } from './issued';

/** Databases as a service, warehouses, maps, and data to buy. */
export const data: readonly SecretRule[] = [
  // https://planetscale.com/docs/concepts/service-tokens
  issued('PLANETSCALE_TOKEN', 'pscale_tkn_ pscale_pw_ pscale_oauth_', '[\\w.-]{32,64}'),
  issued('NEON_API_KEY', 'napi_', lower(60, 70)),
  // https://www.mongodb.com/docs/atlas/api/service-accounts-overview/
  issued('MONGODB_ATLAS_KEY', 'mdb_sa_sk_', url64(40)),
  named('MONGODB_ATLAS_KEY', uuid, { name: 'MongoDB Atlas private key' }),
  // https://docs.databricks.com/aws/en/dev-tools/auth/pat
  issued('DATABRICKS_TOKEN', 'dapi dose', `${hex(32)}(?:-[0-9])?`),
  issued('CONFLUENT_SECRET', 'cflt', '[A-Za-z0-9+/]{60}'),
  named('CONFLUENT_SECRET', alnum(64), { name: 'Confluent secret, old form' }),
  issued('AIVEN_PASSWORD', 'AVNS_', url64(15, 24)),
  issued('XATA_API_KEY', 'xau_', alnum(36, 44)),
  issued('MATERIALIZE_PASSWORD', 'mzp_', hex(64)),
  issued('COCKROACH_API_KEY', 'CCDB1_', `${alnum(22)}_${alnum(40)}`),
  named('CLICKHOUSE_SECRET', `4b1d${alnum(38)}`),
  issued('TINYBIRD_TOKEN', 'p.eyJ', `${url64(40, 300)}\\.${url64(20, 60)}`),
  named('UPSTASH_TOKEN', `A${alnum(35, 80)}`),
  // https://docs.mapbox.com/help/dive-deeper/access-tokens/: those that begin with pk are public
  issued('MAPBOX_SECRET_TOKEN', 'sk.eyJ', `${url64(40, 120)}\\.${url64(22)}`),
  named('HERE_API_KEY', url64(43), { issuer: 'hereMaps' }),
  named('TOMTOM_API_KEY', alnum(32)),
  named('OPENWEATHER_API_KEY', hex(32)),
  named('IPINFO_TOKEN', hex(14), { name: 'IPinfo access token' }),
  named('ALPHA_VANTAGE_KEY', upper(16), { issuer: 'alphaVantage' }),
  named('FINNHUB_API_KEY', lower(20, 40)),
  named('NASA_API_KEY', alnum(40)),
  named('RAPIDAPI_KEY', `${hex(10)}msh${hex(15)}p1${hex(5, 6)}jsn${hex(12)}`),
  named('UNSPLASH_KEY', url64(43)),
  named('PEXELS_API_KEY', alnum(56)),
  named('GIPHY_API_KEY', alnum(32)),
  named('YELP_API_KEY', url64(128)),
  issued('FOURSQUARE_API_KEY', 'fsq3', '[A-Za-z0-9+/]{43}='),
  named('NEWSAPI_KEY', hex(32)),
];
