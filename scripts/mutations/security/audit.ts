import type { Row } from '../mutation';

/** The audit log. */
export const audit: Row[] = [
  {
    guarantee: 'No answer goes out before its record is written',
    controls: [
      {
        file: 'server/gateway/chat.ts',
        control: 'return { id: await intended, result };',
        instead: "return { id: await intended.catch(() => ''), result };",
      },
      {
        file: 'server/gateway/chat.ts',
        control: '      giveUp();\n',
        instead: '',
      },
    ],
    test: { file: 'server/audit/fail-closed.test.ts', title: 'lets no byte of an answer out' },
  },
  {
    guarantee: 'What is in the audit log cannot be changed or taken out by the server',
    controls: [
      {
        file: 'server/store/migrations/0003_audit.sql',
        control: "RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';",
        instead: 'RETURN NEW;',
      },
    ],
    test: { file: 'server/audit/log.test.ts', title: 'is added to and never changed', inCase: 'PostgreSQL' },
  },
  {
    guarantee: 'A change to the audit log is found, with its place',
    controls: [
      {
        file: 'server/audit/verify.ts',
        control: "if (link.record !== null && !isRecordOf(link)) return 'record';",
        instead: '',
      },
    ],
    test: { file: 'server/audit/verify.test.ts', title: 'names a link of which any field of the record was changed' },
  },
  {
    guarantee: 'A tail of the audit log that was cut off is found by a checkpoint',
    controls: [
      {
        file: 'server/audit/verify.ts',
        control: "if (longest > head.position) return broken(head.position + 1, 'end');",
        instead: '',
      },
    ],
    test: { file: 'server/audit/verify.test.ts', title: 'misses a tail that was cut off, unless head or checkpoint' },
  },
  {
    guarantee: 'Each action is in the audit log once, however many servers write it',
    controls: [
      {
        file: 'server/store/leader.ts',
        control: 'return lock?.mine ? work(transaction) : undefined;',
        instead: 'return lock ? work(transaction) : undefined;',
      },
    ],
    test: {
      file: 'server/audit/log.test.ts',
      title: 'is one chain, whoever writes at the same time',
      inCase: 'PostgreSQL',
    },
  },
  {
    guarantee: 'What a server left behind when it died is in the audit log, as interrupted',
    controls: [{ file: 'server/audit/reconcile.ts', control: 'await endGone(transaction, leaseMs);', instead: '' }],
    test: {
      file: 'server/audit/log.test.ts',
      title: 'takes a server for gone that has given no sign',
      inCase: 'PGlite',
    },
  },
  {
    guarantee: 'A record that was announced and is nowhere raises an alarm',
    controls: [
      {
        file: 'server/audit/watch.ts',
        control: "if (found.missing > 0) journal.raise('record_missing', { count: found.missing });",
        instead: '',
      },
    ],
    test: { file: 'server/audit/log.test.ts', title: 'raises an alarm, once, for a record', inCase: 'PGlite' },
  },
  {
    guarantee: 'A record of the audit log is gone only where its deletion is in the log',
    controls: [
      {
        file: 'server/audit/verify.ts',
        control: "if (uncovered !== undefined) return broken(uncovered, 'deleted');",
        instead: '',
      },
    ],
    test: { file: 'server/audit/verify.test.ts', title: 'holds without records whose deletion is recorded' },
  },
  {
    guarantee: 'Only the role security looks into the audit log',
    controls: [
      {
        file: 'server/app.ts',
        control: "guard: [requireRole('security')]",
        instead: 'guard: []',
      },
    ],
    test: { file: 'server/audit/routes.test.ts', title: ' to the role security and to nobody else' },
  },
  {
    guarantee: 'Whoever looks into the audit log is in it',
    controls: [
      {
        file: 'server/audit/routes.ts',
        control:
          "await audit.append({ ...looking('search', search, asked.person), by: actorOf(callerOf(c)) } as AuditRecord);",
        instead: '',
      },
    ],
    test: { file: 'server/audit/routes.test.ts', title: 'records who looked for whom' },
  },
  {
    guarantee: 'A database that went away and came back is used again',
    controls: [
      {
        file: 'server/store/store.ts',
        control: "client.once('end', () => setTimeout(() => giveBack(client), giveBackMs).unref());",
        instead: '',
      },
    ],
    test: { file: 'server/audit/log.test.ts', title: 'takes no connection with it, however often it goes away' },
  },
];
