import type { Turn } from './conversation';
import { AskFailure } from './failure';
import { ask, type Gateway } from './gateway';
import type { Message } from './message';
import type { GatewayTask } from './template-task';

/** How often a growing answer is shown, and how often it is kept. */
const showEveryMs = 40;
const keepEveryMs = 300;

export interface Reception {
  assistant: Gateway;
  messages: readonly Message[];
  task?: GatewayTask | undefined;
  /** The answer as far as it is there; what comes is put to its end. */
  turn: Turn;
  signal: AbortSignal;
  /** False as soon as nobody waits for it any more. */
  isWanted(): boolean;
  onGrown(turn: Turn): void;
  /** Every so often, to be kept. */
  onKeep(turn: Turn): void;
}

/** Asks, and lets the answer grow. Gives the turn as it is in the end, and why it is not whole if it is not. */
export async function receive(reception: Reception): Promise<{ turn: Turn; failure: AskFailure | undefined }> {
  const { assistant, messages, task, signal, isWanted, onGrown, onKeep } = reception;
  let { content, reasoning = '', output, run } = reception.turn;
  let shownMs = 0;
  let keptMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  const grown = (): Turn => ({
    ...reception.turn,
    content,
    ...(reasoning === '' ? {} : { reasoning }),
    ...(output === undefined ? {} : { output }),
    ...(run === undefined ? {} : { run }),
  });
  const keep = () => {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    keptMs = Date.now();
    onKeep(grown());
  };
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    shownMs = Date.now();
    onGrown(grown());
    const waitMs = keptMs + keepEveryMs - shownMs;
    if (waitMs <= 0) keep();
    // A stream that falls silent is kept too, as far as it came.
    else keepTimer ??= setTimeout(keep, waitMs);
  };
  let failure: AskFailure | undefined;
  try {
    for await (const delta of ask({ assistant, messages, task, signal })) {
      if (!isWanted()) break;
      if (delta.kind === 'text') content += delta.text;
      else if (delta.kind === 'reasoning') reasoning += delta.text;
      else if (delta.kind === 'run') run = delta.run;
      else output = delta.output;
      const waitMs = shownMs + showEveryMs - Date.now();
      if (waitMs <= 0) show();
      else timer ??= setTimeout(show, waitMs);
    }
  } catch (error) {
    failure = error instanceof AskFailure ? error : new AskFailure('bad-answer');
  }
  clearTimeout(timer);
  clearTimeout(keepTimer);
  return { turn: grown(), failure };
}
