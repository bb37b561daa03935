import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../scan';

type Disguise = (value: string) => string;

const runs = { numRuns: 60 };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = (min: number, max: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((units) => units.join(''));
/** `kolbe.anders27@werkhaus.de`: a person's mailbox. */
const address = fc
  .tuple(
    word(5, 8),
    word(5, 8),
    fc.integer({ min: 10, max: 99 }),
    word(6, 10),
    fc.constantFrom('de', 'fr', 'com', 'co.uk'),
  )
  .map(([first, last, number, host, ending]) => `${first}.${last}${number}@${host}q.${ending}`);

function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = i % 2 === 0 ? 2 * Number(digit) : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Sixteen digits of a card, without separators. */
const card = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 })
  .filter((digits) => new Set(digits).size > 4)
  .map((digits) => `45${digits.join('')}`)
  .map((digits) => digits + luhnDigit(digits));

const iban = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 18 }).map((digits) => {
  const account = digits.join('');
  return `DE${String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0')}${account}`;
});

const each =
  (by: (unit: string) => string): Disguise =>
  (value) =>
    [...value].map(by).join('');
const code = (unit: string) => unit.charCodeAt(0);
const hex = (unit: string, digits = 2) => code(unit).toString(16).padStart(digits, '0');
const signs = (by: (unit: string) => string) => each((unit) => (/[@.]/.test(unit) ? by(unit) : unit));
const base64 = (value: string | Uint8Array) => Buffer.from(value).toString('base64');

function base32(value: string | Uint8Array): string {
  const bits = [...Buffer.from(value)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  const encoded = groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('');
  return encoded.padEnd(Math.ceil(encoded.length / 8) * 8, '=');
}

const inSentence = (value: string) => `The colleagues from Utrecht sent ${value} in this order`;
/** Encoded with a sentence around it: the run is what is found. */
const wrapped: Disguise = (value) => base64(inSentence(value));

const anyText: Record<string, Disguise> = {
  'decimal references': each((unit) => `&#${code(unit)};`),
  'hexadecimal references': each((unit) => `&#x${hex(unit)};`),
  'references to references': each((unit) => `&amp;#${code(unit)};`),
  percent: each((unit) => `%${hex(unit).toUpperCase()}`),
  'percent twice': each((unit) => `%25${hex(unit).toUpperCase()}`),
  'JSON escapes': each((unit) => `\\u${hex(unit, 4)}`),
  'braced escapes': each((unit) => `\\u{${hex(unit)}}`),
  'hexadecimal escapes': each((unit) => `\\x${hex(unit)}`),
  'quoted-printable': each((unit) => `=${hex(unit).toUpperCase()}`),
  'full width': each((unit) => String.fromCharCode(code(unit) + 0xfee0)),
  'zero-width spaces': (value) => [...value].join('\u200b'),
  'soft hyphens': (value) => [...value].join('\u00ad'),
  'variation selectors': (value) => [...value].join('\ufe0f'),
  'bidirectional marks': (value) => [...value].join('\u200e'),
  'zero bytes': (value) => [...value].join('\0'),
  'struck through': (value) => [...value].join('\u0336'),
  'tag characters': each((unit) => String.fromCodePoint(0xe0000 + code(unit))),
  'right to left': (value) => [...value].reverse().join(''),
  base64,
  'base64 of a sentence': wrapped,
  'base64 twice': (value) => base64(base64(value)),
  'base64 three times': (value) => base64(base64(base64(value))),
  'base64 in lines of mail': (value) => base64(inSentence(value).repeat(3)).replace(/.{76}/g, '$&\r\n').trim(),
  'base64 for addresses': (value) => Buffer.from(`${value} ?>~`).toString('base64url'),
  'base64 of UTF-16': (value) => base64(Buffer.from(value, 'utf16le')),
  base32,
  hexadecimal: (value) => Buffer.from(value).toString('hex'),
  'hexadecimal pairs': (value) => [...value].map((unit) => hex(unit)).join(' '),
  'hexadecimal pairs with colons': (value) => [...value].map((unit) => hex(unit).toUpperCase()).join(':'),
  'bytes in a program': (value) => [...value].map((unit) => `0x${hex(unit)}`).join(', '),
  'gzip in base64': (value) => base64(gzipSync(inSentence(value))),
  'zlib in base64': (value) => base64(deflateSync(inSentence(value))),
  'deflate in base64': (value) => base64(deflateRawSync(inSentence(value))),
  'gzip in base64 twice': (value) => base64(base64(gzipSync(value))),
  'quoted-printable signs alone': each((unit) => (/[\dA-Za-z]/.test(unit) ? unit : `=${hex(unit).toUpperCase()}`)),
  'hexadecimal number': (value) => `0x${Buffer.from(value).toString('hex')}`,
  'base32 in small letters': (value) => base32(value).toLowerCase(),
  'gzip in base32': (value) => base32(gzipSync(value)),
  'zlib in hexadecimal': (value) => deflateSync(value).toString('hex'),
  'deflate in hexadecimal': (value) => deflateRawSync(value).toString('hex'),
  'stored deflate in base64': (value) => base64(deflateRawSync(value, { level: 0 })),
  'one by one': (value) => [...value].join(' '),
};

const ofAddresses: Record<string, Disguise> = {
  'named references': signs((unit) => (unit === '@' ? '&commat;' : '&period;')),
  'octal escape': (value) => value.replace('@', '\\100'),
  'CSS escape': (value) => value.replace('@', '\\40 '),
  'Markdown escapes': signs((unit) => `\\${unit}`),
  'quoted-printable sign': (value) => value.replace('@', '=40'),
  'soft line break': (value) => `${value.slice(0, 4)}=\r\n${value.slice(4)}`,
  'mathematical letters': each((unit) =>
    letters.includes(unit) ? String.fromCodePoint(0x1d41a + code(unit) - 97) : unit,
  ),
  'letters in rings': each((unit) => (letters.includes(unit) ? String.fromCodePoint(0x24d0 + code(unit) - 97) : unit)),
  'Cyrillic letters': each((unit) => ({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' })[unit] ?? unit),
  'small sign': (value) => value.replace('@', '﹫'),
  '(at) (dot)': signs((unit) => (unit === '@' ? ' (at) ' : ' (dot) ')),
  '[at] [dot]': signs((unit) => (unit === '@' ? '[at]' : '[dot]')),
  '{at} {dot}': signs((unit) => (unit === '@' ? '{at}' : '{dot}')),
  '(a)': (value) => value.replace('@', '(a)'),
  ' AT  DOT ': (value) => value.replace('@', ' AT ').replace(/\.(?=[^.]*$)/, ' DOT '),
  'ät punkt': (value) => value.replace('@', ' ät ').replace(/\.(?=[^.]*$)/, ' punkt '),
  'arobase point': (value) => value.replace('@', ' arobase ').replace(/\.(?=[^.]*$)/, ' point '),
  'brackets around the last dot': (value) => value.replace(/\.(?=[^.]*$)/, '[.]'),
  'blanks around signs': signs((unit) => ` ${unit} `),
  '_at_ _dot_': signs((unit) => (unit === '@' ? '_at_' : '_dot_')),
  'blanks around the sign': (value) => value.replace('@', ' @ '),
  'line break after the sign': (value) => value.replace('@', '@\n'),
};

const digits = (first: number) => each((unit) => String.fromCodePoint(first + Number(unit)));
const spoken = (words: string) => (value: string) =>
  [...value].map((digit) => words.split(' ')[Number(digit)]).join(' ');
const groups = (size: number, between: string) => (value: string) =>
  (value.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between);

const ofCards: Record<string, Disguise> = {
  'Arabic digits': digits(0x660),
  'Bengali digits': digits(0x9e6),
  'Thai digits': digits(0xe50),
  'Khmer digits': digits(0x17e0),
  'Adlam digits': digits(0x1e950),
  'mathematical digits': digits(0x1d7ce),
  'mathematical monospace digits': digits(0x1d7f6),
  'lowered digits': digits(0x2080),
  'digits in rings': each((unit) => (unit === '0' ? '⓪' : String.fromCharCode(0x245f + Number(unit)))),
  keycaps: each((unit) => `${unit}\ufe0f\u20e3`),
  'no-break spaces': groups(4, '\u00a0'),
  'double spaces': groups(4, '  '),
  'odd dashes': groups(4, '\u2013'),
  'dashes with blanks': groups(4, ' - '),
  dots: groups(4, '.'),
  slashes: groups(4, ' / '),
  underscores: groups(4, '_'),
  'middle dots': groups(4, '·'),
  pairs: groups(2, '-'),
  'one by one with slashes': groups(1, '/'),
  'in two lines': (value) => `${groups(4, ' ')(value.slice(0, 8))}\n${groups(4, ' ')(value.slice(8))}`,
  'in two lines, cut anywhere': (value) => `${value.slice(0, 11)}\n${value.slice(11)}`,
  'in two lines of an answer': (value) => `${value.slice(0, 8)}\n> ${value.slice(8)}`,
  'English words': spoken('zero one two three four five six seven eight nine'),
  'German words': spoken('null eins zwo drei vier fünf sechs sieben acht neun'),
  'French words': spoken('zéro un deux trois quatre cinq six sept huit neuf'),
  'Spanish words': spoken('cero uno dos tres cuatro cinco seis siete ocho nueve'),
};

const ofAccounts: Record<string, Disguise> = {
  'in two lines': (value) => `${groups(4, ' ')(value.slice(0, 12))}\n${groups(4, ' ')(value.slice(12))}`,
  dots: groups(4, '.'),
  underscores: groups(4, '_'),
  slashes: groups(4, '/'),
  'double spaces': groups(4, '  '),
  'Cyrillic letter': (value) => value.replace('E', 'Е'),
};

/** Texts around the value; what hides it needs nothing from them, but for a line that goes on. */
const prefix = 'We note that ';
const suffix = ' stays with us';

function isFound(type: string, value: string, disguise: Disguise, name: string): void {
  const hidden = disguise(value);
  const before = name === 'right to left' ? `${prefix}\u202e` : prefix;
  const text = before + hidden + (name === 'right to left' ? `\u202c${suffix}` : suffix);
  const found = scan(text).filter((finding) => finding.type === type);
  expect(found, `${name}: ${JSON.stringify(text)}`).toMatchObject([
    { start: before.length, end: before.length + hidden.length },
  ]);
  // A disguise takes nothing from what the value says by itself: an address of a department counts less in plain, too.
  const plain = scan(prefix + value + suffix).find((finding) => finding.type === type)?.confidence ?? 1;
  expect(found[0]?.confidence).toBeGreaterThanOrEqual(Math.min(0.5, plain));
}

describe.each(Object.entries({ ...anyText, ...ofAddresses }))('an address in disguise: %s', (name, disguise) => {
  it('is found at its place', () => {
    fc.assert(
      fc.property(address, (value) => isFound('EMAIL_ADDRESS', value, disguise, name)),
      runs,
    );
  });
});

describe.each(Object.entries({ ...anyText, ...ofCards }))('a card in disguise: %s', (name, disguise) => {
  it('is found at its place', () => {
    fc.assert(
      fc.property(card, (value) => isFound('CREDIT_CARD', value, disguise, name)),
      runs,
    );
  });
});

describe.each(Object.entries({ ...anyText, ...ofAccounts }))('an account number in disguise: %s', (name, disguise) => {
  it('is found at its place', () => {
    fc.assert(
      fc.property(iban, (value) => isFound('IBAN_CODE', value, disguise, name)),
      runs,
    );
  });
});

describe('words and labels in disguise', () => {
  it.each([
    ['US_SSN', 'SSN 536_22_8147', '536_22_8147'],
    ['US_SSN', 'SSN 536-22-\n8147', '536-22-\n8147'],
    ['US_SSN', 'S\u200bS\u200bN 536.22.8147', '536.22.8147'],
    ['PERSON', 'Name:&nbsp;J&ouml;rg M&uuml;ller', 'J&ouml;rg M&uuml;ller'],
    ['PERSON', 'Name: Jo\u0308rg Mu\u0308ller', 'Jo\u0308rg Mu\u0308ller'],
    ['PHONE_NUMBER', 'call +49 30 5268\n4173 tomorrow', '+49 30 5268\n4173'],
    [
      'PHONE_NUMBER',
      'plus four nine three zero five two six eight four one seven three',
      'plus four nine three zero five two six eight four one seven three',
    ],
    ['CREDIT_CARD', 'double four five three one two double seven six three nine double eight one two nine', undefined],
    ['EMAIL_ADDRESS', '{"text":"Hi,\\nkolbe.anders@werkhaus.de\\nthanks"}', 'kolbe.anders@werkhaus.de'],
    ['EMAIL_ADDRESS', '"{\\"text\\":\\"Hi,\\\\nkolbe.anders@werkhaus.de\\"}"', 'kolbe.anders@werkhaus.de'],
    ['EMAIL_ADDRESS', '?to=kolbe.anders%40werkhaus.de&subject=Hi', 'kolbe.anders%40werkhaus.de'],
    ['PASSWORD', 'https://kolbe:h%40rbour77x@werkhaus.de/', 'kolbe:h%40rbour77x'],
  ])('%s in %j', (type, text, value) => {
    const found = scan(text).filter((finding) => finding.type === type);
    if (value === undefined) return expect(found.length).toBeLessThanOrEqual(1);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
  });
});

describe('a card in pieces', () => {
  it.each([
    [
      'tags',
      'card <b>4539</b><i>5787</i><span class="x">6362</span><u>1486</u>',
      '4539</b><i>5787</i><span class="x">6362</span><u>1486',
    ],
    ['comments', 'card 4539<!-- a -->5787<!-- b -->6362 1486', '4539<!-- a -->5787<!-- b -->6362 1486'],
    ['Markdown', 'Karte: **4539** _5787_ `6362` ~~1486~~', '4539** _5787_ `6362` ~~1486'],
    ['a program', 'card = "4539" + "5787" +\n "6362" + "1486"', '4539" + "5787" +\n "6362" + "1486'],
    ['brackets', 'const card = [4,5,3,9,5,7,8,7,6,3,6,2,1,4,8,6];', '4,5,3,9,5,7,8,7,6,3,6,2,1,4,8,6'],
    ['pictures', 'her card: 4539🍀5787🍀6362🍀1486', '4539🍀5787🍀6362🍀1486'],
    ['letters that look like digits', 'visa 4539 57B7 6362 l4B6', '4539 57B7 6362 l4B6'],
    ['the other way round', 'card 6841263678759354', '6841263678759354'],
    [
      'decimal characters',
      'card 52 53 51 57 53 55 56 55 54 51 54 50 49 52 56 54',
      '52 53 51 57 53 55 56 55 54 51 54 50 49 52 56 54',
    ],
  ])('by %s', (_, text, written) => {
    const found = scan(text).find(({ type }) => type === 'CREDIT_CARD');
    expect(text.slice(found?.start, found?.end)).toBe(written);
  });

  it.each([
    ['no word speaks of a card', 'visitors by quarter: 4539, 5787, 6362, 1486'],
    ['the check digit is wrong', 'card <b>4539</b> <b>5787</b> <b>6362</b> <b>1487</b>'],
    ['it goes on', 'cards sold: 4539, 5787, 6362, 1486, 2210, 3004'],
    ['words stand between', 'card sales were 4539 in May, 5787 in June, 6362 in July and 1486 in August'],
    ['ages', 'members of the card club: 45, 52, 38, 61, 44, 57, 39, 48, 50, 33, 47, 62, 58, 41'],
  ])('or none: %s', (_, text) => {
    expect(scan(text).map(({ type }) => type)).not.toContain('CREDIT_CARD');
  });
});

describe('what only looks like a disguise stays quiet', () => {
  it.each([
    'Meet us @ work. It will be fun',
    'Visit us @ northwind.com today, or look at berlin.de',
    'Find us at northwind dot com',
    'Ratings: 1 2 3 4 5 6 7 8 9 10',
    'one two three four five six seven eight nine ten, and done',
    '2021\n2022\n2023\n2024\n2025',
    '4539\n5787\n6362\n1486',
    '45395787\n63621486\n45395787\n63621486',
    'width=40px; height=20; x=4930526841',
    'icon: data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'C:\\temp\\new\\release and \\\\nas01\\sales',
    'Save 20%20 or 100%',
    '120 m² and 30 m³, see note¹',
    '① first ② second ③ third',
    'Lindqvist¹ ², Osei³ ⁴ and Tamm⁵ ⁶',
    'Москва, Санкт-Петербург и Ελλάδα',
    'A B C D E F G H I J',
  ])('%j', (text) => {
    expect(scan(text).filter(({ confidence }) => confidence >= 0.6)).toEqual([]);
  });
});

it('raised digits in short groups are a number where another group is longer', () => {
  expect(scan('SSN ⁵¹²-⁴³-⁷⁷⁹¹')).toMatchObject([{ type: 'US_SSN', start: 4, end: 15 }]);
});

it('base64 whose letters would be base32 as well is read as what it is', () => {
  expect(scan('x NDUyNjcwMDcyMTcwMDA0Nw== y')).toMatchObject([{ type: 'CREDIT_CARD', start: 2, end: 26 }]);
});
