import { nearExample } from '../../context';
import { isShorterCard, paymentCard } from '../../validators/payment-card';
import type { RuleFamily } from '../rule';

export const cards: RuleFamily = [
  {
    type: 'CREDIT_CARD',
    name: 'payment card',
    at: {
      groups: [
        '4-4-4-4',
        '4-4-4-4-1',
        '4-12',
        '4-4-8',
        '8-4-4',
        '6-4-6',
        '6-6-4',
        '4-6-5',
        '4-6-4',
        '4-4-4-2',
        '6-8',
        '4-4-4-3',
        '4-4-4-4-3',
        '4-4-4-4-2',
        '4-5-6',
        '6-13',
        '8-8',
        '14',
        '15',
        '16',
        '17',
        '18',
        '19',
      ],
      separators: ' -./',
    },
    confidence: 0.7,
    check(value, span, around) {
      const card = paymentCard(value);
      if (card === 'none') return undefined;
      if (card === 'test-card' || around.distance(['example'], span, 'before') < nearExample) return ['example-value'];
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
      'card «4539 - 5787 - 6362 - 1486»',
      'UnionPay «6217 0012 1000 0237 70»',
    ],
    not: [
      'Use 4242 4242 4242 4242 in test mode',
      'your card number, e.g. 4539 5787 6362 1486',
      'Test with 4111111111111111 or 378282246310005',
      'Timestamp 1700000000000 and 1761905324117',
      'Order 4539578763621486 was shipped',
      'GTIN 4006381333931, EAN 9780306406157',
      'Card 4539 5787 6362 1487',
      '550e8400-e29b-41d4-a716-446655440000',
    ],
  },
  {
    type: 'CREDIT_CARD',
    name: 'payment card of 12 to 15 digits',
    at: { groups: ['12', '4-4-4', '13', '4-3-3-3', '4-4-5', '14', '15', '4-5-6'] },
    confidence: 0.5,
    check: (value) => (paymentCard(value) === 'card' || isShorterCard(value) ? [] : undefined),
    raisedBy: ['card'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Visa «4916 482 917 013»', 'Maestro «6759 4829 1736»', 'UATP card «1354 82917 356048»'],
    not: ['4006381333931', 'Visa 1700000000000'],
  },
  {
    type: 'CARD_SECURITY_CODE',
    name: 'security code of a card',
    at: {
      words: [
        'cvv*',
        'cvc*',
        'cvn',
        'csc',
        'security code*',
        'card verification*',
        'sicherheitscode*',
        'kartenprüfnummer*',
        'prüfnummer*',
        'cryptogramme*',
        'código de seguridad*',
        'codice di sicurezza*',
        'código de segurança*',
        'beveiligingscode*',
        'セキュリティコード*',
        '安全码*',
      ],
      pattern:
        /[\p{L}\d/]{3,20}(?:() [\p{L}]{2,12}){0,2}\)?["']? ?[:=#-]{0,2} ?(?:is |ist |code |no\.? )?["']?(?<value>\d{3,4})(?![\d/%]|[.,-]\d)/iuy,
    },
    confidence: 0.5,
    check: (value, span, around) => {
      if (/^(?:123|1234|000|999|111|(?:19|20)\d\d)$/.test(value)) return undefined;
      const label = around.text.slice(Math.max(0, span.start - 16), span.start);
      return /cv[vcn]2?\W*$|cv[vcn]2?["']?\s?[:=]/i.test(label) || hasCardNear(around.text, span.start)
        ? ['grouped']
        : undefined;
    },
    quietedBy: ['example'],
    ok: [
      '4539 5787 6362 1486, exp 09/27, CVV «482», ship to Leeds',
      'CVC: «917»',
      'Kreditkarte 5412753498210066 Prüfnummer «483»',
      '"cvv": "«482»"',
    ],
    not: ['CVV 123', 'CVC 2024 conference', 'Your security code 482917 was sent', 'security code 4829', 'CVV 3 digits'],
  },
  {
    type: 'CARD_EXPIRY',
    name: 'expiry of the card before it',
    at: { groups: ['2-2', '2-4'], separators: '/-' },
    confidence: 0.5,
    check: (value, span, around) =>
      /^(?:0[1-9]|1[0-2])[/-](?:20)?[2-4]\d$/.test(value) && hasCardNear(around.text, span.start)
        ? ['grouped']
        : undefined,
    ok: ['4539 5787 6362 1486 «09/27»', 'Card 5412753498210066, valid thru «11/2028»'],
    not: ['Offer expires 09/27', 'exp 09/27', 'order 4242 09/27'],
  },
];

/** Whether the number of a card stands shortly before a place. */
function hasCardNear(text: string, at: number): boolean {
  const number = /(?<!\d)\d[\d .-]{11,22}\d(?=\D{1,40}(?:\d\d[/-]\d{2,4}\D{1,20})?$)/.exec(
    text.slice(Math.max(0, at - 80), at),
  );
  return number !== null && paymentCard(number[0]) === 'card';
}
