import { useId, useState } from 'react';
import { useWords } from '../speech';
import type { KeyOfPolicy } from './document';
import { useMeans } from './means';
import sentences from './words.json';

interface KeyFieldProps {
  of: KeyOfPolicy;
  value: unknown;
  /** `undefined`: the default holds again. */
  onChange: (value: unknown) => void;
}

/** One key of the policy, with what it decides under it. */
export function KeyField({ of, value, onChange }: KeyFieldProps) {
  const words = useWords(sentences);
  const means = useMeans();
  const id = useId();
  const say = (one: unknown): string =>
    one === undefined || one === '' || (Array.isArray(one) && one.length === 0)
      ? words.say('nothing')
      : typeof one === 'boolean'
        ? words.say(one ? 'yes' : 'no')
        : typeof one === 'object'
          ? JSON.stringify(one)
          : String(one);
  const hint = `${id}-hint`;
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

interface ControlProps extends KeyFieldProps {
  id: string;
  hint: string;
  say: (value: unknown) => string;
}

function Control({ id, hint, of, value, onChange, say }: ControlProps) {
  const words = useWords(sentences);
  const shared = { id, 'aria-describedby': hint };
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
    case 'json':
      return <JsonField shared={shared} value={value} onChange={onChange} />;
  }
}

interface JsonFieldProps extends Pick<KeyFieldProps, 'value' | 'onChange'> {
  shared: { id: string; 'aria-describedby': string };
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
