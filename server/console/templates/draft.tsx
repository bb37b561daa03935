import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { goTo, useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import { NewCase } from './new-case';
import { nameOf, type TemplateRow } from './template-row';
import sentences from './words.json';

interface DraftProps {
  row: TemplateRow;
  /** Of the routes of its use case. */
  base: string;
  mayWrite: boolean;
  refresh: () => Promise<void>;
}

type Changes = Partial<Record<'system' | 'prompt' | 'rest' | 'owner' | 'reviewOn', string>>;

/** The text of a version. A draft is changed; of any other a new version is made. */
export function Draft({ row, base, mayWrite, refresh }: DraftProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const { act, tellFor, isBusy, notice } = useAct(refresh);
  const { id, version, system, prompt, ...rest } = row.template;
  const before = {
    ...{ system, prompt, rest: JSON.stringify(rest, undefined, 2) },
    ...{ owner: row.owner ?? '', reviewOn: row.reviewBy?.slice(0, 10) ?? '' },
  };
  // Only what was changed here: what was written stays, whatever becomes of the version in between.
  const [changes, setChanges] = useState<Changes>({});
  const given = { ...before, ...changes };
  const document = objectIn(given.rest);
  const isDraft = row.state === 'draft';
  const setRest = (value: object) => setChanges({ ...changes, rest: JSON.stringify(value, undefined, 2) });
  const save = async () => {
    const more = {
      template: { ...document, id, version, system: given.system, prompt: given.prompt },
      ...(given.owner.trim() !== '' && { owner: given.owner.trim() }),
      // The end of that day, where one is.
      ...(given.reviewOn !== '' && { reviewBy: new Date(`${given.reviewOn}T23:59:59`).toISOString() }),
    };
    if (isDraft) {
      const isDone = await act(`${base}/${row.id}/${row.version}/text`, { ...more, revision: row.revision ?? 1 });
      if (isDone) setChanges({});
      return;
    }
    const made = await tellFor<{ id: string; version: number }>(base, more);
    if (made) goTo(address.with({ draft: nameOf(made) }));
  };
  const area = (key: 'system' | 'prompt' | 'rest', label: string) => (
    <p>
      <label>
        {label}
        <textarea
          rows={key === 'rest' ? 16 : 8}
          dir={key === 'rest' ? 'ltr' : 'auto'}
          spellCheck={key !== 'rest'}
          value={given[key]}
          readOnly={!mayWrite}
          onChange={(event) => setChanges({ ...changes, [key]: event.target.value })}
        />
      </label>
    </p>
  );
  return (
    <Card title={nameOf(row)} note={words.say(isDraft ? 'draftMeans' : 'fixedMeans')}>
      {notice}
      {area('system', words.say('system'))}
      {area('prompt', words.say('prompt'))}
      <details>
        <summary>{words.say('rest')}</summary>
        <p className="muted">{words.say('restMeans')}</p>
        {area('rest', words.say('rest'))}
      </details>
      {mayWrite && document !== undefined && (
        <NewCase
          inputs={inputNamesIn(document)}
          onAdd={(added) => setRest({ ...document, evaluation: [...casesIn(document), added] })}
        />
      )}
      {document === undefined && <Notice tone="warn" role="alert" title={words.say('restTorn')} />}
      {mayWrite && (
        <>
          <div className="form">
            <Field
              label={words.say('owner')}
              value={given.owner}
              dir="auto"
              onChange={(event) => setChanges({ ...changes, owner: event.target.value })}
            />
            <Field
              label={words.say('reviewBy')}
              type="date"
              value={given.reviewOn}
              onChange={(event) => setChanges({ ...changes, reviewOn: event.target.value })}
            />
          </div>
          <p>
            <Button
              look="primary"
              disabled={isBusy || given.prompt.trim() === '' || document === undefined}
              onClick={save}
            >
              {words.say(isDraft ? 'save' : 'newVersion')}
            </Button>
          </p>
        </>
      )}
      <p>
        <ViewLink href={address.with({ draft: '' })}>{words.say('close')}</ViewLink>
      </p>
    </Card>
  );
}

/** What is there may be half written: the server says what is wrong with it. */
const listIn = (document: object, key: string): unknown[] => {
  const value: unknown = (document as Record<string, unknown>)[key];
  return Array.isArray(value) ? value : [];
};
const casesIn = (document: object) => listIn(document, 'evaluation');
const inputNamesIn = (document: object) =>
  listIn(document, 'inputs').flatMap((input) => {
    const name: unknown = (input as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [name] : [];
  });

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
