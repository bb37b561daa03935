import { passesLuhn } from '../luhn';
import { digitAt, isTypedForShow, weightedSum } from '../weighted-digits';

function brazilianCheck(digits: string, weights: readonly number[]): number {
  const rest = weightedSum(digits, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}

/** Brazilian CPF: nine digits, two check digits modulo 11 (Receita Federal, IN RFB 1548/2015). */
export function isBrazilianCpf(digits: string): boolean {
  if (digits.length !== 11 || isTypedForShow(digits)) return false;
  return (
    brazilianCheck(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(digits, 9) &&
    brazilianCheck(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(digits, 10)
  );
}

/** Brazilian CNPJ: twelve digits, two check digits modulo 11 (Receita Federal, IN RFB 2119/2022). */
export function isBrazilianCnpj(digits: string): boolean {
  if (digits.length !== 14 || isTypedForShow(digits)) return false;
  return (
    brazilianCheck(digits, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(digits, 12) &&
    brazilianCheck(digits, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === digitAt(digits, 13)
  );
}

/** Brazilian driver licence (CNH): nine digits, two check digits (Resolucao CONTRAN 886/2021). */
export function isBrazilianCnh(digits: string): boolean {
  if (digits.length !== 11 || isTypedForShow(digits)) return false;
  const first = weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = weightedSum(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const wanted = first > 9 ? (second - 2 < 0 ? second + 9 : second - 2) : second;
  return (first > 9 ? 0 : first) === digitAt(digits, 9) && (wanted > 9 ? 0 : wanted) === digitAt(digits, 10);
}

/** Argentine CUIT and CUIL: kind of holder, DNI, modulo 11 (AFIP, RG 10/97). */
export function isArgentineCuit(digits: string): boolean {
  if (!/^(?:2[034567]|3[034])\d{9}$/.test(digits)) return false;
  const check = 11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return (check === 11 ? 0 : check === 10 ? 9 : check) === digitAt(digits, 10);
}

/** Chilean RUN and RUT: seven or eight digits, a check character modulo 11, K for 10 (Servicio de Registro Civil). */
export function isChileanRut(value: string): boolean {
  const plain = value.replace(/[ .-]/g, '').toUpperCase();
  if (!/^\d{7,8}[\dK]$/.test(plain) || isTypedForShow(plain)) return false;
  let sum = 0;
  for (let i = plain.length - 2, weight = 2; i >= 0; i--, weight = weight === 7 ? 2 : weight + 1)
    sum += digitAt(plain, i) * weight;
  const check = (11 - (sum % 11)) % 11;
  return plain.endsWith(check === 10 ? 'K' : String(check));
}

/** Colombian NIT with its check digit: primes modulo 11 (DIAN, Orden administrativa 4 de 1989). */
export function isColombianNit(digits: string): boolean {
  if (digits.length !== 10) return false;
  const rest = weightedSum(digits, [41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digitAt(digits, 9);
}

/** Peruvian RUC: kind of holder, eight digits or a DNI, modulo 11 (SUNAT). */
export function isPeruvianRuc(digits: string): boolean {
  if (!/^(?:10|1[567]|20)\d{9}$/.test(digits)) return false;
  return (11 - (weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 10);
}

/** Ecuadorian cedula: province, third digit of a person, Luhn (Registro Civil). */
export function isEcuadorianCedula(digits: string): boolean {
  return /^(?:0[1-9]|1\d|2[0-4]|30)[0-6]\d{7}$/.test(digits) && passesLuhn(digits);
}

/** Uruguayan cedula: seven digits, weights 2 9 8 7 6 3 4 modulo 10 (DNIC). */
export function isUruguayanCedula(digits: string): boolean {
  const eight = digits.padStart(8, '0');
  return eight.length === 8 && weightedSum(eight, [2, 9, 8, 7, 6, 3, 4, 1]) % 10 === 0;
}
