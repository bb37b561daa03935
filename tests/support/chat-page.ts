import type { Page } from '@playwright/test';
import { type Clip, copy, paste } from './clipboard';
import { type GuardDialog, guardDialog } from './guard-dialog';

/** A replica that is open in a browser. */
export interface ChatPage {
  page: Page;
  dialog: GuardDialog;
  /** What the editor holds. */
  text(): Promise<string>;
  /** What was sent to the chatbot. */
  sent(): Promise<string[]>;
  paste(clip: Clip): Promise<void>;
  /** Puts something on the clipboard, without pasting it. */
  copy(clip: Clip): Promise<void>;
  /** Presses the button of the page. */
  pressSend(): Promise<void>;
}

/** Waits until the chat is ready to be typed into. */
export async function chatPage(page: Page): Promise<ChatPage> {
  await page.waitForFunction(() => typeof window.composerText === 'function');
  await page.waitForFunction(() => document.activeElement !== document.body);
  return {
    page,
    dialog: guardDialog(page),
    text: () => page.evaluate(() => window.composerText()),
    sent: () => page.evaluate(() => window.sent),
    paste: (clip) => paste(page, clip),
    copy: (clip) => copy(page, clip),
    pressSend: () => page.getByRole('button', { name: 'Send message' }).click(),
  };
}
