import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Lane } from '@/utils/vocabulary';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { Choice } from '../shell/choice';
import { useWords } from '../speech';
import sentences from './words.json';

/** What is agreed on for a use case. */
export interface Terms {
  id: string;
  lane: Lane;
  active: boolean;
  approval: 'none' | 'sign-off' | 'hold';
  criteria?: {
    minRuns: number;
    minRating: number;
    minRatings: number;
    maxViolations: number;
    signOff: boolean;
    until: string;
  };
  baseline?: { minutesPerTask: number; costPerTask: number; responseMinutes: number };
  experiment?: { until: string; tokens: number; dataSets: string[] };
  workKinds: string[];
  costPerMillionTokens: number;
}

interface AgreementProps {
  terms: Terms;
  version: number;
  refresh: () => Promise<void>;
}

const approvals = ['none', 'sign-off', 'hold'] as const satisfies Terms['approval'][];
const dayOf = (time: string | undefined) => time?.slice(0, 10) ?? '';
/** The end of that day, where one is. */
export const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();
/** Words between commas. */
export const wordsIn = (line: string) =>
  line
    .split(/[,\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The form in which criteria, baseline and bounds are agreed. What is not touched stays as it is. */
export function Agreement({ terms, version, refresh }: AgreementProps) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  const { criteria, baseline, experiment } = terms;
  const before: Record<string, string> = {
    minRuns: String(criteria?.minRuns ?? ''),
    minRatings: String(criteria?.minRatings ?? ''),
    minRating: String(criteria?.minRating ?? ''),
    maxViolations: String(criteria?.maxViolations ?? ''),
    criteriaUntil: dayOf(criteria?.until),
    minutesPerTask: String(baseline?.minutesPerTask ?? ''),
    costPerTask: String(baseline?.costPerTask ?? ''),
    responseMinutes: String(baseline?.responseMinutes ?? ''),
    experimentUntil: dayOf(experiment?.until),
    tokens: String(experiment?.tokens ?? ''),
    dataSets: experiment?.dataSets.join(', ') ?? '',
    costPerMillionTokens: String(terms.costPerMillionTokens),
    workKinds: terms.workKinds.join(', '),
  };
  // What was changed here, over what holds: a change by somebody else in between takes nothing away.
  const [changes, setChanges] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState<{ approval?: Terms['approval']; needsSignOff?: boolean }>({});
  const [half, setHalf] = useState<string>();
  const given = { ...before, ...changes };
  const { approval = terms.approval, needsSignOff = criteria?.signOff ?? true } = chosen;
  const isChanged = (keys: readonly string[]) => keys.some((key) => given[key] !== before[key]);
  const isWhole = (keys: readonly string[]) => keys.every((key) => (given[key] ?? '').trim() !== '');
  const number = (key: string) => Number(given[key]);

  const criteriaKeys = ['minRuns', 'minRatings', 'minRating', 'maxViolations', 'criteriaUntil'];
  const baselineKeys = ['minutesPerTask', 'costPerTask', 'responseMinutes'];
  const experimentKeys = ['experimentUntil', 'tokens'];
  const newCriteria = isChanged(criteriaKeys) || (criteria !== undefined && needsSignOff !== criteria.signOff);
  const agree = async (event: FormEvent) => {
    event.preventDefault();
    // Half of something is not agreed on, and not forgotten either.
    const half = [
      newCriteria && !isWhole(criteriaKeys) && words.say('criteria'),
      isChanged(baselineKeys) && !isWhole(baselineKeys) && words.say('baseline'),
      isChanged([...experimentKeys, 'dataSets']) && !isWhole(experimentKeys) && words.say('bounds'),
    ].find((group) => group !== false);
    setHalf(half);
    if (half !== undefined) return;
    const isDone = await act(`/api/lanes/${encodeURIComponent(terms.id)}/agreement`, {
      version,
      ...(newCriteria && {
        criteria: {
          ...{ minRuns: number('minRuns'), minRatings: number('minRatings'), minRating: number('minRating') },
          ...{ maxViolations: number('maxViolations'), signOff: needsSignOff },
          until: endOf(given.criteriaUntil ?? ''),
        },
      }),
      ...(isChanged(baselineKeys) && {
        baseline: Object.fromEntries(baselineKeys.map((key) => [key, number(key)])),
      }),
      ...(isChanged([...experimentKeys, 'dataSets']) && {
        experiment: {
          ...{ until: endOf(given.experimentUntil ?? ''), tokens: number('tokens') },
          dataSets: wordsIn(given.dataSets ?? ''),
        },
      }),
      ...(approval !== terms.approval && { approval }),
      ...(isChanged(['costPerMillionTokens']) && { costPerMillionTokens: number('costPerMillionTokens') }),
      ...(isChanged(['workKinds']) && { workKinds: wordsIn(given.workKinds ?? '') }),
    });
    if (!isDone) return;
    setChanges({});
    setChosen({});
  };
  const field = (key: string, label: string, type: 'number' | 'date' | 'text' = 'number', hint?: string) => (
    <Field
      key={key}
      label={label}
      hint={hint}
      type={type}
      min={0}
      step="any"
      value={given[key]}
      onChange={(event) => setChanges({ ...changes, [key]: event.target.value })}
    />
  );
  return (
    <Card title={words.say('agreement')} note={words.say('agreementMeans')}>
      {notice}
      {half !== undefined && <Notice tone="warn" role="alert" title={words.say('notWhole', { group: half })} />}
      <form onSubmit={agree}>
        {terms.lane === 'experiment' && (
          <>
            <fieldset>
              <legend>{words.say('criteria')}</legend>
              <div className="form">
                {field('minRuns', words.say('criterion_runs'))}
                {field('minRatings', words.say('criterion_ratings'))}
                {field('minRating', words.say('criterion_rating'))}
                {field('maxViolations', words.say('criterion_violations'))}
                {field('criteriaUntil', words.say('criterion_time'), 'date')}
              </div>
              <p>
                <label>
                  <input
                    type="checkbox"
                    checked={needsSignOff}
                    onChange={(event) => setChosen({ ...chosen, needsSignOff: event.target.checked })}
                  />{' '}
                  {words.say('needsSignOff')}
                </label>
              </p>
            </fieldset>
            <fieldset>
              <legend>{words.say('baseline')}</legend>
              <div className="form">
                {field('minutesPerTask', words.say('minutesPerTask'))}
                {field('costPerTask', words.say('costPerTask'))}
                {field('responseMinutes', words.say('responseMinutes'))}
              </div>
            </fieldset>
            <fieldset>
              <legend>{words.say('bounds')}</legend>
              <div className="form">
                {field('experimentUntil', words.say('until'), 'date')}
                {field('tokens', words.say('tokens'))}
                {field('dataSets', words.say('dataSets'), 'text', 'sample-products@2')}
              </div>
            </fieldset>
          </>
        )}
        <Choice
          label={words.say('approval')}
          value={approval}
          options={approvals.map((value) => ({ value, name: words.say(`approval_${value}`) }))}
          onChoose={(value) => setChosen({ ...chosen, approval: value })}
        />
        <div className="form">
          {field('costPerMillionTokens', words.say('costPerMillionTokens'))}
          {field('workKinds', words.say('workKinds'), 'text', 'EMAIL_ADDRESS, CUSTOMER_TABLE')}
        </div>
        <p className="inline">
          <Button type="submit" look="primary" disabled={isBusy}>
            {words.say('agree')}
          </Button>
          <Button
            disabled={isBusy}
            onClick={() =>
              act(`/api/lanes/${encodeURIComponent(terms.id)}/agreement`, { version, active: !terms.active })
            }
          >
            {words.say(terms.active ? 'shut' : 'openUp')}
          </Button>
        </p>
      </form>
    </Card>
  );
}
