import { actions, channels } from '@/utils/vocabulary';
import { kindName, siteName } from '../names/names';
import names from '../names/words.json';
import { Answers } from '../parts/answer';
import { Card } from '../parts/card';
import { type Column, DataTable } from '../parts/data-table';
import { figureSize, shareText } from '../parts/figure';
import { FirstRun } from '../parts/first-run';
import { useLargest } from '../parts/largest';
import { figureOf, figuresPath, lastWeeks, type Published, rowsOf } from '../parts/published';
import { Reading } from '../parts/reading';
import { newestWeek, useAskedWeek, WeekChoice } from '../parts/weeks';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { type ConsoleWords, useWords } from '../speech';
import sentences from './words.json';

type Lists = [cells: Published, kinds: Published, versions: Published, channels: Published];
type FindingWords = ConsoleWords<keyof (typeof sentences)['en']>;
type Values = Readonly<Record<string, string>>;

const atFirst = { cells: 20, kinds: 12 };

/** What is found where, and whether the warnings are right. */
export default function Findings() {
  const asked = useAskedWeek();
  const from = asked ?? lastWeeks(2, Date.now())[0] ?? '';
  const [cells, kinds] = [useLargest('cells', atFirst.cells), useLargest('kinds', atFirst.kinds)];
  const path = (list: string, top?: number) =>
    `${figuresPath(list, 'week', from, { top })}${asked ? `&to=${asked}` : ''}`;
  return (
    <Answers<Lists>
      paths={[path('kind-site-action', cells.top), path('kind', kinds.top), path('version'), path('channel')]}
    >
      {(lists) => {
        const week = asked ?? newestWeek(lists[1]);
        return (
          <>
            <WeekChoice week={week} />
            <Numbers lists={lists} week={week} />
          </>
        );
      }}
    </Answers>
  );
}

function Numbers({ lists: [cells, kinds, versions, ways], week }: { lists: Lists; week: string }) {
  const largest = useLargest('kinds', atFirst.kinds);
  const words = useWords(sentences);
  const named = useWords(names);
  if (![...kinds.figures, ...versions.figures].some(({ start }) => start === week)) {
    return (
      <>
        <FirstRun title={words.say('emptyTitle')}>
          <p>{words.say('emptyWhat')}</p>
          <p>{words.say('emptyWhen')}</p>
        </FirstRun>
        <Reading published={cells} />
      </>
    );
  }
  return (
    <>
      <Card title={words.say('byKind')} note={words.say('byKindMeans')}>
        <DataTable
          name={words.say('byKind')}
          at="kinds"
          columns={[
            { key: 'kind', head: words.say('kind'), text: ({ kind = '' }) => kindName(kind, named) },
            ...ratesOf(kinds, week, words),
          ]}
          rows={bySeen(kinds, week)}
          keyOf={keyOf}
          atFirst={12}
        />
        {largest.more(rowsOf(kinds).length)}
      </Card>
      <CellTable cells={cells} week={week} />
      <div className="pair">
        <Card title={words.say('byVersion')} note={words.say('byVersionMeans')}>
          <DataTable
            name={words.say('byVersion')}
            at="versions"
            columns={[
              { key: 'version', head: words.say('version'), text: ({ extensionVersion = '' }) => extensionVersion },
              ...ratesOf(versions, week, words),
            ]}
            rows={bySeen(versions, week)}
            keyOf={keyOf}
          />
        </Card>
        <Card title={words.say('byChannel')}>
          <DataTable
            name={words.say('byChannel')}
            at="channels"
            columns={[
              { key: 'channel', head: words.say('channel'), text: ({ channel }) => named.say(`channel_${channel}`) },
              { key: 'seen', head: words.say('seen'), figure: (row) => figureOf(ways, week, 'seen', row) },
              { key: 'warned', head: words.say('warned'), figure: (row) => figureOf(ways, week, 'warned', row) },
              { key: 'anyway', head: words.say('anyway'), figure: (row) => figureOf(ways, week, 'anyway', row) },
            ]}
            rows={channels.map((channel) => ({ channel }))}
            keyOf={keyOf}
          />
        </Card>
      </div>
      <p className="muted">{words.say('reasons')}</p>
      <Reading published={cells} />
    </>
  );
}

const keyOf = (values: Values) => Object.values(values).join('|') || 'all';

function bySeen(published: Published, week: string): Values[] {
  const seen = (values: Values) => figureSize(figureOf(published, week, 'seen', values));
  return rowsOf(published, week).sort((a, b) => seen(b) - seen(a));
}

/** Columns that say whether warnings are heeded, and whether they are right. */
function ratesOf(published: Published, week: string, words: FindingWords): Column<Values>[] {
  const of = (measure: string) => (row: Values) => figureOf(published, week, measure, row);
  return [
    { key: 'seen', head: words.say('seen'), figure: of('seen') },
    { key: 'warned', head: words.say('warned'), figure: of('warned') },
    { key: 'anyway', head: words.say('anyway'), figure: of('anyway') },
    {
      key: 'rate',
      head: words.say('overrideRate'),
      figure: of('anyway'),
      cell: (row) => shareText(of('anyway')(row), of('warned')(row), words.share),
    },
    { key: 'false', head: words.say('falseAlarm'), figure: of('false-alarm') },
  ];
}

function CellTable({ cells, week }: { cells: Published; week: string }) {
  const largest = useLargest('cells', atFirst.cells);
  const words = useWords(sentences);
  const named = useWords(names);
  const address = useAddress();
  const wanted = address.parameters.get('action') ?? '';
  const rows = bySeen(cells, week).filter(({ action }) => wanted === '' || action === wanted);
  const of = (measure: string) => (row: Values) => figureOf(cells, week, measure, row);
  const actionName = ({ action }: Values) => {
    const known = actions.find((one) => one === action);
    return known ? named.say(`action_${known}`) : '';
  };
  return (
    <Card title={words.say('cells')} note={words.say('cellsMean')}>
      <div className="form">
        <Choice
          label={words.say('action')}
          value={wanted}
          options={[
            { value: '', name: words.say('anyAction') },
            ...actions.map((value) => ({ value: value as string, name: named.say(`action_${value}`) })),
          ]}
          onChoose={(action) => goTo(address.with({ action }))}
        />
      </div>
      <DataTable
        name={words.say('cells')}
        at="cells"
        columns={[
          { key: 'kind', head: words.say('kind'), text: ({ kind = '' }) => kindName(kind, named) },
          { key: 'site', head: words.say('site'), text: ({ site = '' }) => siteName(site, named) },
          { key: 'action', head: words.say('action'), text: actionName },
          { key: 'seen', head: words.say('seen'), figure: of('seen') },
          { key: 'anyway', head: words.say('anyway'), figure: of('anyway') },
          {
            key: 'rate',
            head: words.say('overrideRate'),
            figure: of('anyway'),
            cell: (row) => shareText(of('anyway')(row), of('seen')(row), words.share),
          },
          { key: 'false', head: words.say('falseAlarm'), figure: of('false-alarm') },
        ]}
        rows={rows}
        keyOf={keyOf}
        atFirst={20}
        empty={words.say('noCells')}
      />
      {largest.more(rowsOf(cells).length)}
    </Card>
  );
}
