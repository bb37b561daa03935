/**
 * Mailboxes of functions, RFC 2142 and what companies have beside them, in the languages of our readers. Letters only,
 * without diacritics. Words of three letters and more may be joined: `pressoffice`, `kundenservice`.
 * Packed by scripts/pack-words.ts.
 */
export const roleWords = `
aanmelden abo abonnement abonnements abos abuse academia academy account accounting accounts accueil achats acquisti
activations admin administracao administracia administracion administracja administrasjon administratie administration
administrativo administrator administrazione admissions ads advertise advertising affiliate affiliates affitti agb
agence agencia agency agenda agentur agriturismo aide ajuda akademi akademie akce aktion aktionen alarm alerts
allgemein almacen alquiler alumni amministrazione analytics anfrage anfragen angajari angebot angebote anmalan
anmeldung anmeldungen annonce annonser anuncios apartamentos apartments api apoio app applications apply apps archiv
archive arrangement asesoria asiakas asiakaspalvelu asistencia ask askus assistance assistencia assistenza asystent
atelier atencion atencionalcliente atendimento audit aufnahme auftrag ausbildung aviso avisos backoffice bantuan bar
basin basvuru bazar beauty beheer bejelentes beratung bestellen bestelling bestellingen bestellung bestellungen
betrieb betrug bewerbung bewerbungen bezpecnost bezpieczenstwo biblioteca bibliothek bibliotheque biglietteria bildung
bilety bilgi bilheteira bilheteria billetter billetterie billing biuro biz blog board boekhouding bogholderi bokning
bokningar boleteria bonjour book booking bookings bookshop bostad bot boutique brand branding broker buchhaltung
buchung buchungen budget buecherei buero buh buhgalteria bureau buro business butik buyers cadastro cafe callcenter
campaign campaigns camping campus candidati candidaturas candidature candidatures capacitacion care career careers
carreiras carriere carrieres casting catalog catalogue catering central centrala centralino centro chambres chat
checkout chor ciao cinema claims classes client cliente clientes clienti clients clientservice clientservices clinic
club cobranzas cobros collections comenzi comercial comercio comite commande commandes commercial commerciale comms
communication communications community complaints compliance compras compta comptabilite comunicacao comunicacion
comunicazione concierge conference congress consultas consulting contabil contabilidad contabilidade contabilita
contabilitate contact contactenos contacto contacts contactus contato contattaci contattateci contatti contatto
content control controlling copyright corp corporate corsi cours courses cozinha creative credit crew cs csr cursos
customer customercare customerrelations customers customerservice customersupport cv cvs dance dane data dataprivacy
dataprotection datenschutz datenschutzbeauftragter deals debiteuren delivery demo department design desk destek dev
developer developers development devis devoluciones devolucoes dichvu dienst digital direccion directie direction
director direktion direzione dispatch disponent distribution divulgacao docs documents dokumente domains donate
donations donativos donotreply dostawa dotazy dpd dpo dsgvo duvidas dyrekcja ecommerce econtact edition editor
editorial editors education eigyo einkauf ekonomi email emails emergency empfang empleo empleos emploi emprego
encomendas energie engineering enquiries enquiry enterprise entrega envios epost erstattung ertekesites escola espace
estudio etkinlik etudes evenemang evenement evenementen evenements event eventi eventos events exhibitions expedition
expo export facilities facility factura facturacion facturare facturas facturation facturen factures faktura fakturace
fakturor faktury faleconosco fattura fatturazione fatture faturamento feedback ferienwohnung festival fiere filiale
film finance financeiro finances finans finanse finanzas finanzen firma fitness fleet foretag formacao formacion
formation formazione forsaljning forschung fortbildung forum foundation franchise franchising fraud fraude freight
frode frontdesk frontoffice fuhrpark functions fundraising fussball galerie gallery garage garantia garantie garanzia
gastro gastronomie gdpr geschaeftsfuehrung geschaeftsstelle gestion gewinnspiel git gite giving global golf grants
groups grupos gruppen guests guestservices gutschein gutscheine guvenlik hallinto hallo handel hausverwaltung
headoffice headquarters health hei hej hello help helpdesk helpline hilfe hoi hola holding hospital hospitality host
hostal hostel hosting hostmaster hotel hotline hotro housekeeping hq hr hulp humanresources hygiene iletisim
ilmoittautuminen immobilien import imprensa impressum inbound info infodesk infoline infolinia infolinka infomail
informace informacion informacje informacoes informatica informatie information informationen informatique
informazioni infos inkasso inkoop innovation inquiries inquiry inschrijven inschrijving inschrijvingen inscricoes
inscripciones inscription inscriptions inserat institut insurance intake integrations international internet
interviews investor investorrelations investors invitation invoice invoices invoicing ir iroda iscrizioni it jinji job
jobb jobbank jobs joinus journal juridico juridique kadry kaffee kancelar kancelaria kanzlei kariera karir kariyer
karriere kasse katalog kauf kaufen kayit kefu kinhdoanh kino kirjanpito kitchen klacht klachten klant klantcontact
klanten klantenservice klinik koho kommunikasjon kommunikation komunikace komunikacja kontakt kontakte kontor
koordination koulutus kreativ kredit ksiegowosc kuchnia kultur kunden kundenbetreuung kundencenter kundendienst
kundenservice kundesenter kundeservice kundservice kundtjanst kurs kurse kurser kursy kurzy lab lager laskutus
lavoraconnoi layanan leadership learning leasing legal lehdisto lessons lettings library license licenses licensing
liefer lieferung ligue live locations loenn logistica logistics logistiek logistik logistyka loja lojas lonn loyalty
magasin magazin magazine magazyn mail mailbox mailer mailing maintenance mairie management manager mandanten
manufacturing marka market marketing marketingteam marketplace markkinointi marknad marknadsforing markt marktplatz
materialwirtschaft media mediakontakt mediarelations medias medien medienkontakt meetings meldung member members
memberservices membership merch merchandise merchant messages messe miete mieten mitglieder mitgliedschaft mobile moin
monitoring muhasebe museum music musik musteri musterihizmetleri myynti nabidka nabor nachhaltigkeit nachrichten
narocila naruceni negozio network netz news newsdesk newsletter newsroom nieuws nieuwsbrief noleggio noreply notaire
notar notice noticias notification notifications notify nyheter obchod obchodni objednavka objednavky obsluha oferta
oferty offer offers offerte offertes office officemanager offres oficina ofis okonomi ola ombudsman ombudsmann
onboarding oneri online onlineshop opendag operations operator opinie opt optout order orderdesk orders ordini ordre
ordrer orga organisation otdel otoiawase outlet outreach ouvidoria paamelding paginas pagos paket palaute panasz
parcerias parking partenaires partenariat partenariats partner partners partnership partnerships patienten
patientservice payment payments payroll pedido pedidos pelanggan penjualan pensao pensjonat penzion penzugy pers
persbureau perscontact persdienst perskontakt personal personalabteilung personalwesen personeel personeelszaken
personel personnel pflege phishing photo photos planning planung platform poczta podcast podpora pomoc portaal portal
post posta postkasse postmaster potvrzeni pousada practice prakse praktijk praktikum prasa praxis prenotazione
prenotazioni prensa presale presales presidence presidencia presidenza press pressa presscenter presscontact pressdesk
presse presseanfrage presseanfragen pressekontakt presseoffice presseservice pressestelle presseteam pressoffice
pressroom pressteam prezzi privacidad privacidade privacy privacyoffice procurement prod prodazhi prodej prodejna
prodotti product production products produkcja produkt produkte produktion program project projects projekt projekte
promo promocje promotion promotions proveedores publicidad publicidade publicite publicity publicrelations publish
publishing purchasing pytania qualitaet qualite quality queries question questions quote quotes radio rappel recall
recepcao recepce recepcion recepcja receptie reception rechnung rechnungen rechnungswesen recht reclamacao reclamacion
reclamaciones reclamations reclami recruit recruiter recruiting recruitment recrutement redacao redaccion redactie
redaction redakce redakcja redaktion redaktionen redazione refund refunds register registrace registrar registration
registrations registrierung reise reisen reiser reklam reklama reklamace reklamacje reklamasjon reklamation rekrutacja
rekrutmen rekruttering rekry rekrytering relacoespublicas relatii relations relationspresse rendeles rental rentals
reparatur reparaturen reply report reporting reports request requests research reserva reservas reservasjon
reservation reservations reserveren reservering reserveringen reservierung reservierungen resi reso resources
responsabilidade restaurang restaurant restaurante retail retailers retirada retour retoure retouren retours rettung
returns rezeption rezervace rezervari rezervasyon rezerwacja rezerwacje rezume rh richiamo risk risorseumane rma rodo
room root rrhh rueckruf sac safety saiyo sajto sakerhet sales salesoffice salesteam salg salon sante satis scheduling
school schule schulung schwimmen science secops secretaria secretariaat secretariat security segreteria seguranca
seguridad sekretariat seleccion selezione selfservice seminar seminare seminars server service servicecenter
serviceclient serviceclients servicedesk services serviceteam servicio servicios servico servicos servis servizi
servizio servizioclienti serwis shichang shipping shop shopping showroom shows sicherheit sicurezza sikayet siparis
sito sklad sklep skole smm sns social socialmedia societe software solicitudes sollicitatie sollicitaties soporte
sostenibilidad soumu soutien spa spam speakers spenden sponsor sponsoring sponsorship spoof sport sprzedaz staff
stages stampa standard start statistics status steuerberatung stiftung store stores storing storno strategy student
students studio study subscribe subscription subscriptions sugerencias suport suporte supplier suppliers support
supporter supportteam sustainability syndic system systems szamlazas szerviz szkolenia talent talents taller tanitim
tapahtumat team teamwork teatro tech technical technik technology techsupport teknik telefon telephone tennis termin
termine tesoreria theater theatre ticket ticketing tickets tiedotus tienda tiendas tietoturva tilaukset tilmelding
tips tisk titkarsag toiawase toimisto toimitus tourism tourisme tourist touristinfo tours trade traduction training
translation transport travel treasurer treasury trust tuki turismo turnen turnos turvallisuus tutor tuyendung
tyopaikat ubuntu uctarna uddannelse udlejning ufficio ufficiostampa ugyfelszolgalat uitgeverij uketsuke umowy
university unsubscribe update updates user users usluge utbildning uthyrning vacature vacatures vagas vakansii vanzari
varaukset vastgoed veiligheid vendas vendedor vendite vendor vendors ventas vente ventes venue venues verein
vergaderen verhuur verkauf verkoop verlag verleih vermietung versand versicherung vertrieb vertriebsteam verwaltung
vevoszolgalat videos viestinta visit visita visite visits volunteer volunteering volunteers voorlichting vorstand
voyage voyages vzdelavani warehouse warranty warsztat web webbutik webinar webinars webmaster webmester webshop
website webteam wedding weddings weiterbildung welcome werbung werkenbij werkplaats werkstatt whistleblower
whistleblowing wholesale winkel work workshop workshops wsparcie wspolpraca www wydarzenia wynajem xiaoshou yardim
yewu yhteydenotto yhteys yoga yonetim yrityspalvelu zakaz zakaznickyservis zakaznik zakazy zaken zakupki zakupy
zamowienia zamowienie zapisy zapytania zarzad zentral zentrale zgloszenia zhaopin zimmer zorg zwroty
`;
