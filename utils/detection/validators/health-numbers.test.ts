import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isDeaNumber,
  isMedicareBeneficiary,
  isNhiNumber,
  isNhsNumber,
  isNpi,
  isSwissInsuranceCard,
} from './health-numbers';

it('knows published numbers', () => {
  // NHS Data Dictionary; CMS; HISO 10046; the number of the DEA's own explanation.
  expect([isNhsNumber('9434765919'), isNhsNumber('9434765918')]).toEqual([true, false]);
  expect([isNpi('1234567893'), isNpi('1245319599'), isNpi('1245319598')]).toEqual([true, true, false]);
  expect([isDeaNumber('AP5836727'), isDeaNumber('AP5836726')]).toEqual([true, false]);
  expect([isNhiNumber('ZZZ0016'), isNhiNumber('ZBN77VL'), isNhiNumber('ALU18KZ'), isNhiNumber('ZZZ0017')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect([isMedicareBeneficiary('3GK8-WD4-HJ92'), isMedicareBeneficiary('3GK8WD4HJ9S')]).toEqual([true, false]);
});

it('at most one last digit checks', () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((all) => all.join(''));
  fc.assert(
    fc.property(nine, (body) => {
      for (const passes of [isNhsNumber, isNpi, (last: string) => isSwissInsuranceCard(`8075600000${last}`)]) {
        const valid = Array.from({ length: 10 }, (_, last) => body + last).filter(passes);
        expect(valid.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
