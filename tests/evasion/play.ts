import type { BrowserContext } from '@playwright/test';
import type { Channel } from '@/utils/vocabulary';
import { guardDialog } from '../support/guard-dialog';
import { until } from '../support/until';
import type { Case, Fate, Letter } from './case';
import { openScene } from './scene';
import type { Stage } from './stage';

export interface Played {
  /** `lost`: it did not leave, and nobody was told. That is no success: a person would look for what they wrote. */
  fate: Fate | 'lost';
  /** The channels of the events that told of it. */
  by: Channel[];
}

const quietMs = 350;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function hasArrived({ arrived }: Pick<Case, 'arrived'>, letters: readonly Letter[], text: string): boolean {
  if (typeof arrived === 'function') return arrived(letters);
  const wanted = arrived ?? text;
  return letters.some(({ url, headers, body }) =>
    [url, headers, body].some((part) => part.includes(wanted) || decoded(part).includes(wanted)),
  );
}

/** As a server reads an address or a form. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}

async function openDialogs(context: BrowserContext) {
  const found = [];
  for (const page of context.pages()) {
    if (!/^(https?|about|blob):/.test(page.url())) continue;
    const dialog = guardDialog(page);
    if (await dialog.isOpen().catch(() => false)) found.push({ page, dialog });
  }
  return found;
}

async function closeAll(context: BrowserContext, before: ReadonlySet<unknown>): Promise<void> {
  for (const page of context.pages()) if (!before.has(page)) await page.close({ runBeforeUnload: false });
  // What one case leaves behind must not arrive with the next.
  await context.clearCookies();
}

/**
 * Plays a case where there is no Daylight, once more when it went wrong: that says something of the case or of a busy
 * machine, and nothing of the guard. @throws when what it is about does not arrive there either.
 */
export async function playPlain(one: Case, stage: Stage, text: string): Promise<void> {
  await playPlainOnce(one, stage, text).catch(() => playPlainOnce(one, stage, text));
}

async function playPlainOnce(one: Case, stage: Stage, text: string): Promise<void> {
  stage.tool.play(one.tool ?? {});
  const before = new Set(stage.plain.pages());
  try {
    await one.act(await openScene(stage.plain, one.tool ?? {}, undefined));
    await until('without Daylight it arrives at the tool', () => hasArrived(one, stage.tool.letters, text), {
      timeoutMs: 8_000,
      everyMs: 50,
    });
  } finally {
    await closeAll(stage.plain, before);
  }
}

/** Plays a case against Daylight; whatever it asks is answered with Escape. */
export async function playGuarded(one: Case, stage: Stage, text: string): Promise<Played> {
  const { tool, guarded: context } = stage;
  tool.play(one.tool ?? {});
  const eventsBefore = stage.events().length;
  const news = () => stage.events().slice(eventsBefore);
  const arrived = () => hasArrived(one, tool.letters, text);
  const before = new Set(context.pages());
  let asked = false;
  try {
    await one.act(await openScene(context, one.tool ?? {}, stage.company));
    const begunMs = Date.now();
    const lastMs = begunMs + 6_000;
    let pressed = false;
    while (Date.now() < lastMs && !arrived()) {
      for (const { page, dialog } of await openDialogs(context)) {
        await page.bringToFront();
        // Presses count when the question has been there for a moment.
        await pause(420);
        await page.keyboard.press('Escape');
        await dialog.closed().catch(() => undefined);
      }
      // A page of the extension that asks about a link.
      asked ||= context
        .pages()
        .some((page) => !before.has(page) && /^chrome-extension:.*\/link\.html/.test(page.url()));
      if (asked || news().length > 0) break;
      if (!pressed && Date.now() - begunMs > 2_500) {
        // A question in a frame of another process is not in the page's tree; Escape finds it all the same.
        pressed = true;
        await context.pages().at(-1)?.keyboard.press('Escape');
      }
      await pause(60);
    }
    // What comes after the answer counts as well.
    await pause(quietMs);
    if (arrived()) await until('an event', () => news().length > 0, { timeoutMs: 1_500 }).catch(() => undefined);
    const told = news();
    const by = [...new Set(told.map(({ channel }) => channel))];
    if (arrived()) return { fate: told.length > 0 ? 'noticed' : 'out of reach', by };
    return { fate: told.length > 0 || asked ? 'caught' : 'lost', by: asked ? ['link'] : by };
  } finally {
    await closeAll(context, before);
    // All cases give pieces of the same number to the same tool.
    await stage.forgetGiven();
  }
}
