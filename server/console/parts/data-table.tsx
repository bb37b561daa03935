import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ScrollArea } from '@/components/ui/scroll-area';
import { goTo, useAddress } from '../shell/address';
import { useWords } from '../speech';
import { type CsvCell, csvOf, download } from './csv';
import { type Figure, figureCell, figureSize, figureText } from './figure';
import sentences from './words.json';

export interface Column<Row> {
  key: string;
  head: string;
  /** A number or a hidden one; aligned and written as one. */
  figure?: (row: Row) => Figure | undefined;
  /** What stands in the cell where it is no figure, or is more than one. */
  cell?: (row: Row) => ReactNode;
  /** The text of the cell: for the file, and to sort by. Left out where `figure` says it. */
  text?: (row: Row) => string;
}

export interface DataTableProps<Row> {
  /** Its name, as a heading above it says it; also of the file. */
  name: string;
  /** Its name in the address, where how it is sorted and whether all of it is shown stand, so that it can be shared. */
  at?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows that stand there at first; all of them without it. */
  atFirst?: number;
  /** Instead of rows, where there are none. */
  empty?: ReactNode;
}

/** A table that can be sorted by each column, with its file. The first column names the row. */
export function DataTable<Row>({ name, at, columns, rows, keyOf, atFirst = rows.length, empty }: DataTableProps<Row>) {
  const words = useWords(sentences);
  const { sort, setSort, all, showAll } = useTableState(at);
  const column = columns.find(({ key }) => key === sort?.key);
  const sorted = column && sort ? rows.toSorted((a, b) => compare(column, a, b) * (sort.down ? -1 : 1)) : rows;
  const shown = all ? sorted : sorted.slice(0, atFirst);
  const textOf = ({ figure, text }: Column<Row>, row: Row) => {
    const there = figure?.(row);
    return there === undefined ? (text?.(row) ?? '') : figureText(there, words.number);
  };
  if (rows.length === 0) return <p className="muted">{empty ?? words.say('nothing')}</p>;
  const sortBy = ({ key, figure }: Column<Row>) =>
    setSort(sort?.key === key ? { key, down: !sort.down } : { key, down: figure !== undefined });
  return (
    <>
      <ScrollArea label={words.say('tableOf', { table: name })} className="scrolls">
        <table aria-label={name}>
          <thead>
            <tr>
              {columns.map((one) => (
                <th
                  key={one.key}
                  scope="col"
                  className={one.figure && 'number'}
                  aria-sort={sort?.key === one.key ? (sort.down ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" className="sort" onClick={() => sortBy(one)}>
                    {one.head}
                    <span aria-hidden="true">{sort?.key === one.key ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((one, index) => {
                  // What people wrote keeps its own direction, in whatever language the page is.
                  const content = one.cell?.(row) ?? <bdi>{textOf(one, row)}</bdi>;
                  return index === 0 ? (
                    <th key={one.key} scope="row" className={one.figure && 'number'}>
                      {content}
                    </th>
                  ) : (
                    <td key={one.key} className={one.figure && 'number'}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className="under">
        {rows.length > shown.length && (
          <Button onClick={showAll}>{words.say('showAll', { count: words.number(rows.length) })}</Button>
        )}
        <CsvButton
          name={name}
          heads={columns.map(({ head }) => head)}
          rows={() => sorted.map((row) => columns.map((one) => csvCell(one, row)))}
        />
      </p>
    </>
  );
}

interface Sort {
  key: string;
  down: boolean;
}

/** In the address for a table that has a name there (`?sites.sort=-seen`), else for as long as it is shown. */
function useTableState(at: string | undefined) {
  const address = useAddress();
  const [sort, setSort] = useState<Sort>();
  const [all, setAll] = useState(false);
  if (at === undefined) return { sort, setSort, all, showAll: () => setAll(true) };
  const written = address.parameters.get(`${at}.sort`) ?? '';
  const key = written.replace(/^-/, '');
  return {
    sort: key === '' ? undefined : { key, down: written.startsWith('-') },
    setSort: (to: Sort) => goTo(address.with({ [`${at}.sort`]: `${to.down ? '-' : ''}${to.key}` })),
    all: address.parameters.has(`${at}.all`),
    showAll: () => goTo(address.with({ [`${at}.all`]: 'yes' })),
  };
}

function csvCell<Row>({ figure, text }: Column<Row>, row: Row): CsvCell {
  const there = figure?.(row);
  return there === undefined ? (text?.(row) ?? '') : figureCell(there);
}

function compare<Row>({ figure, text }: Column<Row>, a: Row, b: Row): number {
  if (figure) return figureSize(figure(a) ?? -1) - figureSize(figure(b) ?? -1);
  return (text?.(a) ?? '').localeCompare(text?.(b) ?? '');
}

interface CsvButtonProps {
  name: string;
  heads: readonly string[];
  rows: () => readonly (readonly CsvCell[])[];
}

function CsvButton({ name, heads, rows }: CsvButtonProps) {
  const words = useWords(sentences);
  const file = `daylight ${name}.csv`.replace(/[\\/:*?"<>|]+/g, '').replace(/\s+/g, '-');
  return (
    <Button
      look="plain"
      icon={<Icon name="down" />}
      aria-label={words.say('csvOf', { table: name })}
      onClick={() => download(file, 'text/csv', csvOf(heads, rows()))}
    >
      {words.say('csv')}
    </Button>
  );
}
