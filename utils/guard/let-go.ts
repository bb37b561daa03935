import { defineMessage } from '@/utils/platform';

/** More values than this are not told of; the person is then asked once more when they leave. */
const maxValues = 5_000;

function checkValues(request: unknown): string[] {
  if (!Array.isArray(request) || request.length > maxValues || !request.every((value) => typeof value === 'string'))
    throw new TypeError('let-go: not a list of values');
  return request;
}

/**
 * Tells the background worker what a person has let go, spaces taken out, so that the request that carries it is not
 * stopped. The worker keeps no more than keyed hashes of it, in memory.
 */
export const letGo = defineMessage<string[], void>('guard/let-go', checkValues);

/** Tells it, and goes on when nobody hears: the request is then asked about, and nothing is lost. */
export async function tellLetGo(values: readonly string[]): Promise<void> {
  await letGo.send(values.slice(0, maxValues)).catch(() => undefined);
}
