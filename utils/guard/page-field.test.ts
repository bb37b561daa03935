// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { fieldInFocus } from './page-field';

/** jsdom lays nothing out; a field that is there has its place. */
const laidOut = (root: ParentNode) => {
  for (const field of root.querySelectorAll('textarea, input')) Object.assign(field, { getClientRects: () => [{}] });
};
const focus = (root: ParentNode, selector: string) => root.querySelector<HTMLElement>(selector)?.focus();

beforeEach(() => {
  document.body.innerHTML =
    '<textarea></textarea><input type="password"><input readonly id="fixed"><iframe></iframe><div></div>';
  laidOut(document);
});

test('a field that can be written into is one, a password and a fixed one are none', () => {
  expect(fieldInFocus(document)).toBe('none');
  focus(document, 'textarea');
  expect(fieldInFocus(document)).toBe('field');
  for (const none of ['[type=password]', '#fixed']) {
    focus(document, none);
    expect(fieldInFocus(document)).toBe('none');
  }
});

test('what is in a frame is for the script in the frame, also where the page could reach into it', () => {
  const frame = document.querySelector('iframe');
  const inner = frame?.contentDocument;
  if (!frame || !inner) throw new Error('no frame');
  inner.body.innerHTML = '<textarea></textarea>';
  laidOut(inner);
  frame.focus();
  focus(inner, 'textarea');
  expect(fieldInFocus(document)).toBe('frame');
  expect(fieldInFocus(inner)).toBe('field');
});

test('a field in a shadow root is one of the page', () => {
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('no root');
  root.innerHTML = '<textarea></textarea>';
  laidOut(root);
  focus(root, 'textarea');
  expect(fieldInFocus(document)).toBe('field');
});
