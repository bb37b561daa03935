import { describe, expect, it } from 'vitest';
import { entitiesIn } from '../entities-in';
import { takeFurther } from '../further';
import { furtherDetection } from '../further-detection';
import { typeUnderHeading } from './type-under-heading';

takeFurther(furtherDetection);

function typeOf(heading: string, ...values: string[]) {
  let start = 0;
  const cells = values.map((value) => {
    const cell = { start, end: start + value.length };
    start = cell.end + 1;
    return cell;
  });
  return typeUnderHeading(values.join('\n'), heading, cells, entitiesIn);
}

describe('the heading of a column names its numbers', () => {
  it.each([
    ['BSN', 'NL_BSN', ['908543281', '776233658', '346462071']],
    ['PPS number', 'IE_PPS', ['8797584A', '1589650N']],
    ['ИНН', 'RU_INN', ['161175988874', '667056519170']],
    ['Kontonummer', 'BANK_ACCOUNT', ['4839201756', '4829173564']],
  ])('%s', (heading, type, values) => expect(typeOf(heading, ...values)).toBe(type));

  it.each([
    ['Order', ['908543281', '776233658']],
    ['BSN', ['908543282', '776233659']],
    ['BSN', ['908543281', '776233659', '346462072']],
  ])('%s over %j says nothing', (heading, values) => expect(typeOf(heading, ...values)).toBeUndefined());
});
