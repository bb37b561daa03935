export const list = (words: string): string[] => words.trim().replace(/\s+/g, ' ').split(/, ?/);

/** Words of every text, which begin no marking: they only go along with one. */
const commonplace = new Set([
  'information',
  'document',
  'communication',
  'personal',
  'draft',
  'board',
  'concept',
  'access',
]);

/** Words that mark a document wherever they stand alone, by language. */
export const strong: Record<string, string> = {
  en: `confidential, commercial in confidence, in strict confidence, commercially sensitive, confidential information
    memorandum, attorney client privileged, attorney client privilege, attorney client communication, attorney
    client privileged communication, attorney client work product, attorney work product, lawyer client privileged,
    solicitor client privileged, legal privilege, subject to legal privilege, for internal use only, for internal
    use, internal use only, internal only, internal use, for employees only, employees only, not for distribution,
    not for public distribution, not for external distribution, not for further distribution, not for public
    release, not for release, not for publication, not for circulation, not for onward distribution, do not
    distribute, do not forward, do not share, do not share externally, do not copy, do not circulate, do not
    disclose, do not copy or distribute, do not distribute or forward, under nda, subject to nda, covered by nda,
    shared under nda, nda required, trade secret, trade secrets, material non public information, mnpi, top secret,
    official sensitive, for official use only, fouo, noforn, controlled unclassified information, board only, need
    to know, need to know basis, eyes only, for your eyes only, restricted circulation, restricted distribution,
    limited distribution, treat as confidential, please treat as confidential, keep confidential, please keep
    confidential`,
  de: `vertraulich, firmenvertraulich, nur für den internen gebrauch, nur fuer den internen gebrauch, nur für internen
    gebrauch, nur für den internen dienstgebrauch, nur zum internen gebrauch, nur zur internen verwendung, nur für
    interne zwecke, für den internen gebrauch, zum internen gebrauch, nur intern, rein intern, nur für den
    dienstgebrauch, vs nfd, vs nur für den dienstgebrauch, vs vertraulich, verschlusssache, geschäftsgeheimnis,
    betriebsgeheimnis, betriebs und geschäftsgeheimnis, nicht weitergeben, nicht weiterleiten, nicht zur weitergabe,
    nicht zur weitergabe bestimmt, nicht zur veröffentlichung, nicht zur veröffentlichung bestimmt, weitergabe
    untersagt, weitergabe an dritte untersagt, firmenintern, unternehmensintern, bitte vertraulich behandeln,
    vertraulich behandeln, anwaltlich privilegiert, unterliegt der geheimhaltung`,
  fr: `confidentiel, confidentielle, confidentiel entreprise, confidentiel défense, diffusion restreinte, diffusion
    limitée, diffusion interdite, usage interne, à usage interne, a usage interne, usage interne uniquement, usage
    interne exclusivement, à usage interne uniquement, à usage interne exclusivement, à usage strictement interne,
    usage strictement interne, réservé à l'usage interne, réservé à un usage interne, interne uniquement, ne pas
    diffuser, ne pas diffuser à l'extérieur, ne pas diffuser en externe, ne pas transférer, secret des affaires,
    secret professionnel, sous nda, confidentiel avocat client, correspondance confidentielle avocat client`,
  es: `confidencial, uso interno, solo uso interno, sólo uso interno, solo para uso interno, sólo para uso interno,
    únicamente para uso interno, exclusivamente para uso interno, uso exclusivamente interno, uso interno exclusivo,
    uso exclusivo interno, de uso interno, para uso interno, no distribuir, no difundir, no reenviar, no compartir,
    prohibida su difusión, prohibida su distribución, secreto comercial, secreto empresarial, secreto profesional,
    difusión limitada, difusión restringida, uso restringido, bajo nda, alto secreto`,
  it: `riservato, riservata, riservatissimo, confidenziale, riservata personale, solo uso interno, solo per uso
    interno, ad uso interno, per uso interno, ad esclusivo uso interno, ad uso esclusivamente interno,
    esclusivamente per uso interno, non divulgare, non distribuire, non diffondere, non inoltrare, vietata la
    diffusione, vietata la divulgazione, segreto industriale, segreto aziendale, segreto commerciale, diffusione
    limitata`,
  pt: `confidencial e privilegiado, apenas para uso interno, somente para uso interno, exclusivo para uso interno,
    exclusivamente para uso interno, só para uso interno, uso restrito, não distribuir, não divulgar, não
    compartilhar, não partilhar, não reencaminhar, segredo comercial, segredo de negócio, segredo industrial,
    sigiloso, sigilo profissional, circulação restrita, divulgação restrita, divulgação proibida, proibida a
    divulgação`,
  nl: `vertrouwelijk, bedrijfsvertrouwelijk, vertrouwelijk document, alleen voor intern gebruik, uitsluitend voor
    intern gebruik, enkel voor intern gebruik, voor intern gebruik, intern gebruik, alleen intern, niet verspreiden,
    niet delen, niet doorsturen, niet voor verspreiding, niet voor publicatie, bedrijfsgeheim, staatsgeheim`,
  pl: `poufne, poufny, poufna, do użytku wewnętrznego, tylko do użytku wewnętrznego, wyłącznie do użytku wewnętrznego,
    użytek wewnętrzny, tylko użytek wewnętrzny, tajemnica przedsiębiorstwa, tajemnica firmy, tajemnica handlowa,
    tajemnica adwokacka, nie rozpowszechniać, nie udostępniać, nie przekazywać dalej`,
  sv: `konfidentiellt, konfidentiell, företagskonfidentiellt, endast för internt bruk, enbart för internt bruk, endast
    internt bruk, för internt bruk, internt bruk, endast för intern användning, endast intern användning, sekretess,
    sekretessbelagt, sekretessbelagd, företagshemlighet, företagshemligt, affärshemlighet, får ej spridas, får inte
    spridas, sprid ej, ej för spridning, kvalificerat hemlig`,
  da: `fortroligt, fortrolig, kun til intern brug, til intern brug, kun intern brug, intern brug, må ikke videregives,
    må ikke distribueres, må ikke deles, forretningshemmelighed`,
  no: `konfidensielt, konfidensiell, kun for internt bruk, kun til internt bruk, for internt bruk, til internt bruk,
    kun internt bruk, unntatt offentlighet, unntatt offentligheten, forretningshemmelighet, skal ikke deles, skal
    ikke distribueres, ikke for distribusjon`,
  fi: `luottamuksellinen, luottamuksellista, luottamuksellisesti, vain sisäiseen käyttöön, sisäiseen käyttöön,
    ainoastaan sisäiseen käyttöön, salassa pidettävä, salassapidettävä, liikesalaisuus, ei saa levittää, ei
    levitettäväksi, ei jaettavaksi`,
  cs: `důvěrné, důvěrný, důvěrný dokument, pouze pro vnitřní potřebu, jen pro vnitřní potřebu, pro vnitřní potřebu,
    pouze pro interní potřebu, pro interní potřebu, pouze pro interní použití, pouze k internímu použití, pro
    interní použití, k internímu použití, obchodní tajemství, nešířit, neposílat dál, dôverné, len na interné
    použitie, len pre internú potrebu, obchodné tajomstvo`,
  tr: `gizlidir, gizli belge, gizli ve özel, ÇOK GİZLİ, GİZLİDİR, KESİNLİKLE GİZLİ, HİZMETE ÖZEL, dahili
    kullanım, yalnızca dahili kullanım, yalnızca dahili kullanım içindir, sadece dahili kullanım içindir, dahili
    kullanım içindir, şirket içi kullanım, yalnızca şirket içi kullanım, şirket içi kullanım içindir, ŞİRKET İÇİ
    KULLANIM, kuruma özel, hizmete özel, şirkete özel, ticari sır, paylaşılamaz, paylaşmayınız`,
  cyrillic: `конфиденциально, для служебного пользования, дсп, для внутреннего использования, только для внутреннего
    использования, для внутреннего пользования, только для внутреннего пользования, исключительно для внутреннего
    использования, коммерческая тайна, адвокатская тайна, не для распространения, не подлежит разглашению, не
    распространять, не пересылать, конфиденциальный документ, конфіденційно, цілком таємно, для службового
    користування, для внутрішнього використання, тільки для внутрішнього використання, лише для внутрішнього
    використання, комерційна таємниця, не для розповсюдження, поверително, за вътрешна употреба, поверљиво`,
  ja: `社外秘, 機密, 極秘, 厳秘, 部外秘, 取扱注意, 取り扱い注意, 関係者限り, 関係者限定, 関係者外秘, 社内限, 社内限り, 社内限定, 社内用, 社内専用, 社内使用のみ, 機密情報, 機密文書, 機密資料,
    秘密情報, マル秘, 丸秘, 転送禁止, 持出禁止, 持ち出し禁止, 部外者閲覧禁止, 他言無用, 営業秘密`,
  zh: `机密, 绝密, 绝密文件, 机密文件, 机密资料, 商业机密, 商业秘密, 公司机密, 高度机密, 严格保密, 保密, 密件, 内部资料, 内部文件, 内部使用, 仅供内部使用, 仅限内部使用, 仅内部使用, 仅供内部参考,
    内部传阅, 严禁外传, 请勿外传, 禁止外传, 严禁转发, 请勿转发, 注意保密, 絕密, 機密文件, 機密資料, 商業機密, 公司機密, 內部使用, 僅供內部使用, 限內部使用, 內部文件, 請勿外傳`,
  ko: `대외비, 기밀, 극비, 사내용, 내부용, 사내 한정, 내부 자료, 내부 문서, 사외비, 영업비밀, 영업 비밀, 회사 기밀, 기밀 문서, 기밀문서, 기밀 사항, 기밀사항, 외부 유출 금지, 외부유출금지,
    무단 배포 금지, 배포 금지, 외부 공개 금지, 내부 검토용, 내부 사용 전용, 내부 전용, 사내 전용`,
  others: `confidențial, uz intern, doar pentru uz intern, secret de serviciu, nu distribuiți, bizalmas, belső használatra,
    csak belső használatra, szigorúan titkos, üzleti titok, εμπιστευτικό, ΕΜΠΙΣΤΕΥΤΙΚΟ, ΑΚΡΩΣ ΕΜΠΙΣΤΕΥΤΙΚΟ,
    απόρρητο, ΑΠΟΡΡΗΤΟ, για εσωτερική χρήση, μόνο για εσωτερική χρήση, povjerljivo, zaupno, za internu upotrebu,
    konfidentsiaalne, konfidencialu, konfidenciāli, rahasia, untuk penggunaan internal, tuyệt mật, bảo mật, lưu hành
    nội bộ, ลับ, ลับมาก, ลับที่สุด, سري, سري للغاية, للاستخدام الداخلي فقط, סודי, סודי ביותר, חסוי, לשימוש פנימי
    בלבד, गोपनीय, अति गोपनीय`,
};

/** What stands before such a word and makes it stronger. */
export const qualifiers = list(`
  strictly, strictly private and, highly, most, company, business, client, private and, private &, privileged and,
  privileged &, confidential and, confidential &, proprietary and, board, legally, streng, strikt, höchst, absolut,
  persönlich und, privat und, strictement, très, hautement, privé et, personnel et, document, estrictamente,
  altamente, muy, privado y, personal y, documento, strettamente, riservato e, personale e, estritamente, privado e,
  zeer, persoonlijk en, commercieel, departementaal, ściśle, dokument, materiał, strängt, strengt, yderst, erittäin,
  ehdottoman, přísně, prísne, kesinlikle, çok, son derece, строго, совершенно, суворо, цілком, strict, szigorúan,
  αυστηρώς, άκρως, strogo, sangat, 高度, 严格, confidencial e`);

/** Words that mark only in capitals, behind `Classification:`, or beside a stronger one. */
export const weak = list(`
  secret, restricted, internal, private, sensitive, privileged, proprietary, draft, nda, information, business information,
  document, communication, personal, pii, phi, cui, without prejudice, all rights reserved, work product, board,
  geheim, intern, interne, internes dokument, entwurf, persönlich, interno, interna, reservado, restrito, restringido,
  privado, interne, restreint, brouillon, borrador, bozza, rascunho, concept, vertrouwelijke informatie,
  informations confidentielles, information confidentielle, información confidencial, informação confidencial,
  informazioni riservate, vertrauliche informationen, vertrauliches dokument, confidential document,
  confidential information, tajne, zastrzeżone, tajné, vyhrazené, interní, internt, hemligt, hemlig, hemmeligt, hemmelig,
  begrenset, begrænset, salainen, sisäinen, gizli, özel, dahili, kişiye özel, секретно, внутренний, внутреннее,
  конфиденциальная информация, конфиденциальный, secreto, segreto, wewnętrzne, informacje poufne, 秘密, 内部, 親展,
  비밀, bí mật`);

/** What a form or the properties of a document call the marking, by language. */
export const labels: readonly string[] = list(`
  classification, document classification, data classification, information classification, security classification,
  classification level, sensitivity, sensitivity label, sensitivity level, confidentiality, confidentiality level,
  security level, protective marking, handling, handling instructions, distribution, access, status, marking,
  x-classification, msip_label_name, klassifizierung, dokumentenklassifizierung, klassifikation, einstufung,
  vertraulichkeit, vertraulichkeitsstufe, vertraulichkeitsklasse, schutzklasse, schutzbedarf, sicherheitsstufe,
  geheimhaltungsstufe, classification du document, niveau de confidentialité, confidentialité, diffusion,
  niveau de classification, clasificación, clasificación del documento, nivel de confidencialidad, confidencialidad,
  classificazione, classificazione del documento, livello di riservatezza, riservatezza, livello di confidenzialità,
  classificação, classificação da informação, classificação do documento, nível de confidencialidade,
  confidencialidade, nível de sigilo, classificatie, informatieclassificatie, rubricering, vertrouwelijkheid,
  vertrouwelijkheidsniveau, klasyfikacja, klauzula, klauzula tajności, poziom poufności, poufność, klassificering,
  informationsklassning, klassning, sekretessnivå, konfidentialitet, fortrolighed, fortrolighedsniveau, klassifisering,
  gradering, konfidensialitet, luokitus, luokittelu, luottamuksellisuus, suojaustaso, turvallisuusluokka, klasifikace,
  stupeň utajení, stupeň důvěrnosti, důvěrnost, sınıflandırma, gizlilik derecesi, gizlilik seviyesi, гриф,
  гриф секретности, классификация, уровень конфиденциальности, конфиденциальность, рівень конфіденційності, 機密区分,
  機密レベル, 取扱区分, 秘密区分, 情報区分, 密级, 保密级别, 保密等级, 文件密级, 機密等級, 보안등급, 보안 등급, 기밀등급,
  문서등급, 문서 등급`);

/** Where a marking can begin: the first letters of each phrase, with the next word's where the first one is short. */
export function heads(): string[] {
  const phrases = [...Object.values(strong).flatMap(list), ...weak.filter((word) => !commonplace.has(word)), 'tlp'];
  const found = new Set(phrases.filter((phrase) => !/[/&']/.test(phrase)).map(headOf));
  const open = [...found].filter((head) => head.endsWith('*')).map((head) => head.slice(0, -1));
  return [...found].filter((head) => !open.some((start) => head.startsWith(start) && head !== `${start}*`));
}

const lettersEnough = 5;

function headOf(phrase: string): string {
  if (phrase.charCodeAt(0) >= 0x3040) return `${phrase.slice(0, 2)}*`;
  const [first = '', second] = phrase.split(' ');
  const head = first.length < 5 && second !== undefined ? `${first} ${second}` : first;
  return head.length > lettersEnough ? `${head.slice(0, lettersEnough)}*` : head;
}
