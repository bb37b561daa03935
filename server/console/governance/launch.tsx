import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAct } from '../parts/act';
import { Answer } from '../parts/answer';
import { Field } from '../parts/field';
import { ViewLink } from '../shell/address';
import { useWords } from '../speech';
import { endOf, wordsIn } from './agreement';
import sentences from './words.json';

interface LaunchProps {
  intake: { id: string; version: number; useCase: string | null };
  refresh: () => Promise<void>;
}

/** An approved request becomes an experiment: with a name, an end, a budget and something to work on. */
export function Launch({ intake, refresh }: LaunchProps) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  const [given, setGiven] = useState({ id: '', until: '', tokens: '200000', dataSets: '' });
  if (intake.useCase !== null) {
    return <ViewLink href={`/lanes?id=${encodeURIComponent(intake.useCase)}`}>{words.say('launched')}</ViewLink>;
  }
  const isWhole = Object.values(given).every((value) => value.trim() !== '');
  const launch = () =>
    act(`/api/intakes/${intake.id}/launch`, {
      ...{ version: intake.version, id: given.id.trim(), until: endOf(given.until), tokens: Number(given.tokens) },
      dataSets: wordsIn(given.dataSets),
    });
  const field = (key: keyof typeof given, label: string, type: string, hint?: ReactNode) => (
    <Field
      label={label}
      hint={hint}
      type={type}
      value={given[key]}
      onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
    />
  );
  return (
    <fieldset>
      <legend>{words.say('launch')}</legend>
      {notice}
      <p className="muted">{words.say('launchMeans')}</p>
      <div className="form">
        {field('id', words.say('shortName'), 'text', 'door-notices')}
        {field('until', words.say('until'), 'date')}
        {field('tokens', words.say('tokens'), 'number')}
        <Answer<{ dataSets: { id: string; version: number }[] }> path="/api/data-sets" isLive={false} isQuiet>
          {({ dataSets }) =>
            field(
              'dataSets',
              words.say('dataSets'),
              'text',
              // What there is, to be written or copied.
              dataSets.length === 0 ? (
                words.say('dataSetsNone')
              ) : (
                <bdi>{dataSets.map(({ id, version }) => `${id}@${version}`).join(', ')}</bdi>
              ),
            )
          }
        </Answer>
        <Button look="primary" disabled={isBusy || !isWhole} onClick={launch}>
          {words.say('launch')}
        </Button>
      </div>
    </fieldset>
  );
}
