import { packedRoles } from '../packed';
import { finished, unpack } from '../text/packed-words';
import { hashStart, hashWith } from '../text/word-hash';

/** Too short to be joined with others. */
const short =
  'hi hey oi eu uk us de fr es it nl pl at ch be se no dk fi pt br mx ca au nz in jp kr sg ie cz emea apac latam dach mena global intl group team all hq pr ir hr rh dpo cfo ceo cto bd cx ux qa ops dev api bot vip b2b b2c tv km git sos';

/** Of the hashes: of 200,000 runs of letters that are no word of a function one is taken for it, and its address for public. */
export const roleBits = 28;

let words: Set<number> | undefined;
let codes: Set<string> | undefined;

const diacritics: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', ı: 'i' };

function fold(local: string): string {
  const lower = local.toLowerCase();
  // Nearly every address is plain.
  if (/^[a-z0-9._+-]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßłøı]/g, (letter) => diacritics[letter] ?? letter);
}

const longestWord = 24;

/** Whether letters are words of functions, one after the other. At most 64 letters come here. */
function isJoined(letters: string, known: ReadonlySet<number>): boolean {
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let from = 0; from < letters.length; from++) {
    if (reached[from] === 0) continue;
    let hash = hashStart;
    for (let to = from + 1; to <= Math.min(letters.length, from + longestWord); to++) {
      hash = hashWith(hash, letters.charCodeAt(to - 1));
      if (to >= from + 3 && known.has(finished(hash, roleBits))) reached[to] = 1;
    }
  }
  return reached[letters.length] === 1;
}

function roleHashes(): Set<number> {
  const hashes = new Set<number>();
  unpack(packedRoles.functions, roleBits, (hash) => hashes.add(hash));
  return hashes;
}

/**
 * Whether an address names a function, not a person: `press`, `no-reply`, `marketing.emea`, `support-de`, `pressoffice2`,
 * `gite.lescale`.
 *
 * @param mayBeName whether a word is known as a name or looks like one
 */
export function isRole(localPart: string, mayBeName: (word: string) => boolean): boolean {
  words ??= roleHashes();
  codes ??= new Set(short.split(' '));
  const parts = fold(localPart)
    .replace(/\+.*$/, '')
    .split(/[._-]/)
    .map((part) => part.replace(/\d{1,4}$/, ''))
    .filter(Boolean);
  const whole = parts.join('');
  if (/^(?:do|please)?notreply$|^(?:ne|pas)+repondre$|^nichtantworten$|^norespond/.test(whole)) return true;
  let named = 0;
  const others: string[] = [];
  for (const part of parts) {
    if (isJoined(part, words)) named++;
    else if (codes.has(part)) named += parts.length === 1 ? 1 : 0.5;
    else others.push(part);
  }
  // Names are looked up last: it is the dearest question.
  return named >= 1 && !others.some((part) => part.length === 1 || mayBeName(part));
}

/** Providers where everybody has an address. */
const freeMail =
  /^(?:g(?:oogle)?mail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|arcor|posteo|mailbox|proton(?:mail)?|pm|tutanota|tuta|zoho|mail|email|fastmail|orange|wanadoo|free|sfr|laposte|neuf|bbox|libero|virgilio|tiscali|alice|tin|fastwebnet|telefonica|movistar|terra|uol|bol|ig|sapo|clix|ziggo|kpnmail|kpn|planet|hetnet|xs4all|home|casema|telenet|skynet|proximus|wp|o2|onet|interia|op|tlen|gazeta|poczta|telia|bredband|comhem|spray|online|jubii|stofanet|kolumbus|elisanet|luukku|suomi24|seznam|centrum|atlas|volny|azet|freemail|citromail|indamail|yandex|rambler|bk|inbox|list|ukr|i|qq|163|126|sina|sohu|foxmail|aliyun|naver|hanmail|daum|nate|docomo|ezweb|softbank|nifty|biglobe|ocn|rediffmail|bluewin|sunrise|hispeed|btinternet|virginmedia|sky|talktalk|ntlworld|blueyonder|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|shaw|rogers|sympatico|bigpond|optusnet|xtra|mynet|superonline|walla|otenet)$/;

/** `acme@acme.com`, `bistro-luna@bistroluna.de`, `bistro@bistro-luna.de`: the company's own name. */
export function isOwnName(localPart: string, domain: string, mayBeName: (word: string) => boolean): boolean {
  const labels = domain.toLowerCase().split('.');
  const label = labels.slice(0, -1).reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  if (freeMail.test(label)) return false;
  const local = fold(localPart).replace(/[._-]/g, '');
  const name = fold(label).replace(/-/g, '');
  if (local.length < 3) return false;
  const parts = fold(label).split('-');
  const isPart = local.length >= 4 && (parts.includes(local) || name.startsWith(local) || name.endsWith(local));
  if (local !== name && !isPart) return false;
  const isName = mayBeName(localPart) || localPart.split(/[._-]/).some((part) => mayBeName(part));
  return !isName || (local === name && parts.length > 1);
}
