import type { Audit, AuditOutcome, AuditRecord } from '../audit/record';
import { EngineFailure } from './engine';
import type { GatewayErrorCode } from './errors';

interface AuditedParts {
  audit: Audit;
  now: () => number;
  /** Aborts when the person has gone. */
  signal: AbortSignal;
}

/**
 * Asks the engine and records it: nothing of an answer is passed on before its intent is recorded, and how it ended is
 * recorded when it has. Recording and asking go on at the same time; when one fails, the other is given up.
 *
 * @param complete is told by `broken` when the stream that it has given breaks
 * @throws {AuditUnavailable} when it cannot be recorded: then nobody gets the answer
 * @throws {EngineFailure}
 */
export async function audited(
  { audit, now, signal }: AuditedParts,
  record: AuditRecord,
  complete: (signal: AbortSignal, broken: (code: GatewayErrorCode) => void) => Promise<Response>,
): Promise<Response> {
  const unrecorded = new AbortController();
  const intended = audit.intend(record);
  intended.catch(() => unrecorded.abort());

  const settle = async (outcome: Omit<AuditOutcome, 'endMs'>) =>
    audit.settle(await intended, { ...outcome, endMs: now() });
  let reason: GatewayErrorCode | undefined;
  let response: Response;
  try {
    response = await complete(AbortSignal.any([signal, unrecorded.signal]), (code) => {
      reason = code;
    });
  } catch (error) {
    await intended;
    const outcome = signal.aborted ? 'cancelled' : 'failed';
    void settle({ outcome, reason: error instanceof EngineFailure ? error.code : 'internal_error' });
    throw error;
  }
  try {
    await intended;
  } catch (error) {
    void response.body?.cancel();
    throw error;
  }
  let isOver = false;
  const ended = () => {
    if (isOver) return;
    isOver = true;
    void settle({ outcome: reason ? 'failed' : signal.aborted ? 'cancelled' : 'answered', reason });
  };
  return new Response(response.body && watched(response.body, ended), response);
}

/** The same stream, chunk by chunk as it is asked for; says when it is over, one way or another. */
function watched(source: ReadableStream<Uint8Array>, ended: () => void): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await reader.read();
          if (!chunk.done) return controller.enqueue(chunk.value);
          ended();
          controller.close();
        } catch (error) {
          ended();
          controller.error(error);
        }
      },
      async cancel(reason) {
        ended();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
