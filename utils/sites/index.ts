/** Where AI lives: the catalogue as data, and which site an address belongs to. */
export { catalogue } from './catalogue';
export { addedSites, isCatalogueId, otherSiteId, siteFor } from './lookup';
export { contentScriptMatches, matchesFor, partMatches, requestMatches } from './match';
export { modelApiMatches } from './model-apis';
export { prohibitedPlaces, siteKey, siteOfKey } from './prohibited';
export { type Site, type SiteCategory, type SitesPolicy, siteCategories } from './site';
