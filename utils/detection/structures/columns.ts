import type { EntityType } from '@/utils/vocabulary';

/** What a column holds, as its heading says. `other`: something that is about goods or deeds, not about a person. */
export type ColumnKind = EntityType | 'GIVEN_NAME' | 'FAMILY_NAME' | 'PARTY' | 'CUSTOMER' | 'other';

const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

/** Headings by kind, in lower case, without punctuation. A heading counts when it is one of these or ends with one. */
const headings: readonly (readonly [ColumnKind, string[]])[] = [
  [
    'EMAIL_ADDRESS',
    list(
      'email, e mail, mail, email address, e mail address, mailadresse, emailadresse, e mailadresse, courriel, adresse mail, adresse email, correo, correo electrónico, correo electronico, posta elettronica, correio eletrónico, メール, メールアドレス, 邮箱, 电子邮件, 이메일',
    ),
  ],
  [
    'PHONE_NUMBER',
    list(
      'phone, phone number, telephone, tel, mobile, mobile number, cell, cellphone, phone no, telefon, telefonnummer, tel nr, telefonnr, handy, handynummer, mobil, mobilnummer, rufnummer, téléphone, telephone portable, portable, tél, teléfono, telefono, móvil, movil, celular, cellulare, telefone, telemóvel, telefoon, telefoonnummer, mobiel, fax, whatsapp, 電話, 電話番号, 电话, 手机, 전화번호, телефон',
    ),
  ],
  [
    'GIVEN_NAME',
    list(
      'first name, firstname, given name, forename, vorname, prénom, prenom, nombre de pila, primer nombre, nome proprio, voornaam, imię, имя',
    ),
  ],
  [
    'FAMILY_NAME',
    list(
      'last name, lastname, surname, family name, nachname, familienname, nom de famille, apellido, apellidos, cognome, sobrenome, achternaam, nazwisko, фамилия',
    ),
  ],
  [
    'PARTY',
    list(
      'name, full name, fullname, nom, nom complet, nombre, nombre completo, nome, nome completo, naam, 名前, 氏名, 姓名, 이름, фио, ansprechpartner, contact, contact name, contact person, kontakt, kontaktperson, interlocuteur, contacto, contatto, contactpersoon, owner, account owner',
    ),
  ],
  [
    'CUSTOMER',
    list(
      'customer, customer name, client, client name, kunde, kundenname, kundin, patient, patient name, employee, employee name, mitarbeiter, mitarbeiterin, member, member name, mitglied, cliente, nombre del cliente, nome cliente, paciente, salarié, lead, lead name, subscriber, abonnent, cardholder, card holder, account holder, kontoinhaber, titulaire, titular, teilnehmer, participant, attendee, guest, gast, klant, student, schüler, bewerber, applicant, candidate',
    ),
  ],
  [
    'DATE_OF_BIRTH',
    list(
      'date of birth, birth date, birthdate, dob, birthday, geburtsdatum, geburtstag, geb datum, date de naissance, naissance, fecha de nacimiento, nacimiento, data di nascita, data de nascimento, geboortedatum, 生年月日, 出生日期',
    ),
  ],
  [
    'LOCATION',
    list(
      'address, street, street address, home address, postal address, billing address, shipping address, city, town, zip, zip code, zipcode, postcode, postal code, adresse, anschrift, straße, strasse, str, ort, stadt, wohnort, plz, rue, ville, code postal, dirección, direccion, calle, ciudad, código postal, indirizzo, via, città, cap, endereço, morada, cidade, adres, straat, plaats, woonplaats, 住所, 地址, 주소, адрес, city state, plz ort',
    ),
  ],
  ['IBAN_CODE', list('iban, bank account, kontonummer, bankverbindung, compte bancaire, cuenta bancaria')],
  ['CREDIT_CARD', list('card number, credit card, kreditkarte, kreditkartennummer, card no, numéro de carte, tarjeta')],
  ['US_SSN', list('ssn, social security number, social security no')],
  ['DE_TAX_ID', list('steuer id, steueridentifikationsnummer, steuer idnr, idnr, tax id')],
  ['ES_NIF', list('nif, dni, nie, dni nie')],
  ['FR_NIR', list('nir, numéro de sécurité sociale, n sécu, sécurité sociale')],
  ['IP_ADDRESS', list('ip, ip address, ip adresse')],
  ['PASSWORD', list('password, passwort, mot de passe, contraseña')],
  [
    'other',
    list(
      'sku, ean, gtin, upc, isbn, product, product name, produkt, produktname, artikel, artikelnummer, item, brand, marke, category, kategorie, price, preis, prix, precio, prezzo, quantity, qty, menge, stock, bestand, color, colour, size, campaign, kampagne, campaign name, channel, kanal, impressions, clicks, ctr, cpc, cpm, spend, budget, conversions, views, sessions, users, bounce rate, keyword, url, page, landing page, task, feature, version, status code, file, package, library, license, metric, kpi, q1, q2, q3, q4, revenue, umsatz, population, capital, country code, artist, album, song, movie, title, author, book, venue, store, shop, filiale, branch, office, species, recipe, ingredient',
    ),
  ],
];

/** What is longer is a sentence. */
const longestHeading = 48;

let byHeading: Map<string, ColumnKind> | undefined;

/** Kind of a column by its heading: the whole heading, or its last or first words (`Kunde E-Mail`, `Phone (work)`). */
export function kindOfHeading(heading: string): ColumnKind | undefined {
  byHeading ??= new Map(headings.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
  if (heading.length > longestHeading) return undefined;
  const words = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\([^)]{0,40}\)/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return undefined;
  for (let skip = 0; skip < words.length; skip++) {
    const kind = byHeading.get(words.slice(skip).join(' '));
    if (kind !== undefined) return skip > 0 && isThing(words) ? 'other' : kind;
  }
  for (let take = words.length - 1; take > 0; take--) {
    const kind = byHeading.get(words.slice(0, take).join(' '));
    if (kind !== undefined && kind !== 'PARTY' && kind !== 'CUSTOMER') return kind;
  }
  return undefined;
}

/** `Product name`, `Campaign name`, `File name`. */
function isThing(words: readonly string[]): boolean {
  return words.slice(0, -1).some((word) => byHeading?.get(word) === 'other' || things.has(word));
}

const things = new Set(
  list(
    'company, firma, firmen, unternehmen, société, societe, empresa, azienda, bedrijf, account, organisation, organization, event, team, project, projekt, user, group, list, audience, segment, ad, adset, asset, model, key, field, table, domain, host, class, method, display, brand, image, folder, variable, function, column',
  ),
);
