import { useEffect, useRef, useState } from 'react';
import type { Policy } from '@/utils/policy';
import { addedSites, catalogue, type Site, siteOfKey } from '@/utils/sites';
import type { Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { StopPage } from '../ui/stop-page';
import { usePolicyState } from '../ui/use-policy-state';
import css from './prohibited.module.css';

interface ProhibitedProps {
  /** Which tool, by `siteKey`; whatever else stands in the address is not looked at. */
  siteKey: string;
  /** In a frame of another page nothing can be pressed: that page could have people press it unseen. */
  inFrame: boolean;
  /** Opens the assistant. Called in the event of the press. */
  askAssistant(): Promise<unknown>;
  /** Starts a request for a use case. Called in the event of the press. */
  needForWork(): Promise<unknown>;
  words: Words;
  /** Called once, when the tool is prohibited indeed and the page stands alone. */
  onStopped(site: Site): void;
}

const addressOf = (site: Site) => `https://${(site.hosts[0] ?? site.parts?.[0] ?? '').replace(/^\*\./, '')}/`;

/** The whole page, live: when the tool is allowed, it says so. */
export function Prohibited({ siteKey, inFrame, askAssistant, needForWork, words, onStopped }: ProhibitedProps) {
  const policy = usePolicyState()?.policy;
  const site = policy && siteOfKey(siteKey, policy.sites);
  const name = site?.name ?? words.say('thisTool');
  const allowed = site !== undefined && site.status !== 'prohibited';
  const told = useRef(false);
  useEffect(() => {
    if (told.current || inFrame || site?.status !== 'prohibited') return;
    told.current = true;
    onStopped(site);
  }, [inFrame, site, onStopped]);
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = words.language;
    documentElement.dir = words.direction;
    document.title = words.say(allowed ? 'mayOpenTitle' : 'prohibitedTitle', { site: name });
  }, [allowed, name, words]);

  if (policy === undefined) return <p role="status">{words.say('readingPolicy')}</p>;
  if (inFrame) return <p className={css.inFrame}>{words.say('prohibitedFrame', { site: name })}</p>;
  if (allowed) {
    return (
      <StopPage title={words.say('mayOpenTitle', { site: name })} lead={<p>{words.say('mayOpen')}</p>}>
        <a href={addressOf(site)}>{words.say('openSite', { site: name })}</a>
      </StopPage>
    );
  }
  return (
    <StopPage
      title={words.say('prohibitedTitle', { site: name })}
      lead={
        <p>
          {words.say('prohibitedWhy', {
            company: policy.organisation.name || words.say('yourCompany'),
            site: name,
          })}
        </p>
      }
    >
      <Instead policy={policy} askAssistant={askAssistant} words={words} />
      <Ask organisation={policy.organisation} needForWork={needForWork} words={words} />
      {history.length > 1 ? <Button onClick={() => history.back()}>{words.say('goBack')}</Button> : null}
    </StopPage>
  );
}

type InsteadProps = { policy: Policy } & Pick<ProhibitedProps, 'askAssistant' | 'words'>;

function Instead({ policy, askAssistant, words }: InsteadProps) {
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
      <h2 id="instead">{words.say('insteadTitle')}</h2>
      {gatewayUrl === undefined ? null : (
        <>
          <Button look="primary" onClick={press}>
            {words.say('askAssistant', { name })}
          </Button>
          <p className={css.muted}>{words.say('assistantHint')}</p>
          <p role="alert" className={css.failed}>
            {failed ? words.say('askAssistantFailed', { name }) : ''}
          </p>
        </>
      )}
      {approved.length === 0 ? null : (
        <ul className={css.tools} aria-label={words.say('approvedTools')}>
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

type AskProps = { organisation: Policy['organisation'] } & Pick<ProhibitedProps, 'needForWork' | 'words'>;

function Ask({ organisation: { contact, helpUrl }, needForWork, words }: AskProps) {
  const [said, setSaid] = useState<'workStarted' | 'workFailed'>();
  const press = () => {
    setSaid(undefined);
    needForWork().then(
      () => setSaid('workStarted'),
      () => setSaid('workFailed'),
    );
  };
  return (
    <section className={css.section} aria-labelledby="ask">
      <h2 id="ask">{words.say('needTitle')}</h2>
      <Button onClick={press}>{words.say('work')}</Button>
      <p role="status" className={said === 'workFailed' ? css.failed : css.muted}>
        {said === undefined ? '' : words.say(said)}
      </p>
      {contact === undefined ? null : <a href={contact.url}>{words.say('contact', { name: contact.name })}</a>}
      {helpUrl === undefined ? null : <a href={helpUrl}>{words.say('help')}</a>}
      {contact === undefined && helpUrl === undefined ? <p>{words.say('askNobody')}</p> : null}
    </section>
  );
}
