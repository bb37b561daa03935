import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { alertKinds } from '../../store/console-words';
import names from '../names/words.json';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Card } from '../parts/card';
import { type Column, DataTable } from '../parts/data-table';
import { goTo, useAddress } from '../shell/address';
import { Choice } from '../shell/choice';
import { useMe } from '../shell/me';
import { useWords } from '../speech';
import { NewRule } from './new-rule';
import { type AlertsAnswer, type RaisedAlert, type Rule, ruleText, scopeText } from './said';
import sentences from './words.json';

/** What has changed, by which rule, and who is told. */
export default function AlertsPage() {
  const { roles } = useMe();
  const mayChange = roles.includes('security') || roles.includes('admin');
  return (
    <Answer<AlertsAnswer> path="/api/alerts">
      {(answer, refresh) => (
        <>
          <Raised answer={answer} />
          <Rules answer={answer} onRemoved={mayChange ? refresh : undefined} />
          {mayChange && <NewRule answer={answer} onAdded={refresh} />}
        </>
      )}
    </Answer>
  );
}

function Raised({ answer: { alerts } }: { answer: AlertsAnswer }) {
  const words = useWords(sentences);
  const named = useWords(names);
  const address = useAddress();
  const wanted = address.parameters.get('kind') ?? '';
  const shown = alerts.filter(({ kind }) => wanted === '' || kind === wanted);
  const figure = (value: number | null) => (value === null ? words.say('notShown') : words.number(value));
  const columns: Column<RaisedAlert>[] = [
    { key: 'what', head: words.say('what'), text: (alert) => ruleText(alert, words) },
    { key: 'of', head: words.say('of'), text: (alert) => scopeText(alert, words, named) },
    {
      key: 'when',
      head: words.say('when'),
      text: ({ start }) => start,
      cell: ({ period, start }) =>
        period === 'day' ? words.longDay(start) : words.say('weekFrom', { day: words.day(start) }),
    },
    { key: 'found', head: words.say('found'), text: ({ found }) => figure(found) },
    { key: 'against', head: words.say('against'), text: ({ against }) => figure(against) },
    { key: 'mail', head: words.say('mail'), text: ({ mail }) => words.say(`mail_${mail}`) },
  ];
  return (
    <Card title={words.say('raised')} note={words.say('raisedMeans')}>
      <div className="form">
        <Choice
          label={words.say('kind')}
          value={wanted}
          options={[
            { value: '', name: words.say('anyKind') },
            ...alertKinds.map((value) => ({ value: value as string, name: words.say(`choose_${value}`) })),
          ]}
          onChoose={(kind) => goTo(address.with({ kind }))}
        />
      </div>
      <DataTable
        name={words.say('raised')}
        at="raised"
        columns={columns}
        rows={shown}
        keyOf={({ id }) => id}
        atFirst={20}
        empty={words.say('noneRaised')}
      />
    </Card>
  );
}

interface RulesProps {
  answer: AlertsAnswer;
  /** Left out for whoever may not remove one. */
  onRemoved: (() => Promise<void>) | undefined;
}

function Rules({ answer: { rules }, onRemoved }: RulesProps) {
  const words = useWords(sentences);
  const named = useWords(names);
  const [asked, setAsked] = useState<string>();
  const { act, isBusy, notice } = useAct(onRemoved);
  const remove = async (id: string) => {
    if (await act(`/api/alerts/rules/${id}/remove`, {})) setAsked(undefined);
  };
  const columns: Column<Rule>[] = [
    { key: 'what', head: words.say('what'), text: (rule) => ruleText(rule, words) },
    { key: 'of', head: words.say('of'), text: (rule) => scopeText(rule, words, named) },
    { key: 'period', head: words.say('period'), text: ({ period }) => words.say(`period_${period}`) },
    { key: 'mail', head: words.say('mail'), text: ({ byMail }) => words.say(byMail ? 'byMail' : 'mail_none') },
  ];
  if (onRemoved) {
    columns.push({
      key: 'remove',
      head: words.say('remove'),
      text: () => '',
      cell: (rule) =>
        asked === rule.id ? (
          <span className="inline">
            <Button look="danger" disabled={isBusy} onClick={() => void remove(rule.id)}>
              {words.say('removeNow')}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{words.say('keep')}</Button>
          </span>
        ) : (
          <Button
            look="plain"
            aria-label={words.say('removeOf', { rule: `${ruleText(rule, words)}, ${scopeText(rule, words, named)}` })}
            onClick={() => setAsked(rule.id)}
          >
            {words.say('remove')}
          </Button>
        ),
    });
  }
  return (
    <Card title={words.say('rules')}>
      {notice}
      <DataTable
        name={words.say('rules')}
        at="rules"
        columns={columns}
        rows={rules}
        keyOf={({ id }) => id}
        empty={words.say('noRules')}
      />
    </Card>
  );
}
