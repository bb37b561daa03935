import { Agent, request } from 'undici';
import { token } from './processes';

/** One way to the same upstream. */
export interface Way {
  name: 'direct' | 'Daylight' | 'Portkey';
  url: string;
  headers: Record<string, string>;
}

/** A connection that rested is not used again: the other side may just be closing it. */
const agent = new Agent({
  connections: 1_000,
  headersTimeout: 60_000,
  bodyTimeout: 60_000,
  keepAliveTimeout: 500,
  keepAliveMaxTimeout: 500,
});

export function waysTo(upstreamUrl: string, daylightUrl: string, portkeyUrl: string | undefined): Way[] {
  const ways: Way[] = [
    { name: 'direct', url: `${upstreamUrl}/v1/chat/completions`, headers: {} },
    { name: 'Daylight', url: `${daylightUrl}/v1/chat/completions`, headers: { authorization: `Bearer ${token}` } },
  ];
  if (portkeyUrl !== undefined) {
    ways.push({
      name: 'Portkey',
      url: `${portkeyUrl}/v1/chat/completions`,
      headers: {
        authorization: 'Bearer key-of-the-upstream',
        'x-portkey-provider': 'openai',
        'x-portkey-custom-host': `${upstreamUrl}/v1`,
      },
    });
  }
  return ways;
}

/** As much text as an ordinary request has, so that there is something to scan. */
const prose =
  'Please write a short and friendly text for our newsletter about the spring sale in our shops. It begins on Monday, ' +
  'lasts two weeks, and everything for the garden costs a fifth less. Mention that members may come a day earlier. ';

export interface Wanted {
  tokens: number;
  pauseMs: number;
  stream: boolean;
}

export interface Heard {
  firstByteMs: number;
  bytes: number;
  /** Under which it stands in the audit log. */
  record: string | undefined;
}

/** The request, for every way the same. */
export function bodyFor({ tokens, pauseMs, stream }: Wanted): string {
  const messages = [{ role: 'user', content: `${prose}tokens=${tokens} pauseMs=${pauseMs}` }];
  return JSON.stringify({ model: 'bench-1', stream, messages });
}

/** Asks and reads to the end. */
export async function ask(way: Way, wanted: Wanted): Promise<Heard> {
  const started = performance.now();
  const { statusCode, headers, body } = await request(way.url, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...way.headers },
    body: bodyFor(wanted),
  });
  if (statusCode !== 200) throw new Error(`${way.name} answers with ${statusCode}: ${await body.text()}`);
  let firstByteMs: number | undefined;
  let bytes = 0;
  for await (const chunk of body) {
    firstByteMs ??= performance.now() - started;
    bytes += (chunk as Uint8Array).byteLength;
  }
  const record = headers['x-daylight-record'];
  return { firstByteMs: firstByteMs ?? 0, bytes, record: typeof record === 'string' ? record : undefined };
}
