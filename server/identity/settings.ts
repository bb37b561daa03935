import { z } from 'zod';
import { type RoleMapping, roleMappingSchema } from './roles';

/** Who people are, by the environment. */
export interface IdentitySettings {
  issuer: string;
  audiences: string[];
  /** Of the console, which signs people in itself. */
  clientId: string;
  clientSecret?: string | undefined;
  mapping: RoleMapping;
  subjectClaim: string;
  /** Under which address people open the console, no slash at the end. Needed where it is not this machine's own. */
  publicUrl?: string | undefined;
}

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);

/** https, or http on this machine: a token on its way is as good as a password. */
const safeUrl = z
  .url({ protocol: /^https?$/, error: 'expected an https address' })
  .refine((text) => {
    const url = new URL(text);
    return url.protocol === 'https:' || isLoopback(url);
  }, 'expected https; http is for this machine only')
  .refine((text) => !/[?#]/.test(text), 'expected an address without ? and #');

const mapping = z.string().transform((text, context): RoleMapping => {
  const expected =
    'expected JSON as {"reviewer": {"groups": ["brand"]}}: role, claim, values; roles are member, reviewer, security, admin, lead';
  try {
    const parsed = roleMappingSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: said below.
  }
  context.addIssue({ code: 'custom', message: expected });
  return z.NEVER;
});

/** Variables about identity; part of the server's (server/environment.ts). */
export const identityVariables = {
  DAYLIGHT_ISSUER: safeUrl.optional(),
  DAYLIGHT_AUDIENCE: z.string().optional(),
  DAYLIGHT_CLIENT_ID: z.string().optional(),
  DAYLIGHT_CLIENT_SECRET: z.string().optional(),
  DAYLIGHT_ROLES: mapping.default({}),
  DAYLIGHT_SUBJECT_CLAIM: z.string().default('sub'),
  DAYLIGHT_PUBLIC_URL: safeUrl.optional(),
};

type Given = z.infer<z.ZodObject<typeof identityVariables>>;

/**
 * @returns undefined where no issuer is set
 * @throws what `wrong` makes of a line, where variables do not go together
 */
export function identitySettings(is: Given, wrong: (line: string) => Error): IdentitySettings | undefined {
  if (is.DAYLIGHT_ISSUER === undefined) {
    const alone = (['DAYLIGHT_CLIENT_ID', 'DAYLIGHT_CLIENT_SECRET', 'DAYLIGHT_AUDIENCE'] as const).find(
      (name) => is[name],
    );
    if (alone) throw wrong(`${alone}: has no meaning without DAYLIGHT_ISSUER`);
    return undefined;
  }
  if (is.DAYLIGHT_CLIENT_ID === undefined) {
    throw wrong('DAYLIGHT_CLIENT_ID: needed with DAYLIGHT_ISSUER, for people to sign in to the console');
  }
  return {
    issuer: is.DAYLIGHT_ISSUER,
    audiences: (is.DAYLIGHT_AUDIENCE ?? is.DAYLIGHT_CLIENT_ID).split(',').map((one) => one.trim()),
    clientId: is.DAYLIGHT_CLIENT_ID,
    clientSecret: is.DAYLIGHT_CLIENT_SECRET,
    mapping: is.DAYLIGHT_ROLES,
    subjectClaim: is.DAYLIGHT_SUBJECT_CLAIM,
    publicUrl: is.DAYLIGHT_PUBLIC_URL?.replace(/\/+$/, ''),
  };
}
