import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mutations, removedFrom } from './mutations';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

/** The rows of the table whose head is `guarantee | control | test`. */
function rowsOf(document: string): { guarantee: string; control: string; test: string }[] {
  const [, table = ''] = read(document).split('| guarantee | control | test |\n|---|---|---|\n');
  const [lines = ''] = table.split('\n\n');
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [guarantee = '', control = '', named = ''] = line.slice(2, -2).split(' | ');
      return { guarantee, control, test: named };
    });
}

/** As it stands between quotes of a source file. */
const quoted = (text: string) => text.replaceAll("'", "\\'");

describe.each(['docs/security.md', 'docs/privacy.md'] as const)('the guarantees of %s', (document) => {
  const mine = mutations.filter((mutation) => mutation.document === document);

  test('are those that `npm run mutate` tries', () => {
    expect(rowsOf(document).map(({ guarantee }) => guarantee)).toEqual(mine.map(({ guarantee }) => guarantee));
  });

  test.each(mine)('$guarantee: names its control and its test', ({ guarantee, controls, test: named }) => {
    const row = rowsOf(document).find((one) => one.guarantee === guarantee);
    for (const { file } of controls) expect(row?.control).toContain(`\`${file}\``);
    expect(row?.test).toBe(`\`${named.file}\``);
  });
});

test.each(mutations)('$guarantee: control and test are there', ({ controls, test: named }) => {
  for (const { file, control, instead } of controls) {
    expect(removedFrom(read(file), control, instead), file).toBeDefined();
    expect(instead).not.toBe(control);
  }
  const source = read(named.file);
  expect([named.title, quoted(named.title)].some((title) => source.includes(title))).toBe(true);
});

test('no guarantee stands there twice', () => {
  expect(new Set(mutations.map(({ guarantee }) => guarantee)).size).toBe(mutations.length);
});
