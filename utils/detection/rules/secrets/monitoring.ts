import { alnum, hex, letters, lower, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Watching systems: metrics, logs, errors, alarms, security. */
export const monitoring: readonly SecretRule[] = [
  // https://docs.datadoghq.com/account_management/api-app-keys/. Client tokens, which begin with pub, are public.
  named('DATADOG_KEY', hex(32), { name: 'Datadog API key', ok: 'DD_API_KEY=«»' }),
  named('DATADOG_KEY', hex(40), { name: 'Datadog application key' }),
  issued('DATADOG_KEY', 'ddapp_', alnum(34), { name: 'Datadog application key, new form' }),
  // https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/. Browser keys, NRJS, are public.
  issued('NEW_RELIC_KEY', 'NRAK- NRAA- NRBR- NRSP-', alnum(27)),
  issued('NEW_RELIC_KEY', 'NRII- NRIQ-', url64(32), { name: 'New Relic insert key' }),
  issued('NEW_RELIC_KEY', 'NRAL', '', { name: 'New Relic license key', before: ['[0-9a-fxF]{36}', 36] }),
  // https://docs.sentry.io/account/auth-tokens/. A DSN is public.
  issued('SENTRY_TOKEN', 'sntryu_', hex(64)),
  issued('SENTRY_TOKEN', 'sntrys_eyJ', `[A-Za-z0-9+/=]{80,400}_[A-Za-z0-9+/]{43}`, {
    name: 'Sentry organization token',
  }),
  named('SENTRY_TOKEN', hex(64), { name: 'Sentry token, old form' }),
  // https://grafana.com/docs/grafana/latest/administration/service-accounts/
  issued('GRAFANA_TOKEN', 'glsa_', `${alnum(32)}_${hex(8)}`),
  issued('GRAFANA_TOKEN', 'glc_eyJ', '[A-Za-z0-9+/]{60,400}={0,2}', { name: 'Grafana Cloud token' }),
  issued('GRAFANA_TOKEN', 'eyJrIjoi', '[A-Za-z0-9]{60,400}={0,2}', { name: 'Grafana key, old form' }),
  // https://docs.honeycomb.io/configure/environments/manage-api-keys/
  issued('HONEYCOMB_KEY', 'hcaik_ hcxik_ hcbik_ hcamk_', lower(58)),
  named('HONEYCOMB_KEY', '[A-Za-z0-9]{22,32}', { name: 'Honeycomb key, old form' }),
  named('ROLLBAR_TOKEN', hex(32)),
  named('BUGSNAG_API_KEY', hex(32)),
  named('PAGERDUTY_KEY', url64(20), { name: 'PagerDuty API key' }),
  named('PAGERDUTY_KEY', hex(32), { name: 'PagerDuty integration key' }),
  named('OPSGENIE_API_KEY', uuid),
  // https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens
  issued('DYNATRACE_TOKEN', 'dt0c01. dt0s01. dt0s02. dt0s03. dt0s08.', '[A-Z2-7]{24}\\.[A-Z2-7]{64}'),
  issued('ELASTIC_API_KEY', 'essu_', '[A-Za-z0-9+/]{50,120}={0,2}'),
  named('ELASTIC_API_KEY', '[A-Za-z0-9]{58}==', { name: 'Elastic API key, old form' }),
  labelled('LOGZ_IO_TOKEN', ['logz io token', 'logzio token', 'logz token', 'logzio shipping token'], letters(32), {
    letters: true,
  }),
  named('SUMO_LOGIC_KEY', alnum(64), { issuer: 'sumologic' }),
  named('SPLUNK_TOKEN', uuid, { ok: 'Splunk HEC token: «»' }),
  named('LOGGLY_TOKEN', uuid),
  named('BETTER_STACK_TOKEN', alnum(24), { issuer: 'betterstack' }),
  named('UPTIMEROBOT_API_KEY', `[um][0-9]{5,9}-${hex(24, 32)}`),
  issued('CHECKLY_API_KEY', 'cu_', hex(32)),
  issued('AXIOM_TOKEN', 'xaat- xapt-', uuid),
  issued('CORALOGIX_KEY', 'cxtp_ cxup_', alnum(30)),
  named('INFLUXDB_TOKEN', `${url64(86)}==`, { issuer: 'influx', ok: 'INFLUX_TOKEN=«»' }),
  issued('ROOTLY_API_KEY', 'rootly_', hex(64)),
  issued('INCIDENT_IO_KEY', 'inc_', hex(64)),
  named('SHODAN_API_KEY', alnum(32)),
  named('VIRUSTOTAL_API_KEY', hex(64)),
  named('CROWDSTRIKE_SECRET', alnum(40)),
  named('TENABLE_KEY', hex(64)),
  issued('SOCKET_DEV_TOKEN', 'sktsec_', '[\\w-]{30,80}'),
  // https://learn.microsoft.com/azure/azure-monitor/app/connection-strings names the instrumentation key as no secret.
  labelled(
    'AZURE_LOG_KEY',
    ['workspace key', 'log analytics key', 'log analytics primary key'],
    '[A-Za-z0-9+/]{86}==',
    { ok: 'Log Analytics workspace key: «»', not: [] },
  ),
];
