import { parseArgs } from 'node:util';
import type { ChatPage } from '../tests/support/chat-page';
import { temporaryDirectory } from '../tests/support/directory';
import { openReplica } from '../tests/support/fixtures';
import { type Managed, startManaged } from '../tests/support/managed';
import { countedEvents, type Server, startServer } from '../tests/support/server';
import { sizeOf } from './size';

const usage = `Usage: npm run soak -- policy [--changes N]

A forced install in a real browser, whose policy file changes N times in a row (500), while somebody goes on pasting.
Every change must come into force, no paste of sensitive text may get through in between, every event must be counted
once at the collector, and neither the page nor what listens in it may grow. A change takes about six seconds, as long
as the browser waits for a policy file to settle.

Exit code 0 when all of it held, 1 when not, 2 on wrong use or where a browser cannot be given a policy of its own.
`;

const email = 'maria.fernandes@kupferhof-moebel.de';
const token = 'token-of-the-soak-0123456789';
/** Of one list of terms after the other, so that each change is one that the guard must take over. */
const termOf = (version: number) => `Project Zenith ${String(version).padStart(4, '0')}`;

/** Until then, what is used for the first time is still being loaded. */
const warmUpChanges = 10;

/** @returns the exit code. */
export async function policy(args: string[]): Promise<number> {
  let changes: number;
  try {
    const { values } = parseArgs({
      args,
      options: { changes: { type: 'string', default: '500' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    changes = Number(values.changes);
    if (!Number.isInteger(changes) || changes < 1) throw new Error('--changes wants a whole number above 0');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    return 2;
  }
  const managed = await startManaged();
  if (managed === undefined) {
    process.stderr.write('This machine offers no way to give one browser a policy of its own (namespaces).\n');
    return 2;
  }
  const server = await startServer({ DAYLIGHT_TOKEN: token, DAYLIGHT_DATA_DIR: temporaryDirectory('soak-server') });
  try {
    return await run(managed, server, changes);
  } finally {
    await managed.close();
    await server.stop();
  }
}

async function run(managed: Managed, server: Server, changes: number): Promise<number> {
  const document = (version: number) => ({
    version,
    organisation: { name: 'Northwind' },
    guard: { repeatMinutes: 0 },
    detection: { terms: [termOf(version)] },
    // Each change also brings and takes away a site.
    sites: version % 2 === 0 ? { add: [{ name: 'Even', hosts: ['ai.northwind-tools.com'] }] } : { add: [] },
    telemetry: { endpoint: `${server.url}/v1/logs`, sendAtOnce: true },
    assistant: { gatewayUrl: `${server.url}/v1`, token },
  });
  managed.deploy(document(1));
  await managed.until('the extension is installed', () => managed.context.serviceWorkers().length > 0);
  const watcher = await managed.extensionPage();
  const inForce = async (version: number) => (await managed.stateIn(watcher))?.policy.version === version;
  await managed.until('version 1 is in force', () => inForce(1));
  const chat = await openReplica(managed.context, 'chatgpt');

  let pastes = 0;
  let through = 0;
  const paste = async (text: string) => {
    pastes += 1;
    if (!(await isHeld(chat, text))) through += 1;
  };
  await paste(`Her address is ${email}`);
  let before = await sizeOf(chat.page);
  for (let version = 2; version <= changes + 1; version += 1) {
    managed.deploy(document(version));
    await managed.until(`version ${version} is in force`, async () => {
      await paste(`Her address is ${email}`);
      return inForce(version);
    });
    await paste(`The plan of ${termOf(version)} is ready`);
    if (version === warmUpChanges) before = await sizeOf(chat.page);
    if (version % 25 === 0) process.stdout.write(`${version - 1} changes, ${pastes} pastes, ${through} through\n`);
  }
  const after = await sizeOf(chat.page);
  const counted = await settled(server, pastes);

  const grew =
    after.heapKb > before.heapKb * 1.5 || after.listeners > before.listeners || after.nodes > before.nodes + 50;
  process.stdout.write(`${changes} changes came into force while ${pastes} sensitive texts were pasted
${through} of them got through
${counted} events at the collector, of ${pastes}
page: heap ${before.heapKb} -> ${after.heapKb} kB, listeners ${before.listeners} -> ${after.listeners}, nodes ${before.nodes} -> ${after.nodes}
`);
  return through === 0 && counted === pastes && !grew ? 0 : 1;
}

/** Pastes, and cancels the question; false when the text arrived in the page, or nothing was asked. */
async function isHeld(chat: ChatPage, text: string): Promise<boolean> {
  await chat.paste({ text });
  try {
    await chat.dialog.opened(20_000);
  } catch {
    return false;
  }
  await chat.page.keyboard.press('Escape');
  await chat.dialog.closed(20_000);
  return (await chat.text()) === '';
}

/** How many events the collector counts, once no more come. */
async function settled(server: Server, wanted: number): Promise<number> {
  const counted = () => countedEvents(server.url);
  const lastMs = Date.now() + 60_000;
  while ((await counted()) < wanted && Date.now() < lastMs) await new Promise((resolve) => setTimeout(resolve, 500));
  // One that is counted twice would come a moment later.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return counted();
}
