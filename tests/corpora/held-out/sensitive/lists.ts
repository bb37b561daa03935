import { entity, join, type Language, type Piece, structure, type Template, type Values } from '../../corpus';
import { address, birthDate, email, phone } from '../../values/contact';
import { ibanText } from '../../values/money';
import { companyName, neutral } from '../../values/neutral';
import { own } from '../own-templates';

/** Lists of people as CRM, shop, newsletter tool, till and address book give them out. */

type Column = (values: Values, row: number) => Piece;
type Row = readonly Piece[];

/** What the cells of one person hold; the row is the number of the person. */
const cells = {
  full: (values, row) => entity('PERSON', values.person(row).full),
  reversed: (values, row) => {
    const { first, last } = values.person(row);
    return entity('PERSON', `${last}, ${first}`);
  },
  first: (values, row) => entity('PERSON', values.person(row).first),
  last: (values, row) => entity('PERSON', values.person(row).last),
  mail: (values, row) => email(values, values.person(row)),
  phone: (values) => phone(values),
  street: (values, row) => entity('LOCATION', values.kept(`place${row}`, () => address(values)).street),
  postcode: (values, row) => entity('LOCATION', values.kept(`place${row}`, () => address(values)).postcode),
  town: (values, row) => entity('LOCATION', values.kept(`place${row}`, () => address(values)).city),
  born: (values, row) => birthDate(values, values.person(row)),
  iban: (values) => entity('IBAN_CODE', ibanText(values, 'plain')),
  company: (values) => companyName(values),
  number: (_, row) => 48210 + row * 7,
  orders: ({ random }) => random.int(1, 40),
  spent: ({ random }) => `${random.int(12, 4800)}.${random.pick(['00', '50', '95'])}`,
  consent: ({ random }) => random.pick(['yes', 'no', 'double-opt-in', '']),
  tag: ({ random }) => random.pick(['vip', 'fair-2026', 'b2b', 'wholesale', 'newsletter', '']),
  day: (values) => neutral.isodate?.(values) ?? '',
} satisfies Record<string, Column>;
type Cell = keyof typeof cells;

type Layout = readonly (readonly [head: string, cell: Cell])[];

const layout = (text: string): Layout =>
  text.split('|').map((pair) => {
    const [head = '', cell = 'full'] = pair.split('=');
    return [head, cell as Cell];
  });

type Writer = (heads: readonly string[], rows: readonly Row[]) => Piece;

const lines = (pieces: readonly Piece[]): Piece => join(pieces, '\n');
const by = (separator: string): Writer => {
  return (heads, rows) => lines([heads.join(separator), ...rows.map((row) => join(row, separator))]);
};
const named = (heads: readonly string[], row: Row, one: (head: string, cell: Piece) => Piece): Piece[] =>
  row.map((cell, at) => one(heads[at] ?? '', cell));
const tagOf = (head: string): string => head.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
const lengthOf = (piece: Piece): number => (typeof piece === 'object' ? piece.text.length : String(piece).length);

const writers: Record<string, Writer> = {
  comma: (heads, rows) =>
    lines([
      heads.join(','),
      ...rows.map((row) =>
        join(
          row.map((cell) => join(['"', cell, '"'])),
          ',',
        ),
      ),
    ]),
  semicolon: by(';'),
  tab: by('\t'),
  pipe: by('|'),
  doubleSpace: (heads, rows) => {
    const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => lengthOf(row[at] ?? ''))) + 2);
    const fixed = (row: Row) =>
      join(row.map((cell, at) => join([cell, ' '.repeat((widths[at] ?? 0) - lengthOf(cell))])));
    return lines([fixed(heads), ...rows.map(fixed)]);
  },
  markdown: (heads, rows) =>
    lines([
      `| ${heads.join(' | ')} |`,
      `| ${heads.map(() => ':---').join(' | ')} |`,
      ...rows.map((row) => join(['| ', join(row, ' | '), ' |'])),
    ]),
  html: (heads, rows) =>
    lines([
      '<table class="grid"><thead>',
      `<tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>`,
      ...rows.map((row) => join(['<tr>', ...row.map((cell) => join(['<td>', cell, '</td>'])), '</tr>'])),
      '</tbody></table>',
    ]),
  json: (heads, rows) =>
    join([
      '{"contacts":[',
      join(
        rows.map((row) =>
          join([
            '{',
            join(
              named(heads, row, (head, cell) => join([`"${tagOf(head)}":"`, cell, '"'])),
              ',',
            ),
            '}',
          ]),
        ),
        ',',
      ),
      ']}',
    ]),
  indentedJson: (heads, rows) =>
    join([
      '[\n',
      join(
        rows.map((row) =>
          join([
            '  {\n',
            join(
              named(heads, row, (head, cell) => join([`    "${tagOf(head)}": "`, cell, '"'])),
              ',\n',
            ),
            '\n  }',
          ]),
        ),
        ',\n',
      ),
      '\n]',
    ]),
  xml: (heads, rows) =>
    lines([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<customers>',
      ...rows.map((row) =>
        join([
          '  <customer>',
          ...named(heads, row, (head, cell) => join([`<${tagOf(head)}>`, cell, `</${tagOf(head)}>`])),
          '</customer>',
        ]),
      ),
      '</customers>',
    ]),
  yaml: (heads, rows) =>
    lines(
      rows.map((row) =>
        join(
          named(heads, row, (head, cell) => join([head === heads[0] ? '- ' : '  ', tagOf(head), ': ', cell])),
          '\n',
        ),
      ),
    ),
  noHead: (_, rows) => lines(rows.map((row) => join(row, ', '))),
};

const english = 'Customer ID=number|First name=first|Last name=last|Email=mail|Phone=phone|Consent=consent|Tags=tag';
const layouts: readonly (readonly [Language, string, string, keyof typeof writers])[] = [
  ['en', 'crm export', english, 'comma'],
  [
    'en',
    'newsletter audience',
    'Email Address=mail|First Name=first|Last Name=last|Opt-in Time=day|Member Rating=orders',
    'tab',
  ],
  [
    'en',
    'shop orders',
    'Name=number|Email=mail|Billing Name=full|Billing Street=street|Billing Zip=postcode|Billing City=town|Total=spent',
    'comma',
  ],
  ['en', 'guest list', 'Guest=reversed|Company=company|Mobile=phone|Table=orders', 'doubleSpace'],
  ['en', 'leads in json', 'name=full|email=mail|phone=phone|company=company|source=tag', 'indentedJson'],
  ['en', 'leads in one line', 'first_name=first|last_name=last|email=mail|city=town', 'json'],
  ['en', 'legacy feed', 'id=number|name=full|street=street|zip=postcode|city=town|phone=phone', 'xml'],
  ['en', 'staff birthdays', 'Employee=full|Date of birth=born|E-mail=mail', 'markdown'],
  ['en', 'rows without heads', 'a=full|b=mail|c=phone|d=town', 'noHead'],
  ['en', 'seed file', 'name=full|email=mail|birthday=born|orders=orders', 'yaml'],
  [
    'de',
    'Kundenliste',
    'Kundennummer=number|Vorname=first|Nachname=last|E-Mail=mail|Telefon=phone|Umsatz=spent',
    'semicolon',
  ],
  ['de', 'Adressliste', 'Name=reversed|Straße=street|PLZ=postcode|Ort=town|Telefon=phone', 'tab'],
  ['de', 'Lastschriften', 'Kontoinhaber=full|IBAN=iban|Betrag=spent|Fällig=day', 'pipe'],
  [
    'fr',
    'fichier clients',
    'Prénom=first|Nom=last|Courriel=mail|Téléphone=phone|Ville=town|Date de naissance=born',
    'semicolon',
  ],
  ['fr', 'liste presse', 'Nom complet=full|E-mail=mail|Portable=phone', 'markdown'],
  ['es', 'clientes', 'Nombre=first|Apellidos=last|Correo=mail|Móvil=phone|Población=town', 'semicolon'],
  ['es', 'socios', 'Socio=full|Dirección=street|C.P.=postcode|Localidad=town|IBAN=iban', 'html'],
  ['it', 'anagrafica', 'Nome=first|Cognome=last|Email=mail|Cellulare=phone|CAP=postcode|Città=town', 'tab'],
  ['pt', 'contactos', 'Nome=full|E-mail=mail|Telemóvel=phone|Cidade=town', 'comma'],
  ['nl', 'klanten', 'Klant=full|E-mail=mail|Telefoon=phone|Postcode=postcode|Plaats=town', 'semicolon'],
  ['pl', 'klienci', 'Imię=first|Nazwisko=last|E-mail=mail|Telefon=phone|Miasto=town', 'comma'],
  ['sv', 'kundregister', 'Namn=full|E-post=mail|Telefon=phone|Ort=town', 'tab'],
  ['nb', 'kunder', 'Navn=full|E-post=mail|Telefon=phone', 'semicolon'],
  ['da', 'kunder', 'Navn=full|E-mail=mail|Telefon=phone|By=town', 'pipe'],
  ['fi', 'asiakkaat', 'Nimi=full|Sähköposti=mail|Puhelin=phone', 'semicolon'],
  ['cs', 'zákazníci', 'Jméno=first|Příjmení=last|E-mail=mail|Telefon=phone', 'tab'],
  ['tr', 'müşteriler', 'Ad=first|Soyad=last|E-posta=mail|Telefon=phone', 'comma'],
  ['ru', 'клиенты', 'ФИО=full|Телефон=phone|Почта=mail|Город=town', 'semicolon'],
  ['ja', '顧客リスト', '氏名=full|電話番号=phone|メール=mail|住所=street', 'comma'],
  ['zh', '客户名单', '姓名=full|手机=phone|邮箱=mail|城市=town', 'tab'],
  ['ko', '고객 명단', '이름=full|연락처=phone|이메일=mail', 'comma'],
];

const asks: Partial<Record<Language, readonly string[]>> = {
  en: [
    'Clean up the capitals in this list:\n\n',
    'Which of these should we call first?\n\n',
    '',
    'Turn this into a mail merge file.\n\n',
  ],
  de: ['Bitte Dubletten finden:\n\n', '', 'Sortiere nach Ort:\n\n'],
  fr: ['Peux-tu trier ce fichier ?\n\n', ''],
  es: ['Ordena esta lista por ciudad:\n\n', ''],
};

const alsoCode = (table: Piece): Piece => {
  const around = structure('SOURCE_CODE', table);
  return { ...around, structures: around.structures.map((label) => ({ ...label, public: true })) };
};

export const sensitiveLists: readonly Template[] = layouts.map(([language, kind, columns, form], index) =>
  own(`list-${language}-${index + 1}`, language, kind, true, (values) => {
    const { random } = values;
    const chosen = layout(columns);
    const count = random.pick([3, 4, 6, 7, 9, 12, 18, 30]);
    const rows = Array.from({ length: count }, (_, row) => chosen.map(([, cell]) => cells[cell](values, row)));
    const heads = chosen.map(([head]) => head);
    const table = writers[form]?.(heads, rows) ?? '';
    // A table in HTML may be taken for source code as well.
    const marked = form === 'html' ? alsoCode(table) : table;
    return join([random.pick(asks[language] ?? ['']), structure('CUSTOMER_TABLE', marked, count)]);
  }),
);
