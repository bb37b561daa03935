import { digitAt, isTypedForShow, weightedSum } from './weighted-digits';

/** US routing number: a Federal Reserve prefix and weights 3 7 1 modulo 10 (ABA, "Routing number policy"). */
export function isAbaRouting(digits: string): boolean {
  if (!/^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/.test(digits) || isTypedForShow(digits)) return false;
  return weightedSum(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}

/** Mexican CLABE: 18 digits, each product of weights 3 7 1 taken modulo 10 (Asociacion de Bancos de Mexico). */
export function isClabe(digits: string): boolean {
  if (digits.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digitAt(digits, i) * ([3, 7, 1][i % 3] ?? 0)) % 10;
  return (10 - (sum % 10)) % 10 === digitAt(digits, 17);
}

/** Argentine CBU and CVU: bank and branch, account, each with a check digit of weights 7 1 3 9 (BCRA, Comunicacion A 2622). */
export function isCbu(digits: string): boolean {
  if (digits.length !== 22) return false;
  const check = (part: string, weights: readonly number[]) => (10 - (weightedSum(part, weights) % 10)) % 10;
  return (
    check(digits, [7, 1, 3, 9, 7, 1, 3]) === digitAt(digits, 7) &&
    check(digits.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) === digitAt(digits, 21)
  );
}

const countries = new Set(
  (
    'AD AE AF AG AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BW BY BZ CA CD CG CH CI CL CM CN CO CR CU CV CW ' +
    'CY CZ DE DK DO DZ EC EE EG ES ET FI FJ FO FR GA GB GE GG GH GI GM GR GT GY HK HN HR HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE ' +
    'KG KH KR KW KY KZ LA LB LI LK LT LU LV LY MA MC MD ME MG MK ML MM MN MO MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG ' +
    'PH PK PL PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SM SN SV SY TG TH TJ TN TR TT TW TZ UA UG US UY UZ VA VE VG VN XK YE ZA ZM ZW'
  ).split(' '),
);

/** Business identifier code of a bank, ISO 9362: four letters, a country, a place, perhaps a branch. */
export function isBic(value: string): boolean {
  return /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/.test(value) && countries.has(value.slice(4, 6));
}
