const answeringLock = (conversation: string) => `daylight-answering-${conversation}`;

/** Lets other panels see that this one waits for an answer. Ends with the page, too. */
export function holdAnswering(conversation: string): () => void {
  let release = () => undefined as unknown;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks.request(answeringLock(conversation), () => done).catch(() => undefined);
  return release;
}

/** Whether any panel waits for an answer in this conversation right now. */
export async function isAnsweredElsewhere(conversation: string): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some((lock) => lock.name === answeringLock(conversation)) ?? false;
}
