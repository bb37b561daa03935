import type { ColumnWords } from './kinds';

export const de: ColumnWords = {
  phone: 'handy, handynummer, mobilfunk, rufnummer, festnetz, telefax, faxnummer, durchwahl',
  given: 'vorname, vornamen, rufname, vname, vorn',
  family: 'nachname, familienname, zuname, nname, geburtsname',
  person:
    'vollständiger name, vor und nachname, vorname nachname, name vorname, vorname name, nachname vorname, ansprechpartner, ansprechpartnerin, ansprechperson, kontoinhaber, karteninhaber, empfängername, versicherter',
  name: 'empfänger, inhaber, bearbeiter, betreuer',
  customer:
    'kundin, kundenname, kunden, käufer, besteller, patientin, mitarbeiter, mitarbeiterin, beschäftigter, mitglied, mitgliedsname, teilnehmer, teilnehmerin, teilnehmername',
  birth: 'geburtsdatum, geburtstag, gebdat, geb, geb am',
  address:
    'anschrift, straße, str, hausnummer, hausnr, hnr, plz, postleitzahl, plz ort, plz und ort, adresszusatz, postfach',
  place: 'stadt, wohnort, gemeinde, geburtsort, kanton',
  bank: 'konto, bankverbindung, blz, bankleitzahl',
  card: 'kreditkarte, kartennummer, kartennr',
  personalId:
    'steuer id, steueridentifikationsnummer, idnr, steuernummer, sv nummer, svnr, versichertennummer, versichertennr, kvnr, ausweisnummer, ausweisnr, führerscheinnummer, ahv nummer, ahv nr, versicherungsnummer, versicherungsnr, patientennummer',
  password: 'passwort, kennwort, geheimzahl',
  private: 'gehalt, lohn, stundenlohn, vergütung, einkommen, diagnosen, befund, medikation',
  about:
    'anrede, geschlecht, alter, staatsangehörigkeit, nationalität, beruf, berufsbezeichnung, abteilung, eintrittsdatum, eintritt, letzter kauf, letzte bestellung, kunde seit, mitglied seit, einwilligung, newsletter',
  company: 'firmenname, unternehmen, arbeitgeber, lieferant, lieferantenname',
  venue: 'niederlassung, standort, geschäft, laden, markt, praxis, apotheke, gaststätte',
  figure:
    'bestellnummer, bestellnr, auftragsnummer, rechnungsnummer, rechnungsnr, sendungsnummer, preis, einzelpreis, vk, ek, uvp, anzahl, umsatz',
  goods:
    'produktname, bezeichnung, warengruppe, kampagnenname, anzeigengruppe, suchbegriff, zielseite, künstler, autorin, spieler, verein, mannschaft, trainer, referent, referentin',
};
