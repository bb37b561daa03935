import type { ColumnWords } from './kinds';

export const nl: ColumnWords = {
  email: 'mailadres',
  phone: 'telefoon, telefoonnummer, telefoonnr, mobiel, mobielnummer, gsm, gsm nummer, 06 nummer',
  given: 'voornaam, voornamen, roepnaam',
  family: 'achternaam, familienaam, tussenvoegsel, geslachtsnaam',
  person:
    'volledige naam, voor en achternaam, contactpersoon, rekeninghouder, kaarthouder, verzekerde, begunstigde, sollicitant, kandidaat, partner naam, naam klant',
  name: 'naam, contact, ontvanger, afzender, eigenaar, verantwoordelijke',
  customer:
    'klant, klantnaam, klanten, koper, abonnee, lid, medewerker, medewerkster, werknemer, deelnemer, leerling, reiziger',
  birth: 'geboortedatum, geb datum, geboren, verjaardag',
  address:
    'straat, straatnaam, huisnummer, huisnr, postcode, woonadres, postadres, factuuradres, afleveradres, bezorgadres, postcode plaats, toevoeging',
  place: 'plaats, gemeente',
  bank: 'rekeningnummer, rekening',
  card: 'kaartnummer, creditcard, creditcardnummer',
  personalId:
    'bsn, burgerservicenummer, rijksregisternummer, rijksregister, sofinummer, paspoortnummer, paspoort, rijbewijs, rijbewijsnummer, id kaart, polisnummer, verzekeringsnummer',
  password: 'wachtwoord, pincode',
  ip: 'ip adres',
  private: 'salaris, loon, inkomen, behandeling, medicatie, burgerlijke staat, geloof, schuld',
  about:
    'aanhef, geslacht, leeftijd, nationaliteit, beroep, in dienst, laatste aankoop, laatste bestelling, klant sinds, klantnummer, klantnr, klant id, lidnummer, lidnr, personeelsnummer, toestemming',
  company: 'bedrijf, bedrijfsnaam, organisatie, werkgever, leverancier',
  venue: 'winkel, filiaal, vestiging, kantoor, locatie, apotheek, praktijk, openingstijden',
  figure:
    'bestelnummer, factuurnummer, prijs, stukprijs, aantal, voorraad, bedrag, totaal, klikken, vertoningen, uitgaven, bezoekers, inwoners',
  goods:
    'product, productnaam, omschrijving, merk, campagne, campagnenaam, kanaal, zoekwoord, zoekterm, artiest, auteur, regisseur, acteur, speler, ploeg',
};
