import { catalogue, type Site } from '@/utils/sites';
import { siteStatuses } from '@/utils/vocabulary';
import names from '../names/words.json';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { figureOf, figuresPath, lastWeeks, type Published } from '../parts/published';
import { Reading } from '../parts/reading';
import { newestWeek } from '../parts/weeks';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import sentences from './words.json';

/** Which AI tools there are, with the status that the catalogue gives them, and in how many browsers they are met. */
export default function Sites() {
  const [from = ''] = lastWeeks(2, Date.now());
  return (
    <Answer<Published> path={figuresPath('site', 'week', from, { measures: ['seen'] })}>
      {(published) => (
        <>
          <Catalogue published={published} />
          <Reading published={published} />
        </>
      )}
    </Answer>
  );
}

function Catalogue({ published }: { published: Published }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const address = useAddress();
  const wanted = address.parameters.get('status') ?? '';
  const week = newestWeek(published);
  const rows = catalogue.filter(({ status }) => wanted === '' || status === wanted);
  return (
    <Card title={words.say('catalogue')} note={words.say('catalogueMeans', { day: words.day(week) })}>
      <div className="form">
        <Choice
          label={words.say('status')}
          value={wanted}
          options={[
            { value: '', name: words.say('anyStatus') },
            ...siteStatuses.map((value) => ({ value: value as string, name: named.say(`status_${value}`) })),
          ]}
          onChoose={(status) => goTo(address.with({ status }))}
        />
      </div>
      <DataTable<Site>
        name={words.say('catalogue')}
        columns={[
          { key: 'name', head: words.say('site'), text: ({ name }) => name },
          { key: 'owner', head: words.say('owner'), text: ({ owner }) => owner },
          { key: 'status', head: words.say('status'), text: ({ status }) => named.say(`status_${status}`) },
          { key: 'hosts', head: words.say('hosts'), text: ({ hosts, parts = [] }) => [...hosts, ...parts].join(', ') },
          {
            key: 'seen',
            head: words.say('browsers'),
            figure: ({ id }) => figureOf(published, week, 'seen', { site: id }),
          },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
        atFirst={25}
        empty={words.say('none')}
      />
    </Card>
  );
}
