// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { aimOf } from './aim';
import { insert, onlyText } from './insert';

// The browser alone looks into closed shadow roots; this page has none.
vi.mock('@/utils/platform', () => ({ shadowRootOf: () => null }));

test('two texts that wait for the same place of a field arrive in the order in which they were pasted', async () => {
  const field = document.createElement('textarea');
  field.value = 'before after';
  document.body.append(field);
  field.setSelectionRange(7, 7);
  const aims: ReturnType<typeof aimOf>[] = [];
  field.addEventListener('aim', (event) => aims.push(aimOf(event)));
  field.dispatchEvent(new Event('aim', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('aim', { bubbles: true, composed: true }));
  // As an application does that takes the paste itself.
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    field.setRangeText(
      (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '',
      field.selectionStart,
      field.selectionEnd,
      'end',
    );
  });
  for (const [i, text] of ['one ', 'two '].entries()) {
    const aim = aims[i];
    if (aim !== undefined) expect(await insert(aim, onlyText(text))).toBe('arrived');
  }
  expect(field.value).toBe('before one two after');
});
