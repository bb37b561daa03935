import { type Browser, type Page, chromium as playwright } from '@playwright/test';
import { until } from './until';

const connections = new Map<string, Promise<Browser>>();

/**
 * The side panel as an ordinary page. The connection that started the browser does not list it; a second one does.
 * @param activePort content of the profile's DevToolsActivePort: port and path on two lines.
 */
export async function openedSidePanel(activePort: string, extensionId: string): Promise<Page> {
  const [port = ''] = activePort.split('\n');
  const connection = connections.get(port) ?? playwright.connectOverCDP(`http://127.0.0.1:${port}`);
  connections.set(port, connection);
  const browser = await connection;
  browser.once('disconnected', () => connections.delete(port));
  return until('the side panel is open', () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`)),
  );
}
