import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PacedGateway {
  url: string;
  /** Until the first token. */
  firstMs: number;
  perSecond: number;
  tokens: number;
  close(): void;
}

/** An OpenAI-compatible server that streams at a given pace. What it says is Markdown of every kind. */
export async function startPacedGateway(): Promise<PacedGateway> {
  const piece = (at: number) => {
    if (at % 120 === 0) return '\n\n## Part\n\n';
    if (at % 40 === 0) return '\n\n- **point** ';
    if (at % 150 === 75) return '\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n';
    return `word${at % 97} `;
  };
  const server = createServer(async (request, response) => {
    request.resume();
    if (request.url?.endsWith('/models')) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' });
    response.flushHeaders();
    await new Promise((resolve) => setTimeout(resolve, gateway.firstMs));
    const begunMs = performance.now();
    for (let at = 0; at < gateway.tokens && !response.destroyed; ) {
      const due = Math.min(gateway.tokens, 1 + Math.floor(((performance.now() - begunMs) / 1_000) * gateway.perSecond));
      for (; at < due; at++)
        response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: piece(at + 1) } }] })}\n\n`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    response.end('data: [DONE]\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway: PacedGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    firstMs: 400,
    perSecond: 200,
    tokens: 20,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return gateway;
}
