import type { Evidence } from '../confidence';
import { JAPANESE_FAMILY, nameLexicon } from './lexicon';
import { finished, hashStart, hashWith } from './word-hash';

/** What a character can be in a name; the roles add up. */
const CHINESE_FAMILY = 1;
const CHINESE_GIVEN = 2;
const JAPANESE_GIVEN_END = 4;
const KOREAN_FAMILY = 8;
const KOREAN_FIRST = 16;
const KOREAN_SECOND = 32;

/** Characters by role; family names by frequency, Chinese ones simplified and traditional. */
const charactersByRole: readonly (readonly [role: number, characters: string])[] = [
  [
    CHINESE_FAMILY,
    '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯',
  ],
  [
    CHINESE_GIVEN,
    '伟偉芳娜秀英敏静靜丽麗强強磊军軍洋勇艳艷杰傑娟涛濤明超霞平刚剛桂兰蘭红紅玉梅萍华華建国國志文斌辉輝鹏鵬飞飛宇浩欣怡佳俊雅婷雪琳倩颖穎莹瑩玲珍凤鳳淑慧晓曉小晨轩軒梓涵子豪博睿泽澤思雨诗詩语語嘉家琪瑶璐菲蕾蓉薇宁寧波凯凱亮峰峯龙龍健康永春海洪东東新鑫云雲天宏光振荣榮立学學世祥林森松柏福贵貴生德义義仁智信忠诚安乐樂美艺藝月清莲蓮香菊爱愛琴青卫衛民兴興旺中正良金银銀宝寶成达達元启啟航翔腾騰哲凡昊然一可心彤妍妮婉如若萱馨悦悅韵韻依珊冰露晴星晖暉楠桐彬冬秋夏媛虹翠巧珠勤力友继繼祖耀培坤乾旭阳陽昌盛炎焱川江河岩',
  ],
  [
    JAPANESE_GIVEN_END,
    '子美香奈恵代江枝郎太介助也哉樹人斗翔菜花穂里理沙紀輝明彦夫雄男一二三司志史之幸和正隆誠健大翼蓮悠陽葵凛結衣愛莉咲希乃音羽真由直智浩弘博宏剛勇豊茂進実学修治光昭佳織緒央生吾悟朗平弥馬臣亮涼遼久行良裕豪海空桜楓心歩未帆夏秋春雪月',
  ],
  [KOREAN_FAMILY, '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공'],
  [
    KOREAN_FIRST,
    '민지서현수영성준은재동진하도예유윤태승주정경상혜미선소시우연채다가나기광규대병명보세인종창철형호희효',
  ],
  [KOREAN_SECOND, '준우호영수희민현진은아연서훈석철원빈경숙자미정환규윤혁섭태식욱란주림인지율하나솔람별빛찬성재선'],
];
const doubleFamilies = new Set('欧阳,歐陽,司马,司馬,上官,诸葛,諸葛,东方,皇甫,慕容'.split(','));
const doubleFirst = new Set([...doubleFamilies].map((name) => name.charCodeAt(0)));

const firstCharacter = 0x4e00;
const lastCharacter = 0xd7a3;
let roles: Uint8Array | undefined;

function rolesByCharacter(): Uint8Array {
  const table = new Uint8Array(lastCharacter - firstCharacter + 1);
  for (const [role, characters] of charactersByRole) {
    for (let i = 0; i < characters.length; i++) {
      const at = characters.charCodeAt(i) - firstCharacter;
      table[at] = (table[at] ?? 0) | role;
    }
  }
  return table;
}

/** Whether the character with this code has a role. */
function can(c: number, role: number): boolean {
  roles ??= rolesByCharacter();
  return ((roles[c - firstCharacter] ?? 0) & role) !== 0;
}

/** Whether it is a family name of Japanese. */
function isJapaneseFamily(text: string, start: number, end: number): boolean {
  let hash = hashStart;
  for (let i = start; i < end; i++) hash = hashWith(hash, text.charCodeAt(i));
  return (nameLexicon().signsOf(finished(hash)) & JAPANESE_FAMILY) !== 0;
}

const koreanFollow =
  /^(?:[^\uac00-\ud7a3]|$|(?:은|는|이|가|을|를|의|에게|께|께서|씨|님|과|와|도|입니다|이라고|라고|에게서|한테|고객|대리|과장|부장|팀장|사원|선생)(?![가-힣]{3}))/;
const koreanTitle = /^ ?(?:씨|님|고객|과장|대리|부장|팀장|사원|차장|이사|대표|선생|교수|박사|환자)/;
const koreanLabel =
  /(?:이름|성명|성함|고객|고객명|담당자|담당|환자|직원|신청자|수신|발신|작성자|받는 사람|보낸 사람|예약자|회원|팀장|대표|저는|나는)(?:은|는|이|가)? ?[:：]? ?$/;

const chineseBefore =
  /(?:我叫|我是|名叫|叫做|联系人|聯絡人|客户|客戶|姓名|收件人|寄件人|患者|员工|員工|同事|经理|經理|联系|聯絡|负责人|負責人|老师|同学|朋友|先生|女士|亲爱的|親愛的|尊敬的|致|用户|会员|申请人|签名|签字人|由|请|和|与|给|是|找|[:：])(?:是|为|為)? ?[:：]? ?$/;
const chineseBehind =
  /^(?:先生|女士|小姐|经理|經理|老师|老師|主任|医生|醫生|总监|同学|教授|博士|律师|总|说|說|表示|告诉|会|將|将|要|想|需|把|被|不|也|都|的(?:邮箱|电话|手机|地址|订单|账户|合同|身份证|电子邮件)|在|于|已|将|負責|负责|反映|投诉|申请|购买|要求|住|来电|[.,，、。；;|\t\n]|$)/;
const japaneseBehind = /^ ?(?:さん|様|さま|氏|先生|君|くん|ちゃん|殿|部長|課長|社長|係長|主任)/;
const mayFollowJapanese = new Set(' さ様氏先君くち殿部課社係主');
const japaneseLabel = /(?:氏名|名前|お名前|担当|担当者|お客様|顧客|患者|社員|宛先|差出人|名義|[:：]) ?[:：]? ?(?:は)?$/;
const plainHonoured =
  /(?:お客|客|皆|奥|娘|父|母|兄|姉|弟|妹|神|仏|業者|店員|医者|患者|社長|部長|課長|担当|担当者|大家|職人|学生|警察|各位|御中|新人|主人|旦那|王|殿|何)$/;

interface Sighting {
  start: number;
  end: number;
  evidence: Evidence[];
}

const isHan = (c: number) => (c >= 0x4e00 && c <= 0x9fff) || c === 0x3005;

function isHanWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

/** The name that begins at a unit of Chinese, Japanese or Korean writing. */
export function nameInIdeographs(text: string, at: number): Sighting | undefined {
  const c = text.charCodeAt(at);
  if (c >= 0xac00) return korean(text, at);
  if (!isHan(c)) return undefined;
  return japanese(text, at) ?? chinese(text, at);
}

function korean(text: string, at: number): Sighting | undefined {
  if (at > 0 && text.charCodeAt(at - 1) >= 0xac00 && text.charCodeAt(at - 1) <= 0xd7a3) return undefined;
  if (!can(text.charCodeAt(at), KOREAN_FAMILY)) return undefined;
  const likely = can(text.charCodeAt(at + 1), KOREAN_FIRST) && can(text.charCodeAt(at + 2), KOREAN_SECOND);
  const end = at + 3;
  if (!/^[가-힣]{3}$/.test(text.slice(at, end))) return undefined;
  const behind = text.slice(end, end + 8);
  if (!koreanFollow.test(behind)) return undefined;
  const titled = koreanTitle.test(behind) || koreanLabel.test(text.slice(Math.max(0, at - 10), at));
  if (!likely && !(titled && /^ ?(?:씨|님|과장|대리|부장|팀장)/.test(behind))) return undefined;
  return {
    start: at,
    end,
    evidence: titled
      ? likely
        ? ['known-name', 'persons-place']
        : ['half-known-name', 'persons-place']
      : ['half-known-name', 'in-sentence'],
  };
}

function japanese(text: string, at: number): Sighting | undefined {
  for (const length of [3, 2, 1]) {
    if (at + length > text.length || !isJapaneseFamily(text, at, at + length)) continue;
    const stop = at + length;
    const spaced = text.charAt(stop) === ' ' ? 1 : 0;
    for (const given of [3, 2, 1]) {
      const from = stop + spaced;
      const end = from + given;
      if (end > text.length || !can(text.charCodeAt(end - 1), JAPANESE_GIVEN_END) || !isHanWord(text, from, end))
        continue;
      if (isHan(text.charCodeAt(end)) && !japaneseBehind.test(text.slice(end, end + 4))) continue;
      if (length === 1 && spaced === 0) continue;
      const evidence: Evidence[] = given === 1 && spaced === 0 ? ['half-known-name'] : ['known-name'];
      if (japaneseBehind.test(text.slice(end, end + 4)) || japaneseLabel.test(text.slice(Math.max(0, at - 6), at)))
        evidence.push('persons-place');
      return { start: at, end, evidence };
    }
    if (length === 1 || !mayFollowJapanese.has(text.charAt(stop))) continue;
    const behind = text.slice(stop, stop + 4);
    if (length > 1 && japaneseBehind.test(behind))
      return { start: at, end: stop, evidence: ['half-known-name', 'persons-place'] };
    if (length > 1 && spaced === 1) {
      const given = /^[\u3041-\u30ff]{2,5}(?![\u3041-\u30ff])/.exec(text.slice(stop + 1, stop + 8))?.[0];
      if (given !== undefined) return { start: at, end: stop + 1 + given.length, evidence: ['known-name'] };
    }
  }
  return undefined;
}

function chinese(text: string, at: number): Sighting | undefined {
  const isOne = can(text.charCodeAt(at), CHINESE_FAMILY);
  if (!isOne && !doubleFirst.has(text.charCodeAt(at))) return undefined;
  const double = doubleFamilies.has(text.slice(at, at + 2));
  if (!double && !isOne) return undefined;
  const from = at + (double ? 2 : 1);
  const first = can(text.charCodeAt(from), CHINESE_GIVEN) ? 1 : 0;
  const second = isHan(text.charCodeAt(from + 1)) && can(text.charCodeAt(from + 1), CHINESE_GIVEN) ? 1 : 0;
  const opens = at === 0 || !isHan(text.charCodeAt(at - 1));
  if (first + second > 0) {
    const introduced = chineseBefore.test(text.slice(Math.max(0, at - 6), at));
    for (const given of isHan(text.charCodeAt(from + 1)) ? [2, 1] : [1]) {
      const end = from + given;
      const evidence = chineseEvidence(
        text.slice(end, end + 6),
        given,
        given === 2 ? first + second : first,
        introduced,
        opens,
      );
      if (evidence !== undefined) return { start: at, end, evidence };
    }
  }
  if (
    '先女小老经医总'.includes(text.charAt(from) || ' ') &&
    /^(?:先生|女士|小姐|老师|经理|医生|总)/.test(text.slice(from, from + 3))
  ) {
    if (opens || chineseBefore.test(text.slice(Math.max(0, at - 6), at))) {
      return { start: at, end: from, evidence: ['half-known-name', 'persons-place'] };
    }
  }
  return undefined;
}

/** `known` of the `given` characters behind the family name are such that names are made of. */
function chineseEvidence(
  behind: string,
  given: number,
  known: number,
  introduced: boolean,
  opens: boolean,
): Evidence[] | undefined {
  if (known === 0) return undefined;
  const followed = chineseBehind.test(behind);
  const closes = behind === '' || !isHan(behind.charCodeAt(0));
  if (known === given && (introduced || opens) && followed) {
    if (introduced || !closes) return ['known-name', 'persons-place'];
    return given === 2 ? ['known-name', 'ordinary-name'] : ['half-known-name'];
  }
  if (introduced && followed) return ['known-name'];
  if (known < given) return undefined;
  if (introduced && given === 2) return ['known-name', 'ordinary-name'];
  return !closes && /^(?:先生|女士|小姐|经理|老师|医生|主任|总监|说|表示)/.test(behind)
    ? ['known-name', 'ordinary-name']
    : undefined;
}

/** The name before an honorific that begins at `at`, where no list knows it: katakana, or a short run of kanji. */
export function nameBeforeHonorific(text: string, at: number): Sighting | undefined {
  if (!/^(?:さん|様|さま|くん|ちゃん)/.test(text.slice(at, at + 3))) return undefined;
  const before = text.slice(Math.max(0, at - 12), at);
  const run = /(?:[\u30a1-\u30fc・]{2,10}|[\u4e00-\u9fff々]{2,4})$/.exec(before)?.[0];
  if (run === undefined || plainHonoured.test(run)) return undefined;
  if (run.length > 4 && /^[\u4e00-\u9fff]/.test(run)) return undefined;
  return { start: at - run.length, end: at, evidence: ['half-known-name', 'persons-place'] };
}
