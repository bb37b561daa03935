// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import type { OpenAlarm } from '../../audit/watch';
import { Alarms } from './alarms';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => {
  document.body.replaceChildren();
});

/** The server’s answer is given by hand here; that it is this one is in server/audit/log.test.ts. */
async function shown(alarms: OpenAlarm[]): Promise<string> {
  vi.stubGlobal('fetch', async () => Response.json({ alarms }));
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(<Alarms />));
  const text = place.querySelector('[role=alert]')?.textContent ?? '';
  await act(async () => root.unmount());
  return text;
}

it('says what the audit log raised an alarm about, and where to look; nothing without one', async () => {
  const timeMs = Date.UTC(2026, 10, 23, 12);
  expect(await shown([])).toBe('');
  const text = await shown([
    { position: 9, timeMs, reason: 'chain_broken', details: { position: 7, fault: 'hash' } },
    { position: 8, timeMs, reason: 'record_missing', details: { count: 2 } },
    { position: 5, timeMs, reason: 'of_a_later_server', details: {} },
  ]);
  for (const part of [
    'does not add up',
    'at position 7',
    'are nowhere (2)',
    'does not know',
    'Look at the audit log',
  ]) {
    expect(text).toContain(part);
  }
});
