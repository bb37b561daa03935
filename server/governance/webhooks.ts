import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { webhookDeliveries, webhookEndpoints } from '../store/governance-schema';
import type { Transaction } from '../store/leader';
import type { WebhookType } from './webhook-types';

/**
 * Puts an event on its way to every endpoint that wants it, within the change that it tells of. Ids, states and counts;
 * never a text.
 */
export async function announce(
  transaction: Pick<Transaction, 'select' | 'insert'>,
  type: WebhookType,
  data: Record<string, string | number>,
  nowMs: number,
): Promise<void> {
  const wanting = await transaction.select().from(webhookEndpoints).where(eq(webhookEndpoints.active, true));
  const endpoints = wanting.filter(({ types }) => types.length === 0 || types.includes(type));
  if (endpoints.length === 0) return;
  const at = new Date(nowMs);
  const messageId = `msg_${randomUUID().replaceAll('-', '')}`;
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  await transaction.insert(webhookDeliveries).values(
    endpoints.map(({ id }) => ({
      endpoint: id,
      messageId,
      type,
      body,
      state: 'waiting' as const,
      createdAt: at,
      nextAt: at,
    })),
  );
}
