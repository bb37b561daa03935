import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { namesIn, reservedSlots } from '@/utils/templates';
import { useAct } from '../parts/act';
import { Card } from '../parts/card';
import { Field } from '../parts/field';
import { goTo, useAddress } from '../shell/address';
import { useWords } from '../speech';
import { nameOf } from './template-row';
import sentences from './words.json';

interface NewTemplateProps {
  /** Of the routes of its use case. */
  base: string;
  refresh: () => Promise<void>;
}

/** The first draft of a template: a name and a prompt; each {{word}} in it becomes something that people fill in. */
export function NewTemplate({ base, refresh }: NewTemplateProps) {
  const words = useWords(sentences);
  const address = useAddress();
  const { tellFor, isBusy, notice } = useAct(refresh);
  const [given, setGiven] = useState({ id: '', title: '', prompt: '' });
  // Voice and disclaimer are filled by the use case.
  const names = [...new Set(namesIn(given.prompt))].filter((name) => !reservedSlots.some((own) => own === name));
  const isWhole = Object.values(given).every((value) => value.trim() !== '');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const made = await tellFor<{ id: string; version: number }>(base, {
      template: {
        ...{ id: given.id.trim(), title: given.title.trim(), prompt: given.prompt },
        inputs: names.map((name) => ({ name, label: name, type: 'text' })),
      },
    });
    if (made === undefined) return;
    setGiven({ id: '', title: '', prompt: '' });
    goTo(address.with({ draft: nameOf(made) }));
  };
  return (
    <Card title={words.say('newTemplate')} note={words.say('newTemplateMeans')}>
      {notice}
      <form onSubmit={add}>
        <div className="form">
          <Field
            label={words.say('shortName')}
            value={given.id}
            dir="ltr"
            pattern="[a-z0-9][a-z0-9\-]*"
            placeholder="door-notice"
            onChange={(event) => setGiven({ ...given, id: event.target.value })}
          />
          <Field
            label={words.say('title')}
            value={given.title}
            dir="auto"
            onChange={(event) => setGiven({ ...given, title: event.target.value })}
          />
        </div>
        <p>
          <label>
            {words.say('prompt')}
            <textarea
              rows={4}
              dir="auto"
              value={given.prompt}
              onChange={(event) => setGiven({ ...given, prompt: event.target.value })}
            />
          </label>
        </p>
        <Button type="submit" look="primary" disabled={isBusy || !isWhole}>
          {words.say('newTemplate')}
        </Button>
      </form>
    </Card>
  );
}
