import { useId, useRef, useState } from 'react';
import { FieldError, Input, Label, NumberField, Text, TextArea, TextField } from 'react-aria-components';
import { Button } from '@/components/ui/button';
import { takePage } from '@/utils/assistant';
import { openTabs } from '@/utils/platform';
import type { Template } from '@/utils/templates';
import { directionOf } from '../direction';
import { text as words } from '../text';
import { fileAsText } from './file-text';
import type { ValueProblem } from './prepare-inputs';
import css from './templates.module.css';

interface FieldProps {
  input: Template['inputs'][number];
  label: string;
  hint: string | undefined;
  /** How an option reads. */
  option: (value: string) => string;
  value: unknown;
  problem: ValueProblem | undefined;
  onChange: (value: unknown) => void;
}

/** One input of a template, by its type. */
export function Field(props: FieldProps) {
  const { input, label, hint, option, value, problem, onChange } = props;
  const id = useId();
  const said = problem === undefined ? undefined : words.templateProblem(problem, input);
  switch (input.type) {
    case 'choice':
      return (
        <div className={css.field}>
          <label htmlFor={id} className={css.label}>
            {label}
            {input.required ? null : <Optional />}
          </label>
          <select
            id={id}
            className={css.input}
            value={typeof value === 'string' ? value : ''}
            aria-invalid={problem !== undefined}
            onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
          >
            {input.required ? null : <option value="" />}
            {input.options.map((one) => (
              <option key={one} value={one}>
                {option(one)}
              </option>
            ))}
          </select>
        </div>
      );
    case 'yes-no':
      return (
        <label className={css.check}>
          <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
          {label}
        </label>
      );
    case 'number':
      return (
        <NumberField
          className={css.field ?? ''}
          isInvalid={problem !== undefined}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
          {...(input.min === undefined ? {} : { minValue: input.min })}
          {...(input.max === undefined ? {} : { maxValue: input.max })}
        >
          <Label className={css.label ?? ''}>
            {label}
            {input.required ? null : <Optional />}
          </Label>
          <Input className={css.input ?? ''} />
          {hint === undefined ? null : (
            <Text slot="description" className={css.note ?? ''}>
              {hint}
            </Text>
          )}
          <FieldError className={css.problem ?? ''}>{said}</FieldError>
        </NumberField>
      );
    default:
      return <Texts {...props} said={said} />;
  }
}

function Optional() {
  return <span className={css.note}> {words.templateOptional}</span>;
}

/** Text, list (a line each), table, page and file: all are text that can be seen and changed before it is sent. */
function Texts({ input, label, hint, value, problem, said, onChange }: FieldProps & { said: string | undefined }) {
  const isLong = input.type !== 'text' || input.long === true || input.maxLength > 300;
  const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  const set = (next: string) => {
    if (input.type !== 'list') return onChange(next);
    const lines = next.split('\n');
    onChange(next.trim() === '' ? [] : lines);
  };
  const takesFiles = input.type === 'table' || input.type === 'page' || input.type === 'file' || isLong;
  return (
    <TextField className={css.field ?? ''} isInvalid={problem !== undefined} value={text} onChange={set}>
      <Label className={css.label ?? ''}>
        {label}
        {input.required ? null : <Optional />}
      </Label>
      {isLong ? (
        <TextArea className={css.area ?? ''} rows={input.type === 'list' ? 3 : 5} dir={directionOf(text)} />
      ) : (
        <Input className={css.input ?? ''} dir={directionOf(text)} autoComplete="off" />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className={css.note ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={css.problem ?? ''}>{said}</FieldError>
      {takesFiles && input.type !== 'list' ? (
        <div className={css.from}>
          {input.type === 'page' ? <FromPage onText={set} /> : null}
          <FromFile label={label} onText={set} />
        </div>
      ) : null}
    </TextField>
  );
}

/** Takes the text of the page beside the panel, when the person says so. */
function FromPage({ onText }: { onText: (text: string) => void }) {
  const [state, setState] = useState<'idle' | 'taking' | 'nothing'>('idle');
  const take = async () => {
    setState('taking');
    const [tab] = await openTabs();
    const taken = tab === undefined ? 'closed' : await takePage(tab);
    if (typeof taken === 'string') return setState('nothing');
    onText(taken.text);
    setState('idle');
  };
  return (
    <>
      <Button
        look="plain"
        disabled={state === 'taking'}
        onClick={() => {
          take().catch(() => setState('nothing'));
        }}
      >
        {words.templateFromPage}
      </Button>
      <span role="status" className={state === 'nothing' ? css.problem : css.note}>
        {state === 'taking' ? words.context.taking : state === 'nothing' ? words.context.noPage : ''}
      </span>
    </>
  );
}

/** Reads a file into the field, on this device. */
function FromFile({ label, onText }: { label: string; onText: (text: string) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle');
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    setState('reading');
    const text = await fileAsText(file).catch(() => undefined);
    if (text === undefined) return setState('failed');
    onText(text);
    setState('idle');
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={`${label}: ${words.templateFromFile}`}
        onChange={({ target }) => {
          read(target.files?.[0]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button look="plain" onClick={() => chooser.current?.click()} disabled={state === 'reading'}>
        {words.templateFromFile}
      </Button>
      <span role="status" className={state === 'failed' ? css.problem : css.note}>
        {state === 'reading' ? words.templateReading : state === 'failed' ? words.templateUnreadable : ''}
      </span>
    </>
  );
}
