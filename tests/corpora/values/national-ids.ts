import type { Random } from '../random';
import { luhn, mod1110, remainder, verhoeff, weighted } from './check-digits';
import type { Person } from './index';

/**
 * Government and tax ids, each written from its public specification (named by its standard or authority). `called` is
 * what forms and people put before it: words of its own country first, English last.
 */
export interface NationalId {
  country: string;
  called: readonly string[];
  /** The entity type, where it is not the name of the entry: several countries number alike. */
  type?: string;
  /** Entity types that are as right, where the number does not tell which it is. */
  also?: readonly string[];
  write: (random: Random, person: Pick<Person, 'born' | 'female' | 'first' | 'last'>) => string;
}

const two = (number: number): string => String(number).padStart(2, '0');
const yymmdd = ({ year, month, day }: Person['born']): string => `${two(year % 100)}${two(month)}${two(day)}`;
const ddmmyy = ({ year, month, day }: Person['born']): string => `${two(day)}${two(month)}${two(year % 100)}`;

/** Tries numbers until one has a check digit at all: some systems leave out the ones that have none. */
function until(make: () => string | undefined): string {
  for (;;) {
    const made = make();
    if (made !== undefined) return made;
  }
}

/** Digit 0 to 9, or nothing where the remainder gives 10. */
const digitOr = (rest: number): string | undefined => (rest < 10 ? String(rest) : undefined);

const cpf = (random: Random): string => {
  const body = random.digits(9);
  const check = (text: string): string => {
    const rest =
      weighted(
        text,
        Array.from({ length: text.length }, (_, i) => text.length + 1 - i),
      ) % 11;
    return String(rest < 2 ? 0 : 11 - rest);
  };
  const first = check(body);
  return body + first + check(body + first);
};

const nifLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Odd places of the Codice Fiscale, 0-9 and A-Z (Decreto 23.12.1976). */
const fiscalOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
function fiscalCheck(body: string): string {
  const sum = [...body].reduce((total, sign, index) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (fiscalOdd[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}
const consonants = (name: string): string =>
  `${name.toUpperCase().replace(/[^BCDFGHJKLMNPQRSTVWXYZ]/g, '')}XXX`.slice(0, 3);

/** Baltic personal codes: two rounds of weights. */
function balticCheck(body: string): string {
  const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  if (first < 10) return String(first);
  return String((weighted(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11) % 10);
}
const centuryDigit = (year: number, female: boolean): string => String((year < 2000 ? 3 : 5) + (female ? 1 : 0));

function czech({ born, female }: Pick<Person, 'born' | 'female'>, random: Random): string {
  return until(() => {
    const head = `${two(born.year % 100)}${two(born.month + (female ? 50 : 0))}${two(born.day)}`;
    const serial = random.digits(3);
    const rest = remainder(head + serial, 11);
    return born.year < 1954 || rest === 10 ? undefined : `${head}/${serial}${rest}`;
  });
}

function yugoslav(random: Random, { born, female }: Pick<Person, 'born' | 'female'>, region: string): string {
  return until(() => {
    const body = `${two(born.day)}${two(born.month)}${String(born.year).slice(1)}${region}${female ? random.int(500, 999) : `${random.int(0, 4)}${random.digits(2)}`}`;
    const rest = 11 - (weighted(body, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    return rest === 10 ? undefined : body + String(rest % 11);
  });
}

/** ICAO 9303 part 3, 4.9: weights 7, 3, 1 over digits and letters. */
function icao(body: string): string {
  const sum = [...body].reduce(
    (total, sign, index) => total + Number.parseInt(sign, 36) * ([7, 3, 1][index % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

export const nationalIds: Record<string, NationalId> = {
  US_SSN: {
    country: 'US',
    called: ['SSN', 'Social Security Number', 'Social Security #', 'social'],
    write: (random) => {
      const area = random.pick([random.int(1, 665), random.int(667, 771)]);
      return `${String(area).padStart(3, '0')}-${two(random.int(11, 99))}-${random.int(1000, 9999)}`;
    },
  },
  US_ITIN: {
    country: 'US',
    called: ['ITIN', 'Individual Taxpayer Identification Number'],
    write: (random) => `9${random.digits(2)}-${random.int(70, 88)}-${random.digits(4)}`,
  },
  CA_SIN: {
    country: 'CA',
    called: ['SIN', 'Social Insurance Number', 'S.I.N.'],
    write: (random) => {
      const body = `${random.int(1, 7)}${random.digits(7)}`;
      const all = body + luhn(body);
      const separator = random.pick([' ', '-']);
      return [all.slice(0, 3), all.slice(3, 6), all.slice(6)].join(separator);
    },
  },
  UK_NINO: {
    country: 'GB',
    called: ['NI number', 'National Insurance Number', 'NINO', 'NI No.'],
    write: (random) => {
      const prefix = random.pick(['AB', 'CE', 'HK', 'JM', 'NX', 'PW', 'RS', 'SL', 'WM', 'YZ']);
      const digits = random.digits(6);
      const suffix = random.from('ABCD', 1);
      return random.chance(0.5)
        ? `${prefix}${digits}${suffix}`
        : `${prefix} ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4)} ${suffix}`;
    },
  },
  UK_NHS: {
    country: 'GB',
    called: ['NHS number', 'NHS No', 'NHS no.'],
    write: (random) =>
      until(() => {
        const body = random.shape('N########');
        const rest = 11 - (weighted(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        if (rest === 10) return undefined;
        const all = body + String(rest % 11);
        return random.chance(0.6) ? `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}` : all;
      }),
  },
  IE_PPS: {
    country: 'IE',
    called: ['PPS number', 'PPSN', 'PPS No.'],
    write: (random) => {
      const body = random.digits(7);
      return body + 'WABCDEFGHIJKLMNOPQRSTUV'[weighted(body, [8, 7, 6, 5, 4, 3, 2]) % 23];
    },
  },
  DE_TAX_ID: {
    country: 'DE',
    called: ['Steuer-ID', 'Steueridentifikationsnummer', 'IdNr.', 'steuerliche Identifikationsnummer'],
    // Among the first ten digits exactly one comes twice (BZSt).
    write: (random) =>
      until(() => {
        const order = random.shuffled([...'0123456789']);
        const doubled = random.int(1, 9);
        const body = order.map((digit, index) => (index === doubled ? order[0] : digit)).join('');
        if (body.startsWith('0')) return undefined;
        const all = body + mod1110(body);
        return random.chance(0.7) ? all : all.replace(/^(\d\d)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
      }),
  },
  DE_SOCIAL_SECURITY: {
    country: 'DE',
    called: ['Rentenversicherungsnummer', 'Sozialversicherungsnummer', 'RV-Nummer', 'SV-Nummer'],
    // Area, birth date, initial of the name at birth, serial, check digit (VKVV § 2).
    write: (random, { born, last }) => {
      const letter = /^[A-Z]/.exec(last)?.[0] ?? 'M';
      const head = `${random.pick(['12', '13', '24', '48', '53', '65'])}${ddmmyy(born)}`;
      const serial = two(random.int(0, 99));
      const numeric = head + two(letter.charCodeAt(0) - 64) + serial;
      const sum = [...numeric].reduce((total, digit, index) => {
        const product = Number(digit) * ([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1][index] ?? 0);
        return total + Math.floor(product / 10) + (product % 10);
      }, 0);
      const all = `${head}${letter}${serial}${sum % 10}`;
      return random.chance(0.5) ? all : `${all.slice(0, 2)} ${all.slice(2, 8)} ${all.slice(8, 9)} ${all.slice(9)}`;
    },
  },
  DE_ID_CARD: {
    country: 'DE',
    called: ['Personalausweisnummer', 'Personalausweis Nr.', 'Ausweisnummer'],
    write: (random) => {
      const body = random.from('LMNPRTVWXY', 1) + random.from('CFGHJKLMNPRTVWXYZ0123456789', 8);
      return body + icao(body);
    },
  },
  AT_SVNR: {
    country: 'AT',
    called: ['SVNR', 'Sozialversicherungsnummer', 'SV-Nr.'],
    write: (random, { born }) =>
      until(() => {
        const serial = String(random.int(100, 999));
        const rest = weighted(serial + ddmmyy(born), [3, 7, 9, 5, 8, 4, 2, 1, 6]) % 11;
        return rest === 10 ? undefined : `${serial}${rest}${random.pick([' ', ''])}${ddmmyy(born)}`;
      }),
  },
  CH_AHV: {
    country: 'CH',
    called: ['AHV-Nummer', 'AHV-Nr.', 'Sozialversicherungsnummer'],
    write: (random) => {
      const body = `756${random.digits(9)}`;
      const all = body + String((10 - (weighted(body, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10);
      return `${all.slice(0, 3)}.${all.slice(3, 7)}.${all.slice(7, 11)}.${all.slice(11)}`;
    },
  },
  FR_NIR: {
    country: 'FR',
    called: ['numéro de sécurité sociale', 'N° de sécu', 'NIR', 'n° SS'],
    write: (random, { born, female }) => {
      const body = `${female ? 2 : 1}${two(born.year % 100)}${two(born.month)}${random.pick(['75', '69', '13', '33', '59', '44'])}${String(random.int(1, 990)).padStart(3, '0')}${String(random.int(1, 990)).padStart(3, '0')}`;
      const key = two(97 - remainder(body, 97));
      return random.chance(0.4)
        ? body + key
        : [
            body.slice(0, 1),
            body.slice(1, 3),
            body.slice(3, 5),
            body.slice(5, 7),
            body.slice(7, 10),
            body.slice(10),
            key,
          ].join(' ');
    },
  },
  ES_NIF: {
    country: 'ES',
    called: ['DNI', 'NIF', 'D.N.I.'],
    write: (random) => {
      const body = random.shape('N#######');
      return body + random.pick(['', '', '-']) + nifLetters[Number(body) % 23];
    },
  },
  ES_NIE: {
    country: 'ES',
    called: ['NIE', 'N.I.E.'],
    write: (random) => {
      const head = random.int(0, 2);
      const body = random.digits(7);
      return `${'XYZ'[head]}${random.pick(['', '-'])}${body}${random.pick(['', '-'])}${nifLetters[Number(head + body) % 23]}`;
    },
  },
  IT_FISCAL_CODE: {
    country: 'IT',
    called: ['codice fiscale', 'C.F.', 'CF'],
    write: (random, { born, female, first, last }) => {
      const months = 'ABCDEHLMPRST';
      const body = `${consonants(last)}${consonants(first)}${two(born.year % 100)}${months[born.month - 1]}${two(born.day + (female ? 40 : 0))}${random.pick(['H501', 'F205', 'L219', 'A944', 'D612', 'G273'])}`;
      return body + fiscalCheck(body);
    },
  },
  PT_NIF: {
    country: 'PT',
    called: ['NIF', 'contribuinte n.º', 'número de contribuinte'],
    write: (random) => {
      const body = random.pick(['1', '2']) + random.digits(7);
      const rest = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      const all = body + String(rest < 2 ? 0 : 11 - rest);
      return random.chance(0.6) ? all : `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`;
    },
  },
  NL_BSN: {
    country: 'NL',
    called: ['BSN', 'burgerservicenummer', 'BSN-nummer'],
    write: (random) =>
      until(() => {
        const body = random.shape('N#######');
        const digit = digitOr(weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
        return digit && body + digit;
      }),
  },
  BE_RRN: {
    country: 'BE',
    called: ['rijksregisternummer', 'INSZ', 'Rijksregisternr.'],
    write: (random, { born }) => {
      const body = `${yymmdd(born)}${String(random.int(1, 997)).padStart(3, '0')}`;
      const check = two(97 - remainder((born.year >= 2000 ? '2' : '') + body, 97));
      return `${body.slice(0, 2)}.${body.slice(2, 4)}.${body.slice(4, 6)}-${body.slice(6)}.${check}`;
    },
  },
  PL_PESEL: {
    country: 'PL',
    called: ['PESEL', 'nr PESEL', 'numer PESEL'],
    write: (random, { born, female }) => {
      const month = born.month + (born.year >= 2000 ? 20 : 0);
      const body = `${two(born.year % 100)}${two(month)}${two(born.day)}${random.digits(3)}${random.int(0, 4) * 2 + (female ? 0 : 1)}`;
      return body + String((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
    },
  },
  PL_NIP: {
    country: 'PL',
    called: ['NIP', 'numer NIP'],
    write: (random) =>
      until(() => {
        const body = random.shape('NNN######');
        const digit = digitOr(weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11);
        const all = digit && body + digit;
        return (
          all && (random.chance(0.5) ? all : `${all.slice(0, 3)}-${all.slice(3, 6)}-${all.slice(6, 8)}-${all.slice(8)}`)
        );
      }),
  },
  PL_ID_CARD: {
    country: 'PL',
    called: ['dowód osobisty nr', 'nr dowodu osobistego', 'seria i numer dowodu'],
    write: (random) => {
      const letters = random.from('ABCDEFGHIJKLMNPRSTUVWXYZ', 3);
      const digits = random.digits(5);
      const values = [...letters].map((sign) => sign.charCodeAt(0) - 55).concat([...digits].map(Number));
      const weights = [7, 3, 1, 7, 3, 1, 7, 3];
      const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      return `${letters}${random.pick(['', ' '])}${sum % 10}${digits}`;
    },
  },
  SE_PERSONNUMMER: {
    country: 'SE',
    called: ['personnummer', 'pers.nr', 'Personnr'],
    write: (random, { born }) => {
      const body = yymmdd(born) + random.digits(3);
      const all = body + luhn(body);
      const dashed = `${all.slice(0, 6)}-${all.slice(6)}`;
      return random.chance(0.5) ? dashed : `${String(born.year).slice(0, 2)}${dashed}`;
    },
  },
  NO_FODSELSNUMMER: {
    country: 'NO',
    called: ['fødselsnummer', 'fnr', 'personnummer'],
    write: (random, { born }) =>
      until(() => {
        const individual = born.year >= 2000 ? random.int(500, 999) : random.int(0, 499);
        const body = ddmmyy(born) + String(individual).padStart(3, '0');
        const first = (11 - (weighted(body, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        const second = (11 - (weighted(body + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        if (first === 10 || second === 10) return undefined;
        return random.pick([`${body}${first}${second}`, `${body.slice(0, 6)} ${body.slice(6)}${first}${second}`]);
      }),
  },
  DK_CPR: {
    country: 'DK',
    called: ['CPR-nummer', 'CPR-nr.', 'CPR', 'personnummer'],
    // Numbers since 2007 need not fit modulus 11.
    write: (random, { born }) =>
      `${ddmmyy(born)}-${born.year >= 2000 ? random.int(4, 9) : random.int(0, 3)}${random.digits(3)}`,
  },
  FI_PERSONAL_IDENTITY_CODE: {
    country: 'FI',
    called: ['henkilötunnus', 'HETU', 'hetu'],
    write: (random, { born }) => {
      const body = `${ddmmyy(born)}${String(random.int(2, 899)).padStart(3, '0')}`;
      const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(body) % 31];
      return `${body.slice(0, 6)}${born.year >= 2000 ? 'A' : '-'}${body.slice(6)}${check}`;
    },
  },
  IS_KENNITALA: {
    country: 'IS',
    called: ['kennitala', 'kt.'],
    write: (random, { born }) =>
      until(() => {
        const body = ddmmyy(born) + random.int(20, 99);
        const rest = (11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return rest === 10 ? undefined : `${body.slice(0, 6)}-${body.slice(6)}${rest}${born.year >= 2000 ? 0 : 9}`;
      }),
  },
  CZ_RODNE_CISLO: {
    country: 'CZ',
    called: ['rodné číslo', 'r. č.', 'RČ'],
    write: (random, { born, female }) => czech({ born: { ...born, year: Math.max(born.year, 1955) }, female }, random),
  },
  SK_RC: {
    type: 'CZ_RODNE_CISLO',
    country: 'SK',
    called: ['rodné číslo', 'rod. číslo'],
    write: (random, { born, female }) => czech({ born: { ...born, year: Math.max(born.year, 1955) }, female }, random),
  },
  HU_TAJ: {
    country: 'HU',
    called: ['TAJ szám', 'TAJ-szám', 'TAJ'],
    write: (random) => {
      const body = random.digits(8);
      const all = body + String(weighted(body, [3, 7, 3, 7, 3, 7, 3, 7]) % 10);
      return `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`;
    },
  },
  HU_TAX_ID: {
    country: 'HU',
    called: ['adóazonosító jel', 'adóazonosító'],
    write: (random) =>
      until(() => {
        const body = `8${random.int(2, 5)}${random.digits(7)}`;
        const digit = digitOr(weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11);
        return digit && body + digit;
      }),
  },
  RO_CNP: {
    country: 'RO',
    called: ['CNP', 'cod numeric personal'],
    write: (random, { born, female }) => {
      const body = `${(born.year < 2000 ? 1 : 5) + (female ? 1 : 0)}${yymmdd(born)}${two(random.int(1, 40))}${String(random.int(1, 999)).padStart(3, '0')}`;
      const rest = weighted(body, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
      return body + String(rest === 10 ? 1 : rest);
    },
  },
  BG_EGN: {
    country: 'BG',
    called: ['ЕГН', 'EGN'],
    write: (random, { born }) => {
      const body = `${two(born.year % 100)}${two(born.month + (born.year >= 2000 ? 40 : 0))}${two(born.day)}${random.digits(3)}`;
      return body + String((weighted(body, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10);
    },
  },
  HR_OIB: {
    country: 'HR',
    called: ['OIB', 'osobni identifikacijski broj'],
    write: (random) => {
      const body = random.digits(10);
      return body + mod1110(body);
    },
  },
  SI_EMSO: { country: 'SI', called: ['EMŠO'], write: (random, person) => yugoslav(random, person, '50') },
  RS_JMBG: {
    type: 'SI_EMSO',
    country: 'RS',
    called: ['JMBG', 'ЈМБГ'],
    write: (random, person) => yugoslav(random, person, '71'),
  },
  EE_ISIKUKOOD: {
    country: 'EE',
    called: ['isikukood', 'IK'],
    write: (random, { born, female }) => {
      const body = `${centuryDigit(born.year, female)}${yymmdd(born)}${random.digits(3)}`;
      return body + balticCheck(body);
    },
  },
  LT_AK: {
    type: 'EE_ISIKUKOOD',
    country: 'LT',
    called: ['asmens kodas', 'a. k.'],
    write: (random, { born, female }) => {
      const body = `${centuryDigit(born.year, female)}${yymmdd(born)}${random.digits(3)}`;
      return body + balticCheck(body);
    },
  },
  LV_PERSONAS_KODS: {
    country: 'LV',
    called: ['personas kods', 'p.k.'],
    write: (random, { born }) =>
      until(() => {
        const body = `${ddmmyy(born)}${born.year < 2000 ? 1 : 2}${random.digits(3)}`;
        const rest = (1101 - weighted(body, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11;
        return rest === 10 ? undefined : `${body.slice(0, 6)}-${body.slice(6)}${rest}`;
      }),
  },
  GR_AMKA: {
    country: 'GR',
    called: ['ΑΜΚΑ', 'AMKA'],
    write: (random, { born }) => {
      const body = ddmmyy(born) + random.digits(4);
      return body + luhn(body);
    },
  },
  GR_AFM: {
    country: 'GR',
    called: ['ΑΦΜ', 'Α.Φ.Μ.', 'AFM'],
    write: (random) => {
      const body = random.shape('N#######');
      return body + String((weighted(body, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10);
    },
  },
  TR_NATIONAL_ID: {
    country: 'TR',
    called: ['T.C. Kimlik No', 'TC kimlik numarası', 'TCKN'],
    write: (random) => {
      const body = random.shape('N########');
      const digit = [...body].map(Number);
      const odd = digit.filter((_, index) => index % 2 === 0).reduce((a, b) => a + b, 0);
      const even = digit.filter((_, index) => index % 2 === 1).reduce((a, b) => a + b, 0);
      const tenth = (((odd * 7 - even) % 10) + 10) % 10;
      return `${body}${tenth}${(odd + even + tenth) % 10}`;
    },
  },
  IL_ID: {
    country: 'IL',
    called: ['מספר זהות', 'תעודת זהות', 'Teudat Zehut'],
    write: (random) => {
      const body = random.shape('N#######');
      return body + luhn(body);
    },
  },
  ZA_ID: {
    country: 'ZA',
    called: ['ID number', 'SA ID', 'RSA ID number'],
    write: (random, { born, female }) => {
      const body = `${yymmdd(born)}${random
        .int(female ? 0 : 5000, female ? 4999 : 9999)
        .toString()
        .padStart(4, '0')}08`;
      return body + luhn(body);
    },
  },
  BR_CPF: {
    country: 'BR',
    called: ['CPF', 'CPF nº'],
    write: (random) => {
      const all = cpf(random);
      return random.chance(0.8) ? all.replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4') : all;
    },
  },
  MX_CURP: {
    country: 'MX',
    called: ['CURP', 'clave CURP'],
    write: (random, { born, female }) => {
      const body = `${random.from('BCDFGHLMPRS', 1)}${random.from('AEIOU', 1)}${random.from('BCDFGLMRSTV', 2)}${yymmdd(born)}${female ? 'M' : 'H'}${random.pick(['DF', 'JC', 'NL', 'PL', 'MC'])}${random.from('BCDFGHJLMNPRSTVZ', 3)}${born.year < 2000 ? random.digits(1) : random.from('ABC', 1)}`;
      const alphabet = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
      const sum = [...body].reduce((total, sign, index) => total + alphabet.indexOf(sign) * (18 - index), 0);
      return body + String((10 - (sum % 10)) % 10);
    },
  },
  MX_RFC: {
    country: 'MX',
    called: ['RFC', 'R.F.C.'],
    write: (random, { born }) => {
      const body = `${random.from('BCDFGHLMPRS', 1)}${random.from('AEIOU', 1)}${random.from('BCDFGLMRSTV', 2)}${yymmdd(born)}${random.from('ABCDEFGHJKLMNPQRSTUVWXYZ123456789', 2)}`;
      const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
      const sum = [...body].reduce((total, sign, index) => total + alphabet.indexOf(sign) * (13 - index), 0);
      const rest = sum % 11;
      return body + (rest === 0 ? '0' : rest === 1 ? 'A' : String(11 - rest));
    },
  },
  AR_CUIT: {
    country: 'AR',
    called: ['CUIL', 'CUIT', 'CUIL/CUIT'],
    write: (random, { female }) =>
      until(() => {
        const body = `${female ? 27 : 20}${random.int(11, 45)}${random.digits(6)}`;
        const rest = (11 - (weighted(body, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        return rest === 10 ? undefined : `${body.slice(0, 2)}-${body.slice(2)}-${rest}`;
      }),
  },
  CL_RUT: {
    country: 'CL',
    called: ['RUT', 'RUN', 'R.U.T.'],
    write: (random) => {
      const body = String(random.int(5_000_000, 24_999_999));
      const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
      const check = ['0', 'K', '9', '8', '7', '6', '5', '4', '3', '2', '1'][sum % 11];
      return `${Number(body).toLocaleString('es-CL').replaceAll(',', '.')}-${check}`;
    },
  },
  EC_CEDULA: {
    country: 'EC',
    called: ['cédula', 'cédula de identidad', 'C.I.'],
    write: (random) => {
      const body = `${two(random.int(1, 24))}${random.int(0, 5)}${random.digits(6)}`;
      return body + luhn(body);
    },
  },
  UY_CEDULA: {
    country: 'UY',
    called: ['cédula de identidad', 'C.I.'],
    write: (random) => {
      const body = String(random.int(1_000_000, 5_999_999));
      const check = (10 - (weighted(body, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10;
      return `${body.slice(0, 1)}.${body.slice(1, 4)}.${body.slice(4)}-${check}`;
    },
  },
  CO_CEDULA: {
    country: 'CO',
    called: ['cédula de ciudadanía', 'C.C.', 'CC No.'],
    write: (random) => random.shape('1.0##.###.###'),
  },
  IN_AADHAAR: {
    country: 'IN',
    called: ['Aadhaar', 'Aadhaar number', 'Aadhaar No', 'UID'],
    write: (random) => {
      const body = `${random.int(2, 9)}${random.digits(10)}`;
      const all = body + verhoeff(body);
      return random.chance(0.75) ? `${all.slice(0, 4)} ${all.slice(4, 8)} ${all.slice(8)}` : all;
    },
  },
  IN_PAN: {
    country: 'IN',
    called: ['PAN', 'PAN card', 'PAN No.'],
    write: (random, { last }) => {
      const initial = /^[A-Z]/.exec(last)?.[0] ?? 'S';
      return `${random.from('ABCDEFGHJKLMNPQRSTUVWXYZ', 3)}P${initial}${random.shape('####')}${random.from('ABCDEFGHJKLMNPQRSTUVWXYZ', 1)}`;
    },
  },
  AU_TFN: {
    country: 'AU',
    called: ['TFN', 'Tax File Number', 'tax file no.'],
    write: (random) =>
      until(() => {
        const body = random.shape('N#######');
        const rest = weighted(body, [1, 4, 3, 7, 5, 8, 6, 9]);
        const last = Array.from({ length: 10 }, (_, i) => i).find((digit) => (rest + digit * 10) % 11 === 0);
        const all = last === undefined ? undefined : body + String(last);
        return all && `${all.slice(0, 3)} ${all.slice(3, 6)} ${all.slice(6)}`;
      }),
  },
  AU_MEDICARE: {
    country: 'AU',
    called: ['Medicare number', 'Medicare card no.', 'Medicare No'],
    write: (random) => {
      const body = `${random.int(2, 6)}${random.digits(7)}`;
      const all = `${body}${weighted(body, [1, 3, 7, 9, 1, 3, 7, 9]) % 10}${random.int(1, 9)}`;
      return `${all.slice(0, 4)} ${all.slice(4, 9)} ${all.slice(9)}`;
    },
  },
  NZ_IRD: {
    country: 'NZ',
    called: ['IRD number', 'IRD No.', 'IRD'],
    write: (random) =>
      until(() => {
        const body = `0${random.int(50, 99)}${random.digits(5)}`;
        let rest = (11 - (weighted(body, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        if (rest === 10) rest = (11 - (weighted(body, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
        const all = body.slice(1) + String(rest);
        return rest === 10 ? undefined : `${all.slice(0, 2)}-${all.slice(2, 5)}-${all.slice(5)}`;
      }),
  },
  SG_NRIC_FIN: {
    country: 'SG',
    called: ['NRIC', 'NRIC/FIN', 'NRIC No.'],
    write: (random) => {
      const head = random.pick(['S', 'T', 'F', 'G']);
      const body = random.digits(7);
      const sum = weighted(body, [2, 7, 6, 5, 4, 3, 2]) + ('TG'.includes(head) ? 4 : 0);
      return head + body + ('ST'.includes(head) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[sum % 11];
    },
  },
  HK_HKID: {
    country: 'HK',
    called: ['HKID', 'Hong Kong ID', '身份證號碼'],
    write: (random) => {
      const letter = random.from('ABCDEGHKPRVYZ', 1);
      const body = random.digits(6);
      const sum = 36 * 9 + (letter.charCodeAt(0) - 55) * 8 + weighted(body, [7, 6, 5, 4, 3, 2]);
      const rest = (11 - (sum % 11)) % 11;
      return `${letter}${body}(${rest === 10 ? 'A' : rest})`;
    },
  },
  MY_NRIC: {
    country: 'MY',
    called: ['MyKad', 'IC number', 'No. K/P', 'NRIC'],
    write: (random, { born }) =>
      `${yymmdd(born)}-${random.pick(['01', '08', '10', '14', '05', '07'])}-${random.digits(4)}`,
  },
  TH_TNIN: {
    country: 'TH',
    called: ['เลขประจำตัวประชาชน', 'Thai ID', 'Thai national ID'],
    write: (random) => {
      const body = `${random.int(1, 5)}${random.digits(11)}`;
      const check = (11 - (weighted(body, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
      return `${body.slice(0, 1)}-${body.slice(1, 5)}-${body.slice(5, 10)}-${body.slice(10)}-${check}`;
    },
  },
  ID_NIK: {
    country: 'ID',
    called: ['NIK', 'No. KTP', 'Nomor Induk Kependudukan'],
    write: (random, { born, female }) =>
      `${random.pick(['317305', '327301', '357814', '510306'])}${two(born.day + (female ? 40 : 0))}${two(born.month)}${two(born.year % 100)}${String(random.int(1, 60)).padStart(4, '0')}`,
  },
  KR_RRN: {
    country: 'KR',
    called: ['주민등록번호', '주민번호', 'RRN'],
    write: (random, { born, female }) => {
      const head = yymmdd(born);
      const tail = `${(born.year < 2000 ? 1 : 3) + (female ? 1 : 0)}${two(random.int(0, 95))}${random.digits(3)}`;
      const sum = weighted(head + tail, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
      return `${head}-${tail}${(11 - (sum % 11)) % 10}`;
    },
  },
  JP_MY_NUMBER: {
    country: 'JP',
    called: ['マイナンバー', '個人番号', 'My Number'],
    write: (random) => {
      const body = random.digits(11);
      const rest = weighted(body, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
      const all = body + String(rest <= 1 ? 0 : 11 - rest);
      return random.chance(0.6) ? `${all.slice(0, 4)} ${all.slice(4, 8)} ${all.slice(8)}` : all;
    },
  },
  CN_RESIDENT_ID: {
    country: 'CN',
    called: ['身份证号', '身份证号码', '身份证', 'Resident ID'],
    // GB 11643-1999.
    write: (random, { born }) => {
      const body = `${random.pick(['110105', '310104', '440305', '330106', '510107'])}${born.year}${two(born.month)}${two(born.day)}${random.digits(3)}`;
      const sum = weighted(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
      return body + '10X98765432'[sum % 11];
    },
  },
  TW_NATIONAL_ID: {
    country: 'TW',
    called: ['身分證字號', '身分證統一編號', 'Taiwan ID'],
    write: (random, { female }) => {
      const codes: Record<string, number> = { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, H: 17, N: 22, P: 23, T: 27 };
      const letter = random.pick(Object.keys(codes));
      const body = `${female ? 2 : 1}${random.digits(7)}`;
      const code = codes[letter] ?? 10;
      const sum = Math.floor(code / 10) + (code % 10) * 9 + weighted(body, [8, 7, 6, 5, 4, 3, 2, 1]);
      return `${letter}${body}${(10 - (sum % 10)) % 10}`;
    },
  },
  RU_INN: {
    country: 'RU',
    called: ['ИНН', 'ИНН физлица'],
    write: (random) => {
      const body = `${random.pick(['77', '78', '50', '16', '66'])}${random.digits(8)}`;
      const first = (weighted(body, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
      const second = (weighted(body + first, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
      return `${body}${first}${second}`;
    },
  },
  RU_SNILS: {
    country: 'RU',
    called: ['СНИЛС', 'страховой номер СНИЛС'],
    write: (random) => {
      const body = random.shape('N########');
      const rest = (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100;
      return `${body.slice(0, 3)}-${body.slice(3, 6)}-${body.slice(6)} ${two(rest)}`;
    },
  },
  RU_PASSPORT: {
    country: 'RU',
    called: ['паспорт', 'паспорт серия и номер', 'серия и номер паспорта'],
    write: (random) => random.shape('4# 1# ######'),
  },
  UA_RNOKPP: {
    country: 'UA',
    called: ['РНОКПП', 'ІПН', 'ідентифікаційний код'],
    write: (random, { born }) => {
      const days = Math.round((Date.UTC(born.year, born.month - 1, born.day) - Date.UTC(1899, 11, 31)) / 86_400_000);
      const body = `${String(days).padStart(5, '0')}${random.digits(4)}`;
      const sum = weighted(body, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
      return body + String((((sum % 11) + 11) % 11) % 10);
    },
  },
};

/** Passports: mostly a shape, so the words before it matter. */
export const passports: Record<string, NationalId> = {
  US_PASSPORT: {
    country: 'US',
    called: ['passport number', 'US passport no.', 'Passport #'],
    write: (random) => random.shape(random.pick(['@########', '#########'])),
  },
  UK_PASSPORT: {
    country: 'GB',
    called: ['passport number', 'British passport no.', 'Passport No'],
    write: (random) => random.shape('5########'),
  },
  DE_PASSPORT: {
    country: 'DE',
    called: ['Reisepassnummer', 'Reisepass-Nr.', 'Passnummer'],
    write: (random) => `C${random.from('CFGHJKLMNPRTVWXYZ0123456789', 8)}`,
  },
  FR_PASSPORT: {
    country: 'FR',
    called: ['passeport n°', 'numéro de passeport'],
    write: (random) => random.shape('1#@@#####'),
  },
  ES_PASSPORT: {
    country: 'ES',
    called: ['pasaporte n.º', 'número de pasaporte'],
    write: (random) => random.shape('@@@######'),
  },
  IT_PASSPORT: {
    country: 'IT',
    called: ['passaporto n.', 'numero di passaporto'],
    write: (random) => `Y${random.from('AB', 1)}${random.digits(7)}`,
  },
  CA_PASSPORT: {
    type: 'PASSPORT_NUMBER',
    country: 'CA',
    called: ['passport number', 'Canadian passport'],
    write: (random) => random.shape('@@######'),
  },
  IN_PASSPORT: {
    country: 'IN',
    called: ['passport number', 'Indian passport no.'],
    write: (random) => random.shape('@N######'),
  },
  AU_PASSPORT: {
    type: 'PASSPORT_NUMBER',
    country: 'AU',
    called: ['passport number', 'Australian passport'],
    write: (random) => random.shape('P@#######'),
  },
};
