import { IDEOGRAPH, isDigit, kindOf } from '../../text/characters';
import type { Span } from '../rule';

/** What may stand in an address of Japan, China, Taiwan or Korea: letters of these scripts, digits, few signs. */
function belongs(c: number): boolean {
  return kindOf(c) === IDEOGRAPH || isDigit(c) || c === 45 || c === 32 || c === 0x3005 || c === 0x3012;
}

const farthest = 40;

/** One of these stands in every address. */
const markers = /[市区區郡町村路街道巷弄里段县縣로길동리]/u;

/** 〒100-0005 東京都千代田区丸の内1-9-1: prefecture, city or ward, block and number. */
const japanese =
  /(?:〒? ?\d{3}-\d{4} {0,2})?(?:(?:東京都|北海道|京都府|大阪府|[\u4e00-\u9fff]{2,3}県) ?)?[\u3040-\u30ff\u4e00-\u9fff]{1,8}?[市区郡町村](?:() ?[\u3040-\u30ff\u4e00-\u9fff]{1,12}){1,3} ?(?:\d{1,4}(?:丁目|番地?|号)|\d{1,4}-\d{1,4})(?:(?:の|-)?\d{1,4}(?:番地?|号室?|号)?){0,4}(?: ?[\u3040-\u30ff\u4e00-\u9fff]{2,16} ?\d{1,4}(?:号室|階)?)?/u;
/** 北京市朝阳区建国路88号, 台北市信義區松高路11號5樓. */
const chinese =
  /(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区|特别行政区) ?)?(?:[\u4e00-\u9fff]{2,7}?[市州县縣] ?)?(?:[\u4e00-\u9fff]{1,6}?[区區县縣镇鎮乡鄉] ?)?[\u4e00-\u9fff]{1,10}?(?:路|街|道|大街|大道|巷|弄|胡同|里|段|村)(?:[一二三四五六七八九十东西南北中]{1,2}段)?(?: ?\d{1,4}[弄巷])? ?\d{1,5}(?:-\d{1,4})?[号號](?:院|楼|樓)?(?: ?[\u4e00-\u9fff]{0,10}\d{1,5}(?:号楼|号|栋|幢|座|单元|室|楼|樓|层|層)){0,4}/u;
/** 서울특별시 강남구 테헤란로 152, 3층. */
const korean =
  /(?:\(?\d{5}\)? )?(?:(?:[가-힣]{2,5}(?:특별시|광역시|특별자치시|특별자치도|도|시)|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?)?(?:()[가-힣]{1,4}[시군구] ?){0,2}(?:[가-힣]{1,3}[읍면] ?)?[가-힣]{1,9}(?:\d{1,3})?(?:로|길|대로|동|리)(?: ?\d{1,4}번?길)? ?\d{1,4}(?:-\d{1,4})?(?:번지)?(?![\d년월일시분원명개])(?:(),? ?(?:[가-힣]{0,8} ?\d{1,4}(?:동|호|층))){0,3}/u;

/** Counters that follow digits in sentences: these are dates, prices and numbers of things. */
const counters = '年月日円时時分秒人個个回歳岁点枚本台名件万億亿种種倍元天週周';

/** The address around the digits from `start` to `end`, when they touch a script of East Asia. */
export function asianAddressAt(text: string, start: number, end: number): (Span & { whole: boolean }) | undefined {
  const after = end < text.length ? text.charAt(end) : ' ';
  if (counters.includes(after) && after !== '番') return undefined;
  let from = start;
  while (from > 0 && start - from < farthest && belongs(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < farthest && belongs(text.charCodeAt(to))) to++;
  const around = text.slice(from, to);
  if (!markers.test(around)) return undefined;
  for (const pattern of /[가-힣]/.test(around) ? [korean] : [chinese, japanese]) {
    const found = pattern.exec(around);
    if (found === null) continue;
    const span = { start: from + found.index, end: from + found.index + found[0].length };
    if (span.start > start || span.end < end) continue;
    if (pattern === korean && !/[시군구]/.test(found[0])) continue;
    return { ...span, whole: /[都道府県省市]|특별|광역|서울|부산|[시군]/u.test(found[0]) };
  }
  return undefined;
}
