import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  model: string;
  messages: { role: string; content: string }[];
}

export interface TalkingGateway {
  /** Base address for `assistant.gatewayUrl`. */
  url: string;
  asked: Asked[];
  /** Pause between two pieces of an answer. */
  pieceMs: number;
  /** Characters after which an answer stands still until this is undefined again. */
  holdAfter: number | undefined;
  close(): Promise<void>;
}

/** An answer that waits for its approval, as Daylight's own gateway says it. */
const held = { id: '6f1c8f7e-0a50-4a0c-9b42-0d2f3a6f1b7c', strength: 'hold' } as const;

/** What is answered to a message: what it asks for behind `ANSWER:`, thought behind `THINK:`; else that it came. */
function script(message: string): { thought: string; answer: string } {
  const thought = /THINK:(.*)/.exec(message)?.[1] ?? '';
  const at = message.indexOf('ANSWER:');
  return { thought, answer: at < 0 ? `You said: ${message.slice(0, 200)}` : message.slice(at + 7).trimStart() };
}

/**
 * A bare OpenAI-compatible gateway with two models, which says what it is told to say. It has no model behind it. To
 * `LIMIT:` it answers that it is asked too much, to `HOLD:` as Daylight's own gateway does where somebody must approve.
 */
export async function startTalkingGateway(): Promise<TalkingGateway> {
  const say = async (response: ServerResponse, text: string) => {
    for (let at = 0; at < text.length && !response.destroyed; at += 4) {
      while (gateway.holdAfter !== undefined && at >= gateway.holdAfter && !response.destroyed) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const delta = { content: text.slice(at, at + 4) };
      response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`);
      await new Promise((resolve) => setTimeout(resolve, gateway.pieceMs));
    }
  };
  const server: Server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.url?.endsWith('/models')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const data = [
        { id: 'small', context_length: 2_000 },
        { id: 'large', context_length: 100_000, modalities: ['text', 'image'] },
      ];
      return response.end(JSON.stringify({ object: 'list', data }));
    }
    if (request.url === `/api/outputs/${held.id}`) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ id: held.id, state: 'waiting', version: 1 }));
    }
    if (!request.url?.endsWith('/chat/completions')) return response.writeHead(404).end();
    const question = JSON.parse(body) as Asked;
    gateway.asked.push(question);
    // With pictures it comes in parts.
    const asked = String(question.messages.at(-1)?.content ?? '');
    const { thought, answer } = script(asked);
    if (asked.startsWith('LIMIT:')) return response.writeHead(429, { 'retry-after': '40' }).end();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (asked.startsWith('HOLD:')) {
      const choices = [{ delta: { content: '' }, finish_reason: 'stop' }];
      return response.end(`data: ${JSON.stringify({ choices, daylight: { output: held } })}\n\n`);
    }
    if (thought !== '') {
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { reasoning_content: thought } }] })}\n\n`);
    }
    await say(response, answer);
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway: TalkingGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    pieceMs: 1,
    holdAfter: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return gateway;
}
