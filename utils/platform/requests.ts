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
  /** Its header fields, with the names in lower case; they are known a step later, and then of the rest nothing is told. */
  heads?: readonly Head[];
}

/** One header field of a request. */
export interface Head {
  name: string;
  value: string;
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
type OnBeforeSendHeaders = typeof browser.webRequest.onBeforeSendHeaders;
type Listener = Parameters<OnBeforeRequest['addListener']>[0];
type Details = Parameters<Listener>[0];
type HeadListener = Parameters<OnBeforeSendHeaders['addListener']>[0];
type HeadDetails = Parameters<HeadListener>[0];
type Extra = Parameters<OnBeforeSendHeaders['addListener']>[2];
type Types = NonNullable<Parameters<OnBeforeRequest['addListener']>[1]['types']>;

const typesHere = () =>
  (import.meta.env.FIREFOX
    ? ['main_frame', 'sub_frame', 'xmlhttprequest', 'websocket', 'beacon', 'ping', 'image', 'other']
    : ['main_frame', 'sub_frame', 'xmlhttprequest', 'websocket', 'ping', 'image', 'other']) as Types;

/** Every page has dozens of these, and each would wait for us: only those are looked at whose address can hold a text. */
const partsOfPages = ['script', 'stylesheet', 'font', 'media', 'object'] as Types;

/** Narrows match patterns to addresses with a query, or with a space in the path. */
function speaking(urls: readonly string[]): string[] {
  const wide = urls.map((url) => (url === '<all_urls>' ? '*://*/*' : url)).filter((url) => url.endsWith('/*'));
  return wide.flatMap((url) => [`${url}?*`, `${url}%20*`]);
}

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

function requestOf(details: Omit<Details, 'requestBody'> & Partial<Pick<Details, 'requestBody'>>): OutgoingRequest {
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
    body: bodyOf(details.requestBody as RawBody | null | undefined),
  };
}

function requestWithHeads(details: HeadDetails): OutgoingRequest {
  const heads = details.requestHeaders ?? [];
  return { ...requestOf(details), heads: heads.map(({ name, value = '' }) => ({ name: name.toLowerCase(), value })) };
}

/** Requests that a listener that may hold has been told of: the other one, which is told too, leaves those alone. */
function createMet() {
  const met = new Set<string>();
  return {
    has: (id: string) => met.has(id),
    add(id: string) {
      met.add(id);
      for (const oldest of met) {
        if (met.size <= mostMet) break;
        met.delete(oldest);
      }
    },
  };
}
const mostMet = 1_000;
const met = createMet();
const metHeads = createMet();

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
  const { onBeforeRequest, onBeforeSendHeaders } = browser.webRequest;
  const inTab = tabId === undefined ? {} : { tabId };
  const filter = { urls: [...urls], types: typesHere(), ...inTab };
  const whole = listeners<Details>(met, requestOf, onRequest);
  // The browser takes one filter with a listener.
  const parts = listeners<Details>(met, requestOf, onRequest);
  const heads = listeners<HeadDetails>(metHeads, requestWithHeads, onRequest);
  const both = [
    { filter, of: whole },
    { filter: { urls: speaking(urls), types: partsOfPages, ...inTab }, of: parts },
    // No address at all would be all addresses.
  ].filter(({ filter }) => filter.urls.length > 0);
  for (const { filter, of } of both) {
    onBeforeRequest.addListener(of.hold as Listener, filter, ['blocking', 'requestBody']);
    if (!import.meta.env.FIREFOX) onBeforeRequest.addListener(of.watch as Listener, filter, ['requestBody']);
  }
  // Chrome leaves cookies and the address of the page out unless it is asked for them.
  const all = (import.meta.env.FIREFOX ? ['requestHeaders'] : ['requestHeaders', 'extraHeaders']) as string[];
  onBeforeSendHeaders.addListener(heads.hold as HeadListener, filter, ['blocking', ...all] as Extra);
  if (!import.meta.env.FIREFOX) onBeforeSendHeaders.addListener(heads.watch as HeadListener, filter, all as Extra);
  return () => {
    for (const { hold, watch } of [whole, parts]) {
      onBeforeRequest.removeListener(hold as Listener);
      onBeforeRequest.removeListener(watch as Listener);
    }
    onBeforeSendHeaders.removeListener(heads.hold as HeadListener);
    onBeforeSendHeaders.removeListener(heads.watch as HeadListener);
  };
}

/** One listener that may hold, and one that only watches and leaves alone what the other one was told of. */
function listeners<Of extends { requestId: string }>(
  met: ReturnType<typeof createMet>,
  read: (details: Of) => OutgoingRequest,
  onRequest: OnRequest,
) {
  return {
    hold(details: Of) {
      met.add(details.requestId);
      const request = read(details);
      if (isOwn(request)) return {};
      const passage = onRequest(request, true);
      return passage instanceof Promise ? passage.then(responseTo) : responseTo(passage);
    },
    watch(details: Of) {
      const request = read(details);
      if (isOwn(request)) return;
      // After the other listener, which the browser calls in the same round.
      setTimeout(() => {
        if (!met.has(details.requestId)) void onRequest(request, false);
      }, 0);
    },
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
