import { type AuditRecord, auditActions } from '../../audit/record';
import { Card } from '../parts/card';
import { type Column, DataTable } from '../parts/data-table';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

/** A record as it stands in the chain: persons are pseudonyms there. */
interface Chained {
  id: string;
  action: AuditRecord['action'];
  by: string;
  about?: string;
  timeMs: number;
  useCase?: string;
  lane?: string;
  model?: string;
  decision: string;
  reason?: string;
  subject?: string;
  kinds?: Record<string, number>;
  details?: Record<string, string | number>;
  outcome?: string;
}

export interface Records {
  records: { position: number; record: Chained | null; hash: string }[];
  /** Pseudonym -> subject, of those who are still known. */
  persons: Record<string, string>;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

type Row = Records['records'][number];

/** What was found, newest first; each row opens to the whole record. */
export function RecordTable({ records, persons, next }: Records) {
  const words = useWords(sentences);
  const address = useAddress();
  const known = (name: string | undefined) => (name === undefined ? '' : (persons[name] ?? name));
  const actionName = ({ record }: Row) => {
    const action = auditActions.find((one) => one === record?.action);
    return action ? words.say(`action_${action}`) : '';
  };
  const columns: Column<Row>[] = [
    { key: 'position', head: words.say('position'), figure: ({ position }) => position },
    {
      key: 'time',
      head: words.say('time'),
      text: ({ record }) => (record ? new Date(record.timeMs).toISOString() : ''),
      cell: ({ record }) => (record ? words.dateTime(new Date(record.timeMs)) : words.say('gone')),
    },
    { key: 'action', head: words.say('action'), text: actionName },
    { key: 'by', head: words.say('by'), text: ({ record }) => known(record?.by) },
    { key: 'about', head: words.say('about'), text: ({ record }) => known(record?.about) },
    { key: 'useCase', head: words.say('useCase'), text: ({ record }) => record?.useCase ?? '' },
    { key: 'decision', head: words.say('decision'), text: ({ record }) => record?.decision ?? '' },
    { key: 'reason', head: words.say('reason'), text: ({ record }) => record?.reason ?? '' },
    {
      key: 'record',
      head: words.say('record'),
      text: ({ record }) => JSON.stringify(record),
      cell: ({ record, hash }) => (
        <details>
          <summary>{words.say('open')}</summary>
          <pre>
            <code>{JSON.stringify({ record, hash }, null, 2)}</code>
          </pre>
        </details>
      ),
    },
  ];
  return (
    <Card title={words.say('records')}>
      <DataTable
        name={words.say('records')}
        at="records"
        columns={columns}
        rows={records}
        keyOf={({ position }) => String(position)}
        empty={words.say('noRecords')}
      />
      {next !== null && (
        <p className="under">
          <ViewLink href={address.with({ before: String(records.at(-1)?.position ?? '') })}>
            {words.say('older')}
          </ViewLink>
        </p>
      )}
    </Card>
  );
}
