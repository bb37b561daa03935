import { z } from 'zod';
import { type Template, templateId } from '@/utils/templates';
import { lanes } from '@/utils/vocabulary';
import { gatewayRuleSchema } from '../gateway/rules';

/** How much of what is said is kept, each encrypted: nothing, a fingerprint, the text without what is sensitive, all. */
const logModes = ['off', 'hash', 'redacted', 'full'] as const;
export type LogMode = (typeof logModes)[number];

const limit = z.int().min(1).max(2_000_000_000).optional();

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
