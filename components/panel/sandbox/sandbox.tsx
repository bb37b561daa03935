import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import {
  type CompanyData,
  type Gateway,
  type LibraryEntry,
  loadSamples,
  type Model,
  type Sample,
  type Variant,
} from '@/utils/assistant';
import type { Template } from '@/utils/templates';
import { nameOf } from '../model-choice';
import { Field } from '../templates/fields';
import { type FormValues, problemOf, wordsOf } from '../templates/prepare-inputs';
import { useLibrary } from '../templates/use-library';
import { text as words } from '../text';
import { Results } from './results';
import css from './sandbox.module.css';
import { byModel, changedTemplate, filledWith, ownTemplate, promptOf, titleOf } from './setup';
import { useTrial } from './use-trial';

interface SandboxProps {
  gateway: Gateway | undefined;
  data: CompanyData | undefined;
  models: readonly Model[];
  /** The model of this conversation. */
  model: string;
  onClose: () => void;
}

const own = 'own';
const maxModels = 3;

/** The experiment lane: a template or an instruction, made-up data, and two or three answers side by side. */
export default function Sandbox({ gateway, data, models, model, onClose }: SandboxProps) {
  const { library } = useLibrary(gateway);
  const trial = useTrial(gateway, data);
  const entries = library.state === 'ready' ? library.library.entries : [];
  const isEnforced = library.state === 'ready' && library.library.isEnforced;
  return (
    <Dialog
      title={words.sandbox.title}
      closeLabel={words.close}
      isWide
      onClose={() => {
        trial.stop();
        onClose();
      }}
    >
      <p className={`${css.note} ${css.lead}`}>{words.sandbox.means}</p>
      {library.state === 'loading' ? (
        <p className={css.note} role="status">
          {words.templatesLoading}
        </p>
      ) : (
        <Setup {...{ gateway, models, model, entries, isEnforced, trial }} />
      )}
      {trial.refusal === undefined ? null : (
        <Notice tone="danger" role="alert">
          {trial.refusal}
        </Notice>
      )}
      {trial.trial === undefined ? null : <Results running={trial} trial={trial.trial} onClose={onClose} />}
    </Dialog>
  );
}

interface SetupProps {
  gateway: Gateway | undefined;
  models: readonly Model[];
  model: string;
  entries: readonly LibraryEntry[];
  isEnforced: boolean;
  trial: ReturnType<typeof useTrial>;
}

/** What is tried, on what, and what is compared. */
function Setup({ gateway, models, model, entries, isEnforced, trial }: SetupProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [what, setWhat] = useState(entries[0]?.template.id ?? own);
  const [instruction, setInstruction] = useState('');
  const [change, setChange] = useState<string>();
  const [by, setBy] = useState<'models' | 'versions'>(models.length > 1 ? 'models' : 'versions');
  const [chosen, setChosen] = useState<readonly string[]>(() => models.slice(0, 2).map((one) => one.id));
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [sample, setSample] = useState<Sample>();
  const [values, setValues] = useState<FormValues>({});
  const [hasFailed, setHasFailed] = useState(false);
  const [isAsked, setIsAsked] = useState(false);

  const entry = entries.find(({ template }) => template.id === what);
  const template = entry?.template ?? ownTemplate(instruction || '-');
  const chosenTemplate = entry?.template;
  useEffect(() => {
    if (gateway === undefined) return;
    let isCurrent = true;
    loadSamples(gateway, chosenTemplate).then(
      (found) => {
        if (!isCurrent) return;
        setSamples(found);
        setSample(found[0]);
      },
      () => isCurrent && setHasFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [gateway, chosenTemplate]);
  useEffect(() => {
    if (sample === undefined) return;
    let isCurrent = true;
    setHasFailed(false);
    filledWith(chosenTemplate ?? ownTemplate('-'), sample, words.language).then(
      (filled) => isCurrent && setValues(filled),
      () => isCurrent && setHasFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [sample, chosenTemplate]);

  const written = change ?? (entry === undefined ? instruction : promptOf(template, words.language));
  const second: Template | undefined =
    entry === undefined
      ? written.trim() === ''
        ? undefined
        : ownTemplate(written)
      : changedTemplate(template, written, words.language);
  const useCase = isEnforced ? entry?.useCase : undefined;
  const before = entry?.earlier[0];

  const variants = (): readonly (Variant & { name: string })[] | undefined => {
    if (entry === undefined && instruction.trim() === '') return undefined;
    if (by === 'models') return chosen.length < 2 ? undefined : byModel(template, useCase, chosen);
    const first = { ...byModel(template, useCase, [model])[0] } as Variant;
    const isWritten = change !== undefined || before === undefined;
    if (isWritten && second === undefined) return undefined;
    const other = isWritten ? (second ?? template) : before;
    return [
      { ...first, id: 'first', name: words.sandbox.version(template.version) },
      {
        id: 'second',
        model,
        template: other,
        name: isWritten ? words.sandbox.changed : words.sandbox.version(other.version),
        ...(isWritten || useCase === undefined ? {} : { useCase }),
      },
    ];
  };

  const run = () => {
    setIsAsked(true);
    const all = variants();
    const wrong = template.inputs.some(({ name }) => problemOf(template, name, values[name]) !== undefined);
    if (all === undefined || wrong) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    trial.run({ title: wordsOf(template, words.language).title, sample: sample?.title ?? '', variants: all }, values);
  };

  const label = wordsOf(template, words.language);
  return (
    <form
      ref={form}
      className={css.setup}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <label htmlFor={`${id}-what`}>{words.sandbox.what}</label>
      <select
        id={`${id}-what`}
        className={css.input}
        value={what}
        onChange={({ target }) => {
          setWhat(target.value);
          setChange(undefined);
        }}
      >
        {entries.map((one) => (
          <option key={one.template.id} value={one.template.id}>
            {titleOf(one)}
          </option>
        ))}
        <option value={own}>{words.sandbox.own}</option>
      </select>
      {entry === undefined ? (
        <>
          <label htmlFor={`${id}-own`}>{words.sandbox.prompt}</label>
          <textarea
            id={`${id}-own`}
            className={css.input}
            rows={3}
            maxLength={10_000}
            value={instruction}
            dir="auto"
            aria-invalid={isAsked && instruction.trim() === ''}
            onChange={({ target }) => setInstruction(target.value)}
          />
        </>
      ) : null}
      <label htmlFor={`${id}-sample`}>{words.sandbox.sample}</label>
      <select
        id={`${id}-sample`}
        className={css.input}
        value={sample?.id ?? ''}
        onChange={({ target }) => setSample(samples.find((one) => one.id === target.value))}
      >
        {samples.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      {hasFailed ? <p role="status">{words.sandbox.sampleFailed}</p> : null}
      {template.inputs.map((input) => {
        const { label: name, hint, option } = label.input(input.name);
        const value = values[input.name];
        return (
          <Field
            key={input.name}
            input={input}
            label={name}
            hint={hint}
            option={option}
            value={value}
            problem={isAsked ? problemOf(template, input.name, value) : undefined}
            onChange={(next) => setValues((all) => ({ ...all, [input.name]: next }))}
          />
        );
      })}
      <fieldset className={css.group}>
        <legend>{words.sandbox.compare}</legend>
        {(['models', 'versions'] as const).map((one) => (
          <label key={one} className={css.check}>
            <input
              type="radio"
              name={`${id}-by`}
              checked={by === one}
              disabled={one === 'models' && models.length < 2}
              onChange={() => setBy(one)}
            />
            {words.sandbox[one]}
          </label>
        ))}
        {models.length < 2 ? <p className={css.note}>{words.sandbox.oneModel}</p> : null}
      </fieldset>
      {by === 'models' ? (
        <fieldset className={css.group}>
          <legend>{words.sandbox.pickModels}</legend>
          {models.map((one) => (
            <label key={one.id} className={css.check}>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                disabled={!chosen.includes(one.id) && chosen.length >= maxModels}
                onChange={({ target }) =>
                  setChosen((all) => (target.checked ? [...all, one.id] : all.filter((other) => other !== one.id)))
                }
              />
              <span dir="auto">{nameOf(one.id)}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <label htmlFor={`${id}-change`}>{words.sandbox.changed}</label>
          <textarea
            id={`${id}-change`}
            className={css.input}
            rows={6}
            maxLength={50_000}
            value={written}
            dir="auto"
            aria-invalid={second === undefined}
            aria-describedby={`${id}-slots`}
            onChange={({ target }) => setChange(target.value)}
          />
          <p id={`${id}-slots`} role="status" className={second === undefined ? css.problem : css.note}>
            {entry === undefined ? '' : words.sandbox.slots(template.inputs.map(({ name }) => `{{${name}}}`).join(' '))}
          </p>
        </>
      )}
      {trial.isRunning ? (
        <Button onClick={trial.stop}>{words.stop}</Button>
      ) : (
        <Button type="submit" look="primary" disabled={gateway === undefined || samples.length === 0}>
          {words.sandbox.run}
        </Button>
      )}
    </form>
  );
}
