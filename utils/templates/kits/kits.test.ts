import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, readOutput, render, shippedTemplates, templateLanguages } from '..';

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !/^(index|kit|frame)\.ts$|\.test\.ts$/.test(file))
  .map((file) => file.replace('.ts', ''));

it('every kit in this folder comes along, under the name of its file', () => {
  expect(
    shippedTemplates()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(files.toSorted());
});

describe.each(shippedTemplates().map((template) => ({ kit: template.id, template })))('$kit', ({ kit, template }) => {
  it('has at least two evaluations', () => {
    expect(template.evaluation?.length, `${kit}: an evaluation is missing`).toBeGreaterThanOrEqual(2);
  });

  it('has everything that belongs to a kit', () => {
    for (const key of [
      'owner',
      'lane',
      'allowedData',
      'baselineMinutes',
      'output',
      'fallback',
      'withoutModel',
    ] as const) {
      expect(template[key], `${kit}: ${key}`).toBeTruthy();
    }
    expect(template.description).not.toBe('');
  });

  it.each(templateLanguages)('says everything in %s, and another thing than in any other language', (language) => {
    const words = template.languages?.[language];
    expect(words).toBeDefined();
    for (const part of ['title', 'description', 'fallback', 'prompt', 'system'] as const) {
      expect(words?.[part], part).toBeTruthy();
      const others = templateLanguages.filter((other) => other !== language);
      if (part !== 'title')
        expect(
          others.map((other) => template.languages?.[other]?.[part]),
          part,
        ).not.toContain(words?.[part]);
    }
    for (const input of template.inputs) {
      expect(words?.inputs[input.name]?.label, input.name).not.toBe(input.name);
      if (input.type === 'choice') {
        expect(Object.keys(words?.inputs[input.name]?.options ?? {}).toSorted()).toEqual(input.options.toSorted());
      }
    }
    if (template.output?.form === 'json') {
      const fields = Object.keys(words?.fields ?? {});
      expect(fields).toEqual(expect.arrayContaining(Object.keys(template.output.schema.properties ?? {})));
    }
    if (template.output?.form === 'table') {
      expect(Object.keys(words?.fields ?? {})).toEqual(expect.arrayContaining(template.output.columns));
    }
  });

  it('has a place for the company’s voice and disclaimer, and none left where there are none', () => {
    const inputs = template.evaluation?.[0]?.inputs;
    const plain = render(template, inputs);
    const voiced = render(template, inputs, { brandVoice: 'plain and warm', disclaimer: 'Written with AI.' });
    expect(JSON.stringify(plain)).not.toMatch(/\{\{|problems/);
    expect(JSON.stringify(voiced)).toContain('plain and warm');
    expect(JSON.stringify(voiced)).toContain('Written with AI.');
  });

  it.each(template.evaluation ?? [])('$name: its own good answer passes, and nothing else does', (one) => {
    expect(render(template, one.inputs)).not.toHaveProperty('problems');
    expect(evaluate(template, one, one.answer)).toEqual({ name: one.name, passed: true, missed: [] });
    expect(evaluate(template, one, 'Something else.').passed).toBe(false);
    expect(readOutput(template, one.answer)).not.toHaveProperty('problems');
  });
});
