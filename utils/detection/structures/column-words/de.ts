import type { ColumnWords } from './kinds';

export const de: ColumnWords = {
  phone: 'handy, handynummer, mobilfunk, rufnummer, festnetz, telefax, faxnummer, durchwahl',
  given: 'vorname, vornamen, rufname, vname, vorn',
  family: 'nachname, familienname, zuname, nname, geburtsname',
  person:
    'vollständiger name, vorname name, ansprechpartner, ansprechpartnerin, ansprechperson, kontoinhaber, karteninhaber, empfängername, versicherter',
  name: 'empfänger, inhaber, bearbeiter, betreuer, kontakt',
  customer:
    'kundin, kundenname, kunden, käufer, besteller, patientin, mitarbeiter, mitarbeiterin, beschäftigter, mitglied, mitgliedsname, teilnehmer, gast',
  birth: 'geburtsdatum, geburtstag, gebdat, geb, geb am',
  address: 'anschrift, straße, str, hausnummer, hausnr, hnr, plz, postleitzahl, adresszusatz, postfach',
  place: 'stadt, wohnort, gemeinde, geburtsort, kanton',
  bank: 'konto, bankverbindung, blz, bankleitzahl',
  card: 'kreditkarte, kartennummer, kartennr',
  personalId:
    'steuer id, steueridentifikationsnummer, idnr, steuernummer, sv nummer, svnr, versichertennummer, versichertennr, kvnr, ausweisnummer, ausweisnr, führerscheinnummer, ahv nummer, ahv nr, sozialversicherungsnummer',
  password: 'passwort, kennwort',
  private: 'gehalt, lohn, stundenlohn, vergütung, einkommen, diagnosen, befund, medikation, diagnose',
  about:
    'anrede, geschlecht, alter, staatsangehörigkeit, nationalität, beruf, berufsbezeichnung, abteilung, eintrittsdatum, eintritt, letzter kauf, kundennummer',
  company: 'firmenname, unternehmen, arbeitgeber, lieferant, lieferantenname',
  venue:
    'händler, fachhändler, öffnungszeiten, hotel, gasthof, niederlassung, standort, geschäft, laden, markt, praxis, apotheke',
  figure:
    'bestellnummer, bestellnr, auftragsnummer, rechnungsnummer, rechnungsnr, sendungsnummer, preis, einzelpreis, vk, ek, uvp, umsatz',
  goods:
    'produktname, bezeichnung, warengruppe, kampagnenname, anzeigengruppe, suchbegriff, zielseite, künstler, autorin, spieler, verein, autor, referent, land',
};
