import type { ReactNode } from 'react';
import { fingerprintState, keptOverlay } from '@/utils/guard';
import type { PolicyState } from '@/utils/policy';
import type { Outbox, OutboxContents } from '@/utils/telemetry';
import { Notice } from '../ui/notice';
import { usePolicyState } from '../ui/use-policy-state';
import { useStorageItem } from '../ui/use-storage-item';
import { dateTime } from './date-time';
import { EventsSection } from './events-section';
import { GuardSection } from './guard-section';
import { explainPolicy, type PolicyInWords } from './plain-words';
import { SitesSection } from './sites-section';
import { StatusSection } from './status-section';
import { SuggestTool } from './suggest-tool';
import { text } from './text';
import css from './transparency.module.css';
import { useOutboxContents } from './use-outbox-contents';

const sections = [
  { id: 'status', heading: text.status.heading },
  { id: 'rules', heading: text.source.heading },
  { id: 'never', heading: text.never.heading },
  { id: 'events', heading: text.events.heading },
  { id: 'guard', heading: text.guard.heading },
  { id: 'tools', heading: text.sites.heading },
  { id: 'assistant', heading: text.assistant.heading },
] as const;

/** The whole page, live: a change of policy and a new event show without a reload. */
export function Transparency({ outbox }: { outbox: Outbox }) {
  const state = usePolicyState();
  const fingerprints = useStorageItem(fingerprintState);
  const overlay = useStorageItem(keptOverlay);
  const contents = useOutboxContents(outbox);
  return (
    <div className={css.page}>
      <header className={css.header}>
        <img src="/icons/daylight.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text.title}</h1>
          <p className={css.lead}>{text.lead}</p>
        </div>
      </header>
      <nav className={css.contents} aria-label={text.contents}>
        {sections.map(({ id, heading }) => (
          <a key={id} href={`#${id}`}>
            {heading}
          </a>
        ))}
      </nav>
      <main className={css.main}>
        {state === undefined ? (
          <p role="status">{text.loading}</p>
        ) : (
          <Sections
            state={state}
            words={explainPolicy(state, fingerprints?.value, dateTime, overlay?.value)}
            contents={contents}
            bodyOf={outbox.bodyOf}
            suggest={<SuggestTool policy={state.policy} />}
          />
        )}
      </main>
    </div>
  );
}

interface SectionsProps {
  state: PolicyState;
  words: PolicyInWords;
  contents: OutboxContents | undefined;
  bodyOf: Outbox['bodyOf'];
  /** Where people suggest a tool. */
  suggest: ReactNode;
}

function Sections({ state, words, contents, bodyOf, suggest }: SectionsProps) {
  return (
    <>
      <Section id="status">
        <StatusSection state={state} contents={contents} />
      </Section>

      <Section id="rules">
        <div className={css.card}>
          <h3>{words.source.title}</h3>
          {words.source.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {words.source.helpUrl === undefined ? null : (
            <p>
              <a href={words.source.helpUrl} target="_blank" rel="noreferrer">
                {text.source.help}
              </a>
            </p>
          )}
        </div>
        {words.problems.length === 0 ? null : <Problems problems={words.problems} />}
      </Section>

      <Section id="never">
        <ul className={css.plainList}>
          {text.never.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <p className={css.muted}>{text.never.note}</p>
      </Section>

      <Section id="events">
        <EventsSection telemetry={words.telemetry} contents={contents} bodyOf={bodyOf} />
      </Section>

      <Section id="guard">
        <GuardSection
          families={words.guard}
          company={words.company}
          manners={words.manners}
          suggestUrl={words.suggestUrl}
        />
      </Section>

      <Section id="tools">
        <SitesSection sites={words.sites} />
        {suggest}
      </Section>

      <Section id="assistant">
        {words.assistant.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Section>
    </>
  );
}

function Problems({ problems }: { problems: PolicyInWords['problems'] }) {
  return (
    <Notice tone="warn" role="status" title={text.source.problems(problems.length)}>
      <p>{text.source.problemsNote}</p>
      <ul className={css.problems}>
        {problems.map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            <code>{where}</code>: {what}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Section({ id, children }: { id: (typeof sections)[number]['id']; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={css.section}>
      <h2 id={`${id}-heading`}>{sections.find((section) => section.id === id)?.heading}</h2>
      {children}
    </section>
  );
}
