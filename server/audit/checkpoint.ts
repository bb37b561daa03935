import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { Head } from './chain';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const checkpointSchema = z.strictObject({
  position: z.int().min(0),
  hash,
  timeMs: z.int().min(0),
  /** Ed25519 over `signedText`, base64; only where the server has a key. */
  signature: z.string().optional(),
});

/** Where the chain ended at a time. Kept elsewhere, it shows that nothing before it was taken away or written anew. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** @param privateKey Ed25519, PEM (PKCS #8) */
export function checkpointOf({ position, hash }: Head, timeMs: number, privateKey?: string): Checkpoint {
  const checkpoint = { position, hash, timeMs };
  if (!privateKey) return checkpoint;
  const signature = sign(null, signedText(checkpoint), createPrivateKey(privateKey)).toString('base64');
  return { ...checkpoint, signature };
}

/** @param publicKey Ed25519, PEM */
export function isSignedBy(checkpoint: Checkpoint, publicKey: string): boolean {
  if (!checkpoint.signature) return false;
  return verify(null, signedText(checkpoint), createPublicKey(publicKey), Buffer.from(checkpoint.signature, 'base64'));
}

function signedText({ position, hash, timeMs }: Checkpoint): Buffer {
  return Buffer.from(`daylight-audit-checkpoint-v1\n${position}\n${hash}\n${timeMs}\n`);
}
