import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `tsx bench/gateway/upstream.ts`: a model that says what it is told to, over real sockets, in a process of its own.
 * The last message is `{"tokens": how many, "pauseMs": between two}`; prints its address.
 */
const words = 'We thank you for your order and hope to see you soon in one of our shops near you'.split(' ');
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_795_000_000,
    model: 'bench-1',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

interface Ask {
  stream?: boolean;
  messages: { content: string }[];
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  const ask = JSON.parse(body) as Ask;
  const [, tokens = '20', pauseMs = '0'] = /tokens=(\d+) pauseMs=(\d+)/.exec(ask.messages.at(-1)?.content ?? '') ?? [];
  const said = Array.from({ length: Number(tokens) }, (_, i) => `${words[i % words.length]} `);
  if (!ask.stream) {
    const message = { role: 'assistant', content: said.join('') };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(
      JSON.stringify({
        id: 'chatcmpl-1',
        object: 'chat.completion',
        created: 1_795_000_000,
        model: 'bench-1',
        choices: [{ index: 0, message, finish_reason: 'stop' }],
      }),
    );
    return;
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant', content: '' }));
  for (const content of said) {
    if (response.destroyed) return;
    response.write(chunk({ content }));
    if (Number(pauseMs) > 0) await sleep(Number(pauseMs));
  }
  response.end(`${chunk({}, 'stop')}data: [DONE]\n\n`);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`listening on http://127.0.0.1:${address.port}\n`);
});
