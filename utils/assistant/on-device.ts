import { AskFailure } from './failure';
import type { Message } from './message';
import type { Delta } from './thoughts';

/** The name of the browser's own model among the models; no gateway has one with a colon at its end. */
export const onDeviceModel = 'on-device:';

/** The Prompt API (https://developer.mozilla.org/en-US/docs/Web/API/LanguageModel), as far as it is used. */
interface Session {
  promptStreaming(
    input: readonly { role: string; content: string }[],
    options: { signal: AbortSignal },
  ): AsyncIterable<string>;
  destroy(): void;
  /** Tokens; called `inputQuota` before. */
  contextWindow?: number;
  inputQuota?: number;
}
interface PromptApi {
  availability(): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: {
    initialPrompts?: readonly { role: 'system'; content: string }[];
    signal: AbortSignal;
  }): Promise<Session>;
}

function promptApi(): PromptApi | undefined {
  return (globalThis as { LanguageModel?: PromptApi }).LanguageModel;
}

/** Whether this browser has a model of its own, ready to be asked: nothing is downloaded for it. */
export async function hasOnDeviceModel(): Promise<boolean> {
  try {
    return (await promptApi()?.availability()) === 'available';
  } catch {
    return false;
  }
}

const textOf = ({ content }: Message): string =>
  typeof content === 'string'
    ? content
    : content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');

/**
 * Asks the browser's own model. Nothing leaves the device.
 *
 * @throws {AskFailure} always this
 */
export async function* askOnDevice(
  messages: readonly Message[],
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Delta> {
  const api = promptApi();
  if (api === undefined) throw new AskFailure('model-unavailable');
  let session: Session | undefined;
  let hasBegun = false;
  try {
    const system = messages
      .filter(({ role }) => role === 'system')
      .map(textOf)
      .join('\n\n');
    session = await api.create({
      ...(system === '' ? {} : { initialPrompts: [{ role: 'system', content: system }] }),
      signal,
    });
    const spoken = messages
      .filter(({ role }) => role !== 'system')
      .map((one) => ({ role: one.role, content: textOf(one) }));
    for await (const text of session.promptStreaming(spoken, { signal })) {
      hasBegun = true;
      if (text !== '') yield { kind: 'text', text };
    }
  } catch (error) {
    if (signal.aborted) throw new AskFailure('cancelled');
    const name = error instanceof Error ? error.name : '';
    if (name === 'QuotaExceededError') throw new AskFailure('too-long');
    if (name === 'NotSupportedError') throw new AskFailure('model-unavailable');
    throw new AskFailure(hasBegun ? 'interrupted' : 'model-unavailable');
  } finally {
    session?.destroy();
  }
}
