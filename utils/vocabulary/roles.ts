/**
 * What a person may do in Daylight beside their own work. `member`: ask through the gateway; `reviewer`: release what
 * reaches customers; `security`: look into the audit log; `admin`: decide about access and settings; `lead`: see how a
 * team does. None of them holds another but `member`, which everybody has who has any.
 */
export const roles = ['member', 'reviewer', 'security', 'admin', 'lead'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  member: 'Member',
  reviewer: 'Reviewer',
  security: 'Security',
  admin: 'Admin',
  lead: 'Team lead',
};
