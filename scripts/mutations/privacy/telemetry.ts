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
        control:
          'return { ...known, site: otherSiteId, first: known.first?.filter((token) => !tellsSite(token)) ?? [] };',
        instead: 'return known;',
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
        file: 'server/store/migrations/0007_cells.sql',
        control: '"day" date PRIMARY KEY NOT NULL,',
        instead: '"day" date PRIMARY KEY NOT NULL, "address" text,',
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
        control: 'if (policy.telemetry.endpoint === undefined) return outbox.appendLocal(event, number);',
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
  {
    guarantee: 'A browser adds at most one to a number',
    controls: [
      {
        file: 'utils/telemetry/firsts.ts',
        control: 'cells.filter(({ id }) => !knownIds.has(id))',
        instead: 'cells.map(({ token, id }) => ({ token, id: knownIds.has(id) ? crypto.randomUUID() : id }))',
      },
    ],
    test: {
      file: 'utils/telemetry/firsts.test.ts',
      title: 'adds at most one to a cell, whatever it does, in whatever order',
    },
  },
  {
    guarantee: 'Two browsers that did the same send the same bytes',
    controls: [
      {
        file: 'utils/telemetry/otlp.ts',
        control: 'observedTimeUnixNano: timeUnixNano,',
        instead: 'observedTimeUnixNano: String(Math.round(performance.now() * 1_000_000)),',
      },
    ],
    test: {
      file: 'utils/telemetry/firsts.test.ts',
      title: 'two browsers that did the same send the same bytes, under numbers that have nothing in common',
    },
  },
  {
    guarantee: 'The time of sending says no more than the time bucket',
    controls: [
      {
        file: 'utils/telemetry/sending.ts',
        control: '.filter(({ readyMs }) => isReady(readyMs, nowMs))',
        instead: '.filter(() => true)',
      },
    ],
    test: {
      file: 'utils/telemetry/firsts.test.ts',
      title: 'sends an event when its time bucket is over and not before; also after a clock was set back',
    },
  },
  {
    guarantee: 'What is shown before sending is what is sent, byte for byte',
    controls: [
      {
        file: 'utils/telemetry/sending.ts',
        control: 'body: batchBody(rows.map((row) => row.event)) });',
        instead: 'body: batchBody(rows.map((row) => row.event)).trimEnd() });',
      },
    ],
    test: {
      file: 'utils/telemetry/firsts.test.ts',
      title: 'sends byte for byte what was shown before, and keeps it to be read after',
    },
  },
  {
    guarantee: 'The length of a request says little of what is in it',
    controls: [
      {
        file: 'utils/telemetry/batch-body.ts',
        control: 'while (wantedBytes < sizeBytes) wantedBytes *= 2;',
        instead: 'if (wantedBytes < sizeBytes) wantedBytes = sizeBytes;',
      },
    ],
    test: { file: 'utils/telemetry/batch-body.test.ts', title: 'a batch is as long as the next power of two' },
  },
  {
    guarantee: 'No number of fewer than minBrowsers browsers is published',
    controls: [
      {
        file: 'server/collector/suppress.ts',
        control: "state: low === 0 ? 'small' : 'shown'",
        instead: "state: 'shown'",
      },
    ],
    test: {
      file: 'server/collector/suppress.test.ts',
      title: 'shows nothing of a cell with fewer than k browsers, and others in steps of k',
    },
  },
  {
    guarantee: 'Of two published numbers the difference is not exact',
    controls: [
      {
        file: 'server/collector/suppress.ts',
        control: 'Math.floor(cell.browsers / k) * k',
        instead: 'cell.browsers < k ? 0 : cell.browsers',
      },
    ],
    test: {
      file: 'server/collector/suppress.test.ts',
      title: 'tells nobody who looks again and again when one more browser has come',
    },
  },
  {
    guarantee: 'A number that is not shown cannot be computed from totals',
    controls: [
      {
        file: 'server/collector/suppress.ts',
        control: "for (const relation of relations) if (relation.kind !== 'inside') withholdParts(relation, k);",
        instead: '',
      },
      {
        file: 'server/collector/suppress.ts',
        control: 'while (withholdWhatTells(relations, k) || withholdWhatFollows(all, relations, k));',
        instead: 'while (false);',
      },
    ],
    test: {
      file: 'server/collector/suppress.test.ts',
      title: 'withholds a part where the total would tell of a small one',
    },
  },
  {
    guarantee: 'What follows only from several numbers together tells no more',
    controls: [
      { file: 'server/collector/suppress.ts', control: ' || withholdWhatFollows(all, relations, k)', instead: '' },
    ],
    test: {
      file: 'server/collector/attack.test.ts',
      title: 'of no hidden number more than that it is small, by what numbers are',
    },
  },
  {
    guarantee: 'What one list says of another tells no hidden number',
    controls: [
      {
        file: 'server/collector/relations.ts',
        control: "if (wider !== undefined) add({ ...cell, measure: wider }, cell.measure, cell, 'inside');",
        instead: '',
      },
      {
        file: 'server/collector/relations.ts',
        control: "if (cell.list === list && cell.measure === 'seen' && keys.includes(cell.key))",
        instead: "if (cell.list === list && cell.measure === 'running' && keys.includes(cell.key))",
      },
    ],
    test: {
      file: 'server/collector/attack-across.test.ts',
      title: 'tells no hidden number by what one list says of another',
    },
  },
  {
    guarantee: 'Who knows the status of each site can compute no hidden number from it',
    controls: [
      {
        file: 'server/collector/relations.ts',
        control: "if (status !== undefined) add({ ...cell, list: 'status', key: status }, cell.list, cell, 'union');",
        instead: '',
      },
    ],
    test: {
      file: 'server/collector/attack-across.test.ts',
      title: 'tells no hidden number to whoever has the policy, and so knows which sites have which status',
    },
  },
  {
    guarantee: 'What is shown later tells no number that was hidden before',
    controls: [
      {
        file: 'server/collector/suppress.ts',
        control: "if (before.get(id) === null && cell.state === 'shown') withhold(",
        instead: "if (before.size < 0 && cell.state === 'shown') withhold(",
      },
    ],
    test: {
      file: 'server/collector/attack-across.test.ts',
      title: 'tells no hidden number of before by what is shown later',
    },
  },
  {
    guarantee: 'The database does not tell which cells, or which batch, came together',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'if (isOver && (await somethingIsHidden(database, settings))) await unlinkRows(database);',
        instead: '',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'keeps no trace in the database of which cells, and which batch, came together',
    },
  },
  {
    guarantee: 'Published numbers change only when a time bucket is over',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'if (!isOver && settings.minBrowsers > 1) return false;',
        instead: '',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'shows nothing below k and steps of k above, in API and view, and only when a time bucket is over',
    },
  },
  {
    guarantee: 'A stricter minBrowsers holds for older numbers as well',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'await holdStricter(transaction, settings);',
        instead: '',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'suppresses older numbers as well when the policy becomes stricter',
    },
  },
  {
    guarantee: 'A laxer minBrowsers shows no more of older numbers, and a changed one computes none',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'if (before === 0) return wanted;',
        instead: 'if (before >= 0) return wanted;',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'never makes older numbers laxer, and stricter only by multiples, so that changes of k tell nothing',
    },
  },
  {
    guarantee: 'What has noise is never shown without it, and what was spent stays spent',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'epsilonThousandths === undefined ? !withNoise.has(nameOf(one)) : withoutNoise.has(nameOf(one)),',
        instead: 'epsilonThousandths === undefined ? true : withoutNoise.has(nameOf(one)),',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'publishes a period in one way for good',
    },
  },
  {
    guarantee: 'A stricter minBrowsers takes back noisy numbers and those in alerts',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: 'await transaction.update(alerts).set({ found: null }).where(lt(alerts.found, minBrowsers));',
        instead: '',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'takes back noisy numbers, and numbers in alerts, that a stricter policy does not show',
    },
  },
  {
    guarantee: 'Of how much came in, no more is shown than its size',
    controls: [
      {
        file: 'server/collector/figures.ts',
        control: '(day >= query.today || seen === null || isNoisy)',
        instead: 'day >= query.today',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'shows of the amount that came in no more than its size, of days with k browsers, and with noise nothing',
    },
  },
  {
    guarantee: 'Noise is drawn once for each number, so it cannot be averaged out',
    controls: [
      {
        file: 'server/collector/publish.ts',
        control: '(one) => !withNoise.has(nameOf(one)) && !withoutNoise.has(nameOf(one))',
        instead: '() => true',
      },
      { file: 'server/collector/publish.ts', control: 'if (isNew.length === 0) continue;', instead: '' },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'adds noise once, when a period is over, and says how much',
    },
  },
  {
    guarantee: 'Noise follows the distribution that the error is computed from',
    controls: [
      {
        file: 'server/collector/noise.ts',
        control: 'if (isNegative && size === 0n) continue;',
        instead: '',
      },
    ],
    test: { file: 'server/collector/noise.test.ts', title: 'follows the discrete Laplace distribution of epsilon' },
  },
  {
    guarantee: 'An alert tells nothing that is not published',
    controls: [
      {
        file: 'server/collector/alerts/judge.ts',
        control: 'most: shown + steps - 1 + error };',
        instead: 'most: shown + error };',
      },
    ],
    test: {
      file: 'server/collector/alerts/judge.test.ts',
      title: 'is raised only when it is true of the numbers behind the published ones, whatever they are',
    },
  },
  {
    guarantee: 'Numbers are deleted after their time',
    controls: [
      {
        file: 'server/collector/retention.ts',
        control: 'await database.delete(cellCounts).where(lt(cellCounts.start, before));',
        instead: '',
      },
    ],
    test: { file: 'server/collector/retention.test.ts', title: 'deletes whole weeks when their time is over' },
  },
  {
    guarantee: 'The collector keeps no team that its policy does not list',
    controls: [
      {
        file: 'server/collector/routes.ts',
        control: 'team !== undefined && teams.includes(team) ? event : rest',
        instead: 'event',
      },
    ],
    test: {
      file: 'server/collector/figures.test.ts',
      title: 'keeps no team, site or time that it cannot know, and counts nothing under another name',
    },
  },
];
