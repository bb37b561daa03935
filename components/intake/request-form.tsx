import { useEffect, useId, useRef, useState } from 'react';
import { mailWith, maxRequestAnswerChars, type UseCaseRequest } from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import { type UseCaseQuestion, useCaseQuestions, type Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import css from './intake.module.css';
import { letterOf, questionKeys, toolName } from './letter';
import { SentNotice, SentOnes } from './sent';
import type { RequestInHand } from './use-request';
import { type Sending, useSending } from './use-sending';

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
  const { sent } = request;
  const sentId = sent?.id;
  const seen = useRef<string | null | undefined>(null);
  useEffect(() => {
    if (seen.current === sentId) return;
    // At the beginning, and once it was sent: the button that had the focus is gone then.
    seen.current = sentId;
    title.current?.focus();
  }, [sentId]);
  const company = policy.organisation.name || words.say('yourCompany');
  const sending = useSending(policy, request, inHand.markSent);
  const others = sending.sent.filter(({ id }) => id !== sent?.id);
  return (
    <main className={css.form} aria-labelledby="request-title" {...own}>
      <header className={css.header}>
        <h1 id="request-title" ref={title} tabIndex={-1}>
          {words.say('requestTitle')}
        </h1>
        <Button look="plain" icon={<Icon name="close" />} aria-label={words.say('close')} onClick={inHand.close} />
      </header>
      {sent === undefined ? (
        <Questions {...{ policy, request, inHand, sending, company, words }} />
      ) : (
        <>
          <SentNotice
            request={sending.sent.find(({ id }) => id === sent.id) ?? sent}
            isKnown={sending.place === 'here' || sending.place === 'looking'}
            words={words}
          />
          <p className={css.letter} dir="auto">
            {letterOf(sent, sent.title, words)}
          </p>
          <p className={css.muted}>{words.say('requestPutAwayMeans')}</p>
          <div className={css.actions}>
            <Button onClick={inHand.remove}>{words.say('requestPutAway')}</Button>
          </div>
        </>
      )}
      <SentOnes requests={others} words={words} />
    </main>
  );
}

interface WritingProps {
  policy: Policy;
  request: UseCaseRequest;
  inHand: RequestInHand;
  sending: Sending;
  company: string;
  words: Words;
}

/** A request that is being written. */
function Questions({ policy, request, inHand, sending, company, words }: WritingProps) {
  const kept = policy.assistant.retentionDays === 0 ? 'requestKeptShortly' : 'requestKept';
  return (
    <>
      <p>{words.say('requestLead', { company })}</p>
      {useCaseQuestions.map((question) => (
        <Question
          key={question}
          question={question}
          text={request.answers[question]}
          isFixed={sending.isSending}
          onAnswer={(text) => inHand.answer(question, text)}
          words={words}
        />
      ))}
      <p className={inHand.kept ? css.muted : css.failed} role={inHand.kept ? undefined : 'alert'}>
        {words.say(inHand.kept ? kept : 'requestNotKept')}
      </p>
      <PassOn {...{ policy, request, sending, company, words }} />
      <Delete onDelete={inHand.remove} words={words} />
    </>
  );
}

interface QuestionProps {
  question: UseCaseQuestion;
  text: string;
  /** It is on its way as it is. */
  isFixed: boolean;
  onAnswer(text: string): void;
  words: Words;
}

function Question({ question, text, isFixed, onAnswer, words }: QuestionProps) {
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
        readOnly={isFixed}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onAnswer(event.target.value)}
        autoComplete="off"
      />
    </div>
  );
}

/** Where it goes, and by whose hand: nothing is sent without a press. */
function PassOn({ policy, request, sending, company, words }: Omit<WritingProps, 'inHand'>) {
  const [copied, setCopied] = useState<{ letter: string; how: 'copied' | 'copyFailed' }>();
  const { contact, helpUrl } = policy.organisation;
  // One that began in the assistant itself names no other tool.
  const site = request.siteKey === '' ? policy.assistant.name : toolName(request.siteKey, policy.sites, words);
  const subject = words.say('requestSubject', { site });
  const letter = letterOf(request, subject, words);
  const mail = contact && mailWith(contact.url, subject, letter);
  const canSend = sending.place === 'here';
  const isMail = mail?.isWhole === true && !canSend;
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
      <Send {...{ request, sending, subject, empty, company, words }} />
      {empty === 0 || canSend ? null : (
        <p className={css.muted}>
          {words.say('requestEmpty', { number: words.number(empty), all: words.number(useCaseQuestions.length) })}
        </p>
      )}
      {canSend && contact === undefined ? null : <p>{where()}</p>}
      <div className={css.actions}>
        {href === undefined ? null : (
          <a className={isMail ? css.mail : css.link} href={href} target="_blank" rel="noopener noreferrer">
            {openLabel}
          </a>
        )}
        <Button look={isMail || canSend ? 'secondary' : 'primary'} onClick={copy}>
          {words.say('requestCopy')}
        </Button>
      </div>
      <p role="status" className={said === 'copyFailed' ? css.failed : css.muted}>
        {said === undefined ? '' : words.say(said)}
      </p>
    </section>
  );
}

interface SendProps extends Pick<WritingProps, 'request' | 'sending' | 'company' | 'words'> {
  subject: string;
  /** How many answers are. */
  empty: number;
}

/** The first way, where the gateway takes requests. What was written stays until it is there. */
function Send({ request, sending, subject, empty, company, words }: SendProps) {
  const id = useId();
  const { place, isSending, failure } = sending;
  const isLong = useCaseQuestions.some((question) => request.answers[question].trim().length > maxRequestAnswerChars);
  if (place === 'signed-out') return <p role="status">{words.say('requestSignIn')}</p>;
  if (place === 'unreachable') {
    return (
      <div className={css.actions} role="status">
        <p>{words.say('requestNoGateway')}</p>
        <Button onClick={sending.look}>{words.say('again')}</Button>
      </div>
    );
  }
  if (place !== 'here') return null;
  const why = () => {
    if (empty > 0) {
      const counts = { number: words.number(empty), all: words.number(useCaseQuestions.length) };
      return words.say('requestSendEmpty', counts);
    }
    if (isLong) return words.say('requestSendLong', { number: words.number(maxRequestAnswerChars) });
    return words.say('requestToReview', { company });
  };
  const failed = failure === 'secret' ? 'requestNotSentSecret' : 'requestNotSent';
  return (
    <>
      <p id={id}>{why()}</p>
      <div className={css.actions}>
        <Button
          look="primary"
          aria-describedby={id}
          disabled={isSending || isLong || empty > 0}
          onClick={() => sending.send(subject)}
        >
          {words.say(isSending ? 'requestSending' : 'requestSend')}
        </Button>
      </div>
      <p role="alert" className={css.failed}>
        {failure === undefined ? '' : words.say(failed)}
      </p>
    </>
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
