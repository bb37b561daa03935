const words = (list: string): string[] => list.trim().split(/\s*,\s*/);

/**
 * Words whose nearness says what a value is. A word ends where it is written to end, unless a `*` lets letters follow;
 * case does not count, and space, hyphen and underscore are the same.
 */
export const contexts = {
  phone: words(`
    phone*, telephone*, tel, mobile, mobile number, cell, cellphone, whatsapp, fax, call me, call him, call her,
    reach me, text me, sms, ring me, telefon*, handy*, mobil, mobilnummer, mobilfunk*, rufnummer*, durchwahl,
    rückruf*, anrufen, erreichbar, erreichen, erreichst, téléphone*, portable, joindre, appelez*, appeler, teléfono*, telefono*,
    móvil*, movil*, celular*, llamar*, cellulare*, telefone*, telemóvel*, telefoon*, gsm, komórk*, mobiel*,
    puhelin*, телефон*, тел, 電話*, 电话*, 手机*, 携帯*, 전화*
  `),
  /** What people do with a phone number. */
  dial: words(`
    call*, ring, dial*, text, reach*, contact*, appelez*, appeler, joindre, llam*, ruf*, anruf*, kontakt*, bellen, chiam*, ligue
  `),
  card: words(`
    card*, credit, debit, visa, mastercard, amex, american express, discover, cvv*, cvc*, pan, expiry, exp,
    kreditkarte*, karte*, kartennummer*, carte*, tarjeta*, carta, cartão*, creditcard*, kaart*, карт*, カード*
  `),
  bank: words(`
    iban, bic, swift, bank*, account*, konto*, kontonummer*, überweis*, compte*, virement*, cuenta*,
    transferencia*, conto, bonifico*, rekening*, conta
  `),
  socialSecurity: words(`
    ssn*, social security*, social, social sec*, soc sec*, ss number, taxpayer*, tin, itin
  `),
  germanTax: words(`
    steuer id*, steuerid*, steuer identifikationsnummer*, steueridentifikationsnummer*, identifikationsnummer*,
    idnr, id nr, steuerliche*, steuernummer*, steuer nr, tin, tax id*, tax identification*, tax number*
  `),
  spanishId: words(`
    dni*, nif*, nie, cif*, documento*, identidad*, identificación*, fiscal*, titular*
  `),
  frenchSocialSecurity: words(`
    sécurité sociale*, securite sociale*, sécu*, nir, insee*, numéro de sécu*, n° ss, assuré*, carte vitale*,
    immatriculation*
  `),
  birth: words(`
    born*, birth*, dob, d.o.b*, birthday*, birthdate*, date of birth*, geboren*, geb, geburtsdatum*, geburtstag*,
    né, née, née le, naissance*, nacido*, nacida*, nacimiento*, nato, nata, nascita*, nascido*, nascimento*,
    geboortedatum*, urodzenia*, рожден*, 生年月日*, 出生*
  `),
  ip: words(`
    ip, ipv4, ipv6, ip address*, client*, remote addr*, visitor*, login*, logged in*
  `),
  /** Numbers that count goods and deeds, not people. */
  trade: words(`
    order*, sku*, ean, ean13, gtin*, upc, isbn*, issn, asin, article*, item*, part no*, part number*, serial*,
    invoice*, tracking*, ticket*, ref, reference*, campaign*, utm*, version*, build*, model*, batch*, lot,
    bestell*, bestellnummer*, artikel*, rechnung*, rechnungsnummer*, auftrag*, auftragsnummer*, sendung*,
    sendungsnummer*, seriennummer*, commande*, facture*, référence*, référencia*, pedido*, factura*,
    referencia*, ordine*, fattura*, bestelling*, factuur*, zamówien*, timestamp*, unix*, epoch, hash*, checksum*,
    commit*, pixel*, ad id*, ad set*, adset*, creative id*, impressions*, clicks*, handelsregister*, hrb,
    registration no*, company no*, transaction id*, job id*, doi
  `),
  /** Lines that a company publishes. */
  publicLine: words(`
    hotline*, helpline*, customer service*, customer care*, support line*, sales line*, switchboard*, toll free*,
    reception, headquarters*, head office*, kundenservice*, kundendienst*, zentrale, imprint*, service client*,
    atención al cliente*, servizio clienti*, klantenservice*, box office*, reservations*, store hours*,
    opening hours*, öffnungszeiten*
  `),
  /** People whose address a company hands to everybody. */
  press: words(`
    press contact*, press office*, media contact*, media relations*, press inquir*, press enquir*, media inquir*,
    media enquir*, public relations*, investor relations*, pressekontakt*, pressestelle*, presseabteilung*,
    contact presse*, contacts presse*, service de presse*, relations presse*, contacto de prensa*, prensa,
    ufficio stampa*, contatto stampa*, perscontact*, assessoria de imprensa*, impressum*
  `),
  /** What stands here is shown, not meant. */
  example: words(`
    e.g, eg, for example, example*, sample*, dummy*, fake*, placeholder*, format, lorem*, z.b, z. b, beispiel*,
    musterwert*, par exemple*, exemple*, por ejemplo*, ejemplo*, ad esempio*, esempio*, bijvoorbeeld*,
    voorbeeld*, test card*, testkarte*
  `),
  version: words(`
    version*, ver, release*, firmware*, build*, update to, upgrade*, driver*, section, chapter, kapitel,
    abschnitt, figure, clause, oid
  `),
  aws: words(`
    aws*, amazon*, secret access key*, secretaccesskey*
  `),
} satisfies Record<string, readonly string[]>;

export type Context = keyof typeof contexts;

/** How far, in UTF-16 units, a word reaches to a value after it, and to one before it. */
export const reachBefore = 48;
export const reachAfter = 24;
/** Headings reach over the lines under them. */
export const longReach: Partial<Record<Context, number>> = { press: 240 };
