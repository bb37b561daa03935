import { deflateRawSync, gzipSync } from 'node:zlib';
import { docx, onDisk, pdf, xlsx, zip, zipWithPassword } from '../../support/documents';
import { dropOn } from '../../support/uploads';
import { type Case, card, request } from '../case';
import type { Scene } from '../scene';

/** Files: what is in them, what they call themselves, and the ways by which a page takes them. */

type Bytes = string | Uint8Array | Promise<Uint8Array>;

const input = '<input type="file" multiple>';

/** The page says of every file what a tool's server would get: its name and its first bytes. */
function tellsFiles(): void {
  const tell = async (files: Iterable<File>) => {
    for (const file of files) window.tell(`file ${file.name} ${await file.slice(0, 200).text()}`);
  };
  addEventListener('change', ({ target }) => tell((target as HTMLInputElement).files ?? []), true);
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    tell((event as DragEvent).dataTransfer?.files ?? []);
  });
}

async function choose(scene: Scene, name: string, bytes: Bytes): Promise<void> {
  // From the disk: what is handed over as bytes, the test tool puts in by a script, as a page could.
  await scene.page.setInputFiles('input', onDisk(name, await bytes));
}

/** A file that somebody chooses in an ordinary input. */
function chosen(number: number, title: string, name: string, bytes: () => Bytes, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `file: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: { html: input, takes: 'never', script: tellsFiles },
    act: (scene) => choose(scene, name, bytes()),
    arrived: `file ${name}`,
    ...more,
  };
}

/** A way by which the page gets a plain file. */
function taken(number: number, title: string, script: () => void, more: Partial<Case> = {}): Case {
  return {
    number,
    title: `file: ${title}`,
    area: 'dom',
    must: 'caught',
    tool: { html: '<button id="add">Add</button>', takes: 'never', script },
    async act({ page, click }) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click('#add')]);
      await chooser.setFiles(onDisk('letter.txt', request));
    },
    ...more,
  };
}

const table = ['name;iban;card', `Maria Fernandes;DE82370400441207388624;${card}`].join('\n');
/** A stored ZIP entry that unpacks to a gigabyte of nothing. */
const bomb = () => zip({ 'bomb.txt': new Uint8Array(64 * 1024 * 1024), 'letter.txt': request });

export const files: Case[] = [
  chosen(501, 'plain text', 'letter.txt', () => request),
  chosen(502, 'a text that calls itself a picture', 'photo.jpg', () => request, { regression: true }),
  chosen(503, 'a table without any ending', 'export', () => table),
  chosen(504, 'UTF-16 without a mark', 'letter.txt', () => Buffer.from(request, 'utf16le')),
  chosen(505, 'UTF-16 with a mark', 'letter.csv', () => Buffer.from(`\uFEFF${table}`, 'utf16le')),
  chosen(506, 'a Word document', 'letter.docx', () => docx([request])),
  chosen(507, 'a Word document that calls itself a text', 'letter.txt', () => docx([request])),
  chosen(508, 'a workbook', 'list.xlsx', () =>
    xlsx([
      ['name', 'card'],
      ['Maria', card],
    ]),
  ),
  chosen(509, 'a PDF', 'letter.pdf', () => pdf([request])),
  chosen(510, 'a zip', 'letters.zip', () => zip({ 'letter.txt': request })),
  chosen(511, 'a zip in a zip in a zip', 'letters.zip', () =>
    zip({ 'a.zip': zip({ 'b.zip': zip({ 'letter.txt': request }) }) }),
  ),
  chosen(512, 'a document in a zip that calls itself a film', 'holiday.mp4', async () =>
    zip({ 'letter.docx': await docx([request]) }),
  ),
  chosen(513, 'packed with gzip', 'letter.txt.gz', () => gzipSync(request)),
  chosen(514, 'a zip that needs a password', 'letters.zip', () => zipWithPassword('letter.txt', request, 'secret')),
  chosen(515, 'a zip bomb with a letter beside it', 'letters.zip', bomb),
  chosen(516, 'a picture with a zip behind it (polyglot)', 'photo.png', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    return Buffer.concat([png, zip({ 'letter.txt': request })]);
  }),
  chosen(517, 'a PDF head before a text (polyglot)', 'letter.pdf', () => `%PDF-1.7\n${request}\n`),
  chosen(518, 'the value in the name of the file', `card ${card}.txt`, () => 'nothing in here'),
  chosen(519, 'bytes that are no known kind', 'data.bin', () =>
    Buffer.concat([Buffer.from([0, 1, 2, 3, 255, 254]), deflateRawSync(request), Buffer.from([0, 0])]),
  ),
  chosen(520, 'a database with the text between its bytes', 'app.sqlite', () =>
    Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84, 1), Buffer.from(request), Buffer.alloc(200, 0)]),
  ),
  chosen(521, 'an empty file and a full one', 'second.txt', () => request, {
    async act({ page }) {
      await page.setInputFiles('input', [onDisk('first.txt', ''), onDisk('second.txt', request)]);
    },
  }),
  chosen(522, 'a mail with the letter in base64', 'mail.eml', () =>
    [
      'From: a@northwind-tools.com',
      'Subject: Refund',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(request).toString('base64'),
    ].join('\r\n'),
  ),
  chosen(523, 'a notebook with the value in its results', 'analysis.ipynb', () =>
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [
        {
          cell_type: 'code',
          metadata: {},
          execution_count: 1,
          source: ['customers.head()'],
          outputs: [{ output_type: 'stream', name: 'stdout', text: [request] }],
        },
      ],
    }),
  ),
  chosen(
    524,
    'a drawing with the value in its text (SVG)',
    'drawing.svg',
    () => `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${request}</text></svg>`,
  ),
  chosen(
    525,
    'a web page with the value in a comment',
    'page.html',
    () => `<!doctype html><p>Hello</p><!-- ${request} -->`,
  ),
  taken(
    531,
    'an input that is in no document',
    () => {
      addEventListener('click', () => {
        const input = document.createElement('input');
        input.type = 'file';
        input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
        input.click();
      });
    },
    { regression: true },
  ),
  taken(532, 'an input in no document, opened by an event of the page’s own', () => {
    addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      const input = document.createElement('input');
      input.type = 'file';
      input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
      input.dispatchEvent(new MouseEvent('click'));
    });
  }),
  taken(533, 'an input in no document, by showPicker', () => {
    addEventListener('click', () => {
      const input = document.createElement('input');
      input.type = 'file';
      input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
      input.showPicker();
    });
  }),
  taken(534, 'an input of a document that nobody sees', () => {
    addEventListener('click', () => {
      const input = document.implementation.createHTMLDocument().createElement('input');
      input.type = 'file';
      input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
      document.adoptNode(input);
      input.click();
    });
  }),
  taken(
    535,
    'an input in no document, with the click of a fresh frame',
    () => {
      addEventListener('click', ({ isTrusted }) => {
        if (!isTrusted) return;
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const fresh = (frame.contentWindow as unknown as { HTMLElement: typeof HTMLElement }).HTMLElement;
        const input = document.createElement('input');
        input.type = 'file';
        input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
        fresh.prototype.click.call(input);
      });
    },
    {
      area: 'channel out of reach',
      must: 'out of reach',
      why: 'a frame that is made and used in one breath has its own copy of every method, before a script of an extension runs in it',
    },
  ),
  taken(536, 'an input in a closed shadow root', () => {
    addEventListener('DOMContentLoaded', () => {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
      const input = document.createElement('input');
      input.type = 'file';
      root.append(input);
      input.addEventListener('change', async () => window.tell((await input.files?.[0]?.text()) ?? ''));
      addEventListener('click', ({ isTrusted }) => isTrusted && input.click());
    });
  }),
  taken(537, 'an input whose files are looked at a hundred times a second', () => {
    addEventListener('DOMContentLoaded', () => {
      const input = document.body.appendChild(document.createElement('input'));
      input.type = 'file';
      addEventListener('click', ({ isTrusted }) => isTrusted && input.click());
      setInterval(async () => {
        const [file] = input.files ?? [];
        if (file !== undefined) window.tell(await file.text());
      }, 10);
    });
  }),
  {
    number: 541,
    title: 'file: dropped on the page',
    area: 'dom',
    must: 'caught',
    tool: { html: '<main style="height:300px">Drop here</main>', takes: 'never', script: tellsFiles },
    async act({ page }) {
      await dropOn(page, 'main', { files: [onDisk('letter.txt', request)] });
    },
    arrived: 'file letter.txt',
  },
  {
    number: 542,
    title: 'drop: a text from another program, kept in another form than plain text',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<main style="height:300px">Drop here</main>',
      takes: 'never',
      script: () => {
        addEventListener('dragover', (event) => event.preventDefault());
        addEventListener('drop', (event) => {
          event.preventDefault();
          const data = (event as DragEvent).dataTransfer;
          for (const type of data?.types ?? []) window.tell(data?.getData(type) ?? '');
        });
      },
    },
    act: ({ page }) => dropOn(page, 'main', { texts: { 'text/plain': 'Hello', 'text/rtf': `{\\rtf1 ${request}}` } }),
  },
  {
    number: 543,
    title: 'drop: an address with the value in it',
    area: 'dom',
    must: 'caught',
    tool: {
      html: '<main style="height:300px">Drop here</main>',
      takes: 'never',
      script: () => {
        addEventListener('dragover', (event) => event.preventDefault());
        addEventListener('drop', (event) => {
          event.preventDefault();
          window.tell((event as DragEvent).dataTransfer?.getData('text/uri-list') ?? '');
        });
      },
    },
    act: ({ page }) =>
      dropOn(page, 'main', {
        texts: { 'text/uri-list': `https://crm.northwind-tools.com/?card=${card.replaceAll(' ', '')}` },
      }),
    arrived: card.replaceAll(' ', ''),
  },
];
