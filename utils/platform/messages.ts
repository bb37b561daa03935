import { browser, type Sender } from './browser';

/** One kind of message: who sends and who answers share this object, so both sides have its types. */
export interface Message<Request, Reply> {
  /** Ask the background worker. Rejects when it cannot be reached. */
  send(request: Request): Promise<Reply>;
  /**
   * Ask our script in a page. Rejects when there is none.
   * @param frameId Which frame of the tab; 0 is the page itself.
   */
  sendTo(tabId: number, frameId: number, request: Request): Promise<Reply>;
  /**
   * Answer, from the background worker or from a page. The handler is entered synchronously, so a user gesture that came with the
   * message still counts in its first lines.
   */
  answer(handler: (request: Request, sender: Sender) => Promise<Reply> | Reply): void;
}

const handlers = new Map<string, (request: unknown, sender: Sender) => unknown>();

function listen() {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) => {
    if (typeof message !== 'object' || message === null || !('name' in message) || !('request' in message)) return;
    const handler = typeof message.name === 'string' ? handlers.get(message.name) : undefined;
    if (handler === undefined) return;
    try {
      return Promise.resolve(handler(message.request, sender));
    } catch (error) {
      return Promise.reject(error);
    }
  }) as never);
}

/**
 * Defines a message. The check turns what arrived into a request, or throws: nothing that crosses a process is taken
 * at its word.
 */
export function defineMessage<Request, Reply>(
  name: string,
  check: (request: unknown) => Request,
): Message<Request, Reply> {
  return {
    send: (request) => browser.runtime.sendMessage({ name, request }) as Promise<Reply>,
    sendTo: (tabId, frameId, request) =>
      browser.tabs.sendMessage(tabId, { name, request }, { frameId }) as Promise<Reply>,
    answer(handler) {
      if (handlers.size === 0) listen();
      handlers.set(name, (request, sender) => handler(check(request), sender));
    },
  };
}
