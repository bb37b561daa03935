import { words } from './words';

/** Words after which a value is public, an example, or a number of something other than a person. */
export const harmlessWords = {
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
};
