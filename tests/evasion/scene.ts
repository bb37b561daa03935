import type { BrowserContext, Page } from '@playwright/test';
import { type GuardDialog, guardDialog } from '../support/guard-dialog';
import type { Tool } from './case';

/** What a person does, and what a case makes the page do, in one browser; the same with Daylight and without. */
export interface Scene {
  /** The tool's page. */
  page: Page;
  context: BrowserContext;
  /** False in the browser without Daylight, where nothing is asked. */
  guarded: boolean;
  dialog: GuardDialog;
  /** What goes on behind the extension, where there is one. */
  company: Company | undefined;
  /** Copies something elsewhere, and pastes it into what has the focus. */
  paste(clip: string | Clip): Promise<void>;
  /** Copies something elsewhere. */
  copy(clip: string | Clip): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Waits until the question stands, where there is a guard. */
  asked(): Promise<void>;
}

/** What a case can do to the extension from outside. */
export interface Company {
  /** The policy document of the company. */
  document: Record<string, unknown>;
  /** Puts another document in its place, and waits until the extension has looked at it. */
  deploy(document: object): Promise<void>;
  /** Fills what the extension may store until no more goes in. */
  fillStorage(): Promise<void>;
  emptyStorage(): Promise<void>;
}

interface Clip {
  text?: string;
  html?: string;
}

/** A page of the company's own, from which people copy. */
async function deskOf(context: BrowserContext): Promise<Page> {
  const address = 'https://desk.northwind-tools.com/';
  const there = context.pages().find((page) => page.url() === address);
  if (there !== undefined) return there;
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function copyAtDesk(context: BrowserContext, clip: Clip): Promise<void> {
  const desk = await deskOf(context);
  await desk.bringToFront();
  await desk.evaluate(async ({ text, html }) => {
    const parts: Record<string, Blob> = {};
    if (text !== undefined) parts['text/plain'] = new Blob([text], { type: 'text/plain' });
    if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, clip);
}

export async function openScene(context: BrowserContext, tool: Tool, company: Company | undefined): Promise<Scene> {
  await deskOf(context);
  const page = await context.newPage();
  await page.goto(tool.url ?? 'https://chatgpt.com/', { waitUntil: 'load' });
  const dialog = guardDialog(page);
  const scene: Scene = {
    page,
    context,
    guarded: company !== undefined,
    dialog,
    company,
    async copy(clip) {
      await copyAtDesk(context, typeof clip === 'string' ? { text: clip } : clip);
      await page.bringToFront();
    },
    async paste(clip) {
      await scene.copy(clip);
      await page.keyboard.press('ControlOrMeta+v');
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.click(selector, { noWaitAfter: true }),
    async asked() {
      if (company !== undefined) await dialog.opened();
    },
  };
  return scene;
}
