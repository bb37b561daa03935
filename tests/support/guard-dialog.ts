import type { CDPSession, Page } from '@playwright/test';
import { until } from './until';

interface AxNode {
  nodeId: string;
  role?: { value: string };
  name?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
  ignored: boolean;
}

/** Something in the dialog, as a screen reader has it. */
interface Part {
  role: string;
  name: string;
  focused: boolean;
  backendNodeId: number;
}

/**
 * The guard's dialog, seen and pressed as a person does: the page cannot look into its closed shadow root, and neither
 * can a locator; the accessibility tree and the mouse can.
 */
export interface GuardDialog {
  /** Everything in the dialog in reading order; empty when there is none. */
  parts(): Promise<Part[]>;
  /** Waits until the dialog is there and returns all its words. */
  opened(timeoutMs?: number): Promise<string>;
  closed(timeoutMs?: number): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Everything that a screen reader finds on the page, the notices of the guard among it. */
  told(): Promise<string>;
  /** Presses the middle of the button (or other part) of that name with the real mouse. */
  press(name: string | RegExp, role?: string): Promise<void>;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function guardDialog(page: Page): GuardDialog {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);

  const allNodes = async (): Promise<AxNode[]> => {
    const { nodes } = await (await session).send('Accessibility.getFullAXTree');
    return nodes as AxNode[];
  };
  const parts = async (): Promise<Part[]> => {
    const nodes = await allNodes();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find(({ role, ignored }) => !ignored && /^(alert)?dialog$/i.test(role?.value ?? ''));
    if (dialog === undefined) return [];
    const found: Part[] = [];
    const walk = (node: AxNode) => {
      if (!node.ignored) {
        found.push({
          role: node.role?.value ?? '',
          name: node.name?.value ?? '',
          focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
          backendNodeId: node.backendDOMNodeId ?? 0,
        });
      }
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child !== undefined) walk(child);
      }
    };
    walk(dialog);
    return found;
  };

  return {
    parts,
    async opened(timeoutMs = 5_000) {
      const all = await until(
        'the guard asks',
        async () => {
          const found = await parts();
          return found.length > 0 && found;
        },
        { timeoutMs, everyMs: 50 },
      );
      // A press within the first moment is not taken for a person's answer.
      await page.waitForTimeout(450);
      return all
        .filter(({ role }) => role !== 'InlineTextBox')
        .map(({ name }) => name)
        .join('\n');
    },
    async closed(timeoutMs = 5_000) {
      await until('the dialog is gone', async () => (await parts()).length === 0, { timeoutMs, everyMs: 50 });
    },
    isOpen: async () => (await parts()).length > 0,
    told: async () => (await allNodes()).map(({ name }) => name?.value ?? '').join('\n'),
    async press(name, role = 'button') {
      const part = await until(
        `the dialog has a ${role} ${name}`,
        async () =>
          (await parts()).find(
            (one) => one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name)),
          ),
        { timeoutMs: 5_000 },
      );
      const { backendNodeId } = part;
      const cdp = await session;
      await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { quads } = (await cdp.send('DOM.getContentQuads', { backendNodeId })) as { quads: number[][] };
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
      await page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
    },
  };
}
