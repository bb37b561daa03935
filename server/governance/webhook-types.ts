/** What other programs can be told of. */
export const webhookTypes = [
  'intake.submitted',
  'intake.launched',
  'review.given',
  'approval.waiting',
  'approval.decided',
  'approval.withdrawn',
  'lane.changed',
  'violation.refused',
  'budget.spent',
  'retention.deleted',
  'alert.raised',
] as const;
export type WebhookType = (typeof webhookTypes)[number];
