import { words } from './words';

/** Words that name ways to reach a person. */
export const contactWords = {
  phone: words(`
    phone*, telephone*, tel, mobile, cell, cellphone, whatsapp, fax, call me, call him, call her,
    reach me, text me, sms, ring me, telefon*, handy*, mobil, mobilnummer*, mobilfunk*, rufnummer*, durchwahl,
    rückruf*, anrufen, erreichbar, erreichen, erreichst, téléphone*, portable, joindre, appelez*, appeler, teléfono*,
    móvil*, movil*, celular*, llamar*, cellulare*, telemóvel*, telefoon*, gsm, komórk*, mobiel*,
    contact number*, contact no*, whats app*, wa, signal, telegram, viber, my number*, her number*, his number*,
    cel, tf, tfno, tlm, natel, fone, landline*, direct line*, home phone*, work phone*, emergency contact*, festnetz*, privatnummer*, meine nummer*,
    mon numéro*, fixe, tél, mi número*, fijo, número de contacto*, mio numero*, fisso, recapito*, meu número*, telemovel*,
    contato, nummer, kom., moje číslo*, te bereiken*, mój numer*, mitt nummer*, mit nummer*, numaram*, mobilní*, tlf*, mobiltelefon*,
    puh, kännykkä*, cep*, τηλέφωνο*, κινητό*, mobiil, мобильн*, моб, звон*, 연락처*, 휴대폰*, 핸드폰*,
    連絡先*, 联系电话*, 手機*, 微信*, फोन*, मोबाइल*, โทร*, เบอร์*, هاتف*, جوال*, טלפון*, נייד*, điện thoại*, sđt, telpon*, no hp*, hp,
    puhelin*, телефон*, тел, 電話*, 电话*, 手机*, 携帯*, 전화*
  `),
  /** What people do with a phone number. */
  dial: words(`
    call*, ring, dial*, text, reach*, contact*, appelez*, appeler, joindre, llam*, ruf*, anruf*, kontakt*, bellen, bel, chiam*, richiam*, ligue, ligar, liga, rappel*, oddzwo*, zadzwo*, zavol*, soita*, ring*,
    hívj*, sunați*, suna, arayın*, позвон*
  `),
  /** Words of streets that stand before their names, and boxes at the post office. */
  streetWord: words(`
    calle, c/*, c.*, cl., avenida, avda, avd, av, paseo, plaza, plza, pza, carrer, passeig, rambla, ronda, camino, carretera,
    ctra, travesía, glorieta, rúa, praza, urbanización, urb, polígono, callejón, calzada, boulevard, blvd, bulevar,
    prolongación, privada, circuito, andador, cerrada, diagonal, carrera, cra, transversal, pasaje, rua, r.*, travessa,
    alameda, largo, praça, estrada, rodovia, rod, beco, calçada, ladeira, via, v.le, viale, piazza, p.zza, p.za, piazzale,
    piazzetta, corso, vicolo, strada, contrada, lungomare, lungotevere, lungarno, borgo, salita, località, loc,
    frazione, galleria, rue, avenue, ave, bd, bld, place, pl, allée, allées, chemin, ch, impasse, quai, cours, route,
    chaussée, square, ulica, ul, aleja, aleje, al, plac, osiedle, os, rondo, skwer, bulwar, náměstí, nám, třída, tř,
    nábřeží, námestie, str, bulevardul, b dul, calea, șoseaua, șos, aleea, piața, улица, ул, проспект, просп, пр, переулок,
    пер, набережная, наб, шоссе, бульвар, площадь, пл, вулиця, вул, бул, straße des, straße der, platz der, platz des,
    allee der, jalan, jln, lorong, highway, state route, county road, οδός, λεωφόρος, p.o*, po box, p o box, pobox,
    post office box, private bag, gpo box, postfach, boîte postale, bp, b.p.*, case postale, cs, apartado*, apdo,
    casilla*, caixa postal, casella postale, postbus, postboks, postbox, box, skrytka pocztowa, skr. poczt*
  `),
  /** After these somebody's own address stands. */
  residence: words(`
    address*, lives at, lives in, living at, living in, live at, live in, resid*, home, moved to, moving to, ship to,
    ship it to, shipping to, shipped to, send to, send it to, deliver*, bill to, billing*, mail to, pick up from, wohnt*, wohnhaft*,
    wohne*, anschrift*, lieferadresse*, rechnungsadresse*, liefern an, lieferung an, zugezogen*, umgezogen*, domicil*,
    habite*, demeurant*, résid*, livrer*, livraison*, vive en, vivo en, dirección*, enviar a, envío*,
    abita*, indirizzo*, spedire*, consegna*, mora em, moro em, morada*, endereço*, entrega*,
    woont*, woonachtig*, adres*, bezorg*, afleveradres*, mieszka*, zamieszka*, dostaw*, bydliště*, bydlí*, bor på, bor i,
    bosatt*, bopæl*, asuu*, osoite*, leveringsadresse*, leveransadress*, проживает*, живет*, адрес*, 住所*, 住址*, 地址*, 住在*, お届け先*,
    送货*, 주소*, 거주*, patient*, customer*, kunde*, client*
  `),
};
