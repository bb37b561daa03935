import { describe, expect, it } from 'vitest';
import { mayEndPlace, placeKind } from './index';

describe('placeKind', () => {
  it.each([
    ['Zürich', 'city'],
    ['NEW YORK', 'city'],
    ['東京', 'city'],
    ['санкт-петербург', 'city'],
    ['Österreich', 'country'],
    ['Pays-Bas', 'country'],
    ['British Columbia', 'region'],
    ['IL', 'region'],
  ])('%s is a %s', (name, kind) => expect(placeKind(name)).toBe(kind));

  it.each(['Newsletter', 'Summer', '', 'Yor', 'New'])('%j is none', (name) => expect(placeKind(name)).toBeUndefined());

  it('tells the last word of a name', () => {
    expect(['Francisco', 'Janeiro', 'Paris'].map(mayEndPlace)).toEqual([true, true, true]);
    expect(['Rio', 'Summer'].map(mayEndPlace)).toEqual([false, false]);
  });
});
