import { expect, it } from 'vitest';
import type { Stop } from './judge-leaves';
import { createNewest } from './stopped';

const about = (text: string, value: string): Stop => {
  const start = text.indexOf(value);
  const finding = { type: 'EMAIL_ADDRESS' as const, start, end: start + value.length, confidence: 0.9 };
  return { text, findings: [finding], verdict: { action: 'warn', why: [], first: 'assistant' } };
};

it('of a draft that is saved letter by letter the last is asked about; what is something else is not lost', async () => {
  let wake = () => {};
  const paused = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const taken: string[] = [];
  const newest = createNewest(
    ({ text }) => taken.push(text),
    () => paused,
  );
  newest(about('Write to ann@north.co', 'ann@north.co'));
  newest(about('Ask bob@south.net', 'bob@south.net'));
  newest(about('Write to ann@north.com', 'ann@north.com'));
  newest(about('Write to ann@north.com  today', 'ann@north.com'));
  expect(taken).toEqual([]);
  wake();
  await paused;
  await Promise.resolve();
  expect(taken).toEqual(['Ask bob@south.net', 'Write to ann@north.com  today']);
});
