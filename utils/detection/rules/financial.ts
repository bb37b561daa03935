import { ibanLength } from '../validators/iban';
import { paymentCard } from '../validators/payment-card';
import type { RuleFamily } from './rule';

export const financial: RuleFamily = [
  {
    type: 'CREDIT_CARD',
    name: 'payment card',
    at: {
      groups: [
        '4-4-4-4',
        '4-6-5',
        '4-6-4',
        '4-4-4-2',
        '4-4-4-4-3',
        '4-4-4-4-2',
        '4-5-6',
        '6-13',
        '8-8',
        '14',
        '15',
        '16',
        '18',
        '19',
      ],
    },
    confidence: 0.7,
    check(value) {
      const card = paymentCard(value);
      if (card === 'none') return undefined;
      if (card === 'test-card') return ['example-value'];
      return /\D/.test(value) ? ['grouped'] : [];
    },
    raisedBy: ['card'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    ok: [
      'Card «4539 5787 6362 1486» exp 09/27',
      'My number is «4539-5787-6362-1486».',
      '«5412.7534.9821.0066»',
      'Amex «3742 845510 98617»',
      'Kreditkarte: «5412753498210066»',
      'CSV;«4539578763621486»;Mia',
      'card «4539  5787  6362  1486»',
    ],
    not: [
      'Use 4242 4242 4242 4242 in test mode',
      'Test with 4111111111111111 or 378282246310005',
      'Timestamp 1700000000000 and 1761905324117',
      'Order 4539578763621486 was shipped',
      'GTIN 4006381333931, EAN 9780306406157',
      'Card 4539 5787 6362 1487',
      '550e8400-e29b-41d4-a716-446655440000',
    ],
  },
  {
    type: 'IBAN_CODE',
    name: 'bank account (IBAN)',
    at: { mixed: /[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}(?:[ -]{0,2})/iy },
    confidence: 0.95,
    fit(text, { start, end }) {
      const length = ibanLength(text.slice(start, end + 1));
      return length === 0 ? undefined : { start, end: start + length };
    },
    raisedBy: ['bank'],
    quietedBy: ['example'],
    ok: [
      'IBAN «DE89 3704 0044 0532 0130 00»',
      'Please pay to «GB33BUKB20201555555555».',
      '«FR14 2004 1010 0505 0001 3M02 606» BIC PSSTFRPP',
      '«nl91abna0417164300»',
      'Konto: «AT61 1904 3002 3457 3201» bei der Bank',
      '«NO93 8601 1117 947»;Oslo',
    ],
    not: ['DE89 3704 0044 0532 0130 01', 'AB12 3456 7890 1234', 'Model FR1420041010 2024', 'SKU GB33 BUKB 2020 1555'],
  },
];
