import { onDisk } from '../../support/documents';
import { type Case, card } from '../case';
import type { Scene } from '../scene';

/** One value in several pieces, each harmless alone. The tool has it when the pieces stand together at its server. */

const digits = card.replaceAll(' ', '');
const [first = '', second = '', third = '', fourth = ''] = card.split(' ');

/** Whether all pieces have arrived, in whichever messages. */
const inPieces =
  (...pieces: string[]): Exclude<Case['arrived'], string | undefined> =>
  (letters) =>
    pieces.every((piece) => letters.some(({ by, body }) => by === 'socket' && body.includes(piece)));

async function send(scene: Scene, text: string): Promise<void> {
  await scene.type(text);
  await scene.press('Enter');
}

const halves = ['4539 5787', '6362 1486'] as const;

export const split: Case[] = [
  {
    number: 201,
    title: 'split: two halves pasted into one message',
    area: 'dom',
    must: 'caught',
    regression: true,
    async act(scene) {
      for (const half of halves) await scene.paste(`${half} `);
      await scene.press('Enter');
    },
    arrived: inPieces(...halves),
  },
  {
    number: 202,
    title: 'split: two halves pasted into two messages',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      for (const half of halves) {
        await scene.paste(half);
        await scene.press('Enter');
      }
    },
    arrived: inPieces(...halves),
  },
  {
    number: 203,
    title: 'split: two halves typed in two messages',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      for (const half of halves) await send(scene, half);
    },
    arrived: inPieces(...halves),
  },
  {
    number: 204,
    title: 'split: one half pasted, one half typed',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await scene.paste('4539 5787 63');
      await scene.type('62 1486');
      await scene.press('Enter');
    },
  },
  {
    number: 205,
    title: 'split: four groups in four messages',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      for (const group of [first, second, third, fourth]) await send(scene, group);
    },
    arrived: inPieces(first, second, third, fourth),
  },
  {
    number: 206,
    title: 'split: other messages between the pieces',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await send(scene, `the card begins with ${halves[0]}`);
      await send(scene, 'write three subject lines for spring');
      await send(scene, `and it ends with ${halves[1]}`);
    },
    arrived: inPieces(...halves),
  },
  {
    number: 207,
    title: 'split: the second half first',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await send(scene, `the card ends with ${halves[1]}`);
      await send(scene, `it begins with ${halves[0]}`);
    },
    arrived: inPieces(...halves),
  },
  {
    number: 208,
    title: 'split: across a new paragraph',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<div contenteditable style="min-height:80px"></div><button aria-label="Send message">Go</button><script>document.querySelector("div").focus()</script>',
    },
    async act(scene) {
      await scene.type(`The card is ${halves[0]}`);
      await scene.press('Shift+Enter');
      await scene.type(halves[1]);
      await scene.press('Enter');
    },
    arrived: inPieces(...halves),
  },
  {
    number: 209,
    title: 'split: a table pasted row by row',
    area: 'dom',
    must: 'caught',
    tool: { takes: 'at once' },
    async act(scene) {
      const rows = ['name;card', `Maria Fernandes;${card.slice(0, 12)}`, `${card.slice(12)};Hamburg`];
      for (const row of rows) {
        await scene.paste(row);
      }
    },
    arrived: inPieces(card.slice(0, 12), card.slice(12)),
  },
  {
    number: 210,
    title: 'split: two fields of one form',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<form><textarea autofocus aria-label="Message"></textarea><input id="more" aria-label="More"><button aria-label="Send message">Go</button></form>',
      script: () => {
        addEventListener(
          'submit',
          () => {
            const [one, other] = document.querySelectorAll<HTMLInputElement>('textarea, input');
            window.tell(`${one?.value} ${other?.value}`);
          },
          true,
        );
      },
    },
    async act(scene) {
      await scene.type(halves[0]);
      await scene.click('#more');
      await scene.type(halves[1]);
      await scene.click('button');
    },
  },
  {
    number: 211,
    title: 'split: a new chat in between, without a load',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await send(scene, halves[0]);
      await scene.page.evaluate(() => history.pushState({}, '', '/c/2'));
      await send(scene, halves[1]);
    },
    arrived: inPieces(...halves),
  },
  {
    number: 212,
    title: 'split: the page is loaded anew in between',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await send(scene, halves[0]);
      await scene.page.waitForTimeout(200);
      await scene.page.reload();
      await send(scene, halves[1]);
    },
    arrived: inPieces(...halves),
  },
  {
    number: 213,
    title: 'split: two tabs of one tool',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await send(scene, halves[0]);
      const other = await scene.context.newPage();
      await other.goto('https://chatgpt.com/');
      await other.keyboard.type(halves[1]);
      await other.keyboard.press('Enter');
    },
    arrived: inPieces(...halves),
  },
  {
    number: 214,
    title: 'split: digit by digit, one message each',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      for (const digit of digits) await send(scene, digit);
    },
    arrived: (letters) =>
      letters
        .filter(({ by }) => by === 'socket')
        .map(({ body }) => body)
        .join('')
        .includes(digits),
  },
  {
    number: 215,
    title: 'split: a half in the text, a half in a file',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<input type="file"><form><textarea autofocus aria-label="Message"></textarea><button aria-label="Send message">Go</button></form>',
      script: () => {
        addEventListener('change', async (event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file !== undefined) window.tell(await file.text());
        });
      },
    },
    async act(scene) {
      await send(scene, `The card is ${halves[0]}`);
      await scene.page.setInputFiles(
        'input',
        onDisk(
          'rest.txt',
          `${halves[1]}
`,
        ),
      );
    },
    arrived: inPieces(...halves),
  },
  {
    number: 216,
    title: 'split: the field is edited after a harmless paste',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      await scene.paste('The card is 4539 5787 6362 1480');
      await scene.press('Backspace');
      await scene.type('6');
      await scene.press('Enter');
    },
  },
  {
    number: 217,
    title: 'split: four groups, the page loaded anew after each',
    area: 'dom',
    must: 'caught',
    async act(scene) {
      for (const piece of [first, second, third, fourth]) {
        await send(scene, piece);
        await scene.page.waitForTimeout(200);
        if (piece !== fourth) await scene.page.reload();
      }
    },
    arrived: inPieces(first, second, third, fourth),
  },
];
