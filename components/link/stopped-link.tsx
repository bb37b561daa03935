import { useEffect, useRef, useState } from 'react';
import { type Faces, judgeLink, type KeptLink, settleLink } from '@/utils/guard';
import type { StorageItem } from '@/utils/platform';
import type { Words } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { usePolicyState } from '../ui/use-policy-state';
import { useStorageItem } from '../ui/use-storage-item';
import css from './link.module.css';

interface StoppedLinkProps {
  kept: StorageItem<KeptLink>;
  faces: Faces;
  words: Words;
  askAssistant(text: string): Promise<unknown>;
  goTo(address: string): void;
  goBack(): void;
}

/** The whole page: it asks at once, and stays with what can be done when the person has said no. */
export function StoppedLink({ kept, faces, words, askAssistant, goTo, goBack }: StoppedLinkProps) {
  const link = useStorageItem(kept)?.value;
  const policy = usePolicyState()?.policy;
  const asked = useRef(false);
  const [over, setOver] = useState(false);
  const held = link && policy && judgeLink(link, policy);
  const site = held?.site;

  useEffect(() => {
    if (asked.current || link === undefined || policy === undefined || held === undefined) return;
    asked.current = true;
    const ways = { faces, askAssistant, goTo, goBack };
    void settleLink(held, { policy, words }, ways).finally(() => setOver(true));
  }, [link, policy, held, faces, words, askAssistant, goTo, goBack]);

  const channel = link?.form === undefined ? 'link' : 'request';
  const title =
    site === undefined ? words.say(`heldHere_${channel}`) : words.say(`held_${channel}`, { site: site.name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={css.page}>
      <header className={css.header}>
        <img src="/icons/daylight.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        {link?.late === true ? <p>{words.say('linkLate', { site: site?.name ?? '' })}</p> : null}
      </header>
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
    </main>
  );
}
