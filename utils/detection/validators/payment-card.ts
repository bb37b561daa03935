import { passesLuhn } from './luhn';

/** First digits (from, to) and lengths by network, from the networks' published issuer ranges (ISO/IEC 7812-2). */
const networks: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  [4, 4, [13, 16, 19]], // Visa
  [51, 55, [16]], // Mastercard
  [2221, 2720, [16]], // Mastercard, since 2017
  [34, 34, [15]], // American Express
  [37, 37, [15]],
  [6011, 6011, [16, 19]], // Discover
  [644, 649, [16, 19]],
  [65, 65, [16, 19]], // Discover, RuPay, Elo, Troy, Verve
  [3528, 3589, [16, 17, 18, 19]], // JCB
  [300, 305, [14, 16, 19]], // Diners Club
  [3095, 3095, [14, 16, 19]],
  [36, 36, [14, 16, 19]],
  [38, 39, [14, 16, 19]],
  [62, 62, [16, 17, 18, 19]], // UnionPay
  [81, 81, [16, 17, 18, 19]], // UnionPay, RuPay
  [50, 50, [16, 18, 19]], // Maestro, Dankort, Verve, Elo, RuPay, Carnet, Meeza
  [56, 58, [16, 18, 19]],
  [6304, 6304, [16, 17, 18, 19]],
  [637, 639, [16, 18, 19]], // InstaPayment, Maestro
  [636297, 636297, [16]], // Elo
  [636368, 636368, [16]],
  [67, 67, [16, 17, 18, 19]],
  [2200, 2204, [16, 17, 18, 19]], // Mir
  [60, 60, [16]], // RuPay, Hipercard
  [82, 82, [16]],
  [353, 353, [16]],
  [356, 356, [16]],
  [627780, 627780, [16]],
  [9792, 9792, [16]], // Troy
  [8600, 8600, [16]], // Uzcard
  [9860, 9860, [16]], // Humo
  [9804, 9804, [16]], // Prostir
];

/** Published test numbers of Stripe, Adyen, Braintree, PayPal, Worldpay and the networks: they open no account. */
const testCards = new Set(
  (
    '4242424242424242 4000056655665556 5555555555554444 2223003122003222 5200828282828210 5105105105105100 ' +
    '378282246310005 371449635398431 6011111111111117 6011000990139424 6011981111111113 3056930009020004 36227206271667 ' +
    '6555900000604105 3566002020360505 6200000000000005 6200000000000047 6205500000000000004 4111111111111111 ' +
    '4012888888881881 4000000000000002 4000000000009995 4000000000000069 4000000000000127 4000002500003155 ' +
    '4000002760003184 4000000000003220 4000000000000077 4000000000000341 5454545454545454 5431111111111111 ' +
    '4444333322221111 4917610000000000 4917484589897107 5424000000000015 378734493671000 30569309025904 38520000023237 ' +
    '3530111333300000 4009348888881881 4005519200000004 4500600000000061 4988438843884305 4166676667666746 ' +
    '5577000055770004 5136333333333335 5585558555855583 2222400070000005 370000000000002 36006666333344 ' +
    '6011601160116611 3569990010095841 4462030000000000 4917300800000000 4000007600000002 4000000760000002 ' +
    '4000001240000000 4000000320000021 4000002760000016 4000008260000000 5019717010103742'
  ).split(' '),
);

/** How long a card can be that begins with these digits; empty where they are no beginning of one. */
export function cardLengths(digits: string): number[] {
  const fitting = networks.filter(([from, to]) => {
    const [least, most] = [String(from), String(to)].map((bound) => Number(bound.slice(0, digits.length)));
    const first = Number(digits.slice(0, String(from).length));
    return first >= (least ?? 0) && first <= (most ?? 0);
  });
  return [...new Set(fitting.flatMap(([, , lengths]) => lengths))];
}

/** Beginnings of cards that are shorter: Maestro of the first issuers, and UATP (IATA) of airlines. */
const shorter = /^(?:(?:5018|5020|5038|5[6-8]|6304|6390|67)\d{8,13}|1\d{14})$/;

/** Whether digits are a Maestro card of 12 to 15 digits, or one of UATP. A word for cards must say so too. */
export function isShorterCard(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  return shorter.test(digits) && digits.length < 16 && passesLuhn(digits);
}

/** What a number is, separators or not: nobody's, a payment card, or a card that a payment provider publishes for tests. */
export function paymentCard(value: string): 'none' | 'card' | 'test-card' {
  if (!passesLuhn(value)) return 'none';
  const digits = value.replace(/\D/g, '');
  const known = networks.some(([from, to, lengths]) => {
    const first = Number(digits.slice(0, String(from).length));
    return first >= from && first <= to && lengths.includes(digits.length);
  });
  if (!known) return 'none';
  return testCards.has(digits) || new Set(digits).size <= 2 ? 'test-card' : 'card';
}
