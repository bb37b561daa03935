import type { ReactNode } from 'react';
import { type Lane, lanes } from '@/utils/vocabulary';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { DataTable } from '../parts/data-table';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import sentences from './words.json';

export interface ListedUseCase {
  id: string;
  name: string;
  lane: Lane;
  owner?: string;
  pins?: { template: string; model: string };
}

interface UseCaseListProps {
  title: string;
  note?: string;
  /** Of those in the answer, which ones stand in the list. */
  only?: (one: ListedUseCase) => boolean;
  /** What stands beside the name; the name leads to the use case on this page without it. */
  action?: (one: ListedUseCase) => ReactNode;
  empty?: string;
}

/** Use cases by lane, a page at a time, to choose one. */
export function UseCaseList({ title, note, only = () => true, action, empty }: UseCaseListProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const lane = lanes.find((known) => known === address.parameters.get('lane'));
  const after = address.parameters.get('after') ?? '';
  const query = new URLSearchParams({ limit: '20', after, ...(lane && { lane }) });
  const options = [
    { value: '' as const, name: words.say('lane_all') },
    ...lanes.map((value) => ({ value, name: words.say(`lane_${value}`) })),
  ];
  return (
    <Answer<{ useCases: ListedUseCase[]; next?: string }> path={`/api/lanes?${query}`}>
      {({ useCases, next }) => (
        <Card title={title} note={note}>
          <Choice
            label={words.say('lane')}
            value={lane ?? ''}
            options={options}
            onChoose={(chosen) => goTo(address.with({ lane: chosen, after: '' }))}
          />
          <DataTable<ListedUseCase>
            name={title}
            rows={useCases.filter(only)}
            keyOf={({ id }) => id}
            empty={empty ?? words.say('laneEmpty')}
            columns={[
              {
                key: 'useCase',
                head: words.say('useCase'),
                text: ({ name }) => name,
                cell: (one) =>
                  action ? one.name : <ViewLink href={address.with({ id: one.id, after: '' })}>{one.name}</ViewLink>,
              },
              { key: 'lane', head: words.say('lane'), text: (one) => words.say(`lane_${one.lane}`) },
              { key: 'owner', head: words.say('owner'), text: ({ owner }) => owner ?? '–' },
              ...(action ? [{ key: 'action', head: words.say('way'), text: () => '', cell: action }] : []),
            ]}
          />
          <Pages next={next} />
        </Card>
      )}
    </Answer>
  );
}

/** The ways to the next page of a list, and back to its beginning. */
export function Pages({ next, name = 'after' }: { next: string | undefined; name?: string }) {
  const words = useWords(sentences);
  const address = useAddress();
  return (
    <p className="under">
      {address.parameters.has(name) && <ViewLink href={address.with({ [name]: '' })}>{words.say('first')}</ViewLink>}
      {next !== undefined && <ViewLink href={address.with({ [name]: next })}>{words.say('next')}</ViewLink>}
    </p>
  );
}
