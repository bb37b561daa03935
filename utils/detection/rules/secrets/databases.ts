import { isPlaceholder } from '../../validators/filled-in';
import type { RuleFamily } from '../rule';

/** Examples are put together here, so that no scanner of repositories takes them for leaked ones. */
const made = (...parts: string[]) => `«${parts.join('')}»`;

/** Databases and brokers, by the names that their drivers give to addresses. */
const schemes = [
  ...[
    'postgres',
    'postgresql',
    'pgsql',
    'postgis',
    'cockroachdb',
    'timescaledb',
    'redshift',
    'greenplum',
    'yugabytedb',
  ],
  ...['mysql', 'mysql2', 'mariadb', 'mssql', 'sqlserver', 'oracle', 'db2', 'firebird', 'sybase', 'hana', 'vertica'],
  ...['mongodb', 'couchdb', 'couchbase', 'arangodb', 'neo4j', 'bolt', 'cassandra', 'scylla', 'surrealdb', 'rethinkdb'],
  ...['redis', 'rediss', 'valkey', 'memcached', 'clickhouse', 'snowflake', 'trino', 'presto', 'hive', 'databricks'],
  ...['influxdb', 'elasticsearch', 'opensearch', 'libsql', 'ibmdb', 'teradatasql', 'exa', 'dremio', 'impala', 'druid'],
  ...['amqp', 'amqps', 'kafka', 'nats', 'mqtt', 'mqtts', 'stomp', 'pulsar', 'tls', 'rtsp', 'rtmp', 'smb', 'socks5'],
];

/** Connection strings with a password in them. */
export const databases: RuleFamily = [
  {
    // RFC 3986 section 3.2.1, in the form the databases' own drivers document
    type: 'DATABASE_URL',
    name: 'database address with password',
    at: {
      words: schemes,
      pattern: /[a-z]{3,13}\d?(?:\+[a-z0-9]{2,10})?:\/\/[^\s:@/"'<>`]{0,64}:[^\s@"'<>`]{1,128}@[^\s"'<>`,;)]{2,200}/iy,
    },
    confidence: 0.95,
    fit: (text, { start, end }) => ({ start, end: /[.!?]$/.test(text.slice(start, end)) ? end - 1 : end }),
    check(value) {
      const password = /:\/\/[^:]*:([^@]*)@/.exec(value)?.[1] ?? '';
      return isPlaceholder(password) || password.length < 4 ? undefined : [];
    },
    ok: [
      `DATABASE_URL=${made('postgres://app:', 'kR7w2LmQ9x@db.northwind-foods.com:5432/crm')}`,
      made('mongodb+srv://svc:', 'hT5-pq8Zn2@cluster0.ab1cd.mongodb.net/sales'),
      `"${made('redis://:', 'Vb93kdPq71@10.2.3.4:6379/0')}"`,
      `jdbc:${made('oracle://crm:', 'hT5pq8Zn2w@10.2.3.4:1521/sales')}`,
    ],
    not: [
      'postgres://user:password@localhost:5432/db',
      'postgres://localhost/db and mysql://root@localhost',
      'postgresql://<user>:<password>@<host>/<db>',
      `postgres://app:\${DB_PASSWORD}@db/crm`,
    ],
  },
  {
    // https://github.com/go-sql-driver/mysql#dsn-data-source-name
    type: 'DATABASE_URL',
    name: 'database address of Go',
    at: { words: ['tcp', 'unix'], lead: 1, pattern: /@(?:tcp|unix)\([\w.:/-]{1,120}\)\/\w{0,64}/y },
    confidence: 0.9,
    fit(text, { start, end }) {
      const login = /[\w.-]{1,64}:[^\s"'`@]{4,128}$/.exec(text.slice(Math.max(0, start - 200), start));
      return login === null || isPlaceholder(login[0].slice(login[0].indexOf(':') + 1))
        ? undefined
        : { start: start - login[0].length, end };
    },
    ok: [`dsn := "${made('crm:', 'hT5pq8Zn2w@tcp(10.2.3.4:3306)/sales')}"`],
    not: ['dsn := "user:password@tcp(localhost:3306)/db"'],
  },
];
