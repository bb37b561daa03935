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
    opening hours*, öffnungszeiten*, anmeldung unter*, anmeldungen unter*, rsvp*, register by*, sign up*, tickets*, inscriptions*, inscripciones*, prenotazioni*, call us*, call our*, call today, call now, ring us, phone us, contact us*, reach us*, text us, visit us*,
    visit our*, our store*, our shop*, our office*, book now, book a table*, book your*, to book*, freephone*, free phone*, freefone,
    front desk*, info line*, box office*, gebührenfrei*, kostenlos*, rufen sie uns*, rufen sie an, kontaktieren sie uns*, besuchen sie*,
    tischreservierung*, servicenummer*, telefonzentrale*, numéro vert*, numero vert*, appelez nous*, contactez nous*, appel gratuit*,
    standard téléphonique*, réservations*, service consommateurs*, llámanos*, llame al*, contáctanos*, contacte con nosotros*, teléfono gratuito*,
    numero verde*, chiamaci*, contattaci*, chiama il*, prenota*, ligue nos*, ligue para*, fale conosco*, central de atendimento*, sac,
    bel ons*, bel gratis*, neem contact op*, zadzwoń do nas*, infolinia*, ring oss*, kontakta oss*, kundtjänst*, kundeservice*,
    kontakt oss*, soita meille*, asiakaspalvelu*, zavolejte nám*, お問い合わせ*, フリーダイヤル*, 客服*, 고객센터*, бесплатн*, горячая линия*
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
  /** Where everybody may come: shops, fairs, offices, imprints. */
  venue: words(`
    visit us*, find us*, come see us, come and see us, meet us*, join us*, our store*, our shop*, our office*, our new store*,
    our flagship*, flagship*, showroom*, store location*, stores, our locations*, venue*, headquarter*, head office*, hq,
    registered office*, registered in, conference*, exhibition*, expo*, booth*, stand no*, trade fair*, museum*, gallery*,
    opening hours*, open daily, opens*, grand opening*, doors open*, workshop*, event, impressum*, imprint*, about us, kontakt & anfahrt*,
    anfahrt*, besuchen sie*, besucht uns*, besuch uns*, unser laden*, unser geschäft*, unsere filiale*, filiale*, unser büro*,
    geschäftsstelle*, firmensitz*, hauptsitz*, sitz der gesellschaft*, standort*, veranstaltungsort*, messe, messegelände*, halle, öffnungszeiten*,
    handelsregister*, amtsgericht*, mentions légales*, siège social*, notre boutique*, nos boutiques*, boutique*, magasin*, nos bureaux*, venez*,
    retrouvez nous*, rendez vous*, salon, horaires, visítanos*, visite nos*, nuestra tienda*, nuestras tiendas*, tienda*, sede, oficinas*,
    aviso legal*, feria*, horario*, vieni a trovarci*, venite a trovarci*, negozio*, punto vendita*, sede legale*, fiera*, orari*,
    visite nossa*, nossa loja*, loja*, visite nos*, onze winkel*, bezoek ons*, winkel*, kantoor*, beurs*, openingstijden*, odwiedź*,
    nasz sklep*, sklep*, siedziba*, targi*, besök oss*, vår butik*, butik*, vores butik*, besøg os*, myymälä*, navštivte*, prodejna*,
    株式会社*, 本社*, 店舗*, 会場*, 本店*, 总部*, 门店*, 本社*, 매장*
  `),
  version: words(`
    version*, ver, release*, firmware*, build*, update to, upgrade*, driver*, section, chapter, kapitel,
    abschnitt, figure, clause, oid
  `),
};
