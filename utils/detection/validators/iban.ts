import { isDigit } from '../text/characters';
import { mod97 } from './iso-7064';

/** Length of an IBAN by country, from the SWIFT IBAN registry (ISO 13616-2), release 99. */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Units that the IBAN at the beginning takes, its spaces included; 0 when there is none (ISO 13616-1, MOD 97-10). */
export function ibanLength(text: string): number {
  const [, country = '', check = ''] = /^([a-z]{2})[ ./-]{0,2}(\d\d)/i.exec(text) ?? [];
  const length = lengths.get(country.toUpperCase());
  // MOD 97-10 makes check digits from 02 to 98 only.
  if (length === undefined || Number(check) < 2 || Number(check) > 98) return 0;
  let taken = 0;
  let digits = 0;
  let account = '';
  for (let i = 0; i < text.length; i++) {
    if (' -–./'.includes(text.charAt(i))) continue;
    if (++taken > 4) account += text[i];
    if (isDigit(text.charCodeAt(i))) digits++;
    if (taken < length) continue;
    if (/[A-Za-z0-9]/.test(text.charAt(i + 1))) return 0;
    // Words may follow two letters and a number too; an account is mostly digits.
    return digits > 8 && mod97(account + country + check) === 1 ? i + 1 : 0;
  }
  return 0;
}

/** What an IBAN that begins so needs: digits of its account, and its head modulo 97. Undefined where none begins so. */
export function ibanOf(country: string, check: string): { account: number; head: number } | undefined {
  const length = lengths.get(country.toUpperCase());
  if (length === undefined || check.length < 2 || Number(check) < 2 || Number(check) > 98) return undefined;
  return { account: length - 4, head: mod97(country + check) };
}
