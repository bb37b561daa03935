import { describe, expect, it } from 'vitest';
import { findTable } from './table';

describe('findTable', () => {
  it.each([
    ['commas', 'Name,City\n[PERSON_1],"Berlin, Mitte"\n[PERSON_2],Rome\n[PERSON_3],Paris'],
    ['semicolons', 'Name;City\n[PERSON_1];Berlin, Mitte\n[PERSON_2];Rome\n[PERSON_3];Paris'],
    ['tabs', 'Name\tCity\n[PERSON_1]\tBerlin, Mitte\n[PERSON_2]\tRome\n[PERSON_3]\tParis'],
    [
      'Markdown',
      '| Name | City |\n| --- | :-: |\n| [PERSON_1] | Berlin, Mitte |\n| [PERSON_2] | Rome |\n| [PERSON_3] | Paris |',
    ],
  ])('reads %s and leaves the rest', (_name, table) => {
    expect(findTable(`Please sum this up.\n\n${table}\r\n\nThank you.`)).toEqual({
      columns: ['Name', 'City'],
      rows: [
        ['[PERSON_1]', 'Berlin, Mitte'],
        ['[PERSON_2]', 'Rome'],
        ['[PERSON_3]', 'Paris'],
      ],
      rest: 'Please sum this up.\n\n\nThank you.',
    });
  });

  it.each([
    ['prose with commas', 'Yes, we can.\nNo, they cannot, and will not.\nWell, maybe.\n'],
    ['nothing', ''],
  ])('sees no table in %s', (_name, text) => {
    expect(findTable(text)).toBeUndefined();
  });
});
