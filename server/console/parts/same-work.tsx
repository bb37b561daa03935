import type { SameWork } from '../../governance/same-work';
import { kindName } from '../names/names';
import names from '../names/words.json';
import { useWords } from '../speech';
import { Card } from './card';
import { DataTable } from './data-table';
import sentences from './words.json';

interface SameWorkTableProps {
  sameWork: SameWork;
  /** Where no kinds of data are named that it could be about. */
  unnamed: string;
}

/** The same work elsewhere: what the paved road has not reached. */
export function SameWorkTable({ sameWork: { week, kinds }, unnamed }: SameWorkTableProps) {
  const words = useWords(sentences);
  const spoken = useWords(names);
  const shown = (browsers: number | null) => (browsers === null ? words.say('tooFew') : words.number(browsers));
  return (
    <Card
      title={words.say('sameWork')}
      note={week === undefined ? undefined : words.say('sameWorkMeans', { day: words.day(week) })}
    >
      <DataTable<SameWork['kinds'][number]>
        name={words.say('sameWork')}
        rows={week === undefined ? [] : kinds}
        keyOf={({ kind }) => kind}
        empty={kinds.length === 0 ? unnamed : words.say('sameWorkNone')}
        columns={[
          { key: 'kind', head: words.say('kind'), text: ({ kind }) => kindName(kind, spoken) },
          { key: 'warned', head: words.say('warned'), text: ({ warned }) => shown(warned) },
          { key: 'anyway', head: words.say('anyway'), text: ({ anyway }) => shown(anyway) },
          { key: 'better', head: words.say('better'), text: ({ better }) => shown(better) },
        ]}
      />
    </Card>
  );
}
