import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listening';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

type Script = (response: ServerResponse, received: Received, request: IncomingMessage) => void | Promise<void>;

export interface ScriptedUpstream {
  /** Base address, as a company would configure it. */
  url: string;
  received: Received[];
  /** What the next requests get. */
  answer: Script;
  close(): Promise<void>;
}

/** A server that speaks the OpenAI wire format over real sockets, exactly as a test tells it to. */
export async function startScriptedUpstream(): Promise<ScriptedUpstream> {
  const upstream: ScriptedUpstream = {
    url: '',
    received: [],
    answer: (response) => void response.writeHead(500).end(),
    close: async () => {},
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const received = { path: request.url ?? '', headers: request.headers, body };
    upstream.received.push(received);
    await upstream.answer(response, received, request);
  });
  const { url, close } = await listen(server);
  upstream.url = `${url}/v1`;
  upstream.close = close;
  return upstream;
}

/** One streamed token. */
export function tokenEvent(content: string): string {
  return `data: ${JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_795_000_000,
    model: 'scripted-1',
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
  })}\n\n`;
}

export const eventStream = { 'Content-Type': 'text/event-stream' };

export function completion(content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_795_000_000,
    model: 'scripted-1',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  });
}
