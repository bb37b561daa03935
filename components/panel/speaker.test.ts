import { expect, it } from 'vitest';
import { createSpeaker } from './speaker';

it('says whole sentences with real values, however the answer is cut', () => {
  const answer = '## Result\n\nWrite to **[EMAIL_1]** today. It costs 3.50 euros! Really?\n- one\n- two';
  const vault = { entries: { '[EMAIL_1]': 'anna@example.com' } };
  const wanted = ['Result', 'Write to anna@example.com today.', 'It costs 3.50 euros!', 'Really?', 'one', 'two'];
  for (let size = 1; size <= answer.length; size++) {
    const speaker = createSpeaker(vault);
    const said: string[] = [];
    for (let at = 0; at < answer.length; at += size) said.push(...speaker.push(answer.slice(at, at + size)));
    expect([...said, ...speaker.flush()]).toEqual(wanted);
  }
});

it('says nothing before a sentence is finished', () => {
  const speaker = createSpeaker({ entries: {} });
  expect(speaker.push('Half a sent')).toEqual([]);
  expect(speaker.push('ence. And')).toEqual(['Half a sentence.']);
  expect(speaker.push(' --- ')).toEqual([]);
});
