import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Policy } from '@/utils/policy';
import { addedSites, catalogue, type Site, siteOfKey } from '@/utils/sites';
import { Button } from '../ui/button';
import { usePolicyState } from '../ui/use-policy-state';
import css from './prohibited.module.css';
import { text } from './text';

interface ProhibitedProps {
  /** Which tool, by `siteKey`; whatever else stands in the address is not looked at. */
  siteKey: string;
  /** In a frame of another page nothing can be pressed: that page could have people press it unseen. */
  inFrame: boolean;
  /** Opens the assistant. Called in the event of the press. */
  askAssistant(): Promise<unknown>;
  /** Called once, when the tool is prohibited indeed and the page stands alone. */
  onStopped(site: Site): void;
}

const addressOf = (site: Site) => `https://${(site.hosts[0] ?? site.parts?.[0] ?? '').replace(/^\*\./, '')}/`;

/** The whole page, live: when the tool is allowed, it says so. */
export function Prohibited({ siteKey, inFrame, askAssistant, onStopped }: ProhibitedProps) {
  const policy = usePolicyState()?.policy;
  const site = policy && siteOfKey(siteKey, policy.sites);
  const name = site?.name ?? text.thisTool;
  const allowed = site !== undefined && site.status !== 'prohibited';
  const told = useRef(false);
  useEffect(() => {
    if (told.current || inFrame || site?.status !== 'prohibited') return;
    told.current = true;
    onStopped(site);
  }, [inFrame, site, onStopped]);
  useEffect(() => {
    document.title = allowed ? text.allowedTitle(name) : text.title(name);
  }, [allowed, name]);

  if (policy === undefined) return <p role="status">{text.loading}</p>;
  if (inFrame) return <p className={css.inFrame}>{text.inFrame(name)}</p>;
  if (allowed) {
    return (
      <Page title={text.allowedTitle(name)} lead={text.allowed}>
        <a href={addressOf(site)}>{text.open(name)}</a>
      </Page>
    );
  }
  return (
    <Page title={text.title(name)} lead={text.why(policy.organisation.name || text.yourCompany, name)}>
      <Instead policy={policy} askAssistant={askAssistant} />
      <Ask organisation={policy.organisation} />
      {history.length > 1 ? <Button onClick={() => history.back()}>{text.back}</Button> : null}
    </Page>
  );
}

function Page({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main className={css.page}>
      <header className={css.header}>
        <img src="/icons/daylight.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </main>
  );
}

function Instead({ policy, askAssistant }: { policy: Policy } & Pick<ProhibitedProps, 'askAssistant'>) {
  const [failed, setFailed] = useState(false);
  const { name, gatewayUrl } = policy.assistant;
  const approved = [
    ...addedSites(policy.sites).filter(({ status }) => status === 'approved'),
    ...catalogue.filter(({ id }) => policy.sites.statuses[id] === 'approved'),
  ];
  if (gatewayUrl === undefined && approved.length === 0) return null;
  const press = () => {
    setFailed(false);
    askAssistant().catch(() => setFailed(true));
  };
  return (
    <section className={css.section} aria-labelledby="instead">
      <h2 id="instead">{text.instead}</h2>
      {gatewayUrl === undefined ? null : (
        <>
          <Button look="primary" onClick={press}>
            {text.assistant(name)}
          </Button>
          <p className={css.muted}>{text.assistantNote}</p>
          <p role="alert" className={css.failed}>
            {failed ? text.assistantFailed(name) : ''}
          </p>
        </>
      )}
      {approved.length === 0 ? null : (
        <ul className={css.tools} aria-label={text.approved}>
          {approved.map((site) => (
            <li key={`${site.id} ${site.name}`}>
              <a href={addressOf(site)}>{site.name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Ask({ organisation: { contact, helpUrl } }: { organisation: Policy['organisation'] }) {
  return (
    <section className={css.section} aria-labelledby="ask">
      <h2 id="ask">{text.ask}</h2>
      {contact === undefined ? null : <a href={contact.url}>{text.askContact(contact.name)}</a>}
      {helpUrl === undefined ? null : <a href={helpUrl}>{text.askHelp}</a>}
      {contact === undefined && helpUrl === undefined ? <p>{text.askNobody}</p> : null}
    </section>
  );
}
