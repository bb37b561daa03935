import { describe, expect, it } from 'vitest';
import { render } from './render';
import { templateSchema } from './schema';

const template = templateSchema.parse({
  id: 'newsletter',
  version: 3,
  title: 'Newsletter',
  system: 'You write for {{audience}}.',
  prompt: 'Write {{words}} words about: {{topic}}\n{{points}}\nEmoji: {{emoji}}',
  inputs: [
    { name: 'audience', label: 'For whom', type: 'choice', options: ['customers', 'partners'] },
    { name: 'topic', label: 'About', type: 'text', maxLength: 30 },
    { name: 'words', label: 'How long', type: 'number', min: 20, max: 500 },
    { name: 'points', label: 'Points', type: 'list', required: false, maxItems: 2 },
    { name: 'emoji', label: 'Emoji', type: 'yes-no', required: false },
  ],
});
const good = { audience: 'customers', topic: 'Our spring sale', words: 80 };

describe('a template', () => {
  it('is filled with its inputs', () => {
    expect(render(template, { ...good, points: ['One', 'Two'], emoji: false })).toEqual({
      system: 'You write for customers.',
      prompt: 'Write 80 words about: Our spring sale\n- One\n- Two\nEmoji: no',
    });
  });

  it('takes a value as it is, also one that looks like a slot or a pattern', () => {
    expect(render(template, { ...good, topic: '{{words}} $& {{audience}}' })).toMatchObject({
      prompt: 'Write 80 words about: {{words}} $& {{audience}}\n\nEmoji: ',
    });
  });

  it.each<[string, object, string, string]>([
    ['another type', { topic: 7 }, 'topic', 'text of at most 30 characters'],
    ['too long', { topic: 'x'.repeat(31) }, 'topic', 'text of at most 30 characters'],
    ['none', { topic: undefined }, 'topic', 'text of at most 30 characters'],
    ['an option that is none', { audience: 'everyone' }, 'audience', 'one of the 2 options of the template'],
    ['a number as text', { words: '80' }, 'words', 'a number from 20 up to 500'],
    ['a number out of range', { words: 501 }, 'words', 'a number from 20 up to 500'],
    ['no number', { words: Number.NaN }, 'words', 'a number from 20 up to 500'],
    [
      'too many',
      { points: ['a', 'b', 'c'] },
      'points',
      'a list of at most 2 texts of at most 1000 characters each, or nothing',
    ],
    [
      'a list of numbers',
      { points: [1] },
      'points',
      'a list of at most 2 texts of at most 1000 characters each, or nothing',
    ],
    ['a word for yes', { emoji: 'yes' }, 'emoji', 'true or false, or nothing'],
  ])('refuses %s, and says what was expected and not what came', (_name, change, input, expected) => {
    expect(render(template, { ...good, ...change })).toEqual({ problems: [{ input, expected }] });
  });

  it.each([['a text'], [['a']], [7]])('refuses inputs that are %j', (inputs) => {
    expect(render(template, inputs)).toEqual({ problems: [{ input: '', expected: 'an object of inputs by name' }] });
  });

  it('refuses what it does not ask for, without naming it', () => {
    const answer = render(template, { ...good, 'maria@acme.io': 1 });
    expect(answer).toMatchObject({ problems: [{ input: '' }] });
    expect(JSON.stringify(answer)).not.toContain('maria');
  });

  it.each<[string, object]>([
    ['a slot without an input', { prompt: '{{topic}} {{other}}', inputs: [] }],
    ['an input that is not used', { prompt: 'Hello' }],
    ['a name twice', { inputs: [...template.inputs, template.inputs[0]] }],
    ['an unknown key', { extra: 1 }],
    ['a version that is none', { version: 0 }],
  ])('is none with %s', (_name, change) => {
    expect(templateSchema.safeParse({ ...template, ...change }).success).toBe(false);
  });
});
