import { browser } from './browser';

/** What a request takes along, as far as the browser shows it. */
export type RequestBody =
  | { kind: 'none' }
  /** The browser has taken a form apart; of files it shows nothing. */
  | { kind: 'form'; fields: Readonly<Record<string, readonly string[]>> }
  /** The parts that are bytes, in order. `partly`: others are not shown, such as files. */
  | { kind: 'bytes'; parts: readonly Uint8Array[]; partly: boolean }
  /** There is one, and the browser shows nothing of it: a Blob, a stream. */
  | { kind: 'hidden' };

/** A request on its way out of a page, or of a worker. */
export interface OutgoingRequest {
  id: string;
  /** With its fragment, where it has one. */
  url: string;
  method: string;
  /** `page`: a tab goes there. `frame`: a frame in a page does. `other`: everything else, such as `fetch`. */
  purpose: 'page' | 'frame' | 'other';
  /** Undefined for shared and service workers, which are in no tab. */
  tabId: number | undefined;
  /** 0 is the page itself. */
  frameId: number;
  /** Origin of the page or worker that asks; undefined for what a person typed into the address bar. */
  initiator: string | undefined;
  body: RequestBody;
}

/** What becomes of a request. */
export type Passage = 'let-go' | 'cancel' | { openInstead: string };

/** Which requests are watched. */
export interface RequestFilter {
  /** Match patterns. */
  urls: readonly string[];
  /** Only of this tab. */
  tabId?: number;
}

/**
 * Told of a request before it leaves. `mayHold`: what is answered happens to the request; a Promise for it only where
 * the browser waits for one, which is Firefox. Else the request is on its way already, and the answer is nothing.
 */
export type OnRequest = (request: OutgoingRequest, mayHold: boolean) => Passage | Promise<Passage>;

type OnBeforeRequest = typeof browser.webRequest.onBeforeRequest;
type Listener = Parameters<OnBeforeRequest['addListener']>[0];
type Details = Parameters<Listener>[0];
type Types = NonNullable<Parameters<OnBeforeRequest['addListener']>[1]['types']>;

/** Scripts, styles and fonts are left out: every page has dozens, and each would wait for us. */
const typesHere = () =>
  (import.meta.env.FIREFOX
    ? ['main_frame', 'sub_frame', 'xmlhttprequest', 'websocket', 'beacon', 'ping', 'image', 'other']
    : ['main_frame', 'sub_frame', 'xmlhttprequest', 'websocket', 'ping', 'image', 'other']) as Types;

/** Chrome gives this to the extensions that a policy has installed, Firefox to all that ask for it. */
export async function mayHoldRequests(): Promise<boolean> {
  if (import.meta.env.FIREFOX) return true;
  return (await browser.management.getSelf()).installType === 'admin';
}

interface RawBody {
  error?: string;
  formData?: Record<string, unknown[]>;
  raw?: { bytes?: ArrayBuffer; file?: string }[];
}

function bodyOf(body: RawBody | null | undefined): RequestBody {
  if (!body) return { kind: 'none' };
  if (body.formData !== undefined) {
    const entries = Object.entries(body.formData).map(
      ([name, values]) => [name, values.filter((value) => typeof value === 'string')] as const,
    );
    return { kind: 'form', fields: Object.fromEntries(entries) };
  }
  if (body.raw === undefined) return { kind: 'hidden' };
  const parts = body.raw.flatMap(({ bytes }) => (bytes === undefined ? [] : [new Uint8Array(bytes)]));
  return { kind: 'bytes', parts, partly: parts.length < body.raw.length };
}

/** What only one of the browsers says. */
type Origins = { initiator?: string; originUrl?: string };

function requestOf(details: Details): OutgoingRequest {
  const { initiator, originUrl } = details as Origins;
  const asker = initiator ?? originUrl;
  return {
    id: details.requestId,
    url: details.url,
    method: details.method,
    purpose: details.type === 'main_frame' ? 'page' : details.type === 'sub_frame' ? 'frame' : 'other',
    tabId: details.tabId < 0 ? undefined : details.tabId,
    // A frame that is about to load has nobody left in it who could explain; the page around has.
    frameId: Math.max(0, details.type === 'sub_frame' ? details.parentFrameId : details.frameId),
    initiator: asker === undefined || asker === 'null' ? undefined : asker,
    body: bodyOf(details.requestBody as RawBody | null),
  };
}

/** Requests that a listener that may hold has been told of: the other one, which is told too, leaves those alone. */
const met = new Set<string>();
const mostMet = 1_000;

function meet(id: string): void {
  met.add(id);
  for (const oldest of met) {
    if (met.size <= mostMet) break;
    met.delete(oldest);
  }
}

function isOwn({ initiator }: OutgoingRequest): boolean {
  return initiator?.startsWith(browser.runtime.getURL('').replace(/\/$/, '')) === true;
}

function responseTo(passage: Passage) {
  if (passage === 'let-go') return {};
  return passage === 'cancel'
    ? { cancel: true }
    : { redirectUrl: browser.runtime.getURL(passage.openInstead as never) };
}

/**
 * Has every request of a kind looked at before it leaves. Call at the top level for what must wake the worker. What the
 * extension itself asks for is not looked at.
 *
 * An extension that may not hold has its holding listener passed over by Chrome, without an error; so both stand.
 *
 * @returns how to stop
 */
export function watchRequests({ urls, tabId }: RequestFilter, onRequest: OnRequest): () => void {
  const { onBeforeRequest } = browser.webRequest;
  const filter = { urls: [...urls], types: typesHere(), ...(tabId !== undefined && { tabId }) };
  const hold = ((details: Details) => {
    meet(details.requestId);
    const request = requestOf(details);
    if (isOwn(request)) return {};
    const passage = onRequest(request, true);
    return passage instanceof Promise ? passage.then(responseTo) : responseTo(passage);
  }) as Listener;
  const watch = ((details: Details) => {
    const request = requestOf(details);
    if (isOwn(request)) return;
    // After the other listener, which the browser calls in the same round.
    setTimeout(() => {
      if (!met.has(details.requestId)) void onRequest(request, false);
    }, 0);
  }) as Listener;
  onBeforeRequest.addListener(hold, filter, ['blocking', 'requestBody']);
  if (!import.meta.env.FIREFOX) onBeforeRequest.addListener(watch, filter, ['requestBody']);
  return () => {
    onBeforeRequest.removeListener(hold);
    onBeforeRequest.removeListener(watch);
  };
}

/** Who asks, and nothing of what is asked. */
export interface Caller {
  /** Origin, or in Firefox the address, of the page or worker that asks. */
  initiator: string | undefined;
  /** Undefined for workers, which are in no tab. */
  tabId: number | undefined;
}

/** Tells of requests to some addresses, without reading what they take along. Call at the top level. */
export function noticeRequests(urls: readonly string[], onRequest: (caller: Caller) => void): void {
  const notice = ((details: Details) => {
    const request = requestOf(details);
    if (!isOwn(request)) onRequest({ initiator: request.initiator, tabId: request.tabId });
  }) as Listener;
  browser.webRequest.onBeforeRequest.addListener(notice, { urls: [...urls] });
}
