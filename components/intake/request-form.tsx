import { useEffect, useId, useRef, useState } from 'react';
import { mailWith, type UseCaseRequest } from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import { type UseCaseQuestion, useCaseQuestions, type Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import css from './intake.module.css';
import { letterOf, questionKeys, toolName } from './letter';
import type { RequestInHand } from './use-request';

interface FormProps {
  lang: string;
  dir: string;
  policy: Policy;
  request: UseCaseRequest;
  inHand: RequestInHand;
  words: Words;
}

/** The five questions, what the request says to the letter, and where it goes. */
export function RequestForm({ policy, request, inHand, words, ...own }: FormProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const company = policy.organisation.name || words.say('yourCompany');
  const kept = policy.assistant.retentionDays === 0 ? 'requestKeptShortly' : 'requestKept';
  return (
    <main className={css.form} aria-labelledby="request-title" {...own}>
      <header className={css.header}>
        <h1 id="request-title" ref={title} tabIndex={-1}>
          {words.say('requestTitle')}
        </h1>
        <Button look="plain" icon={<Icon name="close" />} aria-label={words.say('close')} onClick={inHand.close} />
      </header>
      <p>{words.say('requestLead', { company })}</p>
      {useCaseQuestions.map((question) => (
        <Question
          key={question}
          question={question}
          text={request.answers[question]}
          onAnswer={(text) => inHand.answer(question, text)}
          words={words}
        />
      ))}
      <p className={inHand.kept ? css.muted : css.failed} role={inHand.kept ? undefined : 'alert'}>
        {words.say(inHand.kept ? kept : 'requestNotKept')}
      </p>
      <PassOn policy={policy} request={request} words={words} />
      <Delete onDelete={inHand.remove} words={words} />
    </main>
  );
}

interface QuestionProps {
  question: UseCaseQuestion;
  text: string;
  onAnswer(text: string): void;
  words: Words;
}

function Question({ question, text, onAnswer, words }: QuestionProps) {
  const id = useId();
  const { asks, hint } = questionKeys[question];
  return (
    <div className={css.question}>
      <label htmlFor={id}>{words.say(asks)}</label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={css.muted}>
          {words.say(hint)}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={text}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onAnswer(event.target.value)}
        autoComplete="off"
      />
    </div>
  );
}

/** Where it goes, and by whose hand: Daylight itself sends nothing. */
function PassOn({ policy, request, words }: Pick<FormProps, 'policy' | 'request' | 'words'>) {
  const [copied, setCopied] = useState<{ letter: string; how: 'copied' | 'copyFailed' }>();
  const { contact, helpUrl } = policy.organisation;
  const site = toolName(request.siteKey, policy.sites, words);
  const subject = words.say('requestSubject', { site });
  const letter = letterOf(request, subject, words);
  const mail = contact && mailWith(contact.url, subject, letter);
  const empty = useCaseQuestions.filter((question) => request.answers[question].trim() === '').length;
  // What was copied before the last change is not what stands here.
  const said = copied?.letter === letter ? copied.how : undefined;

  const where = () => {
    if (contact === undefined) return words.say(helpUrl === undefined ? 'requestToNobody' : 'requestToHelp');
    const { name } = contact;
    if (mail === undefined) return words.say('requestToLink', { name });
    return words.say(mail.isWhole ? 'requestToMail' : 'requestToLongMail', { name });
  };
  const copy = () => {
    navigator.clipboard.writeText(letter).then(
      () => setCopied({ letter, how: 'copied' }),
      () => setCopied({ letter, how: 'copyFailed' }),
    );
  };
  const href = mail?.href ?? contact?.url ?? helpUrl;
  const name = contact?.name ?? '';
  const openLabel =
    mail === undefined
      ? words.say(contact === undefined ? 'help' : 'openSite', { site: name })
      : words.say('requestMail');
  return (
    <section className={css.passOn} aria-labelledby="request-reads">
      <h2 id="request-reads">{words.say('requestReads')}</h2>
      <p className={css.letter} dir="auto">
        {letter}
      </p>
      {empty === 0 ? null : (
        <p className={css.muted}>
          {words.say('requestEmpty', { number: words.number(empty), all: words.number(useCaseQuestions.length) })}
        </p>
      )}
      <p>{where()}</p>
      <div className={css.actions}>
        {href === undefined ? null : (
          <a
            className={mail?.isWhole === true ? css.mail : css.link}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
          >
            {openLabel}
          </a>
        )}
        <Button look={mail?.isWhole === true ? 'secondary' : 'primary'} onClick={copy}>
          {words.say('requestCopy')}
        </Button>
      </div>
      <p role="status" className={said === 'copyFailed' ? css.failed : css.muted}>
        {said === undefined ? '' : words.say(said)}
      </p>
    </section>
  );
}

/** Asks once more: nothing brings the answers back. */
function Delete({ onDelete, words }: { onDelete(): void; words: Words }) {
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) keep.current?.focus();
  }, [asks]);
  if (!asks) {
    return (
      <Button look="plain" className={css.delete ?? ''} onClick={() => setAsks(true)}>
        {words.say('requestDelete')}
      </Button>
    );
  }
  return (
    <div className={css.actions}>
      <p>{words.say('requestReallyDelete')}</p>
      <Button look="danger" onClick={onDelete}>
        {words.say('requestDelete')}
      </Button>
      <Button ref={keep} onClick={() => setAsks(false)}>
        {words.say('requestKeep')}
      </Button>
    </div>
  );
}
