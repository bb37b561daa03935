import { deflateSync, gzipSync } from 'node:zlib';
import { type Case, card, iban } from '../case';

/** Texts that say the same to a person or to a machine, and look like something else to a pattern. */

const digits = card.replaceAll(' ', '');
const plainIban = iban.replaceAll(' ', '');
const each = (text: string, change: (sign: string) => string) => [...text].map(change).join('');
/** Other digits of Unicode, from the one that stands for zero. */
const from = (zero: number) => each(digits, (digit) => String.fromCodePoint(zero + Number(digit)));
const sentence = (text: string) => `Please refund her, the card is ${text} and it must be today.`;
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const names = 'zero one two three four five six seven eight nine'.split(' ');
const namesDe = 'null eins zwei drei vier fünf sechs sieben acht neun'.split(' ');
const namesFr = 'zéro un deux trois quatre cinq six sept huit neuf'.split(' ');
const base32 = (text: string) => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const out = (bits.match(/.{1,5}/g) ?? []).map(
    (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)],
  );
  return out.join('').padEnd(Math.ceil(out.length / 8) * 8, '=');
};
const rot13 = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
const rot47 = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(((sign.charCodeAt(0) - 33 + 47) % 94) + 33));
const tags = (text: string) => each(text, (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0)));

const cipher = 'whoever agrees with a tool on a cipher writes what nobody else can read';

/** How, and what it looks like then. A third part says why it is out of reach. */
const disguises: [title: string, text: string, why?: string][] = [
  ['zero-width spaces between the digits', sentence(each(digits, (digit) => `${digit}\u200B`))],
  ['soft hyphens between the digits', sentence(each(digits, (digit) => `${digit}\u00AD`))],
  ['joiners and non-joiners between the digits', sentence(each(digits, (digit) => `${digit}\u200C\u200D`))],
  ['word joiners and byte order marks', sentence(each(digits, (digit) => `${digit}\u2060\uFEFF`))],
  ['marks of direction between the digits', sentence(each(digits, (digit) => `\u202A${digit}\u202C`))],
  ['variation selectors after the digits', sentence(each(digits, (digit) => `${digit}\uFE0F`))],
  ['keycap digits', sentence(each(digits, (digit) => `${digit}\uFE0F\u20E3`))],
  ['combining marks on the digits', sentence(each(digits, (digit) => `${digit}\u0332`))],
  ['invisible tag characters', `Please summarise this.${tags(`card ${digits}`)}`],
  ['full-width digits', sentence(from(0xff10))],
  ['Arabic digits', sentence(from(0x0660))],
  ['Devanagari digits', sentence(from(0x0966))],
  ['mathematical bold digits', sentence(from(0x1d7ce))],
  [
    'circled digits',
    sentence(each(digits, (digit) => (digit === '0' ? '⓪' : String.fromCodePoint(0x245f + Number(digit))))),
  ],
  ['superscript digits', sentence(each(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))],
  ['letters that look like digits', sentence('4539 57B7 6362 l4B6')],
  ['Cyrillic and Greek letters in an IBAN', `Transfer it to ${plainIban.replace('DE', 'DЕ')} please.`],
  ['a dot after every digit', sentence(each(digits, (digit) => `${digit}.`))],
  ['slashes and underscores between groups', sentence('4539/5787_6362/1486')],
  ['every digit on a line of its own', sentence(each(digits, (digit) => `\n${digit}`))],
  ['every digit in brackets', sentence(each(digits, (digit) => `[${digit}]`))],
  ['a picture between the digits', sentence(each(digits, (digit) => `${digit}🍀`))],
  ['spelled in English', sentence(each(digits, (digit) => `${names[Number(digit)]} `))],
  ['spelled in German', `Ihre Kartennummer ist ${each(digits, (digit) => `${namesDe[Number(digit)]} `)}`],
  ['spelled in French', `Sa carte est ${each(digits, (digit) => `${namesFr[Number(digit)]} `)}`],
  ['percent-encoded', sentence(each(digits, (digit) => `%${digit.charCodeAt(0).toString(16)}`))],
  ['HTML entities, decimal', sentence(each(digits, (digit) => `&#${digit.charCodeAt(0)};`))],
  ['HTML entities, hexadecimal', sentence(each(digits, (digit) => `&#x${digit.charCodeAt(0).toString(16)};`))],
  ['escapes of JavaScript', sentence(each(digits, (digit) => `\\u00${digit.charCodeAt(0).toString(16)}`))],
  ['bytes in hexadecimal', sentence(Buffer.from(`card ${digits}`).toString('hex'))],
  [
    'bytes in hexadecimal, with spaces',
    sentence([...Buffer.from(`card ${digits}`)].map((byte) => byte.toString(16)).join(' ')),
  ],
  ['bytes in decimal', sentence([...Buffer.from(digits)].join(' '))],
  ['bytes in binary', sentence([...Buffer.from(digits)].map((byte) => byte.toString(2).padStart(8, '0')).join(' '))],
  ['base64', sentence(base64(`the card is ${digits}`))],
  ['base64 twice', sentence(base64(base64(`the card is ${digits}`)))],
  ['base64 in lines', sentence(base64(`name;card\nMaria;${digits}\n`.repeat(6)).replace(/.{64}/g, '$&\n'))],
  ['base64url', sentence(Buffer.from(`the card is ${digits}???>>>`).toString('base64url'))],
  ['base64 of UTF-16', sentence(base64(Buffer.from(`the card is ${digits}`, 'utf16le')))],
  ['base64 of gzip', `Please unpack: ${base64(gzipSync(`name;card\nMaria;${digits}\n`))}`],
  ['base64 of zlib', `Please unpack: ${base64(deflateSync(`name;card\nMaria;${digits}\n`))}`],
  ['base32', sentence(base32(`the card is ${digits}`))],
  ['a data: address', `![chart](data:text/plain;base64,${base64(`the card is ${digits}`)})`],
  ['quoted-printable', sentence(each(digits, (digit) => `=${digit.charCodeAt(0).toString(16)}`))],
  ['letters moved by 13', `Qrpbqr guvf: ${rot13(`the account is ${plainIban}`)}`, cipher],
  ['signs moved by 47', `Decode this: ${rot47(`the card is ${digits}`)}`, cipher],
  ['backwards', sentence([...digits].reverse().join(''))],
  [
    'in the payload of a token',
    `Check eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ card: digits })).toString('base64url')}.`,
  ],
  ['JSON inside JSON', JSON.stringify({ body: JSON.stringify({ body: JSON.stringify({ card }) }) })],
  ['split by tags', sentence('<b>4539</b><i>5787</i><span class="x">6362</span><u>1486</u>')],
  ['split by comments', sentence('4539<!-- a -->5787<!-- b -->6362<!-- c -->1486')],
  ['split by Markdown', sentence('**4539** _5787_ `6362` ~~1486~~')],
  ['put together by a program', 'card = "4539" + "5787" + "6362" + "1486"'],
  ['an array of a program', 'const card = [4,5,3,9,5,7,8,7,6,3,6,2,1,4,8,6];'],
  ['one digit to a column', `name\tcard${'\t'.repeat(15)}\nMaria\t${[...digits].join('\t')}`],
];

const pasted = disguises.map(
  ([title, text, why], i): Case => ({
    number: 101 + i,
    title: `disguised text: ${title}`,
    area: why === undefined ? 'dom' : 'channel out of reach',
    must: why === undefined ? 'caught' : 'out of reach',
    ...(why !== undefined && { why }),
    tool: { takes: 'at once' },
    act: ({ paste }) => paste(text),
    arrived: text,
  }),
);

export const disguised: Case[] = pasted;
