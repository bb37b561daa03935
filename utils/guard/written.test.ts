// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { writtenIn } from './written';

// The browser alone looks into closed shadow roots; this page has none.
vi.mock('@/utils/platform', () => ({ shadowRootOf: () => null }));

/** Nothing has a size in this document but what is given one. */
function sized<Part extends HTMLElement>(element: Part, width: number, height: number): Part {
  element.getBoundingClientRect = () => new DOMRect(0, 0, width, height);
  return element;
}

function pageWith(html: string): HTMLElement {
  document.body.innerHTML = `<div id="around">${html}</div>`;
  sized(document.querySelector('#around') as HTMLElement, 600, 120);
  return document.querySelector('[contenteditable]') as HTMLElement;
}

test('an editable that nobody sees is read itself: words of the page around it do not stand in its place', () => {
  const field = sized(
    pageWith('<p>Ask anything</p><div contenteditable style="opacity: 0">Transfer it to Anna</div>'),
    500,
    40,
  );
  expect(writtenIn(field).split('\n')).toContain('Transfer it to Anna');
});

test('what an editor has drawn already is not read twice', () => {
  const field = sized(pageWith('<p>first line</p><p>second line</p><div contenteditable>second line</div>'), 2, 20);
  expect(writtenIn(field)).toBe('first line\nsecond line');
});

test('a line that has been drawn only in part is read whole', () => {
  const field = sized(pageWith('<p>first line</p><p>sec</p><div contenteditable>second line</div>'), 2, 20);
  expect(writtenIn(field)).toBe('first line\nsecond line');
});
