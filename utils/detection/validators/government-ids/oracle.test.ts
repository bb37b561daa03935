import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { isIsraeliId, isSouthAfricanId } from './africa-middle-east';
import {
  isChineseResidentId,
  isHongKongId,
  isIndianAadhaar,
  isIndianGstin,
  isTaiwanId,
  isThaiId,
  koreanResident,
} from './asia';
import { isBelgianNationalNumber, isDutchBsn } from './benelux';
import { isIePps, isUkNino, isUkUtr } from './british-isles';
import {
  isBalticPersonalCode,
  isBulgarianEgn,
  isCroatianOib,
  isJmbg,
  isPolishNip,
  isPolishPesel,
  isPolishRegon,
  isRodneCislo,
} from './central-europe';
import { isAtSvnr, isChAhv, isGermanPensionNumber } from './dach';
import { isGreekAfm, isGreekAmka, isRussianInn, isTurkishId, isUkrainianRnokpp } from './eastern';
import { isFinnishHetu, isIcelandicKennitala, isNorwegianFodselsnummer, isSwedishOrganisation } from './nordics';
import { isCaSin, isMxCurp } from './north-america';
import { isAustralianAbn, isAustralianAcn, isAustralianTfn, isNewZealandIrd } from './oceania';
import {
  isFrenchNir,
  isFrenchTaxNumber,
  isItalianFiscalCode,
  isPortugueseCitizenCard,
  isPortugueseNif,
  isRomanianCnp,
  isSpanishCif,
  isSpanishNif,
  isSpanishSocialSecurity,
} from './romance';
import {
  isArgentineCuit,
  isBrazilianCnpj,
  isBrazilianCpf,
  isChileanRut,
  isColombianNit,
  isEcuadorianCedula,
  isPeruvianRuc,
  isUruguayanCedula,
} from './south-america';

/** `#` a digit, `@` a letter, `YYMMDD` and `DDMMYY` dates of the last century, anything else itself. */
function written(mask: string): fc.Arbitrary<string> {
  const two = (number: number) => String(number).padStart(2, '0');
  return fc
    .tuple(
      fc.array(fc.nat({ max: 9 }), { minLength: 20, maxLength: 20 }),
      fc.array(fc.nat({ max: 25 }), { minLength: 20, maxLength: 20 }),
      fc.record({
        year: fc.integer({ min: 55, max: 99 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
    )
    .map(([digits, letters, { year, month, day }]) => {
      let k = 0;
      return mask
        .replace('YYMMDD', two(year) + two(month) + two(day))
        .replace('DDMMYY', two(day) + two(month) + two(year))
        .replace(/[#@]/g, (sign) =>
          sign === '#' ? String(digits[k++]) : String.fromCharCode(65 + (letters[k++] ?? 0)),
        );
    });
}

const all = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

/** Another implementation, where it is right, on the same numbers: every ending of a random beginning. */
const pairs: [name: string, mask: string, endings: string, ours: (value: string) => boolean, theirs: string][] = [
  ['AR CUIT', '20########', digits, isArgentineCuit, 'AR.cuit'],
  ['AT SVNR', '1###DDMMYY', 'whole', isAtSvnr, 'AT.vnr'],
  ['AU ABN', '51#######', 'pairs', isAustralianAbn, 'AU.abn'],
  ['AU ACN', '0#######', digits, isAustralianAcn, 'AU.acn'],
  ['AU TFN', '########', digits, isAustralianTfn, 'AU.tfn'],
  ['BE national number', 'YYMMDD###', 'pairs', isBelgianNationalNumber, 'BE.nn'],
  ['BG EGN', 'YYMMDD###', digits, isBulgarianEgn, 'BG.egn'],
  ['BR CPF', '#########', 'pairs', isBrazilianCpf, 'BR.cpf'],
  ['BR CNPJ', '########0001', 'pairs', isBrazilianCnpj, 'BR.cnpj'],
  ['CA SIN', '4#######', digits, isCaSin, 'CA.sin'],
  ['CH AHV', '756#########', digits, isChAhv, 'CH.ssn'],
  ['CL RUT', '1#######', `${digits}K`, isChileanRut, 'CL.rut'],
  ['CN resident', '11010519YYMMDD###', `${digits}X`, isChineseResidentId, 'CN.ric'],
  ['CO NIT', '8########', digits, isColombianNit, 'CO.nit'],
  ['CZ birth number', 'YYMMDD###', digits, isRodneCislo, 'CZ.rc'],
  ['DE pension number', '15DDMMYYA0#', digits, isGermanPensionNumber, 'DE.svnr'],
  ['EC cedula', '171######', digits, isEcuadorianCedula, 'EC.ci'],
  ['EE personal code', '3YYMMDD###', digits, isBalticPersonalCode, 'EE.ik'],
  ['ES DNI', '########', all, isSpanishNif, 'ES.dni'],
  ['ES NIE', 'X#######', all, isSpanishNif, 'ES.nie'],
  ['ES CIF', 'B#######', digits, isSpanishCif, 'ES.cif'],
  ['ES social security', '281#######', 'pairs', isSpanishSocialSecurity, 'ES.nss'],
  ['FI HETU', 'DDMMYY-1##', all, isFinnishHetu, 'FI.hetu'],
  ['FR NIR', '18505751110##', 'pairs', isFrenchNir, 'FR.nir'],
  ['FR tax number', '0#########', 'triples', isFrenchTaxNumber, 'FR.nif'],
  ['GB NINO', 'AB######', all, isUkNino, 'GB.nino'],
  ['GB UTR', '#########', 'before', isUkUtr, 'GB.utr'],
  ['GR AFM', '########', digits, isGreekAfm, 'GR.vat'],
  ['GR AMKA', 'DDMMYY####', digits, isGreekAmka, 'GR.amka'],
  ['HK HKID', 'A######', `${digits}A`, isHongKongId, 'HK.hkid'],
  ['HR OIB', '##########', digits, isCroatianOib, 'HR.oib'],
  ['IE PPS', '#######', all, isIePps, 'IE.pps'],
  ['IL identity', '0#######', digits, isIsraeliId, 'IL.idnr'],
  ['IN Aadhaar', '2##########', digits, isIndianAadhaar, 'IN.aadhaar'],
  ['IN GSTIN', '27AAPFU####F1Z', all, isIndianGstin, 'IN.gstin'],
  ['IS kennitala', 'DDMMYY20#9', 'whole', isIcelandicKennitala, 'IS.kennitala'],
  ['IT fiscal code', 'RSSMRA85T##A562', all, isItalianFiscalCode, 'IT.codicefiscale'],
  ['KR RRN', 'YYMMDD10####', digits, (value) => koreanResident(value) === true, 'KR.rrn'],
  ['MX CURP', 'BOXWYYMMDDHNERXN0', digits, isMxCurp, 'MX.curp'],
  ['NL BSN', '1#######', digits, isDutchBsn, 'NL.bsn'],
  ['NO birth number', 'DDMMYY4##', 'pairs', isNorwegianFodselsnummer, 'NO.fodselsnummer'],
  ['NZ IRD', '04######', digits, isNewZealandIrd, 'NZ.ird'],
  ['PE RUC', '20########', digits, isPeruvianRuc, 'PE.ruc'],
  ['PL PESEL', 'YYMMDD####', digits, isPolishPesel, 'PL.pesel'],
  ['PL NIP', '#########', digits, isPolishNip, 'PL.nip'],
  ['PL REGON', '########', digits, isPolishRegon, 'PL.regon'],
  ['PT NIF', '2#######', digits, isPortugueseNif, 'PT.nif'],
  ['PT citizen card', '#########ZZ', digits, isPortugueseCitizenCard, 'PT.cc'],
  ['RO CNP', '1YYMMDD40###', digits, isRomanianCnp, 'RO.cnp'],
  ['RS JMBG', '01019##50###', digits, isJmbg, 'RS.jmbg'],
  ['RU INN', '77########', 'pairs', isRussianInn, 'RU.inn'],
  ['SE organisation', '5560#####', digits, isSwedishOrganisation, 'SE.orgnr'],
  ['TH identity', '1###########', digits, isThaiId, 'TH.idnr'],
  ['TR identity', '1########', 'pairs', isTurkishId, 'TR.tckimlik'],
  ['TW identity', 'A1#######', digits, isTaiwanId, 'TW.natid'],
  ['UA taxpayer', '3########', digits, isUkrainianRnokpp, 'UA.rntrc'],
  ['UY cedula', '#######', digits, isUruguayanCedula, 'UY.cedula'],
  ['ZA identity', 'YYMMDD500008', digits, isSouthAfricanId, 'ZA.idnr'],
];

function endingsOf(kind: string, beginning: string): string[] {
  if (kind === 'whole') return [beginning];
  if (kind === 'before') return [...digits].map((digit) => digit + beginning);
  if (kind === 'pairs') return Array.from({ length: 97 }, (_, i) => beginning + String(i + 1).padStart(2, '0'));
  if (kind === 'triples') return Array.from({ length: 511 }, (_, i) => beginning + String(i).padStart(3, '0'));
  return [...kind].map((ending) => beginning + ending);
}

describe('agrees with another implementation', () => {
  it.each(pairs)('%s', (_, mask, endings, ours, theirs) => {
    const [country = '', kind = ''] = theirs.split('.');
    const other = stdnum[country]?.[kind];
    let valid = 0;
    fc.assert(
      fc.property(written(mask), (beginning) => {
        const values = endingsOf(endings, beginning);
        const ourValid = values.filter(ours);
        valid += ourValid.length;
        expect(ourValid).toEqual(values.filter((value) => other?.validate(value).isValid));
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(valid).toBeGreaterThan(3);
  });
});
