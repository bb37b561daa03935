import { type Case, card, request } from '../case';

/** Text that gets into the page past paste and typing: events of the page's own, and what a page reads by itself. */

/** A button of the page that reads the clipboard. */
const button = '<button id="paste" type="button">Paste</button>';
const composer =
  '<form><textarea autofocus aria-label="Message"></textarea><button aria-label="Send message">Go</button></form>';

async function copyAndPress({ copy, click }: Parameters<Case['act']>[0]): Promise<void> {
  await copy(request);
  await click('#paste');
}

/** The page takes the person's paste by a trick, as early as it can, and says all that it gets. */
const grabs = (number: number, title: string, script: NonNullable<NonNullable<Case['tool']>['script']>): Case => ({
  number,
  title,
  area: 'dom',
  must: 'caught',
  tool: { takes: 'at once', script },
  act: ({ paste }) => paste(request),
});

export const insertion: Case[] = [
  {
    number: 301,
    title: 'insertion: a button that reads the clipboard, sent with the button',
    area: 'dom',
    must: 'caught',
    regression: true,
    tool: {
      html: button + composer,
      script: () => {
        addEventListener('click', async ({ target }) => {
          const field = document.querySelector('textarea');
          if ((target as Element).id !== 'paste' || field === null) return;
          field.value = await navigator.clipboard.readText();
        });
      },
    },
    async act(scene) {
      await copyAndPress(scene);
      await scene.page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
      await scene.click('[aria-label="Send message"]');
    },
  },
  {
    number: 302,
    title: 'insertion: a button that reads the clipboard as HTML, sent with Enter',
    area: 'dom',
    must: 'caught',
    tool: {
      html: `${button}<div contenteditable style="min-height:60px"></div>`,
      script: () => {
        addEventListener('click', async ({ target }) => {
          const field = document.querySelector<HTMLElement>('[contenteditable]');
          if ((target as Element).id !== 'paste' || field === null) return;
          const [item] = await navigator.clipboard.read();
          const html = await (await item?.getType('text/html'))?.text();
          field.innerHTML = html ?? '';
          field.focus();
          field.dataset.done = '';
        });
      },
    },
    async act(scene) {
      await scene.copy({ text: request, html: `<p>${request}</p>` });
      await scene.click('#paste');
      await scene.page.waitForSelector('[data-done]');
      await scene.press('Enter');
    },
    arrived: card,
  },
  {
    number: 303,
    title: 'insertion: a button that reads the clipboard and types it by execCommand',
    area: 'dom',
    must: 'caught',
    tool: {
      html: button + composer,
      script: () => {
        addEventListener('click', async ({ target }) => {
          const field = document.querySelector('textarea');
          if ((target as Element).id !== 'paste' || field === null) return;
          const text = await navigator.clipboard.readText();
          field.focus();
          document.execCommand('insertText', false, text);
        });
      },
    },
    async act(scene) {
      await copyAndPress(scene);
      await scene.page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
      await scene.press('Enter');
    },
  },
  {
    number: 304,
    title: 'insertion: the clipboard is read, and a paste event made of it',
    area: 'dom',
    must: 'caught',
    tool: {
      html: button + composer,
      script: () => {
        addEventListener('click', async ({ target }) => {
          const field = document.querySelector('textarea');
          if ((target as Element).id !== 'paste' || field === null) return;
          const data = new DataTransfer();
          data.setData('text/plain', await navigator.clipboard.readText());
          field.focus();
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
          field.value = data.getData('text/plain');
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
      },
    },
    async act(scene) {
      await copyAndPress(scene);
      await scene.page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
      await scene.press('Enter');
    },
  },
  {
    number: 305,
    title: 'insertion: the value setter of the prototype, without any event',
    area: 'dom',
    must: 'caught',
    tool: {
      html: composer,
      script: () => {
        addEventListener('focusin', ({ target }) => {
          const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
          setTimeout(async () => setter?.call(target, await navigator.clipboard.readText()), 50);
        });
      },
    },
    async act(scene) {
      await scene.copy(request);
      await scene.page.evaluate(() => document.querySelector('textarea')?.blur());
      await scene.click('textarea');
      await scene.page.waitForFunction(() => document.querySelector('textarea')?.value !== '');
      await scene.press('Enter');
    },
  },
  grabs(311, 'listening: on the window, first of all scripts of the page', () => {
    addEventListener(
      'paste',
      (event) => window.tell((event as ClipboardEvent).clipboardData?.getData('text/plain') ?? ''),
      true,
    );
  }),
  grabs(312, 'listening: on everything, with every event that can carry text', () => {
    const types = [
      'beforeinput',
      'input',
      'textInput',
      'paste',
      'keydown',
      'keyup',
      'selectionchange',
      'change',
      'blur',
    ];
    for (const type of types)
      for (const on of [window, document, document.documentElement])
        on.addEventListener(type, () => window.tell(document.querySelector('textarea')?.value ?? ''), true);
  }),
  grabs(313, 'looking: the field is read a hundred times a second', () => {
    setInterval(() => window.tell(document.querySelector('textarea')?.value ?? ''), 10);
  }),
  grabs(314, 'prototypes: what stops an event is made useless', () => {
    for (const name of ['preventDefault', 'stopPropagation', 'stopImmediatePropagation'] as const)
      Event.prototype[name] = () => undefined;
  }),
  grabs(315, 'prototypes: listening is made useless, and listeners are taken away', () => {
    // From now on nobody else can listen.
    const native = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof native>) {
      if (this instanceof WebSocket) native.apply(this, args);
    } as never;
    EventTarget.prototype.removeEventListener = () => undefined;
  }),
  grabs(316, 'prototypes: reading a clipboard gives nothing', () => {
    const native = DataTransfer.prototype.getData;
    document.addEventListener('paste', (event) => {
      const data = event.clipboardData;
      if (data !== null) window.tell(native.call(data, 'text/plain'));
    });
    DataTransfer.prototype.getData = () => '';
  }),
  grabs(317, 'prototypes: the tools of every script are broken', () => {
    const { replace, indexOf } = String.prototype;
    String.prototype.replace = function (this: string, ...args: never[]) {
      return this.length > 20 ? '' : (replace as (...args: never[]) => string).apply(this, args);
    } as never;
    String.prototype.indexOf = function (this: string, ...args) {
      return this.length > 20 ? -1 : indexOf.apply(this, args);
    };
    RegExp.prototype.exec = () => null;
    JSON.stringify = () => '{}';
    Array.prototype.filter = () => [];
    Symbol.for = () => Symbol();
    WeakSet.prototype.has = () => true;
  }),
  grabs(318, 'prototypes: shadow roots, dialogs and observers are broken', () => {
    Element.prototype.attachShadow = function () {
      return this as never;
    };
    HTMLDialogElement.prototype.showModal = () => undefined;
    Object.defineProperty(window, 'MutationObserver', { value: undefined });
    Object.defineProperty(window, 'IntersectionObserver', { value: undefined });
    Document.prototype.createElement = () => {
      throw new Error('nothing is made here');
    };
  }),
  grabs(319, 'prototypes: timers and promises are broken', () => {
    Object.assign(window, { setTimeout: () => 0, requestAnimationFrame: () => 0, queueMicrotask: () => undefined });
    Object.defineProperty(Promise.prototype, 'then', { value: () => new Promise(() => undefined) });
    performance.now = () => 0;
    Date.now = () => 0;
  }),
  grabs(320, 'prototypes: the extension’s names stand in the page, with other meanings', () => {
    Object.defineProperty(window, 'chrome', { value: { runtime: { id: 'mine', sendMessage: () => undefined } } });
    Object.defineProperty(window, 'browser', { value: undefined });
    Object.assign(window, {
      [Symbol.for('daylight.guard')]: { retire: () => undefined },
      [Symbol.for('daylight.guard.engine')]: 1,
    });
  }),
  {
    number: 331,
    title: 'paste where no field is',
    area: 'dom',
    must: 'caught',
    tool: { html: '<p>Paste anywhere</p>', takes: 'at once' },
    act: ({ paste }) => paste(request),
  },
  {
    number: 332,
    title: 'paste into a field in a closed shadow root',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<main></main>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          const root = document.querySelector('main')?.attachShadow({ mode: 'closed' });
          const field = document.createElement('textarea');
          root?.append(field);
          field.addEventListener('input', () => window.tell(field.value));
          field.focus();
        });
      },
    },
    act: ({ paste }) => paste(request),
  },
  {
    number: 333,
    title: 'paste into a canvas that draws its text itself (EditContext)',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<canvas tabindex="0" width="400" height="100"></canvas>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          const canvas = document.querySelector('canvas');
          addEventListener('paste', (event) =>
            window.tell((event as ClipboardEvent).clipboardData?.getData('text') ?? ''),
          );
          canvas?.focus();
        });
      },
    },
    act: ({ paste }) => paste(request),
  },
  {
    number: 334,
    title: 'paste into a page that can be edited as a whole',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<p id="p">Write here</p>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          document.designMode = 'on';
          document.body.focus();
          document.addEventListener('input', () => window.tell(document.body.textContent));
        });
      },
    },
    async act({ click, paste }) {
      await click('#p');
      await paste(request);
    },
  },
  {
    number: 335,
    title: 'paste of HTML whose plain text says something else',
    area: 'dom',
    must: 'caught',
    regression: true,
    tool: {
      html: '<div contenteditable style="min-height:60px"></div><script>document.querySelector("div").focus()</script>',
      takes: 'never',
      script: () => {
        addEventListener('paste', (event) =>
          window.tell((event as ClipboardEvent).clipboardData?.getData('text/html') ?? ''),
        );
      },
    },
    act: ({ paste }) => paste({ text: 'a harmless line', html: `<p>${request}</p>` }),
  },
  ...[
    ['an attribute', `<p title="${request}">Hello</p>`],
    ['an image’s other text', `<p>Hello <img alt="${request}" src="data:,"></p>`],
    ['an address', `<p><a href="https://northwind-tools.com/?card=${card.replaceAll(' ', '')}">Hello</a></p>`],
    ['data of an element', `<p data-note="${request}">Hello</p>`],
    ['what is not shown', `<p>Hello <span style="display:none">${request}</span></p>`],
    ['a field', `<p>Hello <input value="${request}"></p>`],
    ['letters of the colour of the paper', `<p>Hello <span style="color:#fff;font-size:0">${request}</span></p>`],
  ].map(
    ([where = '', html = ''], i): Case => ({
      number: 336 + i,
      title: `paste of HTML with the value in ${where}`,
      area: 'dom',
      must: 'caught',
      tool: {
        html: '<div contenteditable style="min-height:60px"></div><script>document.querySelector("div").focus()</script>',
        takes: 'never',
        script: () => {
          addEventListener('paste', (event) =>
            window.tell((event as ClipboardEvent).clipboardData?.getData('text/html') ?? ''),
          );
        },
      },
      act: ({ paste }) => paste({ text: 'Hello', html }),
      arrived: (letters) =>
        letters.some(({ by, body }) => by === 'socket' && body.replaceAll(' ', '').includes(card.replaceAll(' ', ''))),
    }),
  ),
  {
    number: 343,
    title: 'typed: a form whose fields are called as its methods are',
    area: 'dom',
    must: 'caught',
    tool: {
      html: `<form><textarea autofocus aria-label="Message"></textarea><button type="button" style="width:60px;height:40px"><svg></svg></button>
        <input type="hidden" name="contains"><input type="hidden" name="children"><input type="hidden" name="matches"></form>`,
      script: () => {
        addEventListener('DOMContentLoaded', () =>
          document.querySelector('button')?.addEventListener('click', window.send),
        );
      },
    },
    async act({ type, click }) {
      await type(request);
      await click('button');
    },
  },
];
