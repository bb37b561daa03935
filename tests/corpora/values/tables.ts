import { asFragment, entity, type Fragment, join, type Piece, structure } from '../fragment';
import { address, birthDate, email, phone } from './contact';
import type { Language, Person, Values } from './index';
import { ibanText } from './money';
import { nationalIds } from './national-ids';
import { companyName, neutral } from './neutral';
import { day } from './written';

/** Lists of customers, in the forms in which they leave a CRM, a shop or a spreadsheet. */

type ColumnKind =
  | 'id'
  | 'name'
  | 'first'
  | 'last'
  | 'company'
  | 'email'
  | 'phone'
  | 'street'
  | 'postcode'
  | 'city'
  | 'born'
  | 'iban'
  | 'nationalId'
  | 'order'
  | 'amount'
  | 'status'
  | 'since'
  | 'note';

const heads: Record<ColumnKind, Partial<Record<Language, readonly string[]>> & { en: readonly string[] }> = {
  id: {
    en: ['ID', 'Customer ID', 'Contact ID', '#'],
    de: ['Kundennr.', 'KdNr', 'ID'],
    fr: ['N° client', 'ID'],
    es: ['ID cliente', 'N.º'],
    it: ['ID cliente'],
    nl: ['Klantnr'],
    pl: ['Nr klienta', 'Lp.'],
    sv: ['Kundnr'],
    pt: ['ID'],
    ja: ['顧客番号'],
    zh: ['客户编号'],
    ru: ['№'],
  },
  name: {
    en: ['Name', 'Full Name', 'Customer', 'Contact', 'Guest'],
    de: ['Name', 'Ansprechpartner', 'Kunde'],
    fr: ['Nom', 'Nom complet', 'Contact'],
    es: ['Nombre', 'Nombre y apellidos', 'Cliente'],
    it: ['Nominativo', 'Nome e cognome', 'Cliente'],
    nl: ['Naam', 'Contactpersoon'],
    pl: ['Imię i nazwisko', 'Klient'],
    sv: ['Namn', 'Kontaktperson'],
    pt: ['Nome', 'Cliente'],
    ja: ['氏名', 'お名前'],
    zh: ['姓名', '联系人'],
    ru: ['ФИО', 'Клиент'],
    da: ['Navn'],
    nb: ['Navn'],
    fi: ['Nimi'],
    cs: ['Jméno a příjmení'],
    tr: ['Ad Soyad'],
    ko: ['이름', '성명'],
  },
  first: {
    en: ['First Name', 'first_name', 'Given name'],
    de: ['Vorname'],
    fr: ['Prénom'],
    es: ['Nombre'],
    it: ['Nome'],
    nl: ['Voornaam'],
    pl: ['Imię'],
    sv: ['Förnamn'],
    pt: ['Nome próprio'],
    ja: ['名'],
    zh: ['名'],
    ru: ['Имя'],
    da: ['Fornavn'],
    nb: ['Fornavn'],
    fi: ['Etunimi'],
    cs: ['Jméno'],
    tr: ['Ad'],
    ko: ['이름'],
  },
  last: {
    en: ['Last Name', 'last_name', 'Surname'],
    de: ['Nachname', 'Familienname'],
    fr: ['Nom de famille'],
    es: ['Apellidos'],
    it: ['Cognome'],
    nl: ['Achternaam'],
    pl: ['Nazwisko'],
    sv: ['Efternamn'],
    pt: ['Apelido', 'Sobrenome'],
    ja: ['姓'],
    zh: ['姓'],
    ru: ['Фамилия'],
    da: ['Efternavn'],
    nb: ['Etternavn'],
    fi: ['Sukunimi'],
    cs: ['Příjmení'],
    tr: ['Soyad'],
    ko: ['성'],
  },
  company: {
    en: ['Company', 'Account', 'Organisation'],
    de: ['Firma', 'Unternehmen'],
    fr: ['Société', 'Entreprise'],
    es: ['Empresa'],
    it: ['Azienda'],
    nl: ['Bedrijf'],
    pl: ['Firma'],
    sv: ['Företag'],
    pt: ['Empresa'],
    ja: ['会社名'],
    zh: ['公司'],
    ru: ['Компания'],
  },
  email: {
    en: ['Email', 'E-mail', 'email_address', 'Email Address'],
    de: ['E-Mail', 'E-Mail-Adresse'],
    fr: ['E-mail', 'Courriel', 'Adresse e-mail'],
    es: ['Correo electrónico', 'Email'],
    it: ['E-mail', 'Posta elettronica'],
    nl: ['E-mail', 'E-mailadres'],
    pl: ['E-mail', 'Adres e-mail'],
    sv: ['E-post', 'Mejladress'],
    pt: ['E-mail'],
    ja: ['メールアドレス'],
    zh: ['邮箱', '电子邮件'],
    ru: ['Эл. почта', 'E-mail'],
  },
  phone: {
    en: ['Phone', 'Mobile', 'Telephone', 'phone_number'],
    de: ['Telefon', 'Mobil', 'Tel.'],
    fr: ['Téléphone', 'Portable', 'Tél.'],
    es: ['Teléfono', 'Móvil'],
    it: ['Telefono', 'Cellulare'],
    nl: ['Telefoon', 'Mobiel'],
    pl: ['Telefon', 'Nr telefonu'],
    sv: ['Telefon', 'Mobil'],
    pt: ['Telefone', 'Telemóvel'],
    ja: ['電話番号', '携帯電話'],
    zh: ['手机', '电话'],
    ru: ['Телефон'],
    da: ['Telefon'],
    nb: ['Telefon'],
    fi: ['Puhelin'],
    cs: ['Telefon'],
    tr: ['Telefon'],
    ko: ['전화번호', '휴대폰'],
  },
  street: {
    en: ['Street', 'Address', 'Address line 1'],
    de: ['Straße', 'Anschrift'],
    fr: ['Adresse', 'Rue'],
    es: ['Dirección'],
    it: ['Indirizzo'],
    nl: ['Adres'],
    pl: ['Ulica', 'Adres'],
    sv: ['Adress', 'Gatuadress'],
    pt: ['Morada', 'Endereço'],
    ja: ['番地'],
    zh: ['街道'],
    ru: ['Адрес'],
  },
  postcode: {
    en: ['Postcode', 'ZIP', 'Postal code'],
    de: ['PLZ'],
    fr: ['Code postal', 'CP'],
    es: ['Código postal', 'C.P.'],
    it: ['CAP'],
    nl: ['Postcode'],
    pl: ['Kod pocztowy'],
    sv: ['Postnr'],
    pt: ['Código postal', 'CEP'],
    ja: ['郵便番号'],
    zh: ['邮编'],
    ru: ['Индекс'],
  },
  city: {
    en: ['City', 'Town'],
    de: ['Ort', 'Stadt'],
    fr: ['Ville'],
    es: ['Ciudad', 'Población'],
    it: ['Città'],
    nl: ['Plaats', 'Woonplaats'],
    pl: ['Miasto', 'Miejscowość'],
    sv: ['Ort'],
    pt: ['Cidade', 'Localidade'],
    ja: ['市区町村'],
    zh: ['城市'],
    ru: ['Город'],
  },
  born: {
    en: ['Date of birth', 'DOB', 'Birthday'],
    de: ['Geburtsdatum', 'geb. am'],
    fr: ['Date de naissance', 'Né(e) le'],
    es: ['Fecha de nacimiento'],
    it: ['Data di nascita'],
    nl: ['Geboortedatum'],
    pl: ['Data urodzenia'],
    sv: ['Födelsedatum'],
    pt: ['Data de nascimento'],
    ja: ['生年月日'],
    zh: ['出生日期'],
    ru: ['Дата рождения'],
  },
  iban: {
    en: ['IBAN', 'Bank account'],
    de: ['IBAN', 'Bankverbindung'],
    fr: ['IBAN'],
    es: ['IBAN', 'Cuenta'],
    it: ['IBAN'],
    nl: ['IBAN', 'Rekeningnummer'],
    pl: ['Nr rachunku'],
  },
  nationalId: { en: ['National ID'] },
  order: {
    en: ['Last order', 'Order'],
    de: ['Bestellnr.'],
    fr: ['Commande'],
    es: ['Pedido'],
    it: ['Ordine'],
    nl: ['Bestelling'],
    pl: ['Zamówienie'],
    sv: ['Order'],
  },
  amount: {
    en: ['Revenue', 'LTV', 'Spend', 'Total'],
    de: ['Umsatz'],
    fr: ['CA'],
    es: ['Importe'],
    it: ['Totale'],
    nl: ['Omzet'],
    pl: ['Kwota'],
    sv: ['Belopp'],
    ja: ['金額'],
    zh: ['金额'],
    ru: ['Сумма'],
  },
  status: {
    en: ['Status', 'Stage', 'Segment'],
    de: ['Status'],
    fr: ['Statut'],
    es: ['Estado'],
    it: ['Stato'],
    nl: ['Status'],
    pl: ['Status'],
    sv: ['Status'],
    ja: ['状態'],
    zh: ['状态'],
    ru: ['Статус'],
  },
  since: {
    en: ['Created', 'Customer since', 'Last contact'],
    de: ['Kunde seit', 'Letzter Kontakt'],
    fr: ['Client depuis'],
    es: ['Alta'],
    it: ['Cliente dal'],
    nl: ['Klant sinds'],
    pl: ['Klient od'],
    sv: ['Kund sedan'],
  },
  note: {
    en: ['Notes', 'Comment'],
    de: ['Bemerkung', 'Notiz'],
    fr: ['Remarques'],
    es: ['Notas'],
    it: ['Note'],
    nl: ['Opmerking'],
    pl: ['Uwagi'],
    sv: ['Anteckning'],
    ja: ['備考'],
    zh: ['备注'],
    ru: ['Примечание'],
  },
};

const statuses: Partial<Record<Language, readonly string[]>> = {
  en: ['active', 'lead', 'churned', 'VIP', 'trial', 'won'],
  de: ['aktiv', 'Interessent', 'gekündigt', 'Stammkunde'],
  fr: ['actif', 'prospect', 'résilié'],
  es: ['activo', 'prospecto', 'baja'],
  pl: ['aktywny', 'nowy', 'utracony'],
  nl: ['actief', 'prospect', 'opgezegd'],
};
const notes: Partial<Record<Language, readonly string[]>> = {
  en: ['called twice, wants a quote', 'prefers e-mail', 'late payer', '', 'met at the fair', 'asked for a refund'],
  de: ['ruft zurück', 'bitte per Mail', '', 'Rechnung offen', 'auf der Messe getroffen'],
  fr: ['à rappeler', '', 'facture en retard', 'préfère le mail'],
  es: ['llamar por la tarde', '', 'factura pendiente'],
};

const wordsIn = <Word>(table: Partial<Record<Language, readonly Word[]>>, language: Language): readonly Word[] =>
  table[language] ?? table.en ?? [];

/** A row of cells, all about one person. */
function cells(kinds: readonly ColumnKind[], values: Values, person: Person): Piece[] {
  const { random, language } = values;
  const place = address(values);
  const ids = Object.entries(nationalIds).find(([, { country }]) => country === values.country);
  const make: Record<ColumnKind, () => Piece> = {
    id: () => neutral.customerno?.(values) ?? '',
    name: () => entity('PERSON', person.full),
    first: () => entity('PERSON', person.first),
    last: () => entity('PERSON', person.last),
    company: () => companyName(values),
    email: () => email(values, person),
    phone: () => phone(values),
    street: () => entity('LOCATION', place.street),
    postcode: () => entity('LOCATION', place.postcode),
    city: () => entity('LOCATION', place.city),
    born: () => birthDate(values, person),
    iban: () => entity('IBAN_CODE', ibanText(values, 'plain')),
    nationalId: () => (ids === undefined ? '' : entity(ids[0], ids[1].write(random, person))),
    order: () => neutral.order?.(values) ?? '',
    amount: () => String(random.int(12, 98_000) / 10),
    status: () => random.pick(wordsIn(statuses, language)),
    since: () => day(values, random.int(2017, 2026), random.int(1, 12), random.int(1, 28)),
    note: () => random.pick(wordsIn(notes, language)),
  };
  return kinds.map((kind) => make[kind]());
}

const layouts: readonly (readonly ColumnKind[])[] = [
  ['name', 'email', 'phone'],
  ['id', 'first', 'last', 'email', 'status'],
  ['name', 'company', 'email', 'phone', 'city', 'note'],
  ['first', 'last', 'street', 'postcode', 'city'],
  ['id', 'name', 'born', 'nationalId'],
  ['name', 'iban', 'amount'],
  ['email', 'status', 'since', 'amount'],
  ['id', 'name', 'email', 'order', 'amount', 'status'],
  ['name', 'street', 'postcode', 'city', 'phone', 'since'],
  ['company', 'name', 'phone', 'email', 'amount', 'note'],
  ['first', 'last', 'email', 'phone', 'born', 'city', 'since', 'status'],
];

/** Writes the cells in one of the forms tables come in. */
const forms: Record<string, (head: readonly string[], rows: readonly Piece[][], values: Values) => Piece> = {
  csv: (head, rows) => separated(head, rows, ','),
  quotedCsv: (head, rows) =>
    join(
      [
        head.map((cell) => `"${cell}"`).join(','),
        ...rows.map((row) =>
          join(
            row.map((cell) => join(['"', cell, '"'])),
            ',',
          ),
        ),
      ],
      '\n',
    ),
  semicolons: (head, rows) => separated(head, rows, ';'),
  windowsCsv: (head, rows) => join([head.join(';'), ...rows.map((row) => join(row, ';'))], '\r\n'),
  sheet: (head, rows) => separated(head, rows, '\t'),
  pipes: (head, rows) => separated(head, rows, ' | '),
  markdown: (head, rows) =>
    join(
      [
        `| ${head.join(' | ')} |`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map((row) => join(['| ', join(row, ' | '), ' |'])),
      ],
      '\n',
    ),
  html: (head, rows) =>
    join(
      [
        `<table>\n<tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>`,
        ...rows.map((row) => join(['<tr>', ...row.map((cell) => join(['<td>', cell, '</td>'])), '</tr>'])),
        '</table>',
      ],
      '\n',
    ),
  json: (head, rows) =>
    join([
      '[\n',
      join(
        rows.map((row) =>
          join([
            '  {',
            join(
              row.map((cell, index) => join([`"${head[index]}": "`, cell, '"'])),
              ', ',
            ),
            '}',
          ]),
        ),
        ',\n',
      ),
      '\n]',
    ]),
  jsonLines: (head, rows) =>
    join(
      rows.map((row) =>
        join([
          '{',
          join(
            row.map((cell, index) => join([`"${head[index]}":"`, cell, '"'])),
            ',',
          ),
          '}',
        ]),
      ),
      '\n',
    ),
  keyed: (head, rows) =>
    join(
      rows.map((row) =>
        join(
          row.map((cell, index) => join([`${head[index]}: `, cell])),
          '\n',
        ),
      ),
      '\n\n',
    ),
  sql: (head, rows) =>
    join([
      `INSERT INTO customers (${head.map((cell) => cell.toLowerCase().replace(/\W+/g, '_')).join(', ')}) VALUES\n`,
      join(
        rows.map((row) => join(["('", join(row, "', '"), "')"])),
        ',\n',
      ),
      ';',
    ]),
};

function separated(head: readonly string[], rows: readonly Piece[][], separator: string): Piece {
  const quote = (cell: Piece): Piece => {
    const { text } = asFragment(cell);
    return text.includes(separator) && separator.length === 1 ? join(['"', cell, '"']) : cell;
  };
  return join([head.join(separator), ...rows.map((row) => join(row.map(quote), separator))], '\n');
}

export const tableForms = Object.keys(forms);

/** A customer list in the given form, with 3 to 25 rows, labelled as a whole and in its cells. */
export function customerTable(values: Values, form: string): Fragment {
  const { random, language } = values;
  const layout = random
    .pick(layouts)
    .filter(
      (kind) => kind !== 'nationalId' || Object.values(nationalIds).some(({ country }) => country === values.country),
    );
  const head = layout.map((kind) => {
    if (kind !== 'nationalId') return random.pick(wordsIn(heads[kind], language));
    return Object.values(nationalIds).find(({ country }) => country === values.country)?.called[0] ?? 'ID';
  });
  const count = random.pick([3, 4, 5, 6, 8, 10, 14, 25]);
  const rows = Array.from({ length: count }, () => cells(layout, values, values.person()));
  const write = forms[form];
  if (write === undefined) throw new Error(`no such table form: ${form}`);
  return structure('CUSTOMER_TABLE', write(head, rows, values), count);
}
