import { AskFailure, failureOfStatus } from './failure';
import { fetchGateway, type Gateway } from './gateway';

/** What the gateway kept of a question of this person, as much as the use case wants kept. */
export interface OwnLogEntry {
  id: string;
  /** ISO time. */
  at: string;
  useCase: string;
  /** `hash`: a fingerprint alone, no word. */
  mode: 'hash' | 'redacted' | 'full';
  deletedOn: string;
  messages?: readonly { role: string; text: string }[];
  answer?: string;
}

export interface OwnLogPage {
  entries: readonly OwnLogEntry[];
  /** Where the next page begins; nothing after the last one. */
  next?: string;
}

const timeoutMs = 15_000;
const pageSize = 20;

/**
 * A page of what the gateway kept of this person's questions, the newest first.
 *
 * @param before where the page before ended
 * @returns nothing where the gateway is none of Daylight's, and says nothing of what it keeps
 * @throws {AskFailure}
 */
export async function loadOwnLog(gateway: Gateway, before?: string): Promise<OwnLogPage | undefined> {
  const query = new URLSearchParams({ limit: String(pageSize), ...(before === undefined ? {} : { before }) });
  const response = await asked(gateway, query);
  return response === undefined ? undefined : ((await response.json()) as OwnLogPage);
}

/** All of it, one entry a line (NDJSON). The gateway records that it was taken. @throws {AskFailure} */
export async function takeOwnLog(gateway: Gateway): Promise<string> {
  const response = await asked(gateway, new URLSearchParams({ format: 'ndjson' }));
  return (await response?.text()) ?? '';
}

async function asked(gateway: Gateway, query: URLSearchParams): Promise<Response | undefined> {
  let response: Response;
  try {
    // Beside the base address of the interface: `/v1` and `/api` are neighbours.
    response = await fetchGateway(gateway, '../api/me/log', { query, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    throw error instanceof AskFailure ? error : new AskFailure('unreachable');
  }
  if (response.headers.get('X-Daylight') === null) {
    response.body?.cancel().catch(() => undefined);
    return undefined;
  }
  if (response.ok) return response;
  throw new AskFailure(failureOfStatus(response.status, undefined));
}
