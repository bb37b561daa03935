import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { catalogue, otherSiteId } from '@/utils/sites';
import { type CellPeriod, cellList, cellPeriods, type Measure } from '@/utils/telemetry/cells';
import { findingKinds } from '@/utils/telemetry/event';
import { type AlertKind, alertKinds } from '../../store/console-words';
import names from '../names/words.json';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import { type AlertsAnswer, keyText, lists, type WatchedList } from './said';
import sentences from './words.json';

const usual = { spike: '50', drop: '20', 'override-rate': '30' } as const satisfies Record<AlertKind, string>;

/** One rule is one sentence: what, where, how much. */
export function NewRule({ answer, onAdded }: { answer: AlertsAnswer; onAdded: () => Promise<void> }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const [kind, setKind] = useState<AlertKind>('spike');
  const [list, setList] = useState<WatchedList>('all');
  const [key, setKey] = useState('');
  const [wantedMeasure, setMeasure] = useState<Measure>('warned');
  const [period, setPeriod] = useState<CellPeriod>('week');
  const [percent, setPercent] = useState<string>(usual.spike);
  const [byMail, setByMail] = useState(answer.canMail);
  const { act, isBusy, notice } = useAct(onAdded);

  const isShare = kind === 'override-rate';
  const measures = cellList(list).measures;
  const measure = measures.find((one) => one === wantedMeasure) ?? measures[0] ?? 'running';
  const keys: readonly string[] =
    list === 'site'
      ? [...catalogue.map(({ id }) => id), otherSiteId]
      : list === 'kind'
        ? findingKinds
        : list === 'team'
          ? answer.teams
          : [];
  const chosenKey = keys.includes(key) ? key : '';
  const possibleLists = lists.filter(
    (one) => !(isShare && one === 'fleet') && !(one === 'team' && answer.teams.length === 0),
  );

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const rule = { kind, list, key: chosenKey, measure, period, percent: Number(percent), byMail };
    await act('/api/alerts/rules', isShare ? { ...rule, measure: 'anyway' } : rule);
  };
  return (
    <Card title={words.say('newRule')} note={words.say(answer.canMail ? 'hasMail' : 'noMail')}>
      <form className="form" onSubmit={add}>
        <Choice
          label={words.say('what')}
          value={kind}
          options={alertKinds.map((value) => ({ value, name: words.say(`choose_${value}`) }))}
          onChoose={(chosen) => {
            setKind(chosen);
            setPercent(usual[chosen]);
            if (chosen === 'override-rate' && list === 'fleet') setList('all');
          }}
        />
        <Choice
          label={words.say('list')}
          value={list}
          options={possibleLists.map((value) => ({ value, name: words.say(`list_${value}`) }))}
          onChoose={setList}
        />
        {keys.length > 0 && (
          <Choice
            label={words.say('key')}
            value={chosenKey}
            options={[
              { value: '', name: words.say('each') },
              ...keys
                .map((value) => ({ value, name: keyText(list, value, named) }))
                .sort((a, b) => a.name.localeCompare(b.name, words.language)),
            ]}
            onChoose={setKey}
          />
        )}
        {!isShare && measures.length > 1 && (
          <Choice
            label={words.say('measure')}
            value={measure}
            options={measures.map((value) => ({ value, name: words.say(`measure_${value}`) }))}
            onChoose={setMeasure}
          />
        )}
        <Choice
          label={words.say('period')}
          value={period}
          options={cellPeriods.map((value) => ({ value, name: words.say(`period_${value}`) }))}
          onChoose={setPeriod}
        />
        <Field
          label={words.say('percent')}
          hint={words.say('percentMeans')}
          type="number"
          min={1}
          max={kind === 'spike' ? 10_000 : 100}
          required
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
        {answer.canMail && (
          <label className="inline">
            <input type="checkbox" checked={byMail} onChange={(event) => setByMail(event.target.checked)} />{' '}
            {words.say('byMail')}
          </label>
        )}
        <Button type="submit" look="primary" disabled={isBusy}>
          {words.say('add')}
        </Button>
      </form>
      {notice}
    </Card>
  );
}
