import type { ColumnWords } from './kinds';

export const nl: ColumnWords = {
  email: 'mailadres',
  phone: 'telefoon, telefoonnummer, telefoonnr, mobiel, mobielnummer, gsm, gsm nummer',
  given: 'voornaam, voornamen, roepnaam',
  family: 'achternaam, familienaam, tussenvoegsel, geslachtsnaam',
  person: 'volledige naam, contactpersoon, rekeninghouder, kaarthouder, verzekerde, begunstigde',
  name: 'naam, contact, ontvanger',
  customer: 'klant, klantnaam, klanten, koper, abonnee, lid, medewerker, medewerkster',
  birth: 'geboortedatum, geb datum, geboren, verjaardag',
  address: 'straat, straatnaam, huisnummer, huisnr, postcode, woonadres, postadres, factuuradres, afleveradres',
  place: 'plaats, gemeente',
  bank: 'rekeningnummer, rekening',
  card: 'kaartnummer, creditcard',
  personalId:
    'bsn, burgerservicenummer, rijksregisternummer, rijksregister, sofinummer, paspoortnummer, paspoort, rijbewijs, rijbewijsnummer',
  password: 'wachtwoord',
  private: 'salaris, loon, inkomen, behandeling, medicatie',
  about: 'aanhef, geslacht, leeftijd, nationaliteit, beroep, in dienst, laatste aankoop',
  company: 'bedrijf, bedrijfsnaam, organisatie',
  venue: 'verkooppunt, openingstijden, winkel, filiaal, vestiging, kantoor',
  figure: 'bestelnummer, factuurnummer, prijs, stukprijs, aantal, voorraad, bedrag',
  goods: 'product, productnaam, omschrijving, merk, campagne, campagnenaam, kanaal',
};
