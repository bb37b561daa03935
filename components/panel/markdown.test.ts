// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '@/tests/support/english';
import type { Vault } from '@/utils/placeholders';
import { tableAsCsv } from './copy';
import { type Block, blocksOf, type Growing, grow, toDocument, toNodes } from './markdown';
import { typeset } from './math';
import { plainOf } from './plain-text';
import { speak } from './text';

speak(english);

const vault: Vault = {
  entries: {
    '[EMAIL_1]': 'anna_b@example.com',
    '[PASSWORD_1]': '**<img src=x onerror=alert(1)>**',
    '[PHONE_1]': '+49 30 1234',
  },
};

function render(source: string, isWhole = true): HTMLElement {
  const root = document.createElement('div');
  for (const { html } of blocksOf(source, vault, isWhole)) root.append(toNodes(html, vault));
  return root;
}

describe('an answer that no Markdown can be made of', () => {
  it.each([
    ['quotes', '>'.repeat(10_000)],
    ['lists', '- '.repeat(5_000)],
    ['numbers', '1. '.repeat(5_000)],
  ])('is shown as it was written: thousands of %s in one another', (_name, nested) => {
    const root = render(`${nested}ask [EMAIL_1] <b>`);
    expect(root.querySelector('pre')?.textContent === `${nested}ask anna_b@example.com <b>`).toBe(true);
    expect(root.querySelector('b')).toBeNull();
  });
});

describe('values', () => {
  it('come back in text, tables, code and lists, marked', () => {
    const root = render('Hi **[EMAIL_1]**, \\[EMAIL\\_1\\]\n\n- `[PHONE_1]`\n\n| a |\n|---|\n| [email_1] |');
    expect(root.textContent?.match(/anna_b@example\.com/g)).toHaveLength(3);
    expect(root.querySelector('code')?.textContent).toBe('+49 30 1234');
    expect(root.querySelector('strong span')?.getAttribute('title')).toContain('[EMAIL_1]');
  });

  it('are text, whatever they look like', () => {
    const root = render('The password is [PASSWORD_1].');
    expect(root.textContent).toContain('The password is **<img src=x onerror=alert(1)>**.');
    expect(root.querySelector('img, strong')).toBeNull();
  });

  it('do not vanish where Markdown sees a reference', () => {
    expect(render('[EMAIL_1]: first').textContent).toContain('anna_b@example.com: first');
    expect(render('[EMAIL_1][PHONE_1]').textContent).toContain('anna_b@example.com+49 30 1234');
  });

  it('stand in links of one’s own, never in addresses of the web', () => {
    const root = render(
      '[write](mailto:[EMAIL_1]) [EMAIL_1](mailto:[EMAIL_1]) [x](https://evil.example/?q=[EMAIL_1]&p=[PHONE_1])',
    );
    const [first, second, web] = root.querySelectorAll('a');
    expect(first?.getAttribute('href')).toBe('mailto:anna_b%40example.com');
    expect(second?.textContent).toBe('anna_b@example.com');
    expect(web?.getAttribute('href')).toContain('evil.example');
    expect(web?.outerHTML).not.toContain('anna_b');
    expect(web?.outerHTML).not.toContain('1234');
  });

  it('that are cut while the answer grows are held back', () => {
    expect(render('Write to [EMA', false).textContent?.trim()).toBe('Write to');
    expect(render('Write to [EMA', true).textContent?.trim()).toBe('Write to [EMA');
  });

  it('are never made of what the model only invented', () => {
    expect(render('Ask [EMAIL_9] \ue0000\ue001').textContent).not.toContain('anna');
    expect(render('Ask [EMAIL_9]').textContent).toContain('[EMAIL_9]');
  });
});

describe('an answer', () => {
  it.each([
    '![x](https://evil.example/pixel.png)',
    '<img src="https://evil.example/pixel.png">',
    '<iframe src="https://evil.example"></iframe>',
    '<style>@import "https://evil.example"</style>',
    '<svg><image href="https://evil.example/x"/></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<form action="https://evil.example"><input autofocus></form>',
    '<video src="https://evil.example/v"></video>',
    '<details open ontoggle=alert(1)>',
    '- [ ] task\n- [x] done',
    '[x]: https://evil.example\n![x]',
  ])('loads and runs nothing by itself: %s', (source) => {
    const root = render(source);
    expect(
      root.querySelector('img, iframe, style, script, svg, image, input, form, video, link, object, details'),
    ).toBeNull();
    for (const element of root.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^on|^src|^style$|^srcset$|^background$/);
      }
    }
    for (const link of root.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(https?|mailto|tel):/);
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
    }
  });

  it('shows HTML as text and breaks lines in tables', () => {
    expect(render('a <b>bold</b> move').textContent?.trim()).toBe('a <b>bold</b> move');
    expect(render('| a |\n|---|\n| x<br>y |').querySelector('td br')).not.toBeNull();
  });

  it.each([
    ['[Name]: Anna\n[Date]: tomorrow', '[Name]: Anna\n[Date]: tomorrow'],
    ['Kind regards,\nAnna', 'Kind regards,\nAnna'],
    ['[^1]: annual', '[^1]: annual'],
    ['~5 to ~10~ or 3~4', '~5 to ~10~ or 3~4'],
  ])('loses nothing that was written: %j', (source, shown) => {
    expect(plainOf(toDocument(source, vault))).toBe(shown);
  });

  it.each([
    ['**注意：**これは**「重要」**です', ['注意：', '「重要」']],
    ['**مهم:**نص', ['مهم:']],
    ['**Note:**text and **[EMAIL_1]**x', ['Note:', 'anna_b@example.com']],
    ['2 ** 3 ** 4 and \\*\\*no.\\*\\*', []],
  ])('is bold where it was meant to be: %s', (source, bold) => {
    expect([...render(source).querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual(bold);
  });

  it.each(['https://a.jp/x。次の', '（https://a.jp/x）です', '«https://a.jp/x»', 'https://a.jp/x؟'])(
    'has addresses that end where a sentence does: %s',
    (source) => {
      expect(render(source).querySelector('a')?.getAttribute('href')).toBe('https://a.jp/x');
      expect(plainOf(toDocument(source, vault))).toBe(source);
    },
  );

  it('has small letters above and below, and no other HTML', () => {
    const root = render('H<sub>2</sub>O, x<sup>2, <SUB onclick=alert(1)>y</SUB>\n\nz');
    expect(root.querySelectorAll('sub, sup')).toHaveLength(2);
    expect(root.textContent).toContain('<SUB onclick=alert(1)>y');
    expect(root.querySelector('p:last-child sup')).toBeNull();
  });

  it('says where a link leads', () => {
    const root = render('[guide](https://example.com/a) and https://example.org/b');
    const [named, bare] = root.querySelectorAll('a');
    expect(named?.textContent).toBe('guide (example.com)');
    expect(named?.title).toBe('https://example.com/a');
    expect(bare?.textContent).toBe('https://example.org/b');
  });

  it('keeps finished blocks as they are while it grows', () => {
    const before = grow(undefined, '# One\n\nTwo [EMAIL_1]\n\nThree\n\nFou', vault);
    const after = grow(before, '# One\n\nTwo [EMAIL_1]\n\nThree\n\nFour and more', vault);
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]).toBe(before.blocks[1]);
    expect(after.blocks).toHaveLength(4);
  });

  it('of any Markdown has nothing that runs, loads or leads elsewhere, and no stand-in', () => {
    const mark = fc.constantFrom(
      ...['**', '*', '_', '~~', '`', '```', '~~~', '\n', '\n\n', '    ', '> ', '- ', '1. ', '# ', '---', '|', '|-|-|'],
      ...['[', ']', '(', ')', '![', '](', '<', '>', '&lt;', '&#106;', '\\', '$', '$$', '\\(', '\\)', ':', '"', "'"],
      ...[
        'javascript:',
        'data:text/html,',
        'https://a.example/',
        'mailto:',
        '[x]: ',
        '<svg onload=',
        '<a href=',
        '<!--',
      ],
      ...[
        '[EMAIL_1]',
        '[PASSWORD_1]',
        '[email_1]',
        '[EM',
        '\ue000',
        '\ue0000\ue001',
        '\u202e',
        '\u0000',
        '\ud800',
        '日本語',
        'نص',
      ],
      ...[
        '<br>',
        '<sub>',
        '</sub>',
        '<img src=x onerror=alert(1)>',
        '</p>',
        '<math><mtext>',
        '<style>',
        ']]>',
        '\u2028',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const root = render(parts.join(''));
        expect(root.querySelector('img, svg, math, style, script, iframe, form, input, object')).toBeNull();
        for (const element of root.querySelectorAll('*')) {
          expect(element.getAttributeNames().join(' ')).not.toMatch(/\b(on\w+|src|srcset|style|id|name)\b/);
          if (element.hasAttribute('href')) expect(element.getAttribute('href')).toMatch(/^(https?|mailto|tel):/);
          if (/^https?:/.test(element.getAttribute('href') ?? ''))
            expect(element.getAttribute('href')).not.toMatch(/anna|alert/);
        }
        expect(root.textContent).not.toMatch(/[\ue000\ue001]/);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is the same however it has grown', () => {
    const part = fc.constantFrom(
      ...[
        '# ',
        'Text',
        '\n',
        '\n\n',
        '- item',
        '1. one',
        '  ',
        '```js\n',
        '```',
        '| a | b |\n|---|---|\n',
        '| x | y |',
      ],
      ...['[EMAIL_1]', '[PHO', 'NE_1]', '**', '`', '> ', '$$x^2$$', '$', '\\(a\\)', '---', '<b>', '&amp;'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        let source = '';
        let growing: Growing | undefined;
        for (const piece of parts) {
          source += piece;
          growing = grow(growing, source, vault);
        }
        const htmlOf = (blocks: readonly Block[] = []) => blocks.map(({ html }) => html);
        expect(htmlOf(growing?.blocks)).toEqual(htmlOf(blocksOf(source, vault, false)));
      }),
      { numRuns: 1_000, examples: [[['  ', '$$x^2$$', '# ', '\n\n', '# ', '\n\n', '# ', '# ']]] },
    );
  });

  it('has formulas, and leaves prices alone', async () => {
    const root = render('Take $x^2$ or \\(y\\), but $5 and $10 stay.\n\n$$\n\\frac{1}{2}\n$$\n\nA value: $[EMAIL_1]$');
    await typeset(root);
    expect([...root.querySelectorAll('math')].map((math) => math.getAttribute('display'))).toEqual([
      null,
      null,
      'block',
    ]);
    expect(root.querySelector('mfrac')).not.toBeNull();
    expect(root.textContent).toContain('but $5 and $10 stay.');
    expect(root.textContent).toContain('A value: anna_b@example.com');
  });

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/x.png}',
  ])('has no formula that leads anywhere: %s', async (tex) => {
    const root = render(`$${tex}$`);
    await typeset(root);
    expect(root.querySelector('[href], [src], img, a')).toBeNull();
  });

  it('has code with its language, and a way to copy it', () => {
    const root = render('```ts\nconst a = "[EMAIL_1]";\n```');
    expect(root.querySelector('[data-frame] span')?.textContent).toBe('ts');
    expect(root.querySelector('pre')?.textContent).toBe('const a = "anna_b@example.com";\n');
    expect(root.querySelector('button[data-copy=code]')).not.toBeNull();
  });

  it('is plain text as it reads', () => {
    const source =
      '# Hi\n\nTo **[EMAIL_1]**\nand [me](https://example.com)\n\n1. one\n2. two\n   - deep\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(plainOf(toDocument(source, vault))).toBe(
      'Hi\n\nTo anna_b@example.com\nand me (example.com)\n\n1. one\n2. two\n- deep\n\na\tb\n1\t2',
    );
  });

  it('has tables that are copied as CSV, no cell of which is a formula', async () => {
    const root = render('| Name | Note |\n|---|---|\n| [EMAIL_1] | a, "b" |\n| =1+1 | -5 |\n| @x | +cmd |');
    const table = root.querySelector('table');
    expect(table === null ? '' : await tableAsCsv(table)).toBe(
      `Name,Note\r\nanna_b@example.com,"a, ""b"""\r\n"'=1+1",-5\r\n"'@x","'+cmd"`,
    );
  });

  it('is rich text for the clipboard, with values and without our own marks', () => {
    expect(toDocument('**[EMAIL_1]**\n\n- a', vault).innerHTML.replace(/\n/g, '')).toBe(
      '<p><strong>anna_b@example.com</strong></p><ul><li>a</li></ul>',
    );
  });
});
