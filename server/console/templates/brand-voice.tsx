import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { useWords } from '../speech';
import type { TemplateUseCase } from './template-row';
import sentences from './words.json';

interface BrandVoiceProps {
  useCase: TemplateUseCase;
  version: number;
  mayWrite: boolean;
  refresh: () => Promise<void>;
}

/** Tone and wording before every prompt of the use case, and what stands under every answer. */
export function BrandVoice({ useCase, version, mayWrite, refresh }: BrandVoiceProps) {
  const words = useWords(sentences);
  const { act, isBusy, notice } = useAct(refresh);
  const [changes, setChanges] = useState<{ brandVoice?: string; disclaimer?: string }>({});
  const { brandVoice, disclaimer } = { brandVoice: useCase.brandVoice, disclaimer: useCase.disclaimer, ...changes };
  // What was promoted stays as it was evaluated.
  const isFixed = useCase.lane !== 'experiment' && useCase.pins !== undefined;
  const isSame = brandVoice === useCase.brandVoice && disclaimer === useCase.disclaimer;
  const isReadOnly = !mayWrite || isFixed;
  const path = `/api/lanes/${encodeURIComponent(useCase.id)}/agreement`;
  return (
    <Card title={words.say('voice')} note={words.say(isFixed ? 'voiceFixed' : 'voiceMeans')}>
      {notice}
      <textarea
        rows={4}
        dir="auto"
        aria-label={words.say('voice')}
        value={brandVoice}
        readOnly={isReadOnly}
        onChange={(event) => setChanges({ ...changes, brandVoice: event.target.value })}
      />
      <p>
        <label>
          {words.say('disclaimer')}
          <textarea
            rows={2}
            dir="auto"
            value={disclaimer}
            readOnly={isReadOnly}
            onChange={(event) => setChanges({ ...changes, disclaimer: event.target.value })}
          />
        </label>
      </p>
      {!isReadOnly && (
        <Button
          look="primary"
          disabled={isBusy || isSame}
          onClick={async () => {
            if (await act(path, { version, brandVoice, disclaimer })) setChanges({});
          }}
        >
          {words.say('save')}
        </Button>
      )}
    </Card>
  );
}
