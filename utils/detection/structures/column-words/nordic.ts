import type { ColumnWords } from './kinds';

/** Swedish, Norwegian and Danish share most of their words. */
export const nordic: ColumnWords = {
  email: 'epost, epostadress, epostadresse, mejl, mejladress, mailadresse',
  phone: 'telefonnummer, tlf, tlfnr, telefonnr, mobilnummer, mobilnr, tfn',
  given: 'förnamn, fornavn, fornavne, tilltalsnamn, mellannamn, mellomnavn, mellemnavn',
  family: 'efternamn, efternavn, etternavn, släktnamn',
  person:
    'fullständigt namn, fullt navn, fulde navn, för och efternamn, for og etternavn, for og efternavn, kontaktperson, kontohaver, kontoinnehavare, försäkringstagare, sökande, ansøger, søker, kandidat',
  name: 'namn, navn, mottagare, mottaker, modtager, avsändare, ansvarig, ansvarlig',
  customer:
    'kund, kundnamn, kunder, kunde, kundenavn, köpare, kjøper, køber, prenumerant, abonnent, medlem, medlemsnamn, patient, pasient, anställd, ansatt, medarbejder, medarbetare, deltagare, deltaker, deltager, gäst, gjest',
  birth: 'födelsedatum, födelsedag, född, fødselsdato, fødselsdag, født, fødsdato',
  address: 'adress, adresse, gade, gadenavn, gata, gate, vej, gatunummer, husnummer, husnr, postnummer, postnr, bopæl',
  place: 'ort, stad, by, postort, poststed, kommune, kommun, bostadsort, bosted, fødested, födelseort',
  bank: 'kontonummer, bankkonto, kontonr, clearingnummer',
  card: 'kortnummer, kreditkort',
  personalId:
    'personnummer, persnr, personnr, pnr, samordningsnummer, fødselsnummer, fnr, cpr, cpr nummer, cprnr, pass, passnummer, pasnummer, körkortsnummer, kørekortnummer, førerkort, helseforsikring',
  password: 'lösenord, passord, adgangskode, kodeord',
  ip: 'ip adress, ip adresse',
  private:
    'månadslön, lønn, årslønn, løn, månedsløn, inkomst, inntekt, indkomst, diagnos, diagnose, behandling, medisiner, medicin',
  about:
    'kjønn, køn, alder, nationalitet, nasjonalitet, yrke, stilling, befattning, avdelning, avdeling, afdeling, anställningsdatum, ansettelsesdato, ansættelsesdato, senaste köp, siste kjøp, seneste køb, kund sedan, kunde siden, kundnummer, kundnr, kundenummer, kundenr, medlemsnummer, medlemsnr, anställningsnummer, ansattnummer',
  company: 'företag, företagsnamn, firmanavn, bedrift, virksomhed, virksomhet, selskap, organisation',
  venue:
    'butik, butikk, filial, kontor, hotell, restaurang, restaurant, apotek, klinikk, öppettider, åpningstider, åbningstider',
  figure:
    'artikelnummer, artikelnr, varenummer, varenr, artnr, pris, antal, antall, lager, lagersaldo, belopp, beløp, beløb, sum, totalt, klick, klikk, klik, visningar, visninger, kostnad, omkostning',
  goods:
    'produktnamn, produktnavn, artikel, vare, varumärke, merke, mærke, märke, kampanj, kampanje, kampagne, sökord, søkeord, søgeord, artist, författare, forfatter, regissör, spelare, spiller, lag, hold, talare, foredragsholder, taler',
};
