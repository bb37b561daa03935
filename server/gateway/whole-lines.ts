import { errorEvent, type GatewayErrorCode } from './errors';

const newline = 0x0a;
/** A line longer than this is passed on in pieces: nobody's token is that long, and memory has an end. */
const maxHeldBytes = 1024 * 1024;

/**
 * A stream of server-sent events, passed on as it comes but only up to the last complete line. When the source breaks,
 * the reader then gets an error event instead of half of one. One chunk is read when one is asked for, so the source is
 * no further ahead than the reader.
 *
 * @param onBroken is told why; answers with the code to close with, or with nothing when nobody is listening any more.
 */
export function wholeLines(
  source: ReadableStream<Uint8Array>,
  onBroken: (error: unknown) => GatewayErrorCode | undefined,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let held: Uint8Array = new Uint8Array();

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          let chunk: Awaited<ReturnType<typeof reader.read>>;
          try {
            chunk = await reader.read();
          } catch (error) {
            const code = onBroken(error);
            // An empty line first: it ends an event whose own empty line did not come.
            if (code) controller.enqueue(new TextEncoder().encode(`\n${errorEvent(code)}`));
            controller.close();
            return;
          }
          if (chunk.done) {
            if (held.length > 0) controller.enqueue(held);
            controller.close();
            return;
          }
          const bytes = held.length > 0 ? Buffer.concat([held, chunk.value]) : chunk.value;
          const end = bytes.length > maxHeldBytes ? bytes.length : bytes.lastIndexOf(newline) + 1;
          held = bytes.subarray(end);
          if (end > 0) {
            controller.enqueue(bytes.subarray(0, end));
            return;
          }
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
