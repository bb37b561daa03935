import type { Tool } from './case';

declare global {
  interface Window {
    /** Sends a text to the tool's server by a socket, where no request tells of it. */
    tell: (text: string) => void;
    /** What the person has written, and away with it. */
    send: () => void;
  }
}

/** What every page of a tool can do. Runs in the page, before anything else of it. */
function ground(takes: Tool['takes']): void {
  const waiting: string[] = [];
  let socket: WebSocket | undefined;
  const host = /^https?:$/.test(location.protocol) ? location.host : 'chatgpt.com';
  window.tell = (text) => {
    if (socket === undefined) {
      socket = new WebSocket(`wss://${host}/live`);
      socket.addEventListener('open', () => {
        for (const one of waiting.splice(0)) socket?.send(one);
      });
    }
    if (socket.readyState === WebSocket.OPEN) socket.send(text);
    else waiting.push(text);
  };
  const written = () => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea, input:not([type=file]), [contenteditable]');
    return field?.value ?? field?.textContent ?? '';
  };
  window.send = () => {
    const text = written();
    if (text.trim() === '') return;
    window.tell(text);
    const field = document.querySelector<HTMLTextAreaElement>('textarea, input:not([type=file])');
    if (field !== null) field.value = '';
  };
  if (takes === 'at once') {
    // Whatever comes, by whichever event it is told.
    document.addEventListener('input', () => window.tell(written()), true);
    document.addEventListener('paste', (event) => window.tell(event.clipboardData?.getData('text/plain') ?? ''), true);
  }
  if (takes === 'never') return;
  addEventListener('DOMContentLoaded', () => {
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      window.send();
    });
    document.querySelector('textarea, [contenteditable]')?.addEventListener('keydown', (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key !== 'Enter' || shiftKey || isComposing) return;
      event.preventDefault();
      window.send();
    });
  });
}

const composer = `<form><textarea autofocus rows="4" cols="60" aria-label="Message"></textarea><button aria-label="Send message">Go</button></form>`;

const style = '<style>body{font:16px sans-serif;padding:40px}</style>';

/** The page of a tool, as its server sends it. */
export function pageOf({ html = composer, script, takes = 'sent' }: Tool): string {
  const first = `(${ground})(${JSON.stringify(takes)});${script === undefined ? '' : `(${script})();`}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tool</title><script>${first.replaceAll('</', '<\\/')}</script>${style}</head><body>${html}</body></html>`;
}
