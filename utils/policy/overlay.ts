import { z } from 'zod';
import { parsePolicy } from './parse';
import { type Policy, policySchema } from './schema';

/**
 * The signed overlay: sites, rules and words that the company changes between two policies or releases. Data only. It
 * is added to the policy; of what both have, the overlay's counts.
 */
const { guard, sites, detection } = policySchema.shape;
const overlaySchema = z.strictObject({
  version: z.int().min(1).max(1_000_000_000),
  /** Not taken from anybody after this time. One that is in force stays in force. */
  notAfter: z.iso.datetime(),
  guard: z.strictObject({ rules: guard.unwrap().shape.rules }).optional(),
  sites: sites.optional(),
  detection: z
    .strictObject({
      terms: detection.unwrap().shape.terms,
      patterns: detection.unwrap().shape.patterns,
      ownDomains: detection.unwrap().shape.ownDomains,
    })
    .optional(),
});

export type Overlay = z.infer<typeof overlaySchema>;

const fileSchema = z.object({ payload: z.base64(), signature: z.base64() });

/** Why an overlay is not taken. */
export type OverlayProblem =
  | 'not-an-overlay'
  | 'wrong-signature'
  | 'expired'
  | 'older'
  | 'unreachable'
  | 'does-not-fit';

export class OverlayError extends Error {
  readonly code: OverlayProblem;

  constructor(code: OverlayProblem) {
    super(code);
    this.code = code;
  }
}

/** What is signed is not the payload alone, so that nothing that was signed for another purpose passes for one. */
const purpose = new TextEncoder().encode('daylight overlay 1\n');

/** The bytes that an Ed25519 signature (RFC 8032) of an overlay is made over. */
export function signedBytes(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(purpose.length + payload.length);
  bytes.set(purpose);
  bytes.set(payload, purpose.length);
  return bytes;
}

/** The file of an overlay. */
export function overlayFile(payload: Uint8Array, signature: Uint8Array): string {
  return `${JSON.stringify({ payload: base64(payload), signature: base64(signature) })}\n`;
}

/**
 * Reads the file of an overlay.
 *
 * @param publicKey 32 bytes as base64, from the policy.
 * @throws OverlayError `not-an-overlay` or `wrong-signature`.
 */
export async function readOverlay(text: string, publicKey: string): Promise<Overlay> {
  const file = fileSchema.safeParse(jsonOf(text));
  if (!file.success) throw new OverlayError('not-an-overlay');
  const payload = bytesOf(file.data.payload);
  const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
  const good = await crypto.subtle.verify('Ed25519', key, bytesOf(file.data.signature), signedBytes(payload));
  if (!good) throw new OverlayError('wrong-signature');
  const overlay = overlaySchema.safeParse(jsonOf(new TextDecoder().decode(payload)));
  if (!overlay.success) throw new OverlayError('not-an-overlay');
  return overlay.data;
}

/** Checks a payload before it is signed. Problems name places, never values. */
export function overlayProblems(payload: unknown): { path: string; message: string }[] {
  const { error } = overlaySchema.safeParse(payload);
  return (error?.issues ?? []).map(({ path, message }) => ({ path: path.join('.'), message }));
}

/**
 * A policy with an overlay on it. Doing it twice changes nothing more: a rule replaces the one of its name, a site the
 * one with a host of its own, and words are added once.
 *
 * @throws OverlayError `does-not-fit` when the two together are no policy.
 */
export function withOverlay(policy: Policy, overlay: Overlay): Policy {
  const rules = overlay.guard?.rules ?? [];
  const added = overlay.sites?.add ?? [];
  const hosts = new Set(added.flatMap((site) => site.hosts));
  const words = (own: readonly string[], more: readonly string[] = []) => [...new Set([...own, ...more])];
  const { policy: both } = parsePolicy({
    ...policy,
    guard: {
      ...policy.guard,
      rules: [...policy.guard.rules.filter(({ id }) => rules.every((rule) => rule.id !== id)), ...rules],
    },
    sites: {
      statuses: { ...policy.sites.statuses, ...overlay.sites?.statuses },
      add: [...policy.sites.add.filter((site) => !site.hosts.some((host) => hosts.has(host))), ...added],
    },
    detection: {
      ...policy.detection,
      terms: words(policy.detection.terms, overlay.detection?.terms),
      patterns: words(policy.detection.patterns, overlay.detection?.patterns),
      ownDomains: words(policy.detection.ownDomains, overlay.detection?.ownDomains),
    },
  });
  if (both === undefined) throw new OverlayError('does-not-fit');
  return both;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
