import { useEffect, useRef, useState } from 'react';
import { type Faces, keptLinks, settleLink } from '@/utils/guard';
import { siteFor } from '@/utils/sites';
import type { Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { StopPage } from '../ui/stop-page';
import { usePolicyState } from '../ui/use-policy-state';
import { useStorageItem } from '../ui/use-storage-item';
import css from './link.module.css';

interface StoppedLinkProps {
  /** Under which name the link is kept. */
  id: string;
  faces: Faces;
  words: Words;
  askAssistant(text: string): Promise<unknown>;
  goTo(address: string): void;
  goBack(): void;
}

/** The whole page: it asks at once, and stays with what can be done when the person has said no. */
export function StoppedLink({ id, faces, words, askAssistant, goTo, goBack }: StoppedLinkProps) {
  const stored = useStorageItem(keptLinks);
  const link = stored?.value?.[id];
  const policy = usePolicyState()?.policy;
  const asked = useRef(false);
  const [over, setOver] = useState(false);
  const site = link && policy && siteFor(link.url, policy.sites);

  useEffect(() => {
    if (asked.current || link === undefined || policy === undefined || site === undefined) return;
    asked.current = true;
    const ways = { faces, askAssistant, goTo, goBack };
    void settleLink(link, { site, policy, words }, ways).finally(() => setOver(true));
  }, [link, policy, site, faces, words, askAssistant, goTo, goBack]);

  const channel = link?.kind === 'form' ? 'request' : 'link';
  const title =
    site === undefined ? words.say(`heldHere_${channel}`) : words.say(`held_${channel}`, { site: site.name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <StopPage
      title={title}
      lead={
        <>
          {link?.late === true ? <p>{words.say('linkLate', { site: site?.name ?? '' })}</p> : null}
          {stored !== undefined && link === undefined ? <p>{words.say('linkGone')}</p> : null}
        </>
      }
    >
      {over && site !== undefined && link !== undefined ? (
        <div className={css.ways}>
          {channel === 'link' ? (
            <Button look="primary" onClick={() => goTo(new URL('/', link.url).href)}>
              {words.say('openBare', { site: site.name })}
            </Button>
          ) : null}
          {history.length > 1 ? <Button onClick={goBack}>{words.say('back')}</Button> : null}
        </div>
      ) : null}
    </StopPage>
  );
}
