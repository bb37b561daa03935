import { expect, test } from 'vitest';
import { uprightText } from './upright-text';

/** A picture whose text is upright when it is turned by so many quarters. */
function picture(uprightAt: number, text = 'maria.fernandes@kupferhof-moebel.de') {
  const looks: number[] = [];
  const read = async (quarters: number) => {
    looks.push(quarters);
    const isUpright = quarters === uprightAt;
    return isUpright
      ? { text, confidence: 91 }
      : { text: text && '—| = ~ 3 \\ WeiQ _ oo |', confidence: 31 - quarters };
  };
  return { looks, read };
}

test.each([0, 1, 2, 3])('a text that is upright after %i quarters is read', async (uprightAt) => {
  expect(await uprightText(picture(uprightAt).read)).toBe('maria.fernandes@kupferhof-moebel.de');
});

test('an upright one is looked at once, and so is a picture of something else', async () => {
  for (const { looks, read } of [picture(0), picture(1, '')]) {
    await uprightText(read);
    expect(looks).toEqual([0]);
  }
});

test('where it stands upright nowhere, what was surest counts', async () => {
  expect(await uprightText(picture(4).read)).toContain('WeiQ');
});
