import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useAct } from '../governance/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import { nameOf, type TemplateRow } from './template-row';
import sentences from './words.json';

interface DraftProps {
  row: TemplateRow;
  /** Of the routes of its use case. */
  base: string;
  mayWrite: boolean;
  refresh: () => Promise<void>;
}

/** The text of a version. A draft is changed; of any other a new version is made. */
export function Draft({ row, base, mayWrite, refresh }: DraftProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const { act, tellFor, isBusy, notice } = useAct(refresh);
  const [system, setSystem] = useState(row.template.system);
  const [prompt, setPrompt] = useState(row.template.prompt);
  const [owner, setOwner] = useState(row.owner ?? '');
  const [reviewOn, setReviewOn] = useState(row.reviewBy?.slice(0, 10) ?? '');
  const isDraft = row.state === 'draft';
  const save = async () => {
    const more = {
      template: { ...row.template, system, prompt },
      ...(owner.trim() !== '' && { owner: owner.trim() }),
      // The end of that day, where one is.
      ...(reviewOn !== '' && { reviewBy: new Date(`${reviewOn}T23:59:59`).toISOString() }),
    };
    if (isDraft) {
      await act(`${base}/${row.id}/${row.version}/text`, { ...more, revision: row.revision ?? 1 });
      return;
    }
    const made = await tellFor<{ id: string; version: number }>(base, more);
    if (made) goTo(address.with({ draft: nameOf(made) }));
  };
  const area = (label: string, value: string, change: (value: string) => void) => (
    <p>
      <label>
        {label}
        <textarea
          rows={8}
          dir="auto"
          value={value}
          readOnly={!mayWrite}
          onChange={(event) => change(event.target.value)}
        />
      </label>
    </p>
  );
  return (
    <Card title={nameOf(row)} note={words.say(isDraft ? 'draftMeans' : 'fixedMeans')}>
      {notice}
      {area(words.say('system'), system, setSystem)}
      {area(words.say('prompt'), prompt, setPrompt)}
      {mayWrite && (
        <>
          <Field
            label={words.say('owner')}
            value={owner}
            dir="auto"
            onChange={(event) => setOwner(event.target.value)}
          />
          <Field
            label={words.say('reviewBy')}
            type="date"
            value={reviewOn}
            onChange={(event) => setReviewOn(event.target.value)}
          />
          <p>
            <Button look="primary" disabled={isBusy || prompt.trim() === ''} onClick={save}>
              {words.say(isDraft ? 'save' : 'newVersion')}
            </Button>
          </p>
        </>
      )}
      <ViewLink href={address.with({ draft: '' })}>{words.say('close')}</ViewLink>
    </Card>
  );
}
