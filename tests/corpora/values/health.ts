import type { Random } from '../random';
import type { NationalId } from './national-ids';

/** Numbers of patients and insured people. */
export const healthIds: Record<string, NationalId> = {
  MEDICAL_RECORD_NUMBER: {
    country: 'US',
    called: ['MRN', 'Medical Record Number', 'medical record no.', 'Patient MRN'],
    write: (random) => random.shape(random.pick(['0#######', '########', '7######'])),
  },
  US_MBI: {
    country: 'US',
    called: ['Medicare Beneficiary Identifier', 'MBI', 'Medicare number'],
    // CMS: 11 places, numbers and letters without S, L, O, I, B, Z.
    write: (random: Random) => {
      const letter = () => random.from('ACDEFGHJKMNPQRTUVWXY', 1);
      const either = () => random.from('ACDEFGHJKMNPQRTUVWXY0123456789', 1);
      const all = `${random.int(1, 9)}${letter()}${either()}${random.digits(1)}${letter()}${either()}${random.digits(1)}${letter()}${letter()}${random.digits(2)}`;
      return random.chance(0.5) ? all : `${all.slice(0, 4)}-${all.slice(4, 7)}-${all.slice(7)}`;
    },
  },
  DE_HEALTH_INSURANCE: {
    country: 'DE',
    called: ['Krankenversichertennummer', 'KVNR', 'Versichertennummer'],
    // § 290 SGB V: a letter, eight digits, and a Luhn digit over all with the letter as two digits.
    write: (random) => {
      const letter = random.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1);
      const body = random.digits(8);
      const numeric = String(letter.charCodeAt(0) - 64).padStart(2, '0') + body;
      const sum = [...numeric].reduce((total, digit, index) => {
        const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
        return total + Math.floor(product / 10) + (product % 10);
      }, 0);
      return letter + body + String(sum % 10);
    },
  },
  HEALTH_INSURANCE_NUMBER: {
    country: 'US',
    called: ['Member ID', 'health insurance member ID', 'insurance policy no.', 'Subscriber ID'],
    write: (random) => random.shape(random.pick(['@@@#########', 'W#########', '@########'])),
  },
};
