/**
 * Mailboxes of functions, RFC 2142 and what companies have beside them, in the languages of our readers. Letters only,
 * without diacritics. Words of three letters and more may be joined: `pressoffice`, `kundenservice`.
 */
const functions = `
abo abonnement abonnements abos abuse academia academy account accounting accounts accueil achats acquisti activations
admin administracao administracia administracion administracja administrasjon administratie administration
administrativo administrator administrazione admissions ads advertise advertising affiliate affiliates agb agence
agencia agency agenda agentur aide ajuda akademi akademie aktion aktionen alarm alerts allgemein alumni
amministrazione analytics anfrage anfragen angebot angebote anmeldung anmeldungen annonce annonser anuncios api apoio
app applications apply apps archiv archive asesoria asiakaspalvelu asistencia ask askus assistance assistencia
assistenza asystent atelier atencion atencionalcliente atendimento audit aufnahme auftrag ausbildung aviso avisos
backoffice bar basin bazar beauty beheer bejelentes beratung bestellen bestelling bestellingen bestellung bestellungen
betrieb bewerbung bewerbungen bezpecnost bezpieczenstwo bibliothek biglietteria bilety bilheteira bilheteria billetter
billetterie billing biuro biz blog board boekhouding bokning bokningar boleteria bonjour book booking bookings
bookshop bostad bot boutique brand branding broker buchhaltung buchung buchungen budget buero bureau buro business
butik buyers cadastro cafe callcenter campaign campaigns camping campus candidati candidaturas candidature
candidatures capacitacion care career careers carreiras carriere carrieres casting catalog catalogue catering central
centrala centralino centro chat checkout ciao claims client cliente clientes clienti clients clientservice
clientservices clinic club collections comercial comercio comite commande commandes commercial commerciale comms
communication communications community complaints compliance compras compta comptabilite comunicacao comunicacion
comunicazione concierge conference congress consultas consulting contabil contabilidad contabilidade contabilita
contact contactenos contacto contacts contactus contato contattaci contattateci contatti contatto content control
controlling copyright corp corporate courses cozinha creative credit crew cs csr customer customercare
customerrelations customers customerservice customersupport cv cvs dane data dataprivacy dataprotection datenschutz
datenschutzbeauftragter deals debiteuren delivery demo department design desk dev developer developers development
devis dienst digital direccion directie direction director direktion direzione dispatch disponent distribution
divulgacao docs documents dokumente domains donate donations donativos donotreply dostawa dotazy dpd dpo dsgvo duvidas
dyrekcja ecommerce econtact edition editor editorial editors education einkauf ekonomi email emails emergency empfang
empleo empleos emploi emprego encomendas energie engineering enquiries enquiry enterprise entrega envios epost
erstattung escola espace estudio etudes evenementen evenements event eventi eventos events exhibitions expedition expo
export facilities facility factura facturacion facturas facturation factures faktura fakturace fakturor faktury
faleconosco fattura fatturazione fatture faturamento feedback festival fiere filiale film finance financeiro finances
finans finanse finanzas finanzen firma fitness fleet foretag formation forsaljning forschung forum foundation
franchise freight frontdesk frontoffice fuhrpark functions fundraising galerie gallery garage gastro gastronomie gdpr
geschaeftsfuehrung geschaeftsstelle gestion gewinnspiel git giving global golf grants groups grupos gruppen guests
guestservices gutschein gutscheine hallo handel hausverwaltung headoffice headquarters health hei hej hello help
helpdesk helpline hilfe hoi hola holding hospital hospitality host hosting hostmaster hotel hotline housekeeping hq hr
hulp humanresources hygiene iletisim immobilien import imprensa impressum inbound info infodesk infoline infolinia
infolinka infomail informace informacion informacje informacoes informatica informatie information informationen
informatique informazioni infos inkasso inkoop innovation inquiries inquiry inschrijving inschrijvingen inscricoes
inscripciones inscription inscriptions inserat institut insurance intake integrations international internet
interviews investor investorrelations investors invitation invoice invoices invoicing ir iscrizioni it job jobb
jobbank jobs joinus journal juridico juridique kaffee kancelar kancelaria kanzlei kariera kariyer karriere kasse
katalog kauf kaufen kitchen klachten klant klantcontact klanten klantenservice klinik kommunikasjon kommunikation
kontakt kontakte kontor koordination kreativ kredit kuchnia kultur kunden kundenbetreuung kundencenter kundendienst
kundenservice kundesenter kundeservice kundservice kundtjanst kurs kurse kurser kursy lab lager leadership learning
leasing legal lehdisto library license licenses licensing liefer lieferung ligue live locations logistica logistics
logistiek logistik logistyka loja lojas loyalty magasin magazin magazine magazyn mail mailbox mailer mailing
maintenance mairie management manager mandanten manufacturing marka market marketing marketingteam marketplace
markkinointi marknad marknadsforing markt marktplatz materialwirtschaft media mediakontakt mediarelations medias
medien medienkontakt meetings meldung member members memberservices membership merch merchandise merchant messages
messe miete mitglieder mitgliedschaft mobile moin monitoring muhasebe museum music musteri musterihizmetleri myynti
nabidka nachhaltigkeit nachrichten narocila naruceni negozio network netz news newsdesk newsletter newsroom nieuws
nieuwsbrief noreply notaire notar notice noticias notification notifications notify nyheter obchod obchodni objednavka
objednavky oferta oferty offer offers offerte offertes office officemanager offres oficina ofis ola ombudsman
ombudsmann onboarding online onlineshop opendag operations operator opinie opt optout order orderdesk orders ordini
ordre ordrer orga organisation outlet outreach ouvidoria paginas paket parcerias parking partenaires partenariat
partenariats partner partners partnership partnerships patienten patientservice payment payments payroll pedido
pedidos pers persbureau perscontact persdienst perskontakt personal personalabteilung personalwesen personeel personel
personnel pflege photo photos planning planung platform poczta podcast pomoc portaal portal post posta postkasse
postmaster potvrzeni practice prakse praktijk praktikum prasa praxis prenotazione prenotazioni prensa presale presales
presidence presidencia presidenza press presscenter presscontact pressdesk presse presseanfrage presseanfragen
pressekontakt presseoffice presseservice pressestelle presseteam pressoffice pressroom pressteam prezzi privacidad
privacidade privacy privacyoffice procurement prod prodej prodejna prodotti product production products produkcja
produkt produkte produktion program project projects projekt projekte promo promocje promotion promotions proveedores
publicidad publicidade publicite publicity publicrelations publish publishing purchasing pytania qualitaet qualite
quality queries question questions quote quotes radio recepcao recepce recepcion recepcja receptie reception rechnung
rechnungen rechnungswesen recht reclamacao reclamacion reclamaciones reclamations reclami recruit recruiter recruiting
recruitment recrutement redacao redaccion redactie redaction redakce redakcja redaktion redaktionen redazione refund
refunds register registrace registrar registration registrations registrierung reise reisen reiser reklama reklamace
reklamacje reklamation rekrutacja rekruttering rekrytering relations relationspresse rental rentals reparatur
reparaturen reply report reporting reports request requests research reserva reservas reservasjon reservation
reservations reserveren reservering reserveringen reservierung reservierungen resources responsabilidade restaurang
restaurant restaurante retail retailers retouren retours rettung returns rezeption rezervace rezervari rezervasyon
rezerwacja rezerwacje rh risk rodo room root sac safety sakerhet sales salesoffice salesteam salg salon sante satis
scheduling school schule science secops secretaria secretariaat secretariat security segreteria seguranca seguridad
sekretariat seleccion selezione selfservice seminar seminare seminars server service servicecenter serviceclient
serviceclients servicedesk services serviceteam servicio servicios servico servicos servis servizi servizio
servizioclienti serwis shipping shop shopping showroom sicherheit siparis sito sklep skole smm sns social socialmedia
societe software solicitudes soporte sostenibilidad soutien spa spam speakers spenden sponsor sponsoring sponsorship
sport sprzedaz staff stages stampa standard start statistics status steuerberatung stiftung store stores storing
storno strategy student students studio study subscribe subscription subscriptions sugerencias suporte supplier
suppliers support supporter supportteam sustainability syndic system systems szerviz talent talents taller team
teamwork tech technical technik technology techsupport teknik telefon telephone termin termine ticket ticketing
tickets tienda tiendas tilaukset tips tisk toimisto tourism tourisme tours trade traduction training translation
transport travel treasurer treasury trust turismo turnos tutor ubuntu ufficio ufficiostampa uitgeverij umowy
university unsubscribe update updates user users usluge vacature vacatures vagas vanzari vastgoed veiligheid vendas
vendedor vendite vendor vendors ventas vente ventes venue venues verein vergaderen verhuur verkauf verkoop verlag
vermietung versand versicherung vertrieb vertriebsteam verwaltung videos viestinta visit visita visite visits
volunteer volunteering volunteers voorlichting vorstand voyage voyages warehouse warsztat web webbutik webinar
webinars webmaster webmester webshop website webteam wedding weddings welcome werbung werkplaats werkstatt
whistleblower whistleblowing wholesale winkel work workshop workshops wsparcie wspolpraca www yardim yhteys yonetim
yrityspalvelu zakaznickyservis zakaznik zaken zakupy zamowienia zamowienie zapisy zapytania zarzad zentral zentrale
zgloszenia zorg
`;
/** Too short to be joined with others. */
const short =
  'hi hey oi eu uk us de fr es it nl pl at ch be se no dk fi pt br mx ca au nz in jp kr sg ie cz emea apac latam dach mena global intl group team all hq pr ir hr rh dpo cfo ceo cto bd cx ux qa ops dev api bot vip b2b b2c tv km git sos';

let words: Set<string> | undefined;
let codes: Set<string> | undefined;

const fold = (local: string): string =>
  local
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i');

const longestWord = 24;

/** Whether letters are words of functions, one after the other. At most 64 letters come here. */
function isJoined(letters: string, known: ReadonlySet<string>): boolean {
  const reached = new Uint8Array(letters.length + 1);
  reached[0] = 1;
  for (let from = 0; from < letters.length; from++) {
    if (reached[from] === 0) continue;
    for (let to = from + 3; to <= Math.min(letters.length, from + longestWord); to++) {
      if (reached[to] === 0 && known.has(letters.slice(from, to))) reached[to] = 1;
    }
  }
  return reached[letters.length] === 1;
}

/** `press`, `no-reply`, `marketing.emea`, `support-de`, `pressoffice2`: names a function, not a person. */
export function isRole(localPart: string): boolean {
  words ??= new Set(functions.trim().split(/\s+/));
  codes ??= new Set(short.split(' '));
  const parts = fold(localPart)
    .replace(/\+.*$/, '')
    .split(/[._-]/)
    .map((part) => part.replace(/\d{1,4}$/, ''))
    .filter(Boolean);
  const whole = parts.join('');
  if (whole === 'donotreply' || whole === 'nepasrepondre' || whole === 'nicht' || whole === 'nichtantworten')
    return true;
  let named = 0;
  for (const part of parts) {
    if (isJoined(part, words)) named++;
    else if (codes.has(part)) named += parts.length === 1 || part.length > 1 ? 0.5 : 0;
    else if (part.length > 4) return false;
  }
  return named >= 1 || (parts.length === 1 && named > 0);
}

/** Providers where everybody has an address. */
const freeMail =
  /^(?:g(?:oogle)?mail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|arcor|posteo|mailbox|proton(?:mail)?|pm|tutanota|tuta|zoho|mail|email|fastmail|orange|wanadoo|free|sfr|laposte|neuf|bbox|libero|virgilio|tiscali|alice|tin|fastwebnet|telefonica|movistar|terra|uol|bol|ig|sapo|clix|ziggo|kpnmail|kpn|planet|hetnet|xs4all|home|casema|telenet|skynet|proximus|wp|o2|onet|interia|op|tlen|gazeta|poczta|telia|bredband|comhem|spray|online|jubii|stofanet|kolumbus|elisanet|luukku|suomi24|seznam|centrum|atlas|volny|azet|freemail|citromail|indamail|yandex|rambler|bk|inbox|list|ukr|i|qq|163|126|sina|sohu|foxmail|aliyun|naver|hanmail|daum|nate|docomo|ezweb|softbank|nifty|biglobe|ocn|rediffmail|bluewin|sunrise|hispeed|btinternet|virginmedia|sky|talktalk|ntlworld|blueyonder|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|shaw|rogers|sympatico|bigpond|optusnet|xtra|mynet|superonline|walla|otenet)$/;

/** `acme@acme.com`, `bistro-luna@bistroluna.de`, `bistro@bistro-luna.de`: the company's own name. */
export function isOwnName(localPart: string, domain: string, mayBeName: (word: string) => boolean): boolean {
  const labels = domain.toLowerCase().split('.');
  const label = labels.slice(0, -1).reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  if (freeMail.test(label)) return false;
  const local = fold(localPart).replace(/[._-]/g, '');
  const name = fold(label).replace(/-/g, '');
  if (local.length < 3) return false;
  const parts = fold(label).split('-');
  if (parts.some((part) => part !== '' && mayBeName(part)) && local !== name) return false;
  const isName = mayBeName(localPart) || localPart.split(/[._-]/).some((part) => mayBeName(part));
  if (local === name) return !isName || parts.length > 1;
  return !isName && local.length >= 4 && (parts.includes(local) || name.startsWith(local));
}
