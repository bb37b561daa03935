import { z } from 'zod';
import { type Role, roles } from '@/utils/vocabulary';

/**
 * Which claims of the issuer's tokens make which role: role -> claim -> values of which one is enough. A claim is named
 * as it stands in the token, or by a path with dots (`realm_access.roles`).
 */
export type RoleMapping = Partial<Record<Role, Record<string, readonly string[]>>>;

export const roleMappingSchema = z.partialRecord(
  z.enum(roles),
  z.record(z.string(), z.array(z.string().min(1)).min(1)),
);

/** What is known of somebody before grants are looked at. */
export interface ClaimedRoles {
  roles: readonly Role[];
  /**
   * Where the mapping does not name `member`, everybody whom the issuer lets in is one, unless grants say from when
   * till when.
   */
  isMemberByDefault: boolean;
}

/** Roles by claims: exact values, nothing by likeness. */
export function claimedRoles(claims: Readonly<Record<string, unknown>>, mapping: RoleMapping): ClaimedRoles {
  const claimed = roles.filter((role) =>
    Object.entries(mapping[role] ?? {}).some(([claim, wanted]) => {
      const there = valuesOf(claims, claim);
      return wanted.some((value) => there.includes(value));
    }),
  );
  return { roles: claimed, isMemberByDefault: mapping.member === undefined };
}

function valuesOf(claims: Readonly<Record<string, unknown>>, claim: string): unknown[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : valueAt(claims, claim.split('.'));
  if (Array.isArray(value)) return value;
  // RFC 8693, section 4.2: a scope is words with spaces between them; Entra ID calls it `scp`.
  if (typeof value === 'string') return claim === 'scope' || claim === 'scp' ? value.split(' ') : [value];
  return [];
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    root,
  );
}

/** A grant as far as it decides about access. */
export interface GrantTimes {
  role: Role;
  from: Date;
  /** Not set: until it is ended. */
  until: Date | null;
}

/**
 * Roles of somebody at a moment, by what the issuer says and what admins gave. Least privilege: no role holds another,
 * but for `member`, which everybody has who has any.
 */
export function rolesAt(
  claimed: ClaimedRoles,
  grants: readonly GrantTimes[],
  nowMs: number,
): { roles: Role[]; expiredRoles: Role[] } {
  const now = new Date(nowMs);
  const active = grants.filter(({ from, until }) => from <= now && (until === null || until > now));
  const held = new Set<Role>([...claimed.roles, ...active.map(({ role }) => role)]);
  // Who was given membership for a time has it for that time, and not because of the default.
  const hasOwnTimes = grants.some(({ role }) => role === 'member');
  if (held.size > 0 || (claimed.isMemberByDefault && !hasOwnTimes)) held.add('member');
  const over = new Set(grants.filter(({ until }) => until !== null && until <= now).map(({ role }) => role));
  return {
    roles: roles.filter((role) => held.has(role)),
    expiredRoles: roles.filter((role) => over.has(role) && !held.has(role)),
  };
}
