import { type Case, request } from '../case';
import type { Scene } from '../scene';

/** Frames, windows and documents that a tool may put its field into. */

/** What a document inside says of its field, to the page around or the window that opened it. */
const field = `<textarea autofocus rows="4" aria-label="Message"></textarea><script>
addEventListener('input', (event) => (window.opener || parent).postMessage(event.target.value, '*'));
</script>`;

/** The page hands on what its frames and windows tell it. */
function relay(): void {
  addEventListener('message', ({ data }) => {
    if (typeof data === 'string') window.tell(data);
  });
}

async function pasteInFrame(scene: Scene): Promise<void> {
  await scene.copy(request);
  await scene.page.frameLocator('iframe').locator('textarea').click();
  await scene.press('ControlOrMeta+v');
}

/** A field in a frame, which is made in some way. */
function framed(number: number, title: string, html: string, more: Partial<Case> & { script?: () => void } = {}): Case {
  const { script, ...rest } = more;
  const both = script === undefined ? relay : undefined;
  return {
    number,
    title: `frame: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: {
      html,
      takes: 'never',
      script: both ?? script ?? relay,
      files: { '/inner': { type: 'text/html', body: `<!doctype html>${field}` } },
    },
    act: pasteInFrame,
    ...rest,
  };
}

const inQuotes = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A field in a window of its own, which a press on a button opens in some way. */
function popup(number: number, title: string, script: () => void, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `window: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<button id="open">Open</button>',
      takes: 'never',
      script,
      files: { '/inner': { type: 'text/html', body: `<!doctype html>${field}` } },
    },
    async act(scene) {
      await scene.copy(request);
      const [opened] = await Promise.all([scene.context.waitForEvent('page'), scene.click('#open')]);
      await opened.locator('textarea').click();
      await opened.keyboard.press('ControlOrMeta+v');
    },
    ...more,
  };
}

export const windows: Case[] = [
  framed(401, 'of the same origin', '<iframe src="/inner"></iframe>'),
  framed(402, 'srcdoc', `<iframe srcdoc="${inQuotes(field)}"></iframe>`),
  framed(
    403,
    'srcdoc, in a sandbox with an origin of its own',
    `<iframe sandbox="allow-scripts" srcdoc="${inQuotes(field)}"></iframe>`,
  ),
  framed(404, 'of the same origin, in a sandbox', '<iframe sandbox="allow-scripts" src="/inner"></iframe>'),
  framed(405, 'a data: address', `<iframe src="data:text/html,${inQuotes(encodeURIComponent(field))}"></iframe>`),
  framed(406, 'a blob: address', '<iframe></iframe>', {
    tool: {
      html: `<iframe></iframe><template>${field}</template>`,
      takes: 'never',
      script: () => {
        addEventListener('message', ({ data }) => window.tell(String(data)));
        addEventListener('DOMContentLoaded', () => {
          const frame = document.querySelector('iframe');
          const html = document.querySelector('template')?.innerHTML ?? '';
          if (frame !== null) frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        });
      },
    },
  }),
  framed(407, 'empty, filled by the page through its document', '<iframe></iframe>', {
    regression: true,
    tool: {
      html: '<iframe></iframe>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          const inner = document.querySelector('iframe')?.contentDocument;
          const area = inner?.createElement('textarea');
          if (!inner || !area) return;
          inner.body.append(area);
          area.addEventListener('input', () => window.tell(area.value));
        });
      },
    },
  }),
  framed(408, 'empty, written into with document.write', '<iframe></iframe>', {
    tool: {
      html: '<iframe></iframe>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          const inner = document.querySelector('iframe')?.contentDocument;
          if (!inner) return;
          inner.open();
          inner.writeln('<!doctype html><textarea></textarea>');
          inner.close();
          inner.addEventListener('input', ({ target }) => window.tell((target as HTMLTextAreaElement).value));
        });
      },
    },
  }),
  framed(409, 'made the moment before the paste', '', {
    tool: {
      html: '<textarea autofocus id="outer"></textarea>',
      takes: 'never',
      script: () => {
        addEventListener(
          'keydown',
          ({ key }) => {
            if (key !== 'Control' && key !== 'Meta') return;
            const frame = document.createElement('iframe');
            document.body.append(frame);
            const inner = frame.contentDocument;
            const area = inner?.createElement('textarea');
            if (!inner || !area) return;
            inner.body.append(area);
            area.addEventListener('input', () => window.tell(area.value));
            area.focus();
          },
          true,
        );
      },
    },
    async act(scene) {
      await scene.paste(request);
    },
  }),
  framed(
    410,
    'an object in place of a frame',
    '<object data="/inner" type="text/html" width="400" height="200"></object>',
    {
      async act(scene) {
        await scene.copy(request);
        await scene.page.frames().at(-1)?.locator('textarea').click();
        await scene.press('ControlOrMeta+v');
      },
    },
  ),
  framed(
    411,
    'a frame in a frame in a frame',
    `<iframe srcdoc="${inQuotes(`<script>onmessage=(e)=>parent.postMessage(e.data,'*')</script><iframe srcdoc="${inQuotes(field)}"></iframe>`)}"></iframe>`,
    {
      async act(scene) {
        await scene.copy(request);
        await scene.page.frameLocator('iframe').frameLocator('iframe').locator('textarea').click();
        await scene.press('ControlOrMeta+v');
      },
    },
  ),
  framed(
    412,
    'from a host that no catalogue has',
    '<iframe src="https://composer.fast-cdn.net/inner" width="600" height="400"></iframe>',
    {
      regression: true,
    },
  ),
  framed(
    413,
    'from a host that no catalogue has, in a sandbox',
    '<iframe sandbox="allow-scripts" src="https://composer.fast-cdn.net/inner" width="600" height="400"></iframe>',
  ),
  framed(
    414,
    'from a host that no catalogue has, 1 pixel high',
    '<iframe src="https://composer.fast-cdn.net/inner" width="600" height="1" style="border:0"></iframe>',
    {
      async act(scene) {
        await scene.copy(request);
        await scene.page.frameLocator('iframe').locator('textarea').focus();
        await scene.press('ControlOrMeta+v');
      },
    },
  ),
  framed(415, 'a javascript: address', '<iframe></iframe>', {
    tool: {
      html: '<iframe></iframe>',
      takes: 'never',
      script: () => {
        addEventListener('DOMContentLoaded', () => {
          const frame = document.querySelector('iframe');
          if (frame === null) return;
          frame.src = 'javascript:"<textarea></textarea>"';
          frame.addEventListener('load', () => {
            frame.contentDocument?.addEventListener('input', ({ target }) =>
              window.tell((target as HTMLTextAreaElement).value),
            );
          });
        });
      },
    },
  }),
  popup(
    431,
    'about:blank, filled by the page',
    () => {
      addEventListener('click', () => {
        const inner = open('', '_blank', 'popup,width=700,height=600')?.document;
        const area = inner?.createElement('textarea');
        if (!inner || !area) return;
        inner.body.append(area);
        area.addEventListener('input', () => window.tell(area.value));
      });
    },
    { regression: true },
  ),
  popup(432, 'about:blank, written into with document.write', () => {
    addEventListener('click', () => {
      const inner = open('', '_blank', 'popup,width=700,height=600')?.document;
      if (!inner) return;
      inner.open();
      inner.writeln('<!doctype html><textarea></textarea>');
      inner.close();
      inner.addEventListener('input', ({ target }) => window.tell((target as HTMLTextAreaElement).value));
    });
  }),
  popup(433, 'a blob: address', () => {
    addEventListener('message', ({ data }) => window.tell(String(data)));
    addEventListener('click', () => {
      const html =
        '<!doctype html><textarea></textarea><script>oninput = (event) => opener.postMessage(event.target.value, "*")</scr' +
        'ipt>';
      open(URL.createObjectURL(new Blob([html], { type: 'text/html' })));
    });
  }),
  popup(434, 'of the same origin', () => {
    addEventListener('message', ({ data }) => window.tell(String(data)));
    addEventListener('click', () => open('/inner', '_blank', 'popup,width=700,height=600'));
  }),
  popup(435, 'about:blank in a tab, the opener forgotten', () => {
    addEventListener('click', () => {
      const opened = open('');
      const area = opened?.document.createElement('textarea');
      if (!opened || !area) return;
      opened.document.body.append(area);
      opened.opener = null;
      area.addEventListener('input', () => window.tell(area.value));
    });
  }),
  popup(436, 'a window in a window that stays on top (document picture-in-picture)', () => {
    addEventListener('click', async () => {
      const { documentPictureInPicture: pip } = window as unknown as {
        documentPictureInPicture: { requestWindow(size: object): Promise<Window> };
      };
      const { document: inner } = await pip.requestWindow({ width: 700, height: 600 });
      const area = inner.createElement('textarea');
      inner.body.append(area);
      area.addEventListener('input', () => window.tell(area.value));
    });
  }),
  popup(437, 'about:blank, the field made again each time it is looked at', () => {
    addEventListener('click', () => {
      const opened = open('', '_blank', 'popup,width=700,height=600');
      if (!opened) return;
      opened.document.body.innerHTML = '<textarea></textarea>';
      opened.document.addEventListener('input', ({ target }) => window.tell((target as HTMLTextAreaElement).value));
      opened.document.replaceChild(opened.document.documentElement.cloneNode(true), opened.document.documentElement);
    });
  }),
  popup(
    438,
    'a page of a host that no catalogue has, opened by the tool',
    () => {
      addEventListener('message', ({ data }) => window.tell(String(data)));
      addEventListener('click', () =>
        open('https://composer.fast-cdn.net/inner', '_blank', 'popup,width=700,height=600'),
      );
    },
    {
      area: 'channel out of reach',
      must: 'out of reach',
      why: 'a window of another host is another page: whether it belongs to a tool, only the company can say (`sites.add`)',
    },
  ),
  {
    number: 451,
    title: 'document: begun anew with document.open',
    area: 'dom',
    must: 'caught',
    tool: {
      takes: 'never',
      script: () => {
        addEventListener('load', () => {
          setTimeout(() => {
            document.open();
            document.writeln('<!doctype html><title>Anew</title><textarea autofocus></textarea>');
            document.close();
            document.addEventListener('input', ({ target }) => window.tell((target as HTMLTextAreaElement).value));
          });
        });
      },
    },
    async act(scene) {
      await scene.page.waitForFunction(() => document.title === 'Anew');
      await scene.click('textarea');
      await scene.paste(request);
    },
  },
  {
    number: 453,
    title: 'navigation: the address changes without a load, to another place of the site',
    area: 'dom',
    must: 'caught',
    regression: true,
    tool: { takes: 'at once' },
    async act(scene) {
      await scene.page.evaluate(() => {
        history.pushState({}, '', '/c/new');
        history.replaceState({}, '', '/settings?tab=1#x');
      });
      await scene.paste(request);
    },
  },
  {
    number: 454,
    title: 'navigation: back, to a page that the browser has kept (bfcache)',
    area: 'dom',
    must: 'caught',
    regression: true,
    tool: { takes: 'at once' },
    async act(scene) {
      await scene.page.goto('https://desk.northwind-tools.com/other');
      await scene.page.goBack();
      await scene.page.locator('textarea').click();
      await scene.paste(request);
    },
  },
  {
    number: 455,
    title: 'navigation: a page that was rendered before anybody asked (prerender)',
    area: 'dom',
    must: 'caught',
    regression: true,
    tool: {
      takes: 'at once',
      html: `<textarea autofocus></textarea><script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script><a href="/next">Next</a>`,
    },
    async act(scene) {
      await scene.page.waitForTimeout(700);
      await scene.click('a');
      await scene.page.waitForURL('**/next');
      await scene.page.locator('textarea').click();
      await scene.paste(request);
    },
  },
];
