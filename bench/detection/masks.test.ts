import { describe, expect, it } from 'vitest';
import { masks } from './masks';

const types = { '\ue000': 'EMAIL_ADDRESS', '\ue001': 'PHONE_NUMBER' };

describe('masks', () => {
  it('are found at their places in the text', () => {
    const text = 'Call 123 or 456, mail a@b.c.';
    const spans = masks(text, 'Call \ue001 or \ue001, mail \ue000.', types);
    expect(spans.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['PHONE_NUMBER', '123'],
      ['PHONE_NUMBER', '456'],
      ['EMAIL_ADDRESS', 'a@b.c'],
    ]);
  });

  it('at both ends', () => {
    const text = 'a@b.c to 123';
    expect(masks(text, '\ue000 to \ue001', types).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a@b.c',
      '123',
    ]);
  });

  it('are none where nothing was redacted', () => expect(masks('hello', 'hello', types)).toEqual([]));
});
