import { createHmac, randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { and, asc, desc, eq, getTableColumns, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { actorOf } from '../audit/record';
import type { Caller } from '../identity/caller';
import { webhookDeliveries, webhookEndpoints } from '../store/governance-schema';
import { asLeader } from '../store/leader';
import { keysOf, type OutputPlace } from './outputs';
import { recorded } from './recorded';
import { GovernanceRefusal } from './refused';
import { webhookTypes } from './webhook-types';

/** Standard Webhooks 1.0.0: how long after an attempt that failed the next one comes. */
const pausesMs = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000];
const timeoutMs = 15_000;
const batch = 20;
/** An attempt under way is nobody else's for so long. */
const claimMs = 60_000;

export const endpointSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }),
  /** Empty for all. */
  types: z.array(z.enum(webhookTypes)).max(50).default([]),
});

export interface WebhookPlace extends OutputPlace {
  /** Whether receivers may be on this machine and on its network; for trying it out. */
  allowsLocal: boolean;
}

const sealedFor = (id: string) => `webhook ${id}`;

/** @returns the secret, once: it is kept sealed, and shown to nobody again */
export async function addEndpoint(
  place: WebhookPlace,
  by: Caller,
  { url, types }: z.infer<typeof endpointSchema>,
): Promise<{ id: string; secret: string }> {
  const keys = keysOf(place);
  await mayReach(new URL(url), place.allowsLocal);
  const secret = randomBytes(32);
  return recorded(place, { action: 'policy-change', by: actorOf(by), subject: 'webhook' }, async (transaction) => {
    const id = crypto.randomUUID();
    await transaction.insert(webhookEndpoints).values({
      ...{ id, url, types, keyId: keys.keyId },
      sealedSecret: keys.seal(secret.toString('base64'), sealedFor(id)),
      createdAt: new Date(place.now()),
    });
    return { id, secret: `whsec_${secret.toString('base64')}` };
  });
}

export async function removeEndpoint(place: WebhookPlace, by: Caller, id: string): Promise<void> {
  await recorded(place, { action: 'policy-change', by: actorOf(by), subject: 'webhook' }, async (transaction) => {
    const gone = await transaction.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id)).returning();
    if (gone.length === 0) throw new GovernanceRefusal('not_found');
  });
}

export function listEndpoints({ database }: Pick<WebhookPlace, 'database'>) {
  const { id, url, types, active, createdAt } = webhookEndpoints;
  return database.select({ id, url, types, active, createdAt }).from(webhookEndpoints).orderBy(asc(createdAt));
}

/** The log: what was sent where, and how it went. */
export function listDeliveries({ database }: Pick<WebhookPlace, 'database'>, limit: number) {
  const { body: _body, ...shown } = getTableColumns(webhookDeliveries);
  return database.select(shown).from(webhookDeliveries).orderBy(desc(webhookDeliveries.createdAt)).limit(limit);
}

/** Sends a message once more, with its id: a receiver that has had it knows it. */
export async function replay(place: WebhookPlace, by: Caller, id: string): Promise<void> {
  await recorded(place, { action: 'export', by: actorOf(by), subject: 'webhook-replay' }, async (transaction) => {
    const again = await transaction
      .update(webhookDeliveries)
      .set({ state: 'waiting', attempts: 0, nextAt: new Date(place.now()) })
      .where(eq(webhookDeliveries.id, id))
      .returning();
    if (again.length === 0) throw new GovernanceRefusal('not_found');
  });
}

/** `v1,` and HMAC-SHA-256 over id, time and body (Standard Webhooks, “Signature scheme”). */
export function signatureOf(secret: Buffer, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/**
 * Sends what is due. Each message is claimed first, so that of several servers one sends it; who dies with it leaves it
 * to the next after a minute. A receiver may get it twice, with the same id.
 *
 * @returns how many were tried
 */
export async function deliverDue(place: WebhookPlace): Promise<number> {
  const { database, keys } = place;
  if (keys === undefined) return 0;
  const nowMs = place.now();
  const due = await asLeader(database, 'webhooks', async (transaction) => {
    const waiting = await transaction
      .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints })
      .from(webhookDeliveries)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpoint))
      .where(and(eq(webhookDeliveries.state, 'waiting'), lte(webhookDeliveries.nextAt, new Date(nowMs))))
      .orderBy(asc(webhookDeliveries.nextAt))
      .limit(batch);
    for (const { delivery } of waiting) {
      await transaction
        .update(webhookDeliveries)
        .set({ nextAt: new Date(nowMs + claimMs) })
        .where(eq(webhookDeliveries.id, delivery.id));
    }
    return waiting;
  });
  await Promise.all((due ?? []).map(({ delivery, endpoint }) => send(place, delivery, endpoint)));
  return due?.length ?? 0;
}

async function send(
  place: WebhookPlace,
  delivery: typeof webhookDeliveries.$inferSelect,
  endpoint: typeof webhookEndpoints.$inferSelect,
): Promise<void> {
  const secret = place.keys?.open(endpoint.sealedSecret, endpoint.keyId, sealedFor(endpoint.id));
  const status =
    secret === undefined ? undefined : await post(place, delivery, endpoint.url, Buffer.from(secret, 'base64'));
  const nowMs = place.now();
  const attempts = delivery.attempts + 1;
  const pauseMs = pausesMs[attempts - 1];
  const isDone = status !== undefined && status >= 200 && status < 300;
  // 410: the receiver wants no more of it.
  const isOver = !isDone && (pauseMs === undefined || status === 410);
  await place.database
    .update(webhookDeliveries)
    .set({
      attempts: sql`${webhookDeliveries.attempts} + 1`,
      lastStatus: status ?? null,
      state: isDone ? 'delivered' : isOver ? 'failed' : 'waiting',
      nextAt: new Date(nowMs + (pauseMs ?? 0)),
      deliveredAt: isDone ? new Date(nowMs) : null,
    })
    .where(eq(webhookDeliveries.id, delivery.id));
  if (status === 410) {
    await place.database.update(webhookEndpoints).set({ active: false }).where(eq(webhookEndpoints.id, endpoint.id));
  }
}

async function post(
  { now, allowsLocal, log }: WebhookPlace,
  { messageId, body }: { messageId: string; body: string },
  url: string,
  secret: Buffer,
): Promise<number | undefined> {
  const seconds = Math.floor(now() / 1000);
  try {
    // Looked up each time: a name may lead elsewhere by now.
    await mayReach(new URL(url), allowsLocal);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secret, messageId, seconds, body),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    log('webhook_failed', 'governance/webhooks', error);
    return undefined;
  }
}

const ownNetworks = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  ownNetworks.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  // Addresses of the older kind in disguise (NAT64, 6to4): nobody’s receiver needs them.
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  ownNetworks.addSubnet(net, bits, 'ipv6');
}

/** An admin of Daylight is no admin of what stands beside the server. @throws {GovernanceRefusal} */
export async function mayReach({ protocol, hostname }: URL, allowsLocal: boolean): Promise<void> {
  if (allowsLocal) return;
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [{ address: host }] : await lookup(host, { all: true }).catch(() => []);
  const isOwn = ({ address }: { address: string }) => ownNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  if (protocol !== 'https:' || addresses.length === 0 || addresses.some(isOwn)) {
    throw new GovernanceRefusal('address_not_allowed');
  }
}
