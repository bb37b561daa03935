import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';

/** What a screen reader has of the real dialog, in its closed shadow root: by the browser's accessibility tree alone. */

const letter = 'Please answer maria.fernandes@kupferhof-moebel.de, her account is DE82 3704 0044 1207 3886 24.';

interface Node {
  nodeId: string;
  childIds: string[];
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

async function tree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  // What is ignored has no name, but what it holds may have.
  return nodes;
}

const of = (nodes: Node[], role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role);
const names = (nodes: Node[]) => nodes.map(({ name }) => name?.value ?? '');
const property = (node: Node | undefined, name: string) =>
  node?.properties?.find((one) => one.name === name)?.value.value;

/** What live regions hold: a `status` waits for its turn, an `alert` interrupts. */
async function announced(page: Page, role: 'status' | 'alert'): Promise<string> {
  const nodes = await tree(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (node: Node): string[] => [
    ...(node.role?.value === 'StaticText' ? [node.name?.value ?? ''] : []),
    ...node.childIds.flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : words(child);
    }),
  ];
  return nodes
    .filter((node) => node.role?.value === role)
    .flatMap(words)
    .join(' ');
}

test('the question: its name, its description, its parts in reading order, what it announces', async ({ world }) => {
  const chat = await world.open('deepseek');
  await chat.paste({ text: letter });
  await chat.dialog.opened();
  const nodes = await tree(chat.page);
  const [dialog] = of(nodes, 'dialog');
  expect(dialog?.name?.value).toBe('A bank account (IBAN) and more');
  expect(property(dialog, 'modal')).toBe(true);
  const description = dialog?.description?.value ?? '';
  expect(description).toContain('What was found');
  expect(description).toContain('Why not here');
  for (const value of ['maria', 'kupferhof', '3704']) expect(JSON.stringify(nodes)).not.toContain(`${value}.`);
  // Focus is on the heading, so that the question is heard before a way is chosen.
  const focused = nodes.filter(
    (node) => !node.ignored && property(node, 'focused') === true && node.role?.value !== 'RootWebArea',
  );
  expect(focused.map(({ role, name }) => [role?.value, name?.value])).toEqual([
    ['heading', 'A bank account (IBAN) and more'],
  ]);
  const buttons = (await chat.dialog.parts()).filter(({ role }) => role === 'button');
  expect(buttons.map(({ name }) => name)).toEqual([
    'Ask in Daylight instead',
    'Paste with placeholders',
    'Paste anyway…',
    'Cancel',
    'I need this for my work',
    'This is not sensitive',
    '20-second lesson',
  ]);
  // A name is short; what a way does is its description.
  const better = of(nodes, 'button').find(({ name }) => name?.value === 'Ask in Daylight instead');
  expect(better?.description?.value).toContain('Opens beside this page.');
  // What lies behind a modal dialog is not there.
  expect(names(of(nodes, 'textbox'))).toEqual([]);

  await chat.dialog.press('This is not sensitive');
  await expect.poll(() => announced(chat.page, 'status')).toContain('Thank you, noted.');
  const pressed = of(await tree(chat.page), 'button').find(({ name }) => name?.value.includes('not sensitive'));
  expect(property(pressed, 'pressed')).toBe('true');
  await chat.dialog.press('Paste anyway…');
  await chat.dialog.press('Paste anyway');
  await expect.poll(() => announced(chat.page, 'alert')).toContain('Write a few words first.');
  await chat.page.keyboard.press('Escape');
  await chat.dialog.closed();
});

test('the lesson is offered once to a person, also after the worker was ended', async ({ world }) => {
  const forget = () =>
    world.daylight.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove(key: string): Promise<void> } } };
      };
      await chrome.storage.local.remove('guard.lesson-taken');
    }, undefined);
  await forget();
  const lessons = async () => {
    const chat = await world.open('deepseek');
    await chat.paste({ text: letter });
    await chat.dialog.opened();
    return { chat, offered: (await chat.dialog.parts()).filter(({ name }) => name === '20-second lesson').length > 0 };
  };
  // Not taken, it is offered again.
  expect((await lessons()).offered).toBe(true);
  const { chat, offered } = await lessons();
  expect(offered).toBe(true);
  await chat.dialog.press('20-second lesson');
  expect((await chat.dialog.parts()).map(({ name }) => name)).toContain('What may go into a public AI tool?');
  await chat.dialog.press('Got it');
  // The question stands again as it was.
  expect((await chat.dialog.parts()).map(({ name }) => name)).toContain('Paste with placeholders');
  await world.daylight.killServiceWorker();
  expect((await lessons()).offered).toBe(false);
  await forget();
});

test('a note is said when there is time, leaves the caret alone, and closes', async ({ world }) => {
  // By the name of the built-in rule for what is not certain, so that a certain address does as a doubtful one.
  const rules = [{ id: 'uncertain', types: ['contact'], action: 'audit', minConfidence: 0.3 }];
  await world.setPolicy({ guard: { rules } });
  const chat = await world.open('deepseek');
  await chat.paste({ text: 'Please answer maria.fernandes@kupferhof-moebel.de' });
  await expect.poll(() => announced(chat.page, 'status')).toContain('Worth a look before it goes to DeepSeek');
  expect(await announced(chat.page, 'alert')).toBe('');
  expect(await chat.dialog.isOpen()).toBe(false);
  await chat.page.keyboard.type(' today');
  await expect.poll(chat.text).toBe('Please answer maria.fernandes@kupferhof-moebel.de today');
  const close = (await tree(chat.page)).find(({ role, name }) => role?.value === 'button' && name?.value === 'Close');
  const session = await chat.page.context().newCDPSession(chat.page);
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: close?.backendDOMNodeId ?? 0 });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  await chat.page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
  await expect.poll(() => announced(chat.page, 'status')).toBe('');
  await chat.page.keyboard.type('!');
  await expect.poll(chat.text).toBe('Please answer maria.fernandes@kupferhof-moebel.de today!');
  await world.setPolicy({});
});
