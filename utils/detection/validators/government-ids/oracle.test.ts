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
const pairs: [
  name: string,
  mask: string,
  endings: string,
  ours: (value: string) => boolean,
  theirs: { validate(value: string): { isValid: boolean } },
][] = [
  ['AR CUIT', '20########', digits, isArgentineCuit, stdnum.AR.cuit],
  ['AT SVNR', '1###DDMMYY', 'whole', isAtSvnr, stdnum.AT.vnr],
  ['AU ABN', '51#######', 'pairs', isAustralianAbn, stdnum.AU.abn],
  ['AU ACN', '0#######', digits, isAustralianAcn, stdnum.AU.acn],
  ['AU TFN', '########', digits, isAustralianTfn, stdnum.AU.tfn],
  ['BE national number', 'YYMMDD###', 'pairs', isBelgianNationalNumber, stdnum.BE.nn],
  ['BG EGN', 'YYMMDD###', digits, isBulgarianEgn, stdnum.BG.egn],
  ['BR CPF', '#########', 'pairs', isBrazilianCpf, stdnum.BR.cpf],
  ['BR CNPJ', '########0001', 'pairs', isBrazilianCnpj, stdnum.BR.cnpj],
  ['CA SIN', '4#######', digits, isCaSin, stdnum.CA.sin],
  ['CH AHV', '756#########', digits, isChAhv, stdnum.CH.ssn],
  ['CL RUT', '1#######', `${digits}K`, isChileanRut, stdnum.CL.rut],
  ['CN resident', '11010519YYMMDD###', `${digits}X`, isChineseResidentId, stdnum.CN.ric],
  ['CO NIT', '8########', digits, isColombianNit, stdnum.CO.nit],
  ['CZ birth number', 'YYMMDD###', digits, isRodneCislo, stdnum.CZ.rc],
  ['DE pension number', '15DDMMYYA0#', digits, isGermanPensionNumber, stdnum.DE.svnr],
  ['EC cedula', '171######', digits, isEcuadorianCedula, stdnum.EC.ci],
  ['EE personal code', '3YYMMDD###', digits, isBalticPersonalCode, stdnum.EE.ik],
  ['ES DNI', '########', all, isSpanishNif, stdnum.ES.dni],
  ['ES NIE', 'X#######', all, isSpanishNif, stdnum.ES.nie],
  ['ES CIF', 'B#######', digits, isSpanishCif, stdnum.ES.cif],
  ['ES social security', '281#######', 'pairs', isSpanishSocialSecurity, stdnum.ES.nss],
  ['FI HETU', 'DDMMYY-1##', all, isFinnishHetu, stdnum.FI.hetu],
  ['FR NIR', '18505751110##', 'pairs', isFrenchNir, stdnum.FR.nir],
  ['FR tax number', '0#########', 'triples', isFrenchTaxNumber, stdnum.FR.nif],
  ['GB NINO', 'AB######', all, isUkNino, stdnum.GB.nino],
  ['GB UTR', '#########', 'before', isUkUtr, stdnum.GB.utr],
  ['GR AFM', '########', digits, isGreekAfm, stdnum.GR.vat],
  ['GR AMKA', 'DDMMYY####', digits, isGreekAmka, stdnum.GR.amka],
  ['HK HKID', 'A######', `${digits}A`, isHongKongId, stdnum.HK.hkid],
  ['HR OIB', '##########', digits, isCroatianOib, stdnum.HR.oib],
  ['IE PPS', '#######', all, isIePps, stdnum.IE.pps],
  ['IL identity', '0#######', digits, isIsraeliId, stdnum.IL.idnr],
  ['IN Aadhaar', '2##########', digits, isIndianAadhaar, stdnum.IN.aadhaar],
  ['IN GSTIN', '27AAPFU####F1Z', all, isIndianGstin, stdnum.IN.gstin],
  ['IS kennitala', 'DDMMYY20#9', 'whole', isIcelandicKennitala, stdnum.IS.kennitala],
  ['IT fiscal code', 'RSSMRA85T##A562', all, isItalianFiscalCode, stdnum.IT.codicefiscale],
  ['KR RRN', 'YYMMDD10####', digits, (value) => koreanResident(value) === true, stdnum.KR.rrn],
  ['MX CURP', 'BOXWYYMMDDHNERXN0', digits, isMxCurp, stdnum.MX.curp],
  ['NL BSN', '1#######', digits, isDutchBsn, stdnum.NL.bsn],
  ['NO birth number', 'DDMMYY4##', 'pairs', isNorwegianFodselsnummer, stdnum.NO.fodselsnummer],
  ['NZ IRD', '04######', digits, isNewZealandIrd, stdnum.NZ.ird],
  ['PE RUC', '20########', digits, isPeruvianRuc, stdnum.PE.ruc],
  ['PL PESEL', 'YYMMDD####', digits, isPolishPesel, stdnum.PL.pesel],
  ['PL NIP', '#########', digits, isPolishNip, stdnum.PL.nip],
  ['PL REGON', '########', digits, isPolishRegon, stdnum.PL.regon],
  ['PT NIF', '2#######', digits, isPortugueseNif, stdnum.PT.nif],
  ['PT citizen card', '#########ZZ', digits, isPortugueseCitizenCard, stdnum.PT.cc],
  ['RO CNP', '1YYMMDD40###', digits, isRomanianCnp, stdnum.RO.cnp],
  ['RS JMBG', '01019##50###', digits, isJmbg, stdnum.RS.jmbg],
  ['RU INN', '77########', 'pairs', isRussianInn, stdnum.RU.inn],
  ['SE organisation', '5560#####', digits, isSwedishOrganisation, stdnum.SE.orgnr],
  ['TH identity', '1###########', digits, isThaiId, stdnum.TH.idnr],
  ['TR identity', '1########', 'pairs', isTurkishId, stdnum.TR.tckimlik],
  ['TW identity', 'A1#######', digits, isTaiwanId, stdnum.TW.natid],
  ['UA taxpayer', '3########', digits, isUkrainianRnokpp, stdnum.UA.rntrc],
  ['UY cedula', '#######', digits, isUruguayanCedula, stdnum.UY.cedula],
  ['ZA identity', 'YYMMDD500008', digits, isSouthAfricanId, stdnum.ZA.idnr],
];

function endingsOf(kind: string, beginning: string): string[] {
  if (kind === 'whole') return [beginning];
  if (kind === 'before') return [...digits].map((digit) => digit + beginning);
  if (kind === 'pairs') return Array.from({ length: 98 }, (_, i) => beginning + String(i).padStart(2, '0'));
  if (kind === 'triples') return Array.from({ length: 511 }, (_, i) => beginning + String(i).padStart(3, '0'));
  return [...kind].map((ending) => beginning + ending);
}

describe('agrees with another implementation', () => {
  it.each(pairs)('%s', (_, mask, endings, ours, theirs) => {
    let valid = 0;
    fc.assert(
      fc.property(written(mask), (beginning) => {
        const values = endingsOf(endings, beginning);
        const ourValid = values.filter(ours);
        valid += ourValid.length;
        expect(ourValid).toEqual(values.filter((value) => theirs.validate(value).isValid));
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(valid).toBeGreaterThan(3);
  });
});
