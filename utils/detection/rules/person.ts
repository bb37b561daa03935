import type { Evidence } from '../confidence';
import { cutName, knownFullName, knownName, plainWord } from '../names';
import { lazily } from './lazily';
import { letters, nameCapitals, smallLetters } from './letters';
import type { RuleFamily } from './rule';

/** A name as people write it: one to four words that begin with a capital, particles between them. */
const nameWord = String.raw`[${nameCapitals}][${letters}\u0300-\u036f'’-]{0,24}\.?`;
const particles = '(?:()(?:von|van|der|den|de|del|della|di|da|dos|la|le|bin|al|el|ter|zu) ){0,2}';
const fullName = `${nameWord}(?:() ${particles}${nameWord}){0,3}`;
const atLeastTwo = `${nameWord}(?:() ${particles}${nameWord}){1,3}`;
const caselessWord = '\\p{Lo}[\\p{Lo}\\p{M}]{1,20}';

const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

/** Greeted or labelled, but not a person. */
const notNames = lazily(
  () =>
    `^(?:customer|customers|team|all|everyone|everybody|zusammen|welt|mundo|monde|folks|guys|there|sir|madam|sirs|friends?|colleagues?|reader|readers|subscriber|hiring|user|users|guest|kunde|kundin|kunden|damen|herren|alle|kollegen|kolleginnen|leser|leserin|client|clients|madame|monsieur|cliente|clientes|equipo|valued|partner|partners|member|members|first|last|name|your|the|company|firstname|lastname|unknown|none|null|support|manager|editor|world|martens|pepper|oetker|dre|seuss|scholl|hauschka|best|santa|diary|shoppers?|students?|parents|neighbou?rs?|mesdames|messieurs|tous|todos|todas|tutti|iedereen|allemaal|alla|wszyscy|państwo|vsichni|herkes|arkadaşlar|все|друзья|коллеги|клиент)(?![${letters}])`,
  'i',
);

const capital = lazily(() => `^[${nameCapitals}]`, '');
const capitalised = lazily(() => `^[${nameCapitals}][${smallLetters}]`, '');

function checkName(value: string): readonly Evidence[] | undefined {
  return notNames().test(value) ? undefined : [];
}

/** Without a capital, only names that the lists know. */
function checkLabelled(value: string): readonly Evidence[] | undefined {
  if (notNames().test(value)) return undefined;
  return capital().test(value) || knownFullName(value) ? [] : undefined;
}

/** Who is greeted: a given name of the lists, or any capital that is no word. */
function checkGreeted(value: string): readonly Evidence[] | undefined {
  if (notNames().test(value)) return undefined;
  if (knownName(value)) return [];
  return capitalised().test(value) && !plainWord(value) ? [] : undefined;
}

/** `Mr. Miller`, `Name: Anna Schmidt`, `Vorname: Anna`, `Hi Anna,` and the line under `Best regards`. */
const titled = lazily(
  () =>
    String.raw`(?:[${nameCapitals}][${smallLetters}.-]{0,9}?|[msp][aeioñ][${letters}]{2,6}|dhr|do[${letters}]{4}|dott\.ssa|(?:го|па|г-)[${letters}]{1,7}|κ[${letters}]{1,5})\.? (?:()(?:Dr|Prof|Ing|Mag|rer|nat|med|h\.c)\.? ){0,3}(?<value>${particles}${fullName})`,
);
const labelled = lazily(
  () =>
    `[${letters}']{3,15}(?:()[ _-]?[${letters}]{1,14}){0,2}["']? ?[:=] ?["']?(?<value>${atLeastTwo})(?![${letters}@])`,
  'iy',
);
const labelledPart = lazily(
  () =>
    `[${letters}]{3,12}(?:()[ _-]?[${letters}]{2,8}){0,2}["']? ?[:=] ?["']?(?<value>${nameWord}(?:() ${nameWord}){0,2})(?![${letters}@])`,
);
const greeted = lazily(
  () =>
    String.raw`[${letters}]{2,12}(?: [${letters}]{3,5})?,? (?<value>${nameWord}(?:() ${nameWord}){0,2})(?= ?[,:]|!| ?\r?\n|$)`,
  'iy',
);
const signed = lazily(
  () =>
    String.raw`[${letters}]{1,14}(?:() [${letters}]{1,14}){0,3}[,.!]?[ \t]?\r?\n{1,2}[ \t]{0,4}(?<value>${atLeastTwo})(?![ \t]{0,8}[^ \t\r\n])`,
  'iy',
);

export const person: RuleFamily = [
  {
    type: 'PERSON',
    name: 'person by title',
    at: {
      words: list(`
        mr, mrs, ms, mx, miss, dr, prof, professor, sir, lady, herr, herrn, frau, monsieur, madame, mme, mlle, señor, señora, sr, sra,
        signor, signora, sig, sig.ra, dott, dott.ssa, avv, senhor, senhora, mevrouw, meneer, mevr, dhr, pan, pani, pana, panem,
        fru, sayın, bapak, ibu, encik, puan, domnul, doamna, gospodin, gospođa, kyrios, господин, госпожа, г-н, г-жа, пан, пані,
        κ., κος, κα, κύριος, κυρία, κύριε
      `),
      get pattern() {
        return titled();
      },
    },
    confidence: 0.7,
    check: checkName,
    fit: cutName,
    ok: [
      'Dear Mr. «Miller»,',
      'Sehr geehrte Frau Dr. «Anna Schmidt»,',
      'Madame «Léa de La Tour» a appelé',
      'Sra. «García Márquez»',
      'Pani «Kowalska» zadzwoniła',
      'Госпожа «Иванова» просит счёт',
      'Beste meneer «van der Heijden»,',
      'Gentile dott.ssa «Brambilla»,',
    ],
    not: [
      'Madame Monsieur',
      'Mr. Customer',
      'the ms office',
      'open MS Excel first',
      'Frau Kundin',
      'turn into Elm Dr. After that',
    ],
  },
  {
    type: 'PERSON',
    name: 'person by label',
    at: {
      words: list(`
        name, full name, customer, customer name, client, patient, employee, contact name, account holder, card holder,
        cardholder, contact person, attendee, tenant, applicant, assignee, kunde, kundin, patientin, mitarbeiter, mitarbeiterin,
        kontoinhaber, ansprechpartner, nom, nom complet, nombre, nombre completo, cliente, titular, nome, nome completo, paciente, naam,
        klant, imię i nazwisko, klient, pacjent, namn, navn, nimi, jméno, jméno a příjmení, ad soyad, adı soyadı, müşteri, név, nume,
        имя, фио, клиент, пациент, контакт, ім'я, піб, όνομα, ονοματεπώνυμο, πελάτης
      `),
      get pattern() {
        return labelled();
      },
    },
    confidence: 0.7,
    check: checkLabelled,
    fit: cutName,
    ok: [
      'Name: «Jane Miller»',
      'Kunde: «Jörg von der Heide»',
      '"customer_name": "«Aiko Tanaka»"',
      'Nombre: «María José García»',
      'name: «anna schmidt»',
      'ФИО: «Иванов Пётр Сергеевич»',
      'Imię i nazwisko: «Zofia Krawczyk»',
    ],
    not: ['Name: Acme', 'Client: the whole team', 'Name: First Last', 'name: summer campaign'],
  },
  {
    type: 'PERSON',
    name: 'person by one of the names',
    at: {
      words: list(`
        first name, firstname, given name, forename, last name, lastname, surname, family name, vorname, nachname, familienname,
        prénom, nom de famille, apellido, apellidos, cognome, sobrenome, voornaam, achternaam, imię, nazwisko, förnamn, efternamn,
        fornavn, etternavn, efternavn, etunimi, sukunimi, příjmení, jméno, soyad, soyadı, имя, фамилия, отчество
      `),
      get pattern() {
        return labelledPart();
      },
    },
    confidence: 0.65,
    check: checkName,
    fit: cutName,
    ok: ['First name: «Anna»', 'Nachname: «Oberhuber»', 'Apellidos: «García Márquez»', '"last_name": "«Tanaka»"'],
    not: ['First name: required', 'Last name: please fill in'],
  },
  {
    type: 'PERSON',
    name: 'person by greeting',
    at: {
      words: list(`
        hi, hello, hey, dear, hallo, hi there, liebe, lieber, moin, servus, bonjour, salut, cher, chère, hola, estimado, estimada, querido, querida,
        ciao, caro, cara, gentile, olá, oi, prezado, prezada, caro, beste, hoi, hej, hei, kära, käre, bästa, kære, kjære, cześć,
        droga, drogi, witaj, ahoj, milý, milá, vážený, vážená, merhaba, selam, sevgili, szia, kedves, bună, dragă, draga, dragi, привет,
        здравствуйте, добрый день, дорогой, дорогая, уважаемый, уважаемая, привіт, шановний, шановна, γεια σου, αγαπητέ, αγαπητή
      `),
      get pattern() {
        return greeted();
      },
    },
    confidence: 0.65,
    check: checkGreeted,
    ok: [
      'Hi «Anna»,',
      'Liebe «Frauke»,\nvielen Dank',
      'Dear «Jane Miller»:',
      'hey «tomasz»,',
      'Привет, «Анна»!',
      'Hola «Lucía»,',
      'Kedves «Gábor»!',
    ],
    not: ['Hello World!', 'Dear Customer,', 'Hi there,', 'Hallo Zusammen,', 'Hello Summer!', 'Dear Hiring Manager,'],
  },
  {
    type: 'PERSON',
    name: 'person by signature',
    at: {
      words: list(`
        kind regards, best regards, warm regards, regards, best wishes, sincerely, yours sincerely, yours truly, cheers, many thanks, mit freundlichen grüßen,
        freundliche grüße, viele grüße, beste grüße, liebe grüße, herzliche grüße, cordialement, bien à vous, bien cordialement, saludos, saludos cordiales, un saludo,
        atentamente, cordiali saluti, distinti saluti, saluti, met vriendelijke groet, hartelijke groet, groeten, atenciosamente, cumprimentos, abraços, pozdrawiam,
        z poważaniem, med vänliga hälsningar, vänliga hälsningar, med venlig hilsen, venlig hilsen, med vennlig hilsen, vennlig hilsen, mvh, ystävällisin terveisin,
        s pozdravem, saygılarımla, с уважением, üdvözlettel, cu stimă, με εκτίμηση
      `),
      get pattern() {
        return signed();
      },
    },
    confidence: 0.7,
    check: checkLabelled,
    ok: [
      'Kind regards,\n«Jane Miller»\nNorthwind',
      'Mit freundlichen Grüßen\n\n«Jörg Heide»',
      'Cordialement,\n«Léa Dubois»',
      'Med vänliga hälsningar\n«Åsa Lindqvist»',
      'best regards\n«tomasz nowak»',
    ],
    not: ['Best regards,\nyour team', 'Regards,\nThe Northwind Marketing Team'],
  },
  {
    type: 'PERSON',
    name: 'person by title, scripts without capitals',
    at: {
      words: list(`
        السيد, السيدة, الأستاذ, الأستاذة, الدكتور, الدكتورة, الأخ, الأخت, الآنسة, آقای, خانم, מר, גברת, גב, הרב, श्री, श्रीमती, सुश्री, डॉ, นาย*,
        นางสาว*, นาง*
      `),
      pattern: new RegExp(
        String.raw`(?:(?:นางสาว|นาย|นาง) ?(?<!\p{Lo}{9})(?=[\p{Lo}\p{M}]{2,18} [\p{Lo}\p{M}])|[\p{Lo}\p{M}]{2,9}['.׳]? )(?<value>${caselessWord}(?: ${caselessWord})?)`,
        'uy',
      ),
    },
    confidence: 0.65,
    ok: ['اتصل السيد «خالد المنصور» أمس', 'מר «משה כהן» ביקש', 'श्रीमती «सुनीता शर्मा» ने', 'นาย«สมชาย ใจดี» โทรมา'],
    not: ['السيارة الجديدة', 'นายจ้าง'],
  },
  {
    type: 'PERSON',
    name: 'person by label, scripts without capitals',
    at: {
      words: list(
        'الاسم, اسم العميل, العميل, المريض, الموظف, نام, מטופל, שם, שם מלא, לקוח, नाम, पूरा नाम, ग्राहक, ชื่อ, ชื่อ-นามสกุล, ลูกค้า',
      ),
      pattern: new RegExp(
        String.raw`[\p{Lo}\p{M}]{2,10}(?:[ -][\p{Lo}\p{M}]{2,10})? ?[:：] ?(?<value>${caselessWord}(?:() ${caselessWord}){1,3})`,
        'uy',
      ),
    },
    confidence: 0.7,
    ok: ['الاسم: «ليلى الحداد»', 'שם מלא: «נועה לוי»', 'नाम: «राहुल वर्मा»'],
    not: ['الاسم:', 'नाम: ?'],
  },
];
