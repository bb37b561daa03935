import { z } from 'zod';
import { actions, channels, entityFamilies, entityTypes, siteStatuses, structureTypes } from '@/utils/vocabulary';
import { expectations } from './expectations';

/**
 * The policy document: everything a company decides, with the default of each key. Types, the managed schema of the
 * browsers, the checks of `npm run policy` and the plain words of the options page are all made from this one schema.
 * Keys are positive. Every key has a description, because IT reads them in the browser's own policy page.
 */

const httpUrl = z.url({ protocol: /^https?$/, error: expectations.webAddress });
const hostPattern = z
  .string()
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/, {
    error: expectations.hostName,
    abort: true,
  })
  // One host that the browser refuses would take the guard from all that are added with it.
  .refine((host) => {
    const bare = host.replace(/^\*\./, '');
    return URL.canParse(`https://${bare}`) && new URL(`https://${bare}`).hostname === bare;
  }, expectations.openableHost);
const headers = z.record(z.string().regex(/^[A-Za-z0-9-]+$/, expectations.headerName), z.string());

/** A rule names families (`secret`), entity types (`EMAIL_ADDRESS`) or structures (`CUSTOMER_TABLE`). */
export const ruleSubjects = [...entityFamilies, ...entityTypes, ...structureTypes] as const;

const ruleSchema = z
  .strictObject({
    id: z.string().min(1).max(80).describe('Name of the rule, shown to people as the reason.'),
    types: z.array(z.enum(ruleSubjects)).min(1).describe('What must be found: families, entity types or structures.'),
    action: z.enum(actions).describe('What happens: allow, audit, warn, redact or block.'),
    minConfidence: z.number().min(0).max(1).default(0.6).describe('How sure the scanner must be, 0 to 1.'),
    minCount: z.int().min(1).default(1).describe('How many must be found for the rule to hold.'),
    siteStatuses: z.array(z.enum(siteStatuses)).optional().describe('Only on sites with these statuses.'),
    channels: z.array(z.enum(channels)).optional().describe('Only for these channels.'),
    groups: z.array(z.string().min(1).max(80)).optional().describe('Only for these groups (see organisation.group).'),
  })
  .describe('One rule of the guard.');

const contactSchema = z
  .strictObject({
    name: z.string().min(1).max(80).describe('Name of a person, team or channel.'),
    url: z
      .url({ protocol: /^(https?|mailto)$/, error: expectations.contactAddress })
      .describe('Where to reach them: a web address, or mailto: and an e-mail address.'),
  })
  .describe('Whom people can ask when they are stopped.');

const organisationSchema = z
  .strictObject({
    name: z.string().max(80).default('').describe('Name of the company, as people know it.'),
    group: z.string().max(80).default('').describe('Group of people that this policy is for, such as "marketing".'),
    helpUrl: httpUrl.optional().describe('Where people can ask about the rules.'),
    contact: contactSchema.optional(),
    colour: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, expectations.colour)
      .optional()
      .describe('Colour of the brand, in panel and dialog. It is made darker or lighter where it could not be read.'),
    logo: z
      .string()
      .max(90_000)
      .regex(/^data:image\/(png|svg\+xml|webp|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, expectations.picture)
      .optional()
      .describe('Logo in panel and dialog, as a data address of up to 90,000 characters. Square is best.'),
  })
  .describe('Who deploys Daylight.');

const guardSchema = z
  .strictObject({
    rules: z
      .array(ruleSchema)
      .default([])
      .describe(
        'Rules of the company. A type that one of them names follows only these rules; others the built-in ones.',
      ),
    allowOverride: z
      .boolean()
      .default(true)
      .describe('Whether people may paste anyway after a warning, with a reason.'),
    overrideReasons: z
      .array(z.string().min(1).max(80))
      .default(['This is test data', 'This is public information', 'The person agreed to it'])
      .describe('Reasons offered for pasting anyway. They stay on the device.'),
    repeatMinutes: z
      .int()
      .min(0)
      .max(10_080)
      .default(60)
      .describe('How many minutes nobody is asked again about the same data on the same page. 0: always ask.'),
    splitMinutes: z
      .int()
      .min(0)
      .max(1440)
      .default(30)
      .describe('How many minutes texts given to a tool one after another are judged together. 0: each alone.'),
    restoreOnCopy: z
      .boolean()
      .default(false)
      .describe('Whether copying an answer on a tolerated tool puts the real values back in place of placeholders.'),
    unreadableFiles: z
      .enum(actions)
      .default('warn')
      .describe('What happens with a file that cannot be read: it needs a password, is damaged, unknown or too large.'),
    noticeUnknownTools: z
      .boolean()
      .default(false)
      .describe(
        'Whether it is counted that a page which is no known AI tool calls a public model API. Never which page, never what it sends.',
      ),
    readImages: z
      .boolean()
      .default(false)
      .describe('Whether text in images is read, on the device. Takes a second or more for each image.'),
  })
  .describe('What happens when someone is about to give an AI tool sensitive data.');

const sitesSchema = z
  .strictObject({
    statuses: z
      .record(z.string(), z.enum(siteStatuses))
      .default({})
      .describe('Status by site id of the catalogue: approved, tolerated, unsanctioned or prohibited.'),
    add: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(80).describe('Name of the tool.'),
          hosts: z.array(hostPattern).min(1).describe('Host names of the tool.'),
          status: z.enum(siteStatuses).default('unsanctioned').describe('Status of the tool.'),
        }),
      )
      .default([])
      .describe('AI tools that the catalogue does not have.'),
  })
  .describe('Which AI tools there are, and which are approved.');

/** A customer list as a fingerprint file (`npm run fingerprint`), which browsers load once and check. */
const exactMatchSchema = z
  .strictObject({
    url: httpUrl.describe('Where browsers load the fingerprint file.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits in lower case')
      .describe('SHA-256 of the file, so that no other file is taken for it.'),
    key: z
      .string()
      .regex(/^[0-9a-f]{32}$/, 'expected 32 hexadecimal digits in lower case')
      .describe('Key of the fingerprints. Without it the file tells nothing.'),
  })
  .describe('Recognises the values of a list of the company, such as its customers, without shipping the list.');

const detectionSchema = z
  .strictObject({
    ownDomains: z
      .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, expectations.domain))
      .default([])
      .describe('E-mail domains of the company. Addresses at them are no finding.'),
    terms: z
      .array(
        z
          .string()
          .min(2)
          .max(200)
          .regex(/[\p{L}\p{N}]/u, expectations.letterOrDigit),
      )
      .max(10_000)
      .default([])
      .describe('Words and names that must not leave, such as code names. Found as whole words, whatever the case.'),
    patterns: z
      .array(z.string().min(1).max(1000))
      .max(50)
      .default([])
      .describe('Regular expressions in RE2 syntax for the company’s own numbers. Each takes about 15 ms a megabyte.'),
    exactMatch: exactMatchSchema.optional(),
  })
  .describe('What is sensitive for this company beside what Daylight knows.');

const assistantSchema = z
  .strictObject({
    name: z.string().min(1).max(40).default('Daylight').describe('What the assistant is called in the company.'),
    gatewayUrl: httpUrl
      .optional()
      .describe(
        'Base address of the OpenAI-compatible gateway, such as https://ai.example.com/v1. Without it the assistant is off.',
      ),
    token: z
      .string()
      .optional()
      .describe('Bearer token for the gateway, the same for everybody. Not used where identity.issuer is set.'),
    headers: headers.default({}).describe('Further HTTP headers for the gateway.'),
    model: z.string().min(1).default('default').describe('Model that the gateway is asked for.'),
    contextTokens: z
      .int()
      .min(0)
      .max(100_000_000)
      .default(0)
      .describe('How many tokens the model takes, question and answer together. 0: as the gateway says, if it does.'),
    retentionDays: z
      .int()
      .min(0)
      .max(3650)
      .default(30)
      .describe(
        'How many days conversations and the values behind their placeholders stay on the device. 0: until the browser closes.',
      ),
    addPage: z
      .boolean()
      .default(false)
      .describe(
        'The page in view goes along by itself, once for each page, until the person takes it away. Else only when asked for.',
      ),
    brandVoice: z
      .string()
      .max(4_000)
      .default('')
      .describe(
        'How the company speaks, for the templates that come along, beside a gateway that is not Daylight’s (which has its own).',
      ),
    allowOnDevice: z
      .boolean()
      .default(false)
      .describe('Where the browser has a model of its own, people may choose it: nothing leaves the device then.'),
    allowRealValues: z
      .boolean()
      .default(false)
      .describe('People may send single values to the gateway as they are, and images in which there are some.'),
  })
  .describe('The approved assistant in the side panel.');

/** https, or http on this machine: what goes there and comes from there is as good as a password. */
const issuerUrl = z
  .url({ protocol: /^https?$/, error: expectations.httpsAddress })
  .refine(
    (text) => /^https:|^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])([:/]|$)/i.test(text),
    expectations.httpsOnly,
  );

const identitySchema = z
  .strictObject({
    issuer: issuerUrl
      .optional()
      .describe('Issuer (OpenID Connect) that people sign in with. Without it the assistant uses assistant.token.'),
    clientId: z.string().min(1).max(200).optional().describe('What the issuer knows this extension as.'),
    clientSecret: z
      .string()
      .max(500)
      .optional()
      .describe(
        'Only for issuers that want one from every program, such as Google. On people’s machines it is no secret.',
      ),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, expectations.scope))
      .default(['openid', 'profile', 'email', 'offline_access'])
      .describe('Scopes that are asked for. With offline_access the sign-in renews itself where the issuer allows it.'),
    audience: z
      .string()
      .min(1)
      .optional()
      .describe('What the access token is for, where the issuer wants to be told (as audience and resource).'),
    bearer: z
      .enum(['access-token', 'id-token'])
      .default('access-token')
      .describe(
        'Which token the gateway gets: access-token, or id-token for issuers whose access tokens only they read.',
      ),
  })
  .refine(({ issuer, clientId }) => (issuer === undefined) === (clientId === undefined), {
    error: expectations.issuerAndClient,
    path: ['clientId'],
  })
  .refine(({ scopes }) => scopes.includes('openid'), { error: expectations.openidScope, path: ['scopes'] })
  .describe('How people sign in to the assistant.');

const telemetrySchema = z
  .strictObject({
    endpoint: httpUrl
      .optional()
      .describe(
        'OTLP/HTTP logs address, such as https://ai.example.com/v1/logs. Without it no event leaves the browser.',
      ),
    headers: headers.default({}).describe('HTTP headers for the collector.'),
    bucketHours: z
      .literal([1, 6, 24])
      .default(6)
      .describe('Length of the time bucket that an event carries instead of a time: 1, 6 or 24 hours.'),
    seats: z
      .int()
      .min(1)
      .max(100_000_000)
      .optional()
      .describe('In how many browsers Daylight should run. What the console holds the heartbeats against.'),
    hourlyFromSeats: z
      .int()
      .min(1)
      .default(5_000)
      .describe('With at least so many seats the time bucket is an hour, whatever bucketHours says.'),
    dailyBelowSeats: z
      .int()
      .min(1)
      .default(100)
      .describe('With fewer seats the time bucket is a day, whatever bucketHours says.'),
    sendAtOnce: z
      .boolean()
      .default(false)
      .describe(
        'Whether events are sent the moment they happen. Otherwise when their time bucket is over, so that the time of sending says no more than the bucket.',
      ),
    teams: z
      .array(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} &._-]{0,39}$/u, expectations.teamName))
      .max(500)
      .default([])
      .describe(
        'Teams that are counted apart. A browser is in the one that organisation.group names, if it is listed.',
      ),
    minBrowsers: z
      .int()
      .min(1)
      .max(1_000)
      .default(5)
      .describe(
        'Numbers of fewer browsers are not shown, and others in steps of this size. 1 shows everything: for trials with made-up data only.',
      ),
    epsilon: z
      .number()
      .min(0.01)
      .max(10)
      .multipleOf(0.01)
      .optional()
      .describe(
        'Adds Laplace noise to each published number, once, when its period is over: smaller means more noise. Without it there is none.',
      ),
  })
  .refine(({ hourlyFromSeats, dailyBelowSeats }) => dailyBelowSeats <= hourlyFromSeats, {
    error: expectations.seatsOrder,
    path: ['dailyBelowSeats'],
  })
  .describe('Anonymous events for the security team.');

const overlaySchema = z
  .strictObject({
    url: httpUrl.describe('Where browsers look for the overlay, once an hour.'),
    publicKey: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, expectations.publicKey)
      .describe('Ed25519 key that the overlay is signed with (npm run policy -- sign prints it).'),
  })
  .partial()
  .refine(({ url, publicKey }) => (url === undefined) === (publicKey === undefined), expectations.urlAndKey)
  .describe('A signed file with sites, rules and words that are added between two policies.');

const updatesSchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^\d{1,5}(\.\d{1,5}){0,3}$/, expectations.version)
      .optional()
      .describe(
        'Version of Daylight that should run. A browser with another one asks the update server at once, and not in the next hours.',
      ),
  })
  .describe('Which version of Daylight should run.');

export const policySchema = z.strictObject({
  version: z.int().min(0).max(1_000_000_000).default(0).describe('Number of this policy. Raise it with every change.'),
  organisation: organisationSchema.prefault({}),
  guard: guardSchema.prefault({}),
  sites: sitesSchema.prefault({}),
  detection: detectionSchema.prefault({}),
  assistant: assistantSchema.prefault({}),
  identity: identitySchema.prefault({}),
  telemetry: telemetrySchema.prefault({}),
  overlay: overlaySchema.prefault({}),
  updates: updatesSchema.prefault({}),
});

export type Policy = z.infer<typeof policySchema>;
export type Rule = z.infer<typeof ruleSchema>;
