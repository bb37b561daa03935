import type { CatalogueEntry, Site, SiteCategory } from '../site';
import { assistants } from './assistants';
import { coding } from './coding';
import { design } from './design';
import { media } from './media';
import { meetings } from './meetings';
import { modelHubs } from './model-hubs';
import { search } from './search';
import { translation } from './translation';
import { writing } from './writing';

function shelf(category: SiteCategory, entries: readonly CatalogueEntry[]): Site[] {
  return entries.map((entry) => ({ ...entry, category, status: 'unsanctioned' }));
}

/**
 * Every AI tool that Daylight knows. A new one is one entry in the file of its category; the conventions are tested
 * (`catalogue.test.ts`). Until a company decides otherwise, each is `unsanctioned`.
 */
export const catalogue: readonly Site[] = [
  ...shelf('assistant', assistants),
  ...shelf('search', search),
  ...shelf('writing', writing),
  ...shelf('translation', translation),
  ...shelf('coding', coding),
  ...shelf('design', design),
  ...shelf('media', media),
  ...shelf('meeting', meetings),
  ...shelf('model-hub', modelHubs),
];
