import { AskFailure, failureOfStatus } from './failure';
import { fetchGateway, type Gateway } from './gateway';
import { objectIn } from './output-mark';

const timeoutMs = 15_000;
/** Beside the base address of the interface: `/v1` and `/api` are neighbours. */
const resource = '../api/site-suggestions';

/** `kept`: those who decide see it. `known`: the catalogue has it. `elsewhere`: nobody takes suggestions there. */
export type Suggested = 'kept' | 'known' | 'elsewhere';

/**
 * Suggests a tool to those who decide about tools: its host, and nothing else of the person or the page.
 *
 * @param host such as `chat.example.com`
 * @throws {AskFailure} nothing is known to have been kept then
 */
export async function suggestSite(gateway: Gateway, host: string): Promise<Suggested> {
  let response: Response;
  try {
    response = await fetchGateway(gateway, resource, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ host }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw error instanceof AskFailure ? error : new AskFailure('unreachable');
  }
  if (response.status === 404 || response.status === 405) return 'elsewhere';
  const body = objectIn(await response.json().catch(() => undefined));
  if (!response.ok) throw new AskFailure(failureOfStatus(response.status, body?.error));
  return typeof body?.known === 'string' ? 'known' : 'kept';
}

/** The host that somebody means who writes an address or a name; undefined where it is none that all the internet knows. */
export function hostIn(text: string): string | undefined {
  const written = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname) ? hostname : undefined;
}
