import { z } from 'zod';
import { type Template, templateId } from '@/utils/templates';
import { lanes } from '@/utils/vocabulary';
import { gatewayRuleSchema } from '../gateway/rules';

/** How much of what is said is kept, each encrypted: nothing, a fingerprint, the text without what is sensitive, all. */
const logModes = ['off', 'hash', 'redacted', 'full'] as const;
export type LogMode = (typeof logModes)[number];

const limit = z.int().min(1).max(2_000_000_000).optional();

/**
 * What must happen before an answer may reach anybody. `sign-off`: the author sees a draft and works on it; what may go
 * out comes with the release. `hold`: only reviewers see it before.
 */
const approvals = ['none', 'sign-off', 'hold'] as const;

/** `id@version`, as headers and records name a template or a data set. */
export const versionedName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}@[1-9]\d{0,6}$/, 'expected id@version, such as newsletter@3');
const modelName = z.string().min(1).max(200);

/** When a use case may leave the experiment. Agreed beforehand; the server computes whether they hold. */
export const criteriaSchema = z.strictObject({
  minRuns: z.int().min(1).max(1_000_000).default(20),
  /** Mean of the ratings, 1 to 5. */
  minRating: z.number().min(1).max(5).default(4),
  /** So many of the runs must have been rated, so that one kind word is no mean. */
  minRatings: z.int().min(1).max(1_000_000).default(5),
  maxViolations: z.int().min(0).max(1_000_000).default(0),
  /** Whether a reviewer must have said of this template and model that they are ready. */
  signOff: z.boolean().default(true),
  /** From then on new ones have to be agreed. */
  until: z.iso.datetime({ offset: true }),
});

export type Criteria = z.infer<typeof criteriaSchema>;

/** What the same work took before there was AI for it. Agreed before launch. */
export const baselineSchema = z.strictObject({
  minutesPerTask: z.number().positive().max(100_000),
  costPerTask: z.number().min(0).max(1_000_000),
  /** From the wish to the answer that may go out. */
  responseMinutes: z.number().positive().max(1_000_000),
});

/** What AI is used for, and on what terms. */
export const useCaseSchema = z.strictObject({
  id: templateId,
  name: z.string().min(1).max(120),
  description: z.string().max(1_000).default(''),
  lane: z.enum(lanes).default('production'),
  active: z.boolean().default(true),
  /** Whether people may write their own prompts, beside the templates. */
  freeChat: z.boolean().default(false),
  /** What `default` means here; else what the lane says. */
  model: z.string().min(1).max(200).optional(),
  /** Instruction on tone and wording, before every other. */
  brandVoice: z.string().max(100_000).default(''),
  /** Stands at the end of every answer. */
  disclaimer: z.string().max(2_000).default(''),
  log: z
    .strictObject({ mode: z.enum(logModes).default('redacted'), days: z.int().min(1).max(3_650).default(30) })
    .prefault({}),
  limits: z
    .strictObject({
      requestsPerMinute: limit,
      requestsPerMinutePerPerson: limit,
      /** Tokens of prompts and answers together, in 24 hours from the first one on. */
      tokensPerDay: limit,
      tokensPerDayPerPerson: limit,
    })
    .prefault({}),
  /** Who answers for it after launch, as `Caller.subject`. */
  owner: z.string().min(1).max(500).optional(),
  approval: z.enum(approvals).default('none'),
  /** What review found it to be. */
  class: z
    .strictObject({ regulatedData: z.boolean().default(false), needsHumanReview: z.boolean().default(false) })
    .prefault({}),
  /** How far an experiment may go. */
  experiment: z
    .strictObject({
      until: z.iso.datetime({ offset: true }),
      /** Prompts and answers together, over the whole of it. */
      tokens: z.int().min(1).max(2_000_000_000),
      /** With sets named, nothing but these may be worked on: data of people is refused, and the gateway puts them in. */
      dataSets: z.array(versionedName).max(50).default([]),
      /** When it came back from production: the budget is for the time from then on. Written by the server alone. */
      since: z.iso.datetime().optional(),
    })
    .optional(),
  criteria: criteriaSchema.optional(),
  /** What was promoted, and nothing else: in the production lanes. */
  pins: z.strictObject({ template: versionedName, model: modelName }).optional(),
  baseline: baselineSchema.optional(),
  /** Kinds of data of this work: guard events with these are its unsanctioned twin. */
  workKinds: z
    .array(z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/))
    .max(50)
    .default([]),
  /** In the currency of the company. */
  costPerMillionTokens: z.number().min(0).max(1_000_000).default(0),
  /** In place of the rules of the gateway. */
  requestRules: z.array(gatewayRuleSchema).optional(),
  answerRules: z.array(gatewayRuleSchema).optional(),
});
export type UseCase = z.infer<typeof useCaseSchema>;

/** Comes along with the server: free chat, for everybody. */
export const generalUseCase: UseCase = useCaseSchema.parse({
  id: 'general',
  name: 'General',
  description: 'Free chat with the approved assistant.',
  freeChat: true,
});

/** The use case of a shipped template: for everybody, with that template alone. */
export function shippedUseCase({ id, title, description, lane = 'production' }: Template): UseCase {
  return useCaseSchema.parse({ id, name: title, description, lane });
}
