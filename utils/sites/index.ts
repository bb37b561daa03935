/** Where AI lives: the catalogue as data, and which site an address belongs to. */
export { contentScriptMatches } from './match';
export { type Site, type SiteCategory, siteCategories } from './site';
