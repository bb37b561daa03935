import { useEffect, useId, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { ScrollArea } from '@/components/ui/scroll-area';
import { type CompanyData, keepsake, type LibraryEntry, type Prepared, type TemplateTask } from '@/utils/assistant';
import { kindInWords } from '@/utils/guard';
import { emptyVault } from '@/utils/placeholders';
import { languageOf, type Slots } from '@/utils/templates';
import type { EntityType } from '@/utils/vocabulary';
import { MarkedText } from '../marked-text';
import { words as language, text as words } from '../text';
import { Field } from './fields';
import {
  type FormValues,
  firstValues,
  mainInput,
  type PreparedForm,
  prepareInputs,
  problemOf,
  wordsOf,
} from './prepare-inputs';
import css from './templates.module.css';
import { noteUse } from './use-library';

export type SendTask = (prepared: Prepared, task: TemplateTask) => void;

interface TemplateFormProps {
  entry: LibraryEntry;
  isEnforced: boolean;
  /** The voice of the company, where the gateway does not bring it. */
  slots?: Slots | undefined;
  data: CompanyData | undefined;
  retentionDays: number;
  /** A selected text that the template is to be used with: it is asked as soon as nothing is missing. */
  given?: string | undefined;
  onBack: () => void;
  onSend: SendTask;
}

const pauseMs = 250;

/** The inputs of one template, what will be sent of them, and the way to send it. What was filled in is kept. */
export function TemplateForm({
  entry,
  isEnforced,
  slots,
  data,
  retentionDays,
  given,
  onBack,
  onSend,
}: TemplateFormProps) {
  const { template, useCase } = entry;
  const { values, change, isKept, isFound } = useKept(entry, retentionDays, given);
  const [ready, setReady] = useState<PreparedForm>();
  const [isAsked, setIsAsked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const previewId = useId();
  const form = useRef<HTMLFormElement>(null);
  const own = wordsOf(template, words.language);

  useEffect(() => {
    // What was chosen from is gone, with the place that it was scrolled to.
    form.current?.parentElement?.scrollTo(0, 0);
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (data === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      prepareInputs(template, values, emptyVault(), data, slots).then(
        (made) => isCurrent && setReady('problems' in made ? undefined : made),
        () => isCurrent && setHasFailed(true),
      );
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [template, values, data, slots]);

  const send = async () => {
    setIsAsked(true);
    setHasFailed(false);
    const made = await prepareInputs(template, values, emptyVault(), data, slots).catch(() => undefined);
    if (made === undefined) return setHasFailed(true);
    if ('problems' in made) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    noteUse(template.id).catch(() => undefined);
    const to = languageOf(template, made.inputs);
    const fields = template.languages?.[to]?.fields;
    onSend(made.prepared, {
      useCase,
      id: template.id,
      version: template.version,
      title: own.title,
      inputs: made.inputs,
      language: to,
      system: made.system,
      isEnforced,
      ...(template.output === undefined ? {} : { output: template.output }),
      ...(template.checks === undefined ? {} : { checks: template.checks }),
      ...(fields === undefined ? {} : { fields }),
      ...(own.fallback === undefined ? {} : { fallback: own.fallback }),
      ...(template.owner === undefined ? {} : { owner: template.owner }),
    });
  };

  // Once: what is changed afterwards is asked by hand.
  const isToBeAsked = useRef(given !== undefined && given !== '');
  const sendGiven = useRef(send);
  sendGiven.current = send;
  useEffect(() => {
    if (!isFound || ready === undefined || !isToBeAsked.current) return;
    isToBeAsked.current = false;
    sendGiven.current();
  }, [isFound, ready]);

  const counts = Object.entries(ready?.prepared.counts ?? {});
  return (
    <Form
      ref={form}
      className={css.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={css.about}>
        <Button look="plain" icon={<Icon name="back" size={16} />} onClick={onBack}>
          {words.templatesBack}
        </Button>
        <p className={css.purpose}>{own.description}</p>
        <p className={css.note}>
          {words.templateVersion(template.version, template.owner ?? '', template.baselineMinutes)}
        </p>
      </div>
      {template.inputs.map((input) => {
        const { label, hint, option } = own.input(input.name);
        const value = values[input.name];
        const problem = isAsked ? problemOf(template, input.name, value) : undefined;
        return (
          <Field
            key={input.name}
            input={input}
            label={label}
            hint={hint}
            option={option}
            value={value}
            problem={problem}
            onChange={(next) => change(input.name, next)}
          />
        );
      })}
      <p className={css.note}>{words.templateData(template.allowedData)}</p>
      {template.isCustomerFacing === true ? <p className={css.note}>{words.templateCustomerFacing}</p> : null}
      <div>
        <Button
          look="plain"
          icon={<Icon name="eye" size={16} />}
          aria-expanded={isOpen}
          aria-controls={previewId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.willBeSent}
        </Button>
        <p className={css.note} role="status">
          {ready === undefined
            ? ''
            : counts.length === 0
              ? words.nothingReplaced
              : words.replaced(
                  language().list(
                    counts.map(([type, count]) => kindInWords(type as EntityType, count ?? 0, language())),
                  ),
                )}
        </p>
        {isOpen ? (
          <section id={previewId} className={css.preview} aria-label={words.willBeSent}>
            {ready === undefined ? (
              <p className={css.note}>{words.templateNotYet}</p>
            ) : (
              <ScrollArea label={words.letters} className={css.letters}>
                <MarkedText text={ready.prepared.text} vault={ready.prepared.vault} show="placeholders" />
                {ready.system === '' ? null : (
                  <>
                    <h3 className={css.group}>{words.templateInstruction}</h3>
                    <MarkedText text={ready.system} vault={ready.prepared.vault} show="placeholders" />
                  </>
                )}
              </ScrollArea>
            )}
          </section>
        ) : null}
      </div>
      {hasFailed ? <Notice tone="danger">{words.checkFailed}</Notice> : null}
      {isKept ? null : <Notice tone="warn">{words.draftNotKept}</Notice>}
      <Button type="submit" look="primary" icon={<Icon name="send" size={16} />} disabled={data === undefined}>
        {words.templateAsk}
      </Button>
    </Form>
  );
}

/** What was filled in, kept as drafts are. */
function useKept({ template, useCase }: LibraryEntry, retentionDays: number, given: string | undefined) {
  const [place] = useState(() => keepsake<FormValues>(`template/${useCase}/${template.id}`));
  const [values, setValues] = useState<FormValues>(() => firstValues(template, words.language));
  const [isKept, setIsKept] = useState(true);
  const [isFound, setIsFound] = useState(false);
  const isTouched = useRef(false);
  const givenTo = given === undefined || given === '' ? undefined : mainInput(template);
  useEffect(() => {
    place
      .load()
      .catch(() => undefined)
      .then((found) => {
        if (isTouched.current) return;
        setValues((first) => ({ ...first, ...found, ...(givenTo === undefined ? {} : { [givenTo]: given }) }));
        setIsFound(true);
      });
  }, [place, givenTo, given]);
  const change = (name: string, value: unknown) => {
    isTouched.current = true;
    const next = { ...values, [name]: value };
    setValues(next);
    place.save(next, retentionDays).then(
      () => setIsKept(true),
      () => setIsKept(false),
    );
  };
  return { values, change, isKept, isFound };
}
