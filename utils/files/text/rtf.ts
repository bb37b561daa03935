/** Destinations that hold no text of the document (RTF specification 1.9.1). */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict objdata themedata colorschememapping latentstyles datastore xmlnstbl filetbl revtbl pgptbl mmathPr panose falt fontemb blipuid bkmkstart bkmkend wgrffmtfilter passwordhash'.split(
    ' ',
  ),
);

/** Control words that are a character. */
const characters: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};

/** What `\fcharset` says, as a label of the Encoding Standard. */
const charsets: Record<number, string> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const codePages: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

function labelOf(codePage: number): string {
  return codePages[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
}

interface Group {
  isSilent: boolean;
  isFontTable: boolean;
  isSkippable: boolean;
  charset: string;
  /** Units that stand for a `\u` where a program cannot show it. */
  fallbackUnits: number;
}

/** `\word-12 ` or `\x`, a group's brace, a byte in hexadecimal digits, or plain text. */
const token = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)/gs;

/**
 * The text of RTF, as a word processor would show it and more: instructions of fields, hidden and deleted text and the
 * properties of the document come too. Tables have tabs between cells.
 */
export function textOfRtf(rtf: string): string {
  const fonts = new Map<number, string>();
  const stack: Group[] = [];
  let group: Group = {
    isSilent: false,
    isFontTable: false,
    isSkippable: false,
    charset: 'windows-1252',
    fallbackUnits: 1,
  };
  let defaultCharset = group.charset;
  let font = 0;
  let skip = 0;
  let bytes: number[] = [];
  const pieces: string[] = [];
  const flush = () => {
    if (bytes.length === 0) return;
    pieces.push(new TextDecoder(group.charset).decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  const add = (text: string) => {
    flush();
    if (!group.isSilent) pieces.push(text);
  };
  const control = (word: string, number: number | undefined) => {
    const text = characters[word];
    if (group.isFontTable) {
      if (word === 'f') font = number ?? 0;
      if (word === 'fcharset') fonts.set(font, charsets[number ?? 0] ?? defaultCharset);
    } else if (word === 'f') group.charset = fonts.get(number ?? 0) ?? defaultCharset;
    if (word === 'u') {
      if (skip === 0) add(String.fromCharCode((number ?? 0) & 0xffff));
      skip = group.fallbackUnits;
    } else if (word === 'uc') group.fallbackUnits = Math.min(16, Math.max(0, number ?? 1));
    else if (word === 'ansicpg') {
      defaultCharset = labelOf(number ?? 1252);
      group.charset = defaultCharset;
    } else if (word === 'mac') defaultCharset = 'macintosh';
    else if (silent.has(word)) {
      group.isSilent = true;
      group.isFontTable = word === 'fonttbl';
    } else if (word === 'upr') group.isSilent = false;
    else if (text !== undefined) add(text);
    else if (word === 'fldinst' || word === 'fldrslt') add(' ');
  };
  token.lastIndex = 0;
  for (let match = token.exec(rtf); match !== null; match = token.exec(rtf)) {
    const [, word, number, hex, symbol, brace, plain] = match;
    if (hex !== undefined) {
      if (skip > 0) skip--;
      else if (!group.isSilent) bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (word !== undefined) {
      if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0));
      else control(word, number === undefined ? undefined : Number(number));
      if (word !== 'u') skip = 0;
    } else if (brace === '{') {
      stack.push(group);
      group = { ...group };
      skip = 0;
    } else if (brace === '}') {
      group = stack.pop() ?? group;
      skip = 0;
    } else if (plain !== undefined) {
      const text = plain.replace(/[\r\n]/g, '');
      const dropped = Math.min(skip, text.length);
      skip -= dropped;
      if (text.length > dropped) add(text.slice(dropped));
    } else if (symbol !== undefined) {
      if (symbol === '~') add('\u00a0');
      else if (symbol === '_') add('-');
      else if (symbol === '\n' || symbol === '\r') add('\n');
      else if ('\\{}'.includes(symbol)) add(symbol);
    }
  }
  flush();
  return pieces.join('');
}
