import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Upstream {
  /** Base address for DAYLIGHT_UPSTREAM_URL. */
  url: string;
  /** The bodies of all chat requests so far, byte for byte. */
  bodies: string[];
  close(): Promise<void>;
}

interface Chat {
  stream?: boolean;
  messages?: { role: string; content: string }[];
}

/**
 * An OpenAI-compatible model server with a written script instead of a model: it answers with the placeholders that it
 * was sent, in small pieces that cut them apart, and remembers what it was sent.
 * @param pieceMs pause between two pieces.
 */
export async function startUpstream({ pieceMs = 8 } = {}): Promise<Upstream> {
  const bodies: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    if (incoming.url?.endsWith('/models')) {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ object: 'list', data: [{ id: 'script-1', object: 'model', owned_by: 'tests' }] }));
      return;
    }
    bodies.push(body);
    const chat = JSON.parse(body) as Chat;
    const text = answer(chat.messages?.findLast(({ role }) => role === 'user')?.content ?? '');
    if (chat.stream !== true) {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      const choice = { index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' };
      outgoing.end(JSON.stringify({ id: 'c', object: 'chat.completion', model: 'script-1', choices: [choice] }));
      return;
    }
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (delta: object, finish: string | null = null) =>
      outgoing.write(
        `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', model: 'script-1', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
      );
    send({ role: 'assistant', content: '' });
    // Five characters at a time: no placeholder arrives in one piece.
    for (let at = 0; at < text.length && !outgoing.destroyed; at += 5) {
      send({ content: text.slice(at, at + 5) });
      await new Promise((resolve) => setTimeout(resolve, pieceMs));
    }
    send({}, 'stop');
    outgoing.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Names the first e-mail placeholders of the message, as a model that summarises a list would. */
function answer(message: string): string {
  const people = [...new Set(message.match(/\[EMAIL_\d+\]/g) ?? [])];
  if (people.length === 0) return 'I got your message. There was no placeholder in it.';
  const first = people.slice(0, 3);
  return [
    `The list has **${people.length} customers**. I would write to these first:`,
    '',
    ...first.map((person, index) => `${index + 1}. ${person}`),
    '',
    `A first line for ${first[0]}: *thank you for your order, and here is what is new this season.*`,
  ].join('\n');
}
