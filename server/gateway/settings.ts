import { z } from 'zod';
import { templateSchema } from '@/utils/templates';
import { type Lane, lanes } from '@/utils/vocabulary';
import { WrongEnvironment } from '../environment';
import { useCaseSchema } from '../governance/use-case';
import { defaultAnswerRules, defaultRequestRules, gatewayRuleSchema } from './rules';

/** Where a secret stands: in a variable or in a file, never in the settings. */
const secretSchema = z.union(
  [
    z.strictObject({ env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable') }),
    z.strictObject({ file: z.string().min(1) }),
  ],
  'expected { env: NAME_OF_A_VARIABLE } or { file: PATH }, never the secret itself',
);
type SecretPlace = z.infer<typeof secretSchema>;

const waitMs = z.int().min(100).max(600_000);

const upstreamSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected lower-case letters, digits and dashes, 40 at most'),
  url: z.url({ protocol: /^https?$/, error: 'expected a base address such as https://api.example.com/v1' }),
  key: secretSchema.optional(),
  /** In place of `Authorization: Bearer`, for providers with a header of their own. */
  keyHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'expected an HTTP header name')
    .optional(),
  /** What `default` means here; the upstream's first model without it. */
  model: z.string().min(1).max(200).optional(),
  /** Until the first byte of an answer. */
  firstByteTimeoutMs: waitMs.default(120_000),
  /** Between two bytes of an answer. */
  silenceTimeoutMs: waitMs.default(120_000),
  /** Further attempts here before the next upstream is asked. */
  retries: z.int().min(0).max(5).default(1),
  /** Whether it is asked to say how many tokens a streamed answer took. Some providers refuse the question. */
  countsStreams: z.boolean().default(false),
});

/** Where answers of a lane come from, with the secret in its place. */
export interface UpstreamSettings extends Omit<z.infer<typeof upstreamSchema>, 'key'> {
  key?: string | undefined;
}

/** The settings file: where answers come from, what for, and on what terms. Every key is optional. */
export const gatewaySettingsSchema = z.strictObject({
  lanes: z
    .partialRecord(z.enum(lanes), z.strictObject({ upstreams: z.array(upstreamSchema).min(1).max(20) }))
    .default({}),
  /** What holds where a use case says nothing. */
  requestRules: z.array(gatewayRuleSchema).default([...defaultRequestRules]),
  answerRules: z.array(gatewayRuleSchema).default([...defaultAnswerRules]),
  /** How long people have for what waits for them. */
  governance: z
    .strictObject({
      reviewDays: z.int().min(1).max(365).default(5),
      approvalHours: z.int().min(1).max(8_760).default(24),
    })
    .prefault({}),
  useCases: z.array(useCaseSchema.extend({ templates: z.array(templateSchema).default([]) })).default([]),
});
export type GatewaySettings = z.infer<typeof gatewaySettingsSchema>;

export type LaneSettings = Partial<Record<Lane, UpstreamSettings[]>>;

/** Where secrets are read from. */
export interface SecretSources {
  environment: Readonly<Record<string, string | undefined>>;
  /** @throws when there is no such file */
  readFile: (path: string) => string;
}

/**
 * The upstreams of each lane, with their keys.
 *
 * @throws {WrongEnvironment} where a secret is not there, or where the lane for experiments shares one with another
 */
export function lanesOf({ lanes: given }: Pick<GatewaySettings, 'lanes'>, sources: SecretSources): LaneSettings {
  const problems: string[] = [];
  const result: LaneSettings = {};
  /** Key -> the first place with it in experiments, and elsewhere. */
  const keys = new Map<string, { experiment?: string; other?: string }>();
  for (const lane of lanes) {
    const upstreams = given[lane]?.upstreams;
    if (upstreams === undefined) continue;
    result[lane] = upstreams.map(({ key: place, ...upstream }, index) => {
      const path = `lanes.${lane}.upstreams[${index}].key`;
      const key = place && readSecret(place, sources);
      if (place && !key) problems.push(`${path}: the ${'env' in place ? 'variable' : 'file'} is empty or not there`);
      if (key) {
        const kind = lane === 'experiment' ? 'experiment' : 'other';
        const places = keys.get(key) ?? {};
        places[kind] ??= path;
        keys.set(key, places);
      }
      return { ...upstream, url: upstream.url.replace(/\/+$/, ''), key };
    });
  }
  for (const { experiment, other } of keys.values()) {
    if (experiment && other)
      problems.push(`${experiment}: expected another key than ${other} has: experiments have their own`);
  }
  if (problems.length > 0) throw new WrongEnvironment(problems);
  return result;
}

function readSecret(place: SecretPlace, { environment, readFile }: SecretSources): string | undefined {
  if ('env' in place) return environment[place.env]?.trim() || undefined;
  try {
    return readFile(place.file).trim() || undefined;
  } catch {
    return undefined;
  }
}
