import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { useWords } from '../speech';
import { endOf } from './agreement';
import sentences from './words.json';

interface TakeBackProps {
  id: string;
  version: number;
  refresh: () => Promise<void>;
}

/** Takes a use case back into the experiment, bounded anew. */
export function TakeBack({ id, version, refresh }: TakeBackProps) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [tokens, setTokens] = useState('');
  const isWhole = reason.trim() !== '' && until !== '' && Number(tokens) > 0;
  const back = () =>
    act(`/api/lanes/${encodeURIComponent(id)}/return`, {
      ...{ version, reason },
      experiment: { until: endOf(until), tokens: Number(tokens) },
    });
  return (
    <Card title={words.say('takeBack')} note={words.say('takeBackMeans')}>
      {notice}
      <div className="form">
        <Field label={words.say('why')} value={reason} dir="auto" onChange={(event) => setReason(event.target.value)} />
        <Field
          label={words.say('until')}
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Field
          label={words.say('tokens')}
          type="number"
          min={1}
          value={tokens}
          onChange={(event) => setTokens(event.target.value)}
        />
        <Button disabled={isBusy || !isWhole} onClick={back}>
          {words.say('takeBack')}
        </Button>
      </div>
    </Card>
  );
}
