import type { ComponentType } from 'react';
import type { Role } from '@/utils/vocabulary';

/** A page of the console: one question. Its name and its place in the navigation are here, everything else is in its file. */
interface PageEntry {
  /** Its address: `/posture`. Also the key of its name in `shell/words.json`. */
  id: string;
  /** Who sees it. What it shows has a guard of its own on the server. */
  roles: readonly Role[];
  /** Fetched when somebody opens it. */
  load: () => Promise<{ default: ComponentType }>;
}

/** Every page, in the order of the navigation. To add one: its folder, an entry here, its name in `shell/words.json`. */
export const pages = [
  { id: 'posture', roles: ['security', 'admin', 'lead'], load: () => import('./posture/posture') },
  { id: 'findings', roles: ['security', 'admin', 'lead'], load: () => import('./findings/findings') },
  { id: 'sites', roles: ['security', 'admin', 'lead'], load: () => import('./sites/sites') },
  { id: 'fleet', roles: ['security', 'admin', 'lead'], load: () => import('./fleet/fleet') },
  { id: 'alerts', roles: ['security', 'admin', 'lead'], load: () => import('./alerts/alerts') },
  { id: 'policy', roles: ['security', 'admin'], load: () => import('./policy/policy') },
  { id: 'audit', roles: ['security'], load: () => import('./audit/audit') },
  { id: 'grants', roles: ['admin'], load: () => import('./grants/grants') },
  { id: 'lanes', roles: ['lead', 'admin', 'security', 'reviewer'], load: () => import('./governance/lanes') },
  { id: 'intake', roles: ['lead', 'admin', 'security', 'reviewer'], load: () => import('./governance/intake') },
  { id: 'approvals', roles: ['reviewer'], load: () => import('./governance/approvals') },
  { id: 'adoption', roles: ['lead', 'admin', 'security'], load: () => import('./adoption/adoption') },
  { id: 'outcomes', roles: ['lead', 'admin', 'security', 'reviewer'], load: () => import('./outcomes/outcomes') },
  { id: 'templates', roles: ['lead', 'admin', 'security', 'reviewer'], load: () => import('./templates/templates') },
  { id: 'data-sets', roles: ['lead', 'admin', 'security', 'reviewer'], load: () => import('./data-sets/data-sets') },
  { id: 'patterns', roles: ['lead', 'admin'], load: () => import('./patterns/patterns') },
  { id: 'webhooks', roles: ['admin'], load: () => import('./webhooks/webhooks') },
] as const satisfies readonly PageEntry[];

export type PageId = (typeof pages)[number]['id'];

/** The pages that somebody with these roles sees. */
export function pagesFor(roles: readonly Role[]) {
  return pages.filter((page) => page.roles.some((role: Role) => roles.includes(role)));
}
