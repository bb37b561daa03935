// @vitest-environment jsdom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { english } from '@/tests/support/english';
import type { CompanyData } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';
import { speak } from '../text';
import { OwnAction } from './own-action';

speak(english);

const data: CompanyData = {
  detection: defaultPolicy.detection,
  fingerprints: undefined,
  recognise: async (questions) => questions.map(() => false),
};

/** As somebody types it: React listens for what the browser says. */
function write(field: HTMLInputElement | HTMLTextAreaElement | null, value: string) {
  if (field === null) throw new Error('no such field');
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

test('an action of one’s own is kept without real values alone', async () => {
  const onAdd = vi.fn();
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.getElementById('root') ?? document.body);
  root.render(<OwnAction data={data} isFull={false} onAdd={onAdd} />);
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
  const add = async (instruction: string) => {
    write(document.querySelector('input'), 'Reply');
    write(document.querySelector('textarea'), instruction);
    await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe(instruction));
    document.querySelector('form')?.requestSubmit();
  };
  await add('Reply as maria.fernandes@kupferhof-moebel.de');
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toContain('e-mail'));
  expect(onAdd).not.toHaveBeenCalled();
  await add('Reply kindly');
  await vi.waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
  expect(onAdd.mock.calls[0]?.[0]).toMatchObject({ kind: 'own', title: 'Reply', instruction: 'Reply kindly' });
  root.unmount();
});
