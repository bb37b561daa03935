import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { remove, temporaryDirectory } from './directory';
import { freePort } from './free-port';
import { until } from './until';

/**
 * A Firefox that is driven by Marionette, its own remote protocol: unlike WebDriver BiDi, it opens and uses pages of an
 * extension (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export interface DrivenFirefox {
  /** Installs an unpacked extension until the browser closes. @returns the host of its pages */
  install(directory: string, id: string): Promise<string>;
  /** Opens a page, also one of an extension, in a tab of its own. */
  open(url: string): Promise<FirefoxWindow>;
  windows(): Promise<FirefoxWindow[]>;
  /** Runs a script of a test in the browser’s own code, where its menus and keys are. */
  asBrowser<Answer>(script: string, ...values: unknown[]): Promise<Answer>;
  close(): Promise<void>;
}

/** A tab or window. One is used at a time: each call goes to it first. */
export interface FirefoxWindow {
  handle: string;
  /** What a person can read there. */
  text(): Promise<string>;
  url(): Promise<string>;
  /** Runs a script of a test in the page; `return` gives its answer. */
  run<Answer>(script: string, ...values: unknown[]): Promise<Answer>;
  /** A press, as a person makes it. @param what an XPath, of the first that is there, waited for */
  press(what: string): Promise<void>;
  /** A press of the other button, for the menu. */
  pressOther(what: string): Promise<void>;
  type(what: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

type Send = (name: string, parameters?: object) => Promise<unknown>;

/** Messages are `LENGTH:JSON`, questions `[0, id, name, parameters]` and answers `[1, id, error, result]`. */
function speak(socket: Socket): Send {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first one is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection'));
  });
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const message = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

async function connected(port: number, firefox: ChildProcess): Promise<Socket> {
  return until(
    'Firefox listens',
    () => {
      if (firefox.exitCode !== null) throw new Error('Firefox ended at its start');
      return new Promise<Socket | undefined>((resolve) => {
        const trying = connect(port, '127.0.0.1');
        trying.once('connect', () => resolve(trying));
        trying.once('error', () => resolve(undefined));
      });
    },
    { timeoutMs: 60_000 },
  );
}

/** @param executablePath Firefox, or what starts it with a policy of its own */
export async function driveFirefox(executablePath: string): Promise<DrivenFirefox> {
  const profile = temporaryDirectory('firefox-driven');
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const firefox = spawn(
    executablePath,
    // System access: only the browser itself may open a page of an extension.
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const end = () => firefox.kill('SIGKILL');
  process.once('exit', end);
  const send = speak(await connected(port, firefox));
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });

  const run = async <Answer>(script: string, ...args: unknown[]): Promise<Answer> => {
    const { value } = (await send('WebDriver:ExecuteScript', { script, args })) as { value: Answer };
    return value;
  };
  /** In the browser’s own code. */
  async function asBrowser<Answer>(script: string, ...values: unknown[]): Promise<Answer> {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run<Answer>(script, ...values);
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  }
  const handles = () => send('WebDriver:GetWindowHandles') as Promise<string[]>;

  function windowOf(handle: string): FirefoxWindow {
    const here = () => send('WebDriver:SwitchToWindow', { handle, focus: false });
    async function element(what: string): Promise<string> {
      await here();
      return until(what, async () => {
        const answer = await send('WebDriver:FindElement', { using: 'xpath', value: what }).catch(() => undefined);
        return (answer as { value: Record<string, string> } | undefined)?.value[elementKey];
      });
    }
    return {
      handle,
      async text() {
        await here();
        // A page that is just being replaced by another has no answer.
        return (await run<string | null>("return document.body?.innerText ?? ''")) ?? '';
      },
      async url() {
        await here();
        return ((await send('WebDriver:GetCurrentURL')) as { value: string }).value;
      },
      async run(script, ...values) {
        await here();
        return run(script, ...values);
      },
      press: async (what) => void (await send('WebDriver:ElementClick', { id: await element(what) })),
      async pressOther(what) {
        const origin = { [elementKey]: await element(what) };
        const pressed = [
          { type: 'pointerMove', origin, x: 0, y: 0 },
          { type: 'pointerDown', button: 2 },
          { type: 'pointerUp', button: 2 },
        ];
        await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions: pressed }] });
      },
      type: async (what, text) => void (await send('WebDriver:ElementSendKeys', { id: await element(what), text })),
      async close() {
        await here();
        await send('WebDriver:CloseWindow');
      },
    };
  }

  return {
    async install(directory, id) {
      await send('Addon:Install', { path: directory, temporary: true });
      return asBrowser<string>('return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname', id);
    },
    async open(url) {
      const before = await handles();
      await asBrowser(
        `gBrowser.selectedTab = gBrowser.addTab(arguments[0], {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        })`,
        url,
      );
      const isNew = (handle: string) => !before.includes(handle);
      return windowOf(await until('the page has a tab', async () => (await handles()).find(isNew)));
    },
    asBrowser,
    windows: async () => (await handles()).map(windowOf),
    async close() {
      process.removeListener('exit', end);
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      const tooLong = setTimeout(end, 5_000);
      await ended;
      clearTimeout(tooLong);
      remove(profile);
    },
  };
}
