import type { Row } from '../mutation';

/** What an event holds, on its way and at the collector. */
export const telemetry: Row[] = [
  {
    guarantee: 'An event names no site but those of the shipped catalogue',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'isCatalogueId(report.site) ? report.site : otherSiteId',
        instead: 'report.site',
      },
    ],
    test: { file: 'utils/telemetry/guard-event.test.ts', title: 'a host is no site id' },
  },
  {
    guarantee: 'An event holds words of closed lists, numbers and a version',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'for (const kind of findingKinds) {',
        instead: 'for (const kind of Object.keys(counts) as (typeof findingKinds)[number][]) {',
      },
    ],
    test: {
      file: 'utils/telemetry/guard-event.test.ts',
      title: 'the event satisfies the schema and holds only words of the lists, numbers and a version',
    },
  },
  {
    guarantee: 'An event has no time of day finer than its bucket',
    controls: [
      {
        file: 'utils/telemetry/guard-event.ts',
        control: 'Math.floor(nowMs / bucketMs) * bucketMs',
        instead: 'nowMs',
      },
    ],
    test: { file: 'utils/telemetry/guard-event.test.ts', title: 'hours begins on the hour in UTC' },
  },
  {
    guarantee: 'What a page’s process reports is words and counts, or refused',
    controls: [
      {
        file: 'utils/guard/report.ts',
        control:
          "if (Object.keys(given).some((key) => !keys.includes(key))) throw new TypeError('report: unknown key');",
        instead: '',
      },
    ],
    test: { file: 'utils/guard/report.test.ts', title: 'without repeating what it was', inCase: 'a further key' },
  },
  {
    guarantee: 'An event takes no cookie, referrer or language along',
    controls: [
      { file: 'utils/telemetry/delivery.ts', control: "credentials: 'omit',", instead: "credentials: 'include'," },
    ],
    test: {
      file: 'tests/e2e/delivery.spec.ts',
      title: 'neither an event nor a question takes a cookie or a referrer along, and an event no language',
    },
  },
  {
    guarantee: 'A question to the gateway takes no cookie along',
    controls: [
      { file: 'utils/assistant/gateway.ts', control: "credentials: 'omit',", instead: "credentials: 'include'," },
    ],
    test: {
      file: 'tests/e2e/delivery.spec.ts',
      title: 'neither an event nor a question takes a cookie or a referrer along, and an event no language',
    },
  },
  {
    guarantee: 'The collector rejects what is not exactly a guard event',
    controls: [
      {
        file: 'utils/telemetry/otlp.ts',
        control: 'fields[textAttributes[key]] = value.stringValue;\n    } else {\n      return undefined;\n    }',
        instead: 'fields[textAttributes[key]] = value.stringValue;\n    }',
      },
    ],
    test: { file: 'utils/telemetry/otlp.test.ts', title: 'and keeps the others', inCase: 'an unknown attribute' },
  },
  {
    guarantee: 'The collector keeps no site that it does not know',
    controls: [
      {
        file: 'server/collector/routes.ts',
        control: 'isCatalogueId(event.site) ? event : { ...event, site: otherSiteId }',
        instead: 'isCatalogueId(event.site) ? event : { ...event }',
      },
    ],
    test: {
      file: 'server/collector/collector.test.ts',
      title: 'counts sites it does not know as other, so that no id can say anything',
    },
  },
  {
    guarantee: 'The database has no column for a person, browser, address or arrival',
    controls: [
      {
        file: 'server/store/migrations/0000_guard_events.sql',
        control: '"bucket_start" timestamp with time zone NOT NULL,',
        instead: '"bucket_start" timestamp with time zone NOT NULL, "address" text,',
      },
    ],
    test: {
      file: 'server/store/store.test.ts',
      title: 'has no column for events in which a person, browser, address or time of arrival could stand',
    },
  },
  {
    guarantee: 'The id of a batch is deleted after its time',
    controls: [
      {
        file: 'server/store/events.ts',
        control: 'await database.delete(countedBatches).where(',
        instead: 'database.delete(countedBatches).where(',
      },
    ],
    test: { file: 'server/store/store.test.ts', title: 'keeps batch ids for the dedupe window and not longer' },
  },
  {
    guarantee: 'Without telemetry.endpoint nothing waits to be sent',
    controls: [
      {
        file: 'entrypoints/background.ts',
        control: 'if (policy.telemetry.endpoint === undefined) return outbox.appendLocal(event);',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/policy.spec.ts',
      title: 'without any policy the guard still asks, offers no assistant, and sends nothing',
    },
  },
  {
    guarantee: 'Of a page that calls a model, no host is recorded',
    controls: [
      { file: 'utils/guard/request/unknown-tools.ts', control: 'site: otherSiteId,', instead: 'site: initiator,' },
    ],
    test: {
      file: 'utils/guard/request/unknown-tools.test.ts',
      title: 'a tab is counted once, and which page it was is nowhere',
    },
  },
  {
    guarantee: 'Calls of models are noticed only where the policy says so',
    controls: [
      { file: 'utils/guard/request/unknown-tools.ts', control: '!policy.guard.noticeUnknownTools || ', instead: '' },
    ],
    test: {
      file: 'utils/guard/request/unknown-tools.test.ts',
      title: 'known tools, the browser itself and other extensions are not counted',
    },
  },
  {
    guarantee: 'Of what a person let go, the worker keeps no value',
    controls: [
      {
        file: 'utils/guard/request/let-go.ts',
        control: "keyedHash([tool, squeezed(value)].join('\\n'), key)",
        instead: "[tool, squeezed(value)].join('\\n')",
      },
    ],
    test: {
      file: 'utils/guard/request/backstop.test.ts',
      title: 'is known by keyed hashes, over the life of a worker',
    },
  },
];
