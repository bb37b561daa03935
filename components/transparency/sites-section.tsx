import { useId, useState } from 'react';
import { Button as ClearButton, Input, Label, SearchField, Text } from 'react-aria-components';
import type { Site } from '@/utils/sites';
import { siteStatuses } from '@/utils/vocabulary';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { findSites, type SiteInWords } from './plain-words';
import css from './sites-section.module.css';
import { text } from './text';

/** Tools shown before somebody searches or asks for all. What the organisation decided is always shown. */
const shownSites = 8;

export function SitesSection({ sites }: { sites: readonly SiteInWords[] }) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const listId = useId();
  const searching = query.trim() !== '';
  const found = findSites(sites, query);
  const decided = sites.filter((entry) => entry.decided !== undefined).length;
  const shown = searching || all ? found : found.slice(0, Math.max(shownSites, decided));
  const statuses = siteStatuses.filter((status) => sites.some(({ site }) => site.status === status));
  return (
    <>
      <p>{text.sites.lead(sites.length)}</p>
      <dl className={css.meanings}>
        {statuses.map((status) => (
          <div key={status}>
            <dt className={`${css.status} ${css[status]}`}>{text.sites.statuses[status]}</dt>
            <dd>{text.sites.meanings[status]}</dd>
          </div>
        ))}
      </dl>

      <SearchField className={css.search ?? ''} value={query} onChange={setQuery}>
        <Label>{text.sites.search}</Label>
        <div className={css.field}>
          <Input className={css.input ?? ''} />
          {searching ? (
            <ClearButton className={css.clear ?? ''} aria-label={text.sites.clear}>
              <Icon name="close" size={16} />
            </ClearButton>
          ) : null}
        </div>
        <Text slot="description" className={css.hint ?? ''}>
          {text.sites.searchHint}
        </Text>
      </SearchField>
      <p role="status" className={css.hint}>
        {searching ? text.sites.found(found.length) : ''}
      </p>

      {found.length === 0 ? (
        <p>{text.sites.notKnown}</p>
      ) : (
        <ul id={listId} aria-label={text.sites.list} className={css.list}>
          {shown.map((entry) => (
            <SiteLine key={entry.site.id + entry.site.hosts.join()} entry={entry} />
          ))}
        </ul>
      )}
      {searching || sites.length <= shownSites ? null : (
        <div>
          <Button aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
            {all ? text.sites.showFewer : text.sites.showAll(sites.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function SiteLine({ entry: { site, decided } }: { entry: SiteInWords }) {
  const about = decided === text.sites.added ? [] : [site.owner, text.sites.categories[site.category]];
  return (
    <li className={css.site}>
      <div className={css.name}>
        <strong>{site.name}</strong>
        <span className={css.about}>{[...about, decided].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={css.hosts}>{placesOf(site).join(', ')}</div>
      <div>
        <span className={`${css.status} ${css[site.status]}`}>{text.sites.statuses[site.status]}</span>
      </div>
    </li>
  );
}

/** Where a tool is found, without the www. of a host that is listed anyway. */
function placesOf(site: Site): string[] {
  const places = [...site.hosts, ...(site.parts ?? [])];
  return places.filter((place) => !(place.startsWith('www.') && places.includes(place.slice(4))));
}
