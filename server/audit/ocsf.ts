import { z } from 'zod';
import type { Link } from './chain';
import { auditActions, auditOutcomes } from './record';

/** The version of the Open Cybersecurity Schema Framework that the export speaks. */
const ocsfVersion = '1.9.0';

/** API Activity, of the category Application Activity. */
const classUid = 6003;
const categoryUid = 6;
/** What API Activity has a number for; the rest is 99, Other, with our word beside it. */
const activities = {
  search: [2, 'Read'],
  export: [2, 'Read'],
  grant: [1, 'Create'],
  submission: [1, 'Create'],
  'policy-change': [3, 'Update'],
  revocation: [4, 'Delete'],
  deletion: [4, 'Delete'],
  erasure: [4, 'Delete'],
} as const;
const statuses = {
  answered: [1, 'Success'],
  done: [1, 'Success'],
  failed: [2, 'Failure'],
  refused: [2, 'Failure'],
  cancelled: [99, 'cancelled'],
  interrupted: [0, 'Unknown'],
} as const;
const severities = { alarm: [4, 'High'], refusal: [2, 'Low'] } as const;

/** What of a record goes into the export. A record that a later server wrote may have more. */
const recordSchema = z.object({
  id: z.string(),
  writer: z.string(),
  action: z.enum(auditActions),
  by: z.string(),
  about: z.string().optional(),
  role: z.string().optional(),
  useCase: z.string().optional(),
  lane: z.string().optional(),
  template: z.object({ id: z.string(), version: z.number() }).optional(),
  model: z.string().optional(),
  kinds: z.record(z.string(), z.number()).optional(),
  decision: z.string(),
  reason: z.string().optional(),
  subject: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  policyVersion: z.number().optional(),
  timeMs: z.number(),
  end: z.object({
    outcome: z.enum(auditOutcomes),
    reason: z.string().optional(),
    upstream: z.string().optional(),
    model: z.string().optional(),
    inputTokens: z.number().optional(),
    outputTokens: z.number().optional(),
    kinds: z.record(z.string(), z.number()).optional(),
    endMs: z.number(),
  }),
});
type Exported = z.infer<typeof recordSchema>;

/**
 * A record as an OCSF event; nothing for one that was deleted.
 *
 * @param nameOf the person behind a pseudonym, where they are still known
 */
export function ocsfOf(link: Link, nameOf: (pseudonym: string) => string | undefined): object | undefined {
  if (link.record === null) return undefined;
  const record = recordSchema.parse(link.record);
  const { action, end, timeMs } = record;
  const [activityId, activity] = action in activities ? activities[action as keyof typeof activities] : [99, action];
  const [statusId, status] = statuses[end.outcome];
  const [severityId, severity] =
    action in severities ? severities[action as keyof typeof severities] : ([1, 'Informational'] as const);
  return {
    class_uid: classUid,
    class_name: 'API Activity',
    category_uid: categoryUid,
    category_name: 'Application Activity',
    activity_id: activityId,
    activity_name: activity,
    type_uid: classUid * 100 + activityId,
    type_name: `API Activity: ${activity}`,
    severity_id: severityId,
    severity,
    status_id: statusId,
    status,
    status_detail: end.reason ?? record.reason ?? end.outcome,
    time: timeMs,
    start_time: timeMs,
    end_time: end.endMs,
    // A clock that was set back would make it negative.
    duration: Math.max(0, end.endMs - timeMs),
    metadata: {
      version: ocsfVersion,
      product: { name: 'Daylight', vendor_name: 'Daylight' },
      log_name: 'audit',
      uid: record.id,
      sequence: link.position,
      ...(record.model || end.model ? { profiles: ['ai_operation'] } : {}),
    },
    actor: { user: userOf(record.by, nameOf) },
    api: {
      operation: action,
      service: { name: 'Daylight gateway', uid: record.writer },
      request: { uid: record.id },
      ...(end.reason ? { response: { error: end.reason } } : {}),
    },
    // Addresses of people are not recorded: this is the server that took the request.
    src_endpoint: { name: 'Daylight gateway', uid: record.writer },
    resources: resourcesOf(record, nameOf),
    ...aiOf(record),
    unmapped: {
      daylight: {
        position: link.position,
        record_hash: link.recordHash,
        hash: link.hash,
        decision: record.decision,
        outcome: end.outcome,
        role: record.role,
        lane: record.lane,
        kinds: record.kinds,
        answer_kinds: end.kinds,
        subject: record.subject,
        details: record.details,
        policy_version: record.policyVersion,
      },
    },
  };
}

function userOf(by: string, nameOf: (pseudonym: string) => string | undefined): object {
  if (by === 'server') return { uid: by, name: 'Daylight server', type_id: 3, type: 'System' };
  if (by.startsWith('token:')) return { uid: by, name: by.slice('token:'.length), type_id: 4, type: 'Service' };
  const name = nameOf(by);
  return { uid: by, ...(name ? { name } : {}), type_id: 1, type: 'User' };
}

function resourcesOf(
  { useCase, template, about }: Exported,
  nameOf: (pseudonym: string) => string | undefined,
): object[] {
  return [
    ...(useCase ? [{ type: 'use case', uid: useCase, name: useCase }] : []),
    ...(template ? [{ type: 'template', uid: template.id, name: template.id, version: String(template.version) }] : []),
    ...(about ? [{ type: 'person', uid: about, name: nameOf(about) ?? about }] : []),
  ];
}

/** The profile AI Operation. */
function aiOf({ model, end }: Exported): object {
  const name = end.model ?? model;
  if (!name) return {};
  const { inputTokens, outputTokens } = end;
  return {
    ai_model: { name, model_name: name, ai_provider: end.upstream ?? 'unknown' },
    message_context: {
      service: { name: 'Daylight gateway' },
      ai_role_id: 2,
      ai_role: 'Assistant',
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens:
        inputTokens === undefined && outputTokens === undefined ? undefined : (inputTokens ?? 0) + (outputTokens ?? 0),
    },
  };
}
