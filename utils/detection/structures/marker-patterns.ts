import { lazily } from '../rules/lazily';
import { letters } from '../rules/letters';

/** How markings are set off from the text around them. */

const papers =
  'document|presentation|report|memo|memorandum|deck|paper|file|proposal|slide|dokument|präsentation|bericht|unterlagen?|angebot|rapport|présentation|note|documento|informe|presentación|propuesta|relazione|presentazione|relatório|apresentação|presentatie|raport|dokumentet|presentationen|rapporten|presentasjonen|præsentationen|asiakirja|esitys|belge|rapor|sunum|документ|отчет|отчёт|презентация';

interface Patterns {
  joiner: RegExp;
  trafficLight: RegExp;
  heading: RegExp;
  /** A document that speaks of itself. A disclaimer under every e-mail does not count. */
  statement: RegExp;
}

let compiled: Patterns | undefined;

/** Made at the first scan. Exported for the proof that all of this is linear. */
export function markerPatterns(): Patterns {
  compiled ??= {
    joiner: /[ \t]{0,3}(?:[-–—:|/,.;•·&+()[\]!]{1,3}[ \t]{0,3}|(?:and|und|et|y|e|en|i|och|og|ja|и|ve)[ \t])?/iuy,
    // Traffic Light Protocol 2.0 (https://www.first.org/tlp/). CLEAR and GREEN may go round.
    trafficLight: /TLP[ :-]{1,2}(?:RED|AMBER(?:\+STRICT)?)(?![\p{L}\d+])/uy,
    heading:
      /(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|aihe|předmět|konu|тема|件名|主题|제목|re|aw|sv|vs|rv|tr|fwd?|wg|title|titel|titre|título|titolo|header|footer|watermark|wasserzeichen|kopfzeile|fußzeile)[ \t]{0,2}[:：][ \t]{0,2}/iuy,
    statement: new RegExp(
      `^(?:()[${letters}]{1,10} ){0,2}(?:${papers})(?:() [${letters}-]{2,14}){0,2} (?:is|ist|sind|est|es|è|é|jest|är|er|on|je|is to be kept|contains|enthält|contient|contiene|contém|bevat|zawiera|innehåller|inneholder|indeholder|sisältää|содержит) (?:to be treated as |als |de |des |uma? |un |inform${letters}{2,8} )?$`,
      'i',
    ),
  };
  return compiled;
}

/** Mail and its attachments: everybody's footer. */
export const disclaimer =
  /\b(?:e-?mail|email|message|attachments?|recipient|addressee|empfänger|nachricht|anhänge|courriel|destinataire|mensaje|correo|destinatario|messaggio|mensagem|bericht is|geadresseerde|wiadomość|meddelande|viesti)\b/iu;
/** Japanese and Chinese write what a paper is without a blank: 本資料は社外秘です。 */
export const denseStatement =
  /(?:資料|文書|書類|メール|ドキュメント|文件|資訊|资料|문서|자료)(?:は|の内容は|属于|屬於|为|為|는|은)[ ]?$/u;

/** The end of one part of a line and the beginning of another: `Page 2 | Acme Corp. - Confidential`. */
export const partEnds = /(?:^|[|•·/／]\s*|\s[-–—]{1,2}\s*|\s{2,}|\t|[)\]】」]\s*|[:：]\s+)$/u;
export const partBegins = /^(?:$|\s*[|•·/／]|\s*[-–—]{1,2}\s|\s{2,}|\t|\s?[([【「])/u;
/** `© 2026 Northwind Foods. Confidential` */
export const copyright = /(?:©|\(c\)|copyright|all rights reserved|alle rechte vorbehalten)[^\n]{0,70}\.\s+$/iu;
/** What people also advise one another. */
export const advice = /^(?:do not|keep|please|nicht|bitte|ne pas|no |non |não|niet|nie |får|må|skal|ei |не |need to)/iu;
/** `ACME Confidential`, `Contoso Ltd. Confidential`, and nothing before. */
export const firmBefore =
  /^[\s\W]{0,6}(?:[\p{L}]{4,9}: )?(?:()[\p{Lu}][\p{L}\d&.-]{1,20} ){0,3}(?:[\p{Lu}\d&]{3,12}|GmbH|AG|Inc\.?|Ltd\.?|LLC|Corp\.?|SE|plc|S\.A\.|BV|B\.V\.)[ ]$/u;
/** Whom it is for, behind `Streng vertraulich!` */
export const readersOnly =
  /^[.!]\s+(?:nur|only|for|für|not|nicht|do not|bitte|please|solo|réservé|uniquement|alleen|tylko|endast|kun|vain|только)(?![\p{L}])/iu;
/** What is left of a page's head or foot: numbers, dates, versions. */
export const pageNumber =
  /^[\s|•·/,–—-]*(?:(?:page|seite|página|pagina|side|sida|sivu|strona|strana|sayfa|стр|страница|p|s|v|version|rev|draft|entwurf|\d{1,4}|of|von|de|sur|\/|[.\-–:()]|第|页|ページ|頁|쪽|\s)\.?[\s\d./:()-]*){1,6}$/iu;

export const decoration = new Set('*#_=[](){}<>|~ \t•·"\'!-:.…»«【】《》「」★▲■●►▶⚠🔒🔴,;`>'.split(''));
export const itemOfList = /^[ \t]*(?:[-*•·–+]|\d{1,2}[.)]|[a-z]\))[ \t]/;
export const classNames = lazily(
  () =>
    String.raw`^[\s*#>•·–\d.)|-]*(?:public|open|unclassified|internal|external|restricted|general|secret|top secret|öffentlich|offen|intern|public(?:o|a)|público|pubblico|publique|openbaar|publiczne|offentlig|öppen|julkinen|veřejné|kamu|открыт[${letters}]*|一般|公開|公开|공개)\b[^\n]{0,60}$`,
  'i',
);
