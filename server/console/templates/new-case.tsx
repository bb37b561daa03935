import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { EvaluationCase } from '@/utils/templates';
import { Field } from '../parts/field';
import { useWords } from '../speech';
import sentences from './words.json';

interface NewCaseProps {
  /** Names of what people fill in. */
  inputs: readonly string[];
  onAdd: (added: EvaluationCase) => void;
}

/** One more question whose right answer is known: the template does not become live until a model passes it. */
export function NewCase({ inputs, onAdd }: NewCaseProps) {
  const words = useWords(sentences);
  const [given, setGiven] = useState<Record<string, string>>({});
  const of = (key: string) => (given[key] ?? '').trim();
  const parts = (key: string) => [of(key)].filter((part) => part !== '');
  const isWhole = of('name') !== '' && of('answer') !== '' && inputs.every((name) => of(`input ${name}`) !== '');
  const field = (key: string, label: string, hint?: string) => (
    <Field
      key={key}
      label={label}
      hint={hint}
      value={given[key] ?? ''}
      dir="auto"
      onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
    />
  );
  const add = () => {
    onAdd({
      name: of('name'),
      inputs: Object.fromEntries(inputs.map((name) => [name, of(`input ${name}`)])),
      answer: of('answer'),
      expect: { contains: parts('contains'), lacks: parts('lacks') },
    });
    setGiven({});
  };
  return (
    <fieldset>
      <legend>{words.say('newCase')}</legend>
      <div className="form">
        {field('name', words.say('caseName'))}
        {inputs.map((name) => field(`input ${name}`, name))}
        {field('answer', words.say('goodAnswer'))}
        {field('contains', words.say('contains'))}
        {field('lacks', words.say('lacks'))}
        <Button disabled={!isWhole} onClick={add}>
          {words.say('newCase')}
        </Button>
      </div>
      <p className="muted">{words.say('newCaseMeans')}</p>
    </fieldset>
  );
}
