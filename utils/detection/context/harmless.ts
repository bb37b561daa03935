import { words } from './words';

/** Words after which a value is public, an example, or a number of something other than a person. */
export const harmlessWords = {
  /** Numbers that count goods and deeds, not people. */
  trade: words(`
    order*, sku*, ean, ean13, gtin*, upc, isbn*, issn, asin, article*, item*, part no*, part number*, serial*,
    invoice*, tracking*, suivi*, rastreio*, seguimiento*, tracciamento*, spårning*, ticket*, ref, reference*, campaign*, utm*, version*, build*, model*, batch*, lot,
    bestell*, artikel*, rechnung*, auftrag*, sendung*,
    seriennummer*, commande*, facture*, référence*, référencia*, pedido*, factura*,
    referencia*, ordine*, fattura*, factuur*, zamówien*, timestamp*, unix*, epoch, hash*, checksum*,
    commit*, pixel*, ad id*, ad set*, adset*, creative id*, impressions*, clicks*, handelsregister*, hrb,
    registration no*, company no*, transaction id*, job id*, doi, parcel*, shipment*, consignment*, colis, paquete*, przesył*, paczk*,
    zásilk*, zending*, pakket*, kargo*, посылк*, meeting id*, webinar id*, meeting no*, voucher*, gift card*, coupon*,
    gutschein*, chèque cadeau*, carte cadeau*, buono*, cadeaubon*, presentkort*
  `),
  /** What stands here is shown, not meant. */
  example: words(`
    e.g, eg, for example, example*, sample*, dummy*, fake*, placeholder*, format, lorem*, z.b, z. b, beispiel*,
    musterwert*, par exemple*, exemple*, por ejemplo*, ejemplo*, ad esempio*, esempio*, bijvoorbeeld*,
    voorbeeld*, test card*, testkarte*
  `),
  /** Where everybody may come: shops, fairs, offices, imprints. */
  venue: words(`
    visit us*, find us*, come see us, come and see us, meet us*, join us*, our store*, our shop*, our office*, our new store*, our flagship*,
    flagship*, showroom*, store location*, stores, our locations*, venue*, headquarter*, head office*, hq, registered office*, registered in,
    conference*, exhibition*, expo*, booth*, stand no*, trade fair*, museum*, gallery*, opening hours*, open daily, opens*, grand opening*,
    doors open*, workshop*, event, impressum*, imprint*, about us, kontakt & anfahrt*, anfahrt*, besuchen sie*, besucht uns*, besuch uns*,
    unser laden*, unser geschäft*, unsere filiale*, filiale*, unser büro*, geschäftsstelle*, firmensitz*, hauptsitz*, sitz der gesellschaft*,
    standort*, veranstaltungsort*, messe, messegelände*, halle, öffnungszeiten*, handelsregister*, amtsgericht*, mentions légales*, siège social*,
    notre boutique*, nos boutiques*, boutique*, magasin*, nos bureaux*, venez*, retrouvez nous*, rendez vous*, salon, horaires, visítanos*,
    visite nos*, nuestra tienda*, nuestras tiendas*, tienda*, sede, oficinas*, aviso legal*, feria*, horario*, vieni a trovarci*, venite a trovarci*,
    negozio*, punto vendita*, fiera*, orari*, nossa loja*, loja*, onze winkel*, bezoek ons*, winkel*,
    kantoor*, beurs*, openingstijden*, odwiedź*, nasz sklep*, sklep*, siedziba*, targi*, besök oss*, vår butik*, butik*, vores butik*, besøg os*,
    myymälä*, navštivte*, prodejna*, 株式会社*, 本社*, 店舗*, 会場*, 本店*, 总部*, 门店*, 매장*, open every*, open mon*, open tue*, open wed*, open from*,
    open until*, open now*, geöffnet*, hat geöffnet*, ouvert tous*, ouvert du*, ouverte*, ouvert le*, abierto de*, abierto todos*, abierto cada*,
    abrimos*, aperto tutt*, aperto dal*, aperta*, siamo aperti*, aberto de*, aberto todos*, geopend*, czynne*, otwarte*, öppet*, åbent*, åpent*,
    avoinna*, otevřeno*, açık*, открыт*, работаем*, 营业*, 営業*, 영업*, restaurant*, ristorante*, trattoria*, osteria*, café, bistro*, bakery*, hotel,
    theatre*, galerie*, galleria*
  `),
  version: words(`
    version*, ver, release*, firmware*, build*, update to, upgrade*, driver*, section, chapter, kapitel,
    abschnitt, figure, clause, oid
  `),
};
