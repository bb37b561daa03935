import { alnum, hex, letters, lower, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Watching systems: metrics, logs, errors, alarms, security. */
export const monitoring: readonly SecretRule[] = [
  // https://docs.datadoghq.com/account_management/api-app-keys/. Client tokens, which begin with pub, are public.
  named({ type: 'DATADOG_KEY', name: 'Datadog API key', issuer: 'datadog', value: hex(32), ok: 'DD_API_KEY=«»' }),
  named({ type: 'DATADOG_KEY', name: 'Datadog application key', issuer: 'datadog', value: hex(40) }),
  issued({ type: 'DATADOG_KEY', name: 'Datadog application key, new form', prefix: 'ddapp_', body: alnum(34) }),
  // https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/. Browser keys, NRJS, are public.
  issued({ type: 'NEW_RELIC_KEY', prefix: 'NRAK- NRAA- NRBR- NRSP-', body: alnum(27) }),
  issued({ type: 'NEW_RELIC_KEY', name: 'New Relic insert key', prefix: 'NRII- NRIQ-', body: url64(32) }),
  issued({
    type: 'NEW_RELIC_KEY',
    name: 'New Relic license key',
    before: ['[0-9a-fx]{36}', 36],
    prefix: 'NRAL',
    body: '',
  }),
  // https://docs.sentry.io/account/auth-tokens/. A DSN is public.
  issued({ type: 'SENTRY_TOKEN', prefix: 'sntryu_', body: hex(64) }),
  issued({
    type: 'SENTRY_TOKEN',
    name: 'Sentry organization token',
    prefix: 'sntrys_eyJ',
    body: `[A-Za-z0-9+/=]{80,400}_[A-Za-z0-9+/]{43}`,
  }),
  named({ type: 'SENTRY_TOKEN', name: 'Sentry token, old form', issuer: 'sentry', value: hex(64) }),
  // https://grafana.com/docs/grafana/latest/administration/service-accounts/
  issued({ type: 'GRAFANA_TOKEN', prefix: 'glsa_', body: `${alnum(32)}_${hex(8)}` }),
  issued({
    type: 'GRAFANA_TOKEN',
    name: 'Grafana Cloud token',
    prefix: 'glc_eyJ',
    body: '[A-Za-z0-9+/]{60,400}={0,2}',
  }),
  issued({
    type: 'GRAFANA_TOKEN',
    name: 'Grafana key, old form',
    prefix: 'eyJrIjoi',
    body: '[A-Za-z0-9]{60,400}={0,2}',
  }),
  // https://docs.honeycomb.io/configure/environments/manage-api-keys/
  issued({ type: 'HONEYCOMB_KEY', prefix: 'hcaik_ hcxik_ hcbik_ hcamk_', body: lower(58) }),
  named({ type: 'HONEYCOMB_KEY', name: 'Honeycomb key, old form', issuer: 'honeycomb', value: '[A-Za-z0-9]{22,32}' }),
  named({ type: 'ROLLBAR_TOKEN', issuer: 'rollbar', value: hex(32) }),
  named({ type: 'BUGSNAG_API_KEY', issuer: 'bugsnag', value: hex(32) }),
  named({ type: 'AIRBRAKE_KEY', issuer: 'airbrake', value: hex(32, 40) }),
  named({ type: 'PAGERDUTY_KEY', name: 'PagerDuty API key', issuer: 'pagerduty', value: url64(20) }),
  named({ type: 'PAGERDUTY_KEY', name: 'PagerDuty integration key', issuer: 'pagerduty', value: hex(32) }),
  named({ type: 'OPSGENIE_API_KEY', issuer: 'opsgenie', value: uuid }),
  // https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens
  issued({
    type: 'DYNATRACE_TOKEN',
    prefix: 'dt0c01. dt0s01. dt0s02. dt0s03. dt0s08.',
    body: '[A-Z2-7]{24}\\.[A-Z2-7]{64}',
  }),
  issued({ type: 'ELASTIC_API_KEY', prefix: 'essu_', body: '[A-Za-z0-9+/]{50,120}={0,2}' }),
  named({
    type: 'ELASTIC_API_KEY',
    name: 'Elastic API key, old form',
    issuer: 'elastic',
    value: '[A-Za-z0-9]{58}==',
  }),
  labelled({
    type: 'LOGZ_IO_TOKEN',
    labels: ['logz io token', 'logzio token', 'logz token', 'logzio shipping token'],
    value: letters(32),
    letters: true,
  }),
  named({ type: 'SUMO_LOGIC_KEY', issuer: 'sumologic', value: alnum(64) }),
  named({ type: 'SPLUNK_TOKEN', issuer: 'splunk', value: uuid, ok: 'Splunk HEC token: «»' }),
  named({ type: 'LOGGLY_TOKEN', issuer: 'loggly', value: uuid }),
  named({ type: 'PAPERTRAIL_TOKEN', issuer: 'papertrail', value: alnum(20) }),
  named({ type: 'BETTER_STACK_TOKEN', issuer: 'betterstack', value: alnum(24) }),
  named({ type: 'UPTIMEROBOT_API_KEY', issuer: 'uptimerobot', value: `[um][0-9]{5,9}-${hex(24, 32)}` }),
  issued({ type: 'CHECKLY_API_KEY', prefix: 'cu_', body: hex(32) }),
  issued({ type: 'AXIOM_TOKEN', prefix: 'xaat- xapt-', body: uuid }),
  issued({ type: 'CORALOGIX_KEY', prefix: 'cxtp_ cxup_', body: alnum(30) }),
  named({ type: 'INFLUXDB_TOKEN', issuer: 'influx', value: `${url64(86)}==`, ok: 'INFLUX_TOKEN=«»' }),
  issued({ type: 'ROOTLY_API_KEY', prefix: 'rootly_', body: hex(64) }),
  issued({ type: 'INCIDENT_IO_KEY', prefix: 'inc_', body: hex(64) }),
  named({ type: 'ZABBIX_TOKEN', issuer: 'zabbix', value: hex(64) }),
  named({ type: 'SHODAN_API_KEY', issuer: 'shodan', value: alnum(32) }),
  named({ type: 'VIRUSTOTAL_API_KEY', issuer: 'virustotal', value: hex(64) }),
  named({ type: 'ABUSEIPDB_API_KEY', issuer: 'abuseipdb', value: hex(80) }),
  named({ type: 'URLSCAN_API_KEY', issuer: 'urlscan', value: uuid }),
  named({ type: 'CROWDSTRIKE_SECRET', issuer: 'crowdstrike', value: alnum(40) }),
  named({ type: 'TENABLE_KEY', issuer: 'tenable', value: hex(64) }),
  issued({ type: 'SOCKET_DEV_TOKEN', prefix: 'sktsec_', body: '[\\w-]{30,80}' }),
  // https://learn.microsoft.com/azure/azure-monitor/app/connection-strings names the instrumentation key as no secret.
  labelled({
    type: 'AZURE_LOG_KEY',
    labels: ['workspace key', 'log analytics key', 'log analytics primary key'],
    value: '[A-Za-z0-9+/]{86}==',
    ok: 'Log Analytics workspace key: «»',
    not: [],
  }),
];
