import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const text = readFileSync(root('docs/asvs.md'), 'utf8');

/** How many points of level 1 and 2 each section of ASVS 5.0 has; they are the first ones of their section. */
const points: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 11, '6.3': 3, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 3 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 3, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
};

/** What the chapters answer: first cells of their tables, and what stands in “Does not apply”. */
function answered(): Set<string> {
  const cells = [...text.matchAll(/^\| (\d[\d., –]*) \|/gm)].map(([, cell = '']) => cell);
  const notes = [...text.matchAll(/^Does not apply: .*$/gm)].map(([line]) => line);
  const found = new Set<string>();
  for (const said of [...cells, ...notes]) {
    for (const [, first = '', last] of said.matchAll(/\b(\d+\.\d+(?:\.\d+)?)(?:–(\d+\.\d+\.\d+))?/g)) {
      const section = first.split('.').slice(0, 2).join('.');
      const from = Number(first.split('.')[2] ?? 1);
      const whole = first.split('.').length === 2 ? (points[section] ?? 0) : from;
      const to = last === undefined ? whole : Number(last.split('.')[2]);
      for (let number = from; number <= to; number++) found.add(`${section}.${number}`);
    }
  }
  return found;
}

test('every point of level 1 and 2 is answered', () => {
  const all = Object.entries(points).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
  );
  const said = answered();
  expect(all.filter((point) => !said.has(point))).toEqual([]);
});

test('every file that is named is there, in its folder or in one of the same line', () => {
  for (const line of text.split('\n')) {
    const named = [...line.matchAll(/`([\w./-]+\.(?:ts|tsx|md))`/g)].map(([, path = '']) => path);
    const folders = named.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
    for (const path of named) {
      const places = path.includes('/') ? [path] : [...folders, 'server/identity/'].map((folder) => folder + path);
      expect(
        places.some((place) => existsSync(root(place))),
        path,
      ).toBe(true);
    }
  }
});
