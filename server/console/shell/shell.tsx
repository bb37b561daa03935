import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Alarms } from '../alarms/alarms';
import { type PageId, pages, pagesFor } from '../pages';
import { LanguageContext, languageNames, languages, useWords } from '../speech';
import { Account } from './account';
import { useAddress, ViewLink } from './address';
import { Choice } from './choice';
import { type Me, MeContext, useMe } from './me';
import { looks, usePreferences } from './preferences';
import { useData } from './use-data';
import sentences from './words.json';

type Preferences = ReturnType<typeof usePreferences>;

const contents = new Map(pages.map(({ id, load }) => [id as PageId, lazy(load)]));

/** What is around every page: the way to the others, who one is, language and look. */
export function Shell() {
  const preferences = usePreferences();
  const { data: me, failed } = useData<Me>('/api/me');
  return (
    <LanguageContext value={preferences.language}>
      {me ? (
        <MeContext value={me}>
          <Frame preferences={preferences} />
        </MeContext>
      ) : (
        <Waiting failed={failed} />
      )}
    </LanguageContext>
  );
}

function Waiting({ failed }: { failed: boolean }) {
  const words = useWords(sentences);
  return (
    <main className="page">
      <h1>Daylight</h1>
      {failed ? (
        <Notice tone="warn" role="alert" title={words.say('away')} />
      ) : (
        <p className="muted">{words.say('loading')}</p>
      )}
    </main>
  );
}

function Frame({ preferences }: { preferences: Preferences }) {
  const words = useWords(sentences);
  const { roles } = useMe();
  const { page: asked } = useAddress();
  const mine = pagesFor(roles);
  const [first] = mine;
  const isKnown = pages.some(({ id }) => id === asked);
  const page = asked === '' ? first : mine.find(({ id }) => id === asked);
  const title = page ? words.say(`page_${page.id}`) : words.say('nothingHere');

  useEffect(() => {
    document.title = `${title} – Daylight`;
  }, [title]);

  // Whoever goes to another page by keyboard or screen reader is at its beginning then.
  const main = useRef<HTMLElement>(null);
  const before = useRef(page?.id);
  useEffect(() => {
    if (before.current !== page?.id) main.current?.focus();
    before.current = page?.id;
  }, [page?.id]);

  const Content = page && contents.get(page.id);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {words.say('skip')}
      </a>
      <Navigation current={page?.id} mine={mine.map(({ id }) => id)} preferences={preferences} />
      <main id="main" className="page" tabIndex={-1} ref={main}>
        <h1>{title}</h1>
        {page && <p className="question">{words.say(`question_${page.id}`)}</p>}
        {roles.includes('security') && page?.id !== 'audit' && <Alarms />}
        {Content ? (
          <Suspense fallback={<p className="muted">{words.say('loading')}</p>}>
            <Content />
          </Suspense>
        ) : (
          <Nowhere isKnown={isKnown} />
        )}
      </main>
    </div>
  );
}

function Nowhere({ isKnown }: { isKnown: boolean }): ReactNode {
  const words = useWords(sentences);
  return <p>{words.say(isKnown ? 'notForYou' : 'noSuchPage')}</p>;
}

interface NavigationProps {
  current: PageId | undefined;
  mine: readonly PageId[];
  preferences: Preferences;
}

/** Beside the page; on a narrow screen above it, behind a button. */
function Navigation({ current, mine, preferences }: NavigationProps) {
  const words = useWords(sentences);
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="side" data-open={isOpen || undefined}>
      <div className="brand">
        <img src={new URL('../../../public/icons/daylight.svg', import.meta.url).href} alt="" width="28" height="28" />
        <span>Daylight</span>
        <Button
          look="plain"
          className="menu"
          icon={<Icon name={isOpen ? 'close' : 'more'} />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.say('menu')}
        </Button>
      </div>
      <div className="ways">
        <nav className="ways-nav" aria-label={words.say('pages')}>
          <ul className="ways-list">
            {mine.map((id) => (
              <li key={id}>
                <ViewLink
                  href={`/${id}`}
                  className="way"
                  aria-current={id === current ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  {words.say(`page_${id}`)}
                </ViewLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="personal">
          <Account />
          <Choice
            label={words.say('spoken')}
            value={preferences.language}
            options={languages.map((value) => ({ value, name: languageNames[value] }))}
            onChoose={preferences.chooseLanguage}
          />
          <Choice
            label={words.say('look')}
            value={preferences.look}
            options={looks.map((value) => ({ value, name: words.say(`look_${value}`) }))}
            onChoose={preferences.chooseLook}
          />
        </div>
      </div>
    </header>
  );
}
