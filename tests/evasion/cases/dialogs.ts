import { type Case, request } from '../case';

/**
 * What a page does to the question, so that it goes away, answers itself or is answered by accident. In each the page
 * takes all that it gets; where the question is lost, that must count as "cancel".
 */

/** Runs when something that is not the page's stands in its document. */
function fights(number: number, title: string, script: () => void, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `question: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: { takes: 'at once', script },
    async act({ paste, page, guarded }) {
      await paste(request);
      // Long enough for whatever the page does about it.
      if (guarded) await page.waitForTimeout(1_200);
    },
    ...more,
  };
}

/** The page sends by what follows a press that is held already. */
function restOfPress(number: number, title: string, type: string, act: Case['act'], more: Partial<Case> = {}): Case {
  return {
    number,
    title: `typed: sent ${title}`,
    area: 'dom',
    must: 'caught',
    tool: {
      takes: 'never',
      html: '<textarea autofocus></textarea><button id="go" aria-label="Send message">Go</button>',
      script: `() => addEventListener('${type}', ({ key = 'Enter' }) => key === 'Enter' && window.send())`,
    },
    async act(scene) {
      await scene.type(request);
      await act(scene);
    },
    ...more,
  };
}

export const dialogs: Case[] = [
  fights(
    701,
    'removed as it comes',
    () => {
      addEventListener('load', () =>
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) (node as ChildNode).remove();
        }).observe(document.documentElement, { childList: true }),
      );
    },
    { regression: true },
  ),
  fights(702, 'the root of the document replaced', () => {
    addEventListener('load', () =>
      new MutationObserver((_, self) => {
        self.disconnect();
        document.replaceChildren(document.documentElement.cloneNode(true));
      }).observe(document.documentElement, { childList: true }),
    );
  }),
  fights(703, 'moved elsewhere in the document', () => {
    addEventListener('load', () =>
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) document.body.append(node);
      }).observe(document.documentElement, { childList: true }),
    );
  }),
  fights(704, 'hidden by a style sheet', () => {
    addEventListener('load', () => {
      const style = document.createElement('style');
      style.textContent = 'html > :not(head, body) { display: none !important; opacity: 0 !important; }';
      document.head.append(style);
    });
  }),
  fights(705, 'hidden by a style sheet that comes later', () => {
    setInterval(() => {
      if (document.documentElement.children.length < 3) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html > :not(head, body) { visibility: hidden !important; }');
      document.adoptedStyleSheets = [sheet];
    }, 200);
  }),
  fights(706, 'the whole document made transparent', () => {
    setInterval(() => {
      if (document.documentElement.children.length > 2) document.documentElement.style.opacity = '0.01';
    }, 200);
  }),
  fights(707, 'the whole document moved, shrunk and turned', () => {
    setInterval(() => {
      if (document.documentElement.children.length > 2)
        document.documentElement.style.transform = 'translateX(5000px) scale(0.1)';
    }, 200);
  }),
  fights(708, 'covered by a popover', () => {
    setInterval(() => {
      if (document.documentElement.children.length < 3) return;
      const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
      cover.style.cssText = 'width:100vw;height:100vh;border:0';
      document.body.append(cover);
      cover.showPopover();
    }, 300);
  }),
  fights(709, 'covered by a modal dialog of the page', () => {
    setInterval(() => {
      if (document.documentElement.children.length < 3 || document.querySelector('body > dialog')) return;
      const cover = document.createElement('dialog');
      cover.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;border:0';
      document.body.append(cover);
      cover.showModal();
    }, 300);
  }),
  fights(710, 'covered by a picture that lets presses through', () => {
    setInterval(() => {
      if (document.documentElement.children.length < 3) return;
      const cover = Object.assign(document.createElement('div'), {
        popover: 'manual',
        textContent: 'Press OK to go on',
      });
      cover.style.cssText = 'width:100vw;height:100vh;border:0;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    }, 300);
  }),
  fights(711, 'everything else made inert', () => {
    setInterval(() => {
      for (const element of document.documentElement.children)
        if (!/^(head|body)$/i.test(element.tagName)) (element as HTMLElement).inert = true;
    }, 200);
  }),
  fights(712, 'presses and keys of the page’s own making', () => {
    setInterval(() => {
      for (const element of document.documentElement.children) {
        (element as HTMLElement).click?.();
        for (const key of ['Enter', ' ', 'Tab'])
          element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
      for (const key of ['Enter', ' ']) {
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        dispatchEvent(new KeyboardEvent('keydown', { key }));
      }
    }, 50);
  }),
  fights(713, 'the focus taken back all the time', () => {
    setInterval(() => document.querySelector('textarea')?.focus(), 20);
  }),
  fights(714, 'keys swallowed on the window', () => {
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  }),
  fights(715, 'Enter pressed in the same breath as the paste', () => undefined, {
    async act({ copy, page, guarded }) {
      await copy(request);
      await Promise.all([
        page.keyboard.press('ControlOrMeta+v'),
        page.keyboard.press('Enter'),
        page.keyboard.press('Enter'),
        page.keyboard.press('Enter'),
      ]);
      if (guarded) await page.waitForTimeout(700);
    },
    regression: true,
  }),
  fights(
    716,
    'presses in the place where a button will be',
    () => {
      // The page wants presses in the middle of its window, again and again.
      addEventListener('load', () => {
        document.body.insertAdjacentHTML('beforeend', '<p style="position:fixed;inset:50% 0">Press here, quickly</p>');
      });
    },
    {
      async act({ copy, page, guarded }) {
        await copy(request);
        await page.keyboard.press('ControlOrMeta+v');
        if (!guarded) return;
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        for (let press = 0; press < 12; press += 1) {
          await page.mouse.click(width / 2 + (press - 6) * 30, height / 2 + ((press % 4) + 1) * 40);
        }
      },
    },
  ),
  fights(717, 'the window made too small for a question', () => undefined, {
    tool: {
      html: '<iframe src="https://chatgpt.com/inner" width="180" height="60"></iframe>',
      takes: 'never',
      script: () => addEventListener('message', ({ data }) => window.tell(String(data))),
      files: {
        '/inner': {
          type: 'text/html',
          body: '<!doctype html><textarea></textarea><script>oninput = (event) => top.postMessage(event.target.value, "*")</script>',
        },
      },
    },
    async act({ copy, page, press }) {
      await copy(request);
      await page.frameLocator('iframe').locator('textarea').click();
      await press('ControlOrMeta+v');
    },
  }),
  fights(718, 'a full screen that the page asks for', () => {
    addEventListener('keydown', () => document.querySelector('textarea')?.requestFullscreen(), true);
  }),
  fights(719, 'key events sent again by the page', () => {
    for (const type of ['keydown', 'keypress'])
      addEventListener(type, (event) => {
        if (!event.isTrusted) return;
        const { key, ctrlKey } = event as KeyboardEvent;
        document.activeElement?.dispatchEvent(
          new KeyboardEvent(type, { key, ctrlKey, bubbles: true, cancelable: true }),
        );
      });
  }),
  fights(721, 'sent by another key than Enter', () => undefined, {
    tool: {
      takes: 'never',
      script: () => {
        addEventListener('keydown', ({ key }) => {
          if (key !== 'Tab') return;
          const text = document.querySelector('textarea')?.value ?? '';
          void fetch('/api', { method: 'POST', body: JSON.stringify({ text }) });
        });
      },
    },
    area: 'fetch',
    async act({ type, press }) {
      await type(request);
      await press('Tab');
    },
  }),
  fights(722, 'sent by a thing that nothing tells for a button', () => undefined, {
    tool: {
      takes: 'never',
      html: '<textarea autofocus></textarea><p id="go">carry on</p>',
      script: () => {
        addEventListener('pointerdown', ({ target }) => {
          if ((target as Element).id !== 'go') return;
          const text = document.querySelector('textarea')?.value ?? '';
          void fetch('/api', { method: 'POST', body: JSON.stringify({ text }) });
        });
      },
    },
    area: 'fetch',
    async act({ type, click }) {
      await type(request);
      await click('#go');
    },
  }),
  restOfPress(723, 'when the key comes up', 'keyup', ({ press }) => press('Enter'), { regression: true }),
  restOfPress(724, 'when the finger leaves the screen', 'touchend', async ({ page }) => {
    const box = await page.locator('#go').boundingBox();
    const touch = await page.context().newCDPSession(page);
    const touchPoints = [{ x: (box?.x ?? 0) + 9, y: (box?.y ?? 0) + 9 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }),
  restOfPress(725, 'at the second click', 'dblclick', ({ page }) => page.dblclick('#go', { noWaitAfter: true })),
];
