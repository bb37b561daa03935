// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageText } from './page-text';
import { readPage } from './read-page';
import { readSelection } from './read-selection';

function open(body: string, title = 'Spring offer'): Document {
  document.title = title;
  document.body.innerHTML = body;
  return document;
}
const long = 'The new tariff begins in March and is cheaper for families that have two or more children. '.repeat(6);

describe('the text of a page', () => {
  it.each([
    ['<h2>Plan</h2><p>One\n two</p><p>Three</p>', '## Plan\n\nOne two\n\nThree'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol><li>x</li><li>y</li></ol>', '- a\n- b\n  - c\n\n1. x\n2. y'],
    ['a<br>b <a href="https://x.test/?id=7">link</a>', 'a\nb link'],
    ['<pre>if (a)\n  b();</pre>', 'if (a)\n  b();'],
    [
      '<table><tr><th>Name</th><th>a|b</th></tr><tr><td>Anna</td><td>1<br>2</td></tr></table>',
      '| Name | a\\|b |\n| --- | --- |\n| Anna | 1 2 |',
    ],
    ['<p>seen</p><script>no()</script><p aria-hidden="true">no</p><input value="no"><button>no</button>', 'seen'],
    ['', ''],
  ])('of %s', (html, text) => {
    expect(pageText(open(html).body)).toBe(text);
  });

  it('leaves out what is not shown, where that is known', () => {
    const { body } = open('<p>a</p><p class="gone">b</p>');
    expect(pageText(body, (element) => element.className !== 'gone')).toBe('a');
  });
});

describe('a page', () => {
  it('is taken without its menus and what stands around the main part', () => {
    const page = open(
      `<nav><a href="/">Home</a></nav><aside class="sidebar ad">Buy now</aside>
       <article><h1>Tariffs</h1><p>${long}</p><p>${long}</p></article><footer>Imprint</footer>`,
    );
    const before = page.documentElement.outerHTML;
    const { text, isMain } = readPage(page);
    expect(isMain).toBe(true);
    expect(text).toContain('The new tariff begins');
    expect(text).not.toMatch(/Home|Buy now|Imprint/);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('that is a web application or a list is taken as it is seen', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>Customer ${at}</td><td>open</td></tr>`).join('');
    const { text, title } = readPage(open(`<div id="app"><table>${rows}</table></div>`, 'CRM'));
    expect(title).toBe('CRM');
    expect(text).toContain('| Customer 0 | open |');
    expect(text).toContain('| Customer 39 | open |');
  });
});

describe('what is selected', () => {
  it('is taken from the page, with its shape', () => {
    const page = open('<p>before</p><h2>Plan</h2><ul><li>a</li><li>b</li></ul>');
    page.getSelection()?.selectAllChildren(page.body);
    expect(readSelection(page)).toBe('before\n\n## Plan\n\n- a\n- b');
  });

  it('is taken from a field, but never from a password', () => {
    const page = open('<textarea>one two</textarea><input type="password" value="one two">');
    for (const [field, wanted] of [
      ['textarea', 'one'],
      ['input', ''],
    ] as const) {
      const control = page.querySelector<HTMLInputElement>(field);
      control?.focus();
      control?.setSelectionRange(0, 3);
      expect(readSelection(page)).toBe(wanted);
    }
  });

  it('is nothing where nothing is', () => {
    expect(readSelection(open('<p>x</p>'))).toBe('');
  });
});
