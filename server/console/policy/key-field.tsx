import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '../parts/field';
import { useWords } from '../speech';
import type { NamedShape, Shape } from './document';
import { useMeans } from './means';
import { valueText } from './value-text';
import sentences from './words.json';

interface KeyFieldProps {
  of: NamedShape;
  value: unknown;
  /** `undefined`: the default holds again. */
  onChange: (value: unknown) => void;
}

/** One key of the policy, with what it decides under it. */
export function KeyField({ of, value, onChange }: KeyFieldProps) {
  const words = useWords(sentences);
  const means = useMeans();
  const id = useId();
  const say = (one: unknown) => valueText(one, words);
  const hint = `${id}-hint`;
  if (of.kind === 'list' || of.kind === 'group' || of.kind === 'entries') {
    return (
      <fieldset aria-describedby={hint}>
        <legend>
          <code>{of.key}</code>
        </legend>
        <p id={hint} className="muted">
          {means(of.path)}
        </p>
        <Structure of={of} value={value} onChange={onChange} />
      </fieldset>
    );
  }
  return (
    <div className="choice">
      <label htmlFor={id}>
        <code>{of.key}</code>
      </label>
      <Control id={id} hint={hint} of={of} value={value} onChange={onChange} say={say} />
      <span id={hint} className="muted">
        {means(of.path)} {of.kind === 'lines' && words.say('oneALine')} {of.kind === 'json' && words.say('asJson')}{' '}
        {of.kind !== 'switch' && of.kind !== 'choice' && words.say('usual', { value: say(of.usual) })}
      </span>
    </div>
  );
}

interface ControlProps extends Omit<KeyFieldProps, 'of'> {
  of: Shape;
  id: string;
  hint?: string;
  say: (value: unknown) => string;
}

function Control({ id, hint, of, value, onChange, say }: ControlProps) {
  const words = useWords(sentences);
  const shared = { id, ...(hint !== undefined && { 'aria-describedby': hint }) };
  switch (of.kind) {
    case 'switch':
    case 'choice': {
      const values = of.kind === 'switch' ? ['true', 'false'] : of.choices;
      const isNumber = typeof of.usual === 'number';
      const take = (text: string) =>
        text === '' ? undefined : of.kind === 'switch' ? text === 'true' : isNumber ? Number(text) : text;
      return (
        <select
          {...shared}
          value={value === undefined ? '' : String(value)}
          onChange={(e) => onChange(take(e.target.value))}
        >
          <option value="">{words.say('asUsual', { value: say(of.usual) })}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {of.kind === 'switch' ? say(one === 'true') : one}
            </option>
          ))}
        </select>
      );
    }
    case 'number':
      return (
        <input
          {...shared}
          type="number"
          step="any"
          min={of.least}
          max={of.most}
          value={typeof value === 'number' ? value : ''}
          onChange={(e) => onChange(e.target.value === '' ? undefined : Number(e.target.value))}
        />
      );
    case 'text':
      return (
        <input
          {...shared}
          autoComplete="off"
          value={typeof value === 'string' ? value : ''}
          onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value)}
        />
      );
    case 'lines':
      return (
        <textarea
          {...shared}
          rows={3}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(e) => onChange(e.target.value === '' ? undefined : e.target.value.split('\n'))}
          onBlur={(e) => {
            const lines = e.target.value.split('\n').filter((line) => line.trim() !== '');
            onChange(lines.length === 0 ? undefined : lines);
          }}
        />
      );
    case 'several':
      return (
        <select
          {...shared}
          multiple
          size={Math.min(6, of.choices.length)}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={({ target }) => {
            const chosen = [...target.selectedOptions].map((option) => option.value);
            onChange(chosen.length === 0 ? undefined : chosen);
          }}
        >
          {of.choices.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      );
    default:
      return <JsonField shared={shared} value={value} onChange={onChange} />;
  }
}

interface StructureProps {
  of: Shape;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** They have no name of their own that stays, only their place. */
const placed = <Item,>(items: readonly Item[]) =>
  items.map((item, index) => ({ item, index, place: `place ${index}` }));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What has parts: each part is a field of its own. */
function Structure({ of, value, onChange }: StructureProps) {
  const words = useWords(sentences);
  if (of.kind === 'entries') return <Entries of={of} value={value} onChange={onChange} />;
  if (of.kind === 'group') return <Parts of={of} value={value} onChange={onChange} />;
  const items: unknown[] = Array.isArray(value) ? value : [];
  const keep = (next: unknown[]) => onChange(next.length === 0 ? undefined : next);
  return (
    <>
      {placed(items).map(({ item, index, place }) => (
        <fieldset key={place}>
          <legend>{words.number(index + 1)}</legend>
          <Parts of={of} value={item} onChange={(next) => keep(items.with(index, next ?? {}))} />
          <Button onClick={() => keep(items.toSpliced(index, 1))}>
            {words.say('removeEntry', { number: words.number(index + 1) })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => keep([...items, {}])}>{words.say('addEntry')}</Button>
    </>
  );
}

function Parts({ of, value, onChange }: StructureProps) {
  const written = isObject(value) ? value : {};
  return of.fields.map((field) => (
    <KeyField
      key={field.key}
      of={field}
      value={written[field.key]}
      onChange={(next) => {
        const { [field.key]: _before, ...others } = written;
        const changed = next === undefined ? others : { ...others, [field.key]: next };
        onChange(Object.keys(changed).length === 0 ? undefined : changed);
      }}
    />
  ));
}

/** Names with values. One without a name yet stays here and is not taken over. */
function Entries({ of, value, onChange }: StructureProps) {
  const words = useWords(sentences);
  const id = useId();
  const [entries, setEntries] = useState<[string, unknown][]>(() => Object.entries(isObject(value) ? value : {}));
  const change = (next: [string, unknown][]) => {
    setEntries(next);
    const named = next.filter(([name]) => name.trim() !== '');
    onChange(named.length === 0 ? undefined : Object.fromEntries(named));
  };
  const each = of.each;
  if (each === undefined) return null;
  return (
    <>
      {placed(entries).map(({ item: [name, entry], index, place }) => (
        <div key={place} className="form">
          <Field
            label={words.say('entryName')}
            value={name}
            autoComplete="off"
            onChange={({ target }) => change(entries.with(index, [target.value, entry]))}
          />
          <div className="choice">
            <label htmlFor={`${id}-${index}`}>{words.say('entryValue')}</label>
            <Control
              id={`${id}-${index}`}
              of={each}
              value={entry}
              onChange={(next) => change(entries.with(index, [name, next ?? '']))}
              say={(one) => (one === undefined ? words.say('nothing') : String(one))}
            />
          </div>
          <Button onClick={() => change(entries.toSpliced(index, 1))}>
            {words.say('removeEntry', { number: words.number(index + 1) })}
          </Button>
        </div>
      ))}
      <Button onClick={() => change([...entries, ['', each.choices[0] ?? '']])}>{words.say('addEntry')}</Button>
    </>
  );
}

interface JsonFieldProps extends Pick<KeyFieldProps, 'value' | 'onChange'> {
  shared: { id: string; 'aria-describedby'?: string };
}

/** What is no JSON yet stays in the field and is not taken over. */
function JsonField({ shared, value, onChange }: JsonFieldProps) {
  const words = useWords(sentences);
  const [text, setText] = useState<string>();
  const shown = text ?? (value === undefined ? '' : JSON.stringify(value, null, 2));
  const [isWrong, setWrong] = useState(false);
  const change = (next: string) => {
    setText(next);
    try {
      onChange(next.trim() === '' ? undefined : JSON.parse(next));
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <textarea
        {...shared}
        rows={4}
        spellCheck={false}
        className="code"
        aria-invalid={isWrong}
        value={shown}
        onChange={(e) => change(e.target.value)}
        onBlur={() => !isWrong && setText(undefined)}
      />
      {isWrong && (
        <span role="alert" className="muted">
          {words.say('notJson')}
        </span>
      )}
    </>
  );
}
