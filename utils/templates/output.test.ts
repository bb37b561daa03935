import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputAsMarkdown, readOutput, repairRequest } from './output';

const schema = {
  type: 'object',
  required: ['leads'],
  additionalProperties: false,
  properties: {
    leads: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['lead', 'score'],
        additionalProperties: false,
        properties: {
          lead: { type: 'string' },
          score: { type: 'integer', minimum: 0, maximum: 100 },
          level: { enum: ['low', 'very-high'] },
        },
      },
    },
    note: { type: 'string' },
  },
};
const json = { output: { form: 'json', schema } } as const;
const value = { leads: [{ lead: 'Ada', score: 7 }] };

describe('an answer that is JSON is read', () => {
  it.each([
    ['as it is', '{"leads":[{"lead":"Ada","score":7}]}'],
    ['in a fence', 'Here you are:\n```json\n{"leads":[{"lead":"Ada","score":7}]}\n```\nAnything else?'],
    ['between words', 'Sure! {"leads":[{"lead":"Ada","score":7}]} I hope this helps.'],
    ['with a note under it', '{"leads":[{"lead":"Ada","score":7}]}\n\nWritten with AI.'],
    ['with single quotes and a comma too many', "{'leads':[{'lead':'Ada','score':7,},],}"],
    ['without quotes', '{leads:[{lead:"Ada",score:7}]}'],
    ['cut off at its end', '```\n{"leads":[{"lead":"Ada","score":7}'],
    ['a number as text', '{"leads":[{"lead":"Ada","score":"7"}]}'],
    ['a number with its measure', '{"leads":[{"lead":"Ada","score":"7 / 100"}]}'],
    ['other capitals of names', '{"Leads":[{"Lead":"Ada","SCORE":7}]}'],
    ['the list alone', '[{"lead":"Ada","score":7}]'],
    ['one in place of a list of one', '{"leads":{"lead":"Ada","score":7}}'],
    ['with what nobody asked for', '{"leads":[{"lead":"Ada","score":7,"mood":"good"}],"thoughts":"..."}'],
    ['with nothing for what may be missing', '{"leads":[{"lead":"Ada","score":7,"level":null}],"note":null}'],
  ])('%s', (_name, answer) => {
    expect(readOutput(json, answer)).toEqual({ form: 'json', value });
  });

  it('a word of a closed list, however it is written', () => {
    expect(readOutput(json, '{"leads":[{"lead":"Ada","score":7,"level":"Very high"}]}')).toMatchObject({
      value: { leads: [{ level: 'very-high' }] },
    });
  });

  it.each([
    ['no JSON', 'I cannot do that.', ''],
    ['out of range', '{"leads":[{"lead":"Ada","score":700}]}', 'leads.0.score'],
    ['a word for a number', '{"leads":[{"lead":"Ada","score":"high"}]}', 'leads.0.score'],
    ['missing', '{"leads":[{"score":7}]}', 'leads.0.lead'],
    ['empty', '{"leads":[]}', 'leads'],
  ])('%s is a problem, and says where', (_name, answer, at) => {
    expect(readOutput(json, answer)).toEqual({ problems: [expect.objectContaining({ at })] });
  });

  it('whatever comes, it is read or has problems, and what was read is read alike again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((one) => `x ${one} y`),
        ),
        (answer) => {
          const read = readOutput(json, answer);
          if ('problems' in read) expect(repairRequest(read.problems, 'de')).toContain('Form');
          else expect(readOutput(json, JSON.stringify(read.form === 'json' ? read.value : ''))).toEqual(read);
        },
      ),
    );
  });
});

describe('an answer that is a table', () => {
  const table = { output: { form: 'table' as const, columns: ['theme', 'count'] } };
  it('is read with words around it, and with signs in its cells', () => {
    const read = readOutput(table, 'Here:\n\n| Theme | Count |\n|---|---:|\n| a \\| b | 2 |\n\nDone.');
    expect(read).toEqual({ form: 'table', columns: ['Theme', 'Count'], rows: [['a | b', '2']] });
    if (!('problems' in read)) expect(outputAsMarkdown(read)).toContain('| a \\| b | 2 |');
  });
  it.each([['no table'], ['| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |'], ['| Theme | Count |\n|---|---|']])(
    'is none: %s',
    (answer) => {
      expect(readOutput(table, answer)).toHaveProperty('problems');
    },
  );
});

it('data reads as fields and tables, by the names given', () => {
  const read = readOutput(json, '{"leads":[{"lead":"Ada","score":7}],"note":"Small list"}');
  if ('problems' in read) throw new Error('not read');
  expect(outputAsMarkdown(read, { leads: 'Leads', lead: 'Lead', score: 'Points', note: 'Note' })).toBe(
    '**Leads**\n\n| Lead | Points |\n| --- | --- |\n| Ada | 7 |\n\n**Note:** Small list',
  );
});
