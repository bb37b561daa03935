import { browser } from './browser';

/** What a script of ours can do in a page; by name. */
type Tasks = Readonly<Record<string, (given: never) => unknown>>;

/**
 * Offers tasks of a script that `askInPages` brings into a page. They stand on the global of our own world: the page
 * can neither see nor call them.
 */
export function offerInPage(file: string, tasks: Tasks): void {
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(`daylight/${file}`)] = tasks;
}

/** A frame of a tab; 0 is the page itself. */
interface InFrame<Answer> {
  frameId: number;
  answer: Answer;
}

/**
 * Has a script of ours do something in a page, in answer to something that a person did. It is brought there when it is
 * needed for the first time.
 *
 * @param file as `page-reader.js`
 * @param frames ids of frames; every frame without them
 * @throws where the browser lets no extension in, or where there is no page any more
 */
export async function askInPages<Given, Answer>(
  tabId: number,
  file: string,
  task: string,
  given: Given,
  frames?: readonly number[],
): Promise<InFrame<Answer>[]> {
  const target = frames === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [...frames] };
  const ask = async (where: typeof target) =>
    (await browser.scripting.executeScript({
      target: where as never,
      func: (key: string, name: string, data: unknown) => {
        const tasks = (globalThis as unknown as Record<symbol, Record<string, (data: unknown) => unknown> | undefined>)[
          Symbol.for(key)
        ];
        return tasks === undefined
          ? { isMissing: true }
          : Promise.resolve(tasks[name]?.(data)).then((answer) => ({ answer }));
      },
      args: [`daylight/${file}`, task, given],
    })) as { frameId: number; result: { isMissing?: true; answer?: Answer } | null | undefined }[];
  const first = await ask(target);
  const missing = first.flatMap(({ frameId, result }) => (result?.isMissing === true ? [frameId] : []));
  const answered = first.filter(({ result }) => result?.isMissing !== true);
  if (missing.length > 0) {
    const where = { tabId, frameIds: missing };
    await browser.scripting.executeScript({ target: where, files: [`/${file}`] as never });
    answered.push(...(await ask(where as never)));
  }
  return answered.flatMap(({ frameId, result }) =>
    result !== null && result !== undefined && 'answer' in result ? [{ frameId, answer: result.answer as Answer }] : [],
  );
}
