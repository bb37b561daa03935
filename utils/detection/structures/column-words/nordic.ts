import type { ColumnWords } from './kinds';

/** Swedish, Norwegian and Danish share most of their words. */
export const nordic: ColumnWords = {
  email: 'epost, epostadress, epostadresse, mejl, mejladress, mailadresse',
  phone: 'telefonnummer, tlf, tlfnr, telefonnr, mobilnummer, mobilnr, tfn',
  given: 'förnamn, fornavn, fornavne, tilltalsnamn, mellannamn, mellomnavn, mellemnavn',
  family: 'efternamn, efternavn, etternavn, släktnamn',
  person:
    'fullständigt namn, fullt navn, fulde navn, kontaktperson, kontohaver, kontoinnehavare, försäkringstagare, sökande, ansøger, søker',
  name: 'namn, navn, mottagare, mottaker, modtager',
  customer:
    'kund, kundnamn, kunder, kunde, kundenavn, köpare, kjøper, køber, prenumerant, abonnent, medlem, medlemsnamn, patient, anställd',
  birth: 'födelsedatum, födelsedag, född, fødselsdato, fødselsdag, født, fødsdato',
  address: 'adress, adresse, gade, gadenavn, gata, gate, vej, gatunummer, husnummer, husnr, postnummer, postnr, bopæl',
  place: 'ort, stad, by, postort, poststed, kommune, kommun',
  bank: 'kontonummer, bankkonto, kontonr, clearingnummer',
  card: 'kortnummer, kreditkort',
  personalId:
    'personnummer, persnr, personnr, pnr, samordningsnummer, fødselsnummer, fnr, cpr, cpr nummer, cprnr, pass, passnummer, pasnummer, körkortsnummer, kørekortnummer',
  password: 'lösenord, passord',
  private: 'månadslön, lønn, årslønn, løn, månedsløn, inkomst, inntekt, indkomst',
  about:
    'kjønn, køn, alder, nationalitet, nasjonalitet, yrke, stilling, befattning, avdelning, avdeling, afdeling, anställningsdatum',
  company: 'företag, företagsnamn, firmanavn, bedrift, virksomhed',
  venue:
    'återförsäljare, forhandler, öppettider, åbningstider, åpningstider, butik, butikk, filial, kontor, hotell, restaurang, restaurant',
  figure: 'artikelnummer, artikelnr, varenummer, varenr, artnr, pris, antal, antall, lager, lagersaldo, belopp, beløp',
  goods: 'produktnamn, produktnavn, artikel, vare, varumärke, merke, mærke, märke, kampanj, kampanje, kampagne, sökord',
};
