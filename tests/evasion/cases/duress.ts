import { type Case, card, request } from '../case';

/** The guard when something is wrong with it, or with what it is given. */

const long = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** A large text with the value somewhere in it. */
function large(number: number, title: string, text: () => string, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `under load: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: {
      takes: 'never',
      // Long texts are cut to what matters: the page tells whether it has the value.
      script: () => {
        addEventListener('input', ({ target }) => {
          const { value } = target as HTMLTextAreaElement;
          const at = value.indexOf('4539 5787');
          window.tell(at < 0 ? `${value.length} units` : value.slice(at, at + 19));
        });
      },
    },
    act: ({ paste }) => paste(text()),
    arrived: card,
    ...more,
  };
}

export const duress: Case[] = [
  large(801, '2 MB, the value at the end', () => `${long('lorem ipsum dolor sit amet ', 2_000_000)} ${request}`),
  large(802, '10 MB, the value in the middle', () => {
    const half = long('lorem ipsum dolor sit amet ', 5_000_000);
    return `${half} ${request} ${half}`;
  }),
  large(803, '500,000 units of the beginning of a key', () => `${long('-----BEGIN ', 500_000)} ${request}`),
  large(804, '500,000 digits and spaces', () => `${long('1 ', 500_000)} ${request}`),
  large(805, '900,000 units of one letter', () => `${long('a', 900_000)} ${request}`),
  large(806, 'HTML of 40,000 elements in one another', () => request, {
    act: ({ paste }) => paste({ text: request, html: `${'<b>'.repeat(40_000)}x` }),
  }),
  large(807, 'the worker of the extension has been stopped', () => request, {
    async act({ context, guarded, page, paste }) {
      if (guarded) {
        const session = await context.newCDPSession(page);
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await session.detach();
      }
      await paste(request);
    },
    regression: true,
  }),
  large(808, 'the page is pasted into as it begins', () => request, {
    async act({ copy, page, press }) {
      await copy(request);
      await page.goto('https://chatgpt.com/again', { waitUntil: 'commit' });
      await page.waitForSelector('textarea');
      await press('ControlOrMeta+v');
    },
  }),
  large(809, 'the page keeps the processor busy', () => request, {
    tool: {
      takes: 'never',
      script: () => {
        const busy = () => {
          const untilMs = performance.now() + 180;
          while (performance.now() < untilMs);
          setTimeout(busy, 10);
        };
        addEventListener('load', () => setTimeout(busy, 500));
        addEventListener('input', ({ target }) => window.tell((target as HTMLTextAreaElement).value));
      },
    },
  }),
  large(810, 'two pastes in one breath', () => request, {
    async act({ copy, page }) {
      await copy(request);
      await Promise.all([page.keyboard.press('ControlOrMeta+v'), page.keyboard.press('ControlOrMeta+v')]);
    },
  }),
  large(811, 'the policy comes torn: a section of it is missing, another is none', () => request, {
    async act({ company, paste }) {
      const { guard: _gone, ...rest } = company?.document ?? {};
      await company?.deploy({ ...rest, sites: 'nowhere' });
      try {
        await paste(request);
      } finally {
        await company?.deploy(company.document);
      }
    },
  }),
  large(812, 'the storage of the extension is full', () => request, {
    async act({ company, page, paste }) {
      await company?.fillStorage();
      try {
        await page.reload();
        await paste(request);
      } finally {
        await company?.emptyStorage();
      }
    },
  }),
];
