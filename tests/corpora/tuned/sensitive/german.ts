import { templates } from '../../corpus';

/** What must not leave, in German. */
export const sensitiveGerman = templates(
  'de',
  true,
  'sensitive',
  `
=== Kundenmail
Sehr geehrte Damen und Herren,

mein Name ist [[name#1]], ich habe am [[date]] [[zwei Zelte|eine Lampe]] bestellt (Bestellnummer [[order]]) und [[nichts erhalten|die falsche Farbe bekommen]]. Bitte melden Sie sich unter [[phone#1]] oder [[email#1]].

Mit freundlichen Grüßen
[[name#1]]
[[addresslines#1]]
=== Antwortentwurf
Schreib eine freundliche Antwort: „[[sex:Herr/Frau#1]] [[last#1]] wartet seit dem [[date]] auf [[price]]. Konto: [[iban#1]], Mail: [[email#1]]."
=== Gesprächsnotiz
Telefonat mit [[sex:Herrn/Frau#1]] [[last#1]] ([[company]]) am [[date]]: möchte [[int:10-300]] Stück, Entscheidung trifft [[name#2]], erreichbar unter [[phone:mobile#2]], [[email#2]].
=== Personalnotiz
Neue Kollegin ab [[date]]: [[name#1]], geboren am [[dob#1]], wohnhaft [[address#1]], [[idline#1]], IBAN [[iban#1]], Gehalt [[price]].
=== Krankmeldung
[[name#1]], geb. [[dob#1]], ist seit [[date]] krankgeschrieben ([[Bandscheibenvorfall|Burn-out|Grippe]]). Krankenkasse: Barmer, [[idline:DE_HEALTH_INSURANCE]]. Rückfragen: [[phone#1]].
=== Arztbrief
Sehr geehrter Herr Kollege,
wir berichten über [[sex:Herrn/Frau#1]] [[name#1]], geb. am [[dob#1]], wohnhaft in [[address#1]]. Diagnose: [[Typ-2-Diabetes|arterielle Hypertonie]]. [[idline:DE_HEALTH_INSURANCE]].
=== Lohnabrechnung
Bitte prüfen: [[name#1]], [[idline:DE_TAX_ID#1]], [[idline:DE_SOCIAL_SECURITY#1]], Steuerklasse [[int:1-6]], Auszahlung auf [[iban#1]].
=== Reklamation
Kundin [[name#1]], Tel. [[phone:national#1]], reklamiert Rechnung [[invoice]] über [[price]]. Abgebucht von Karte [[card]], gültig bis [[expiry]]. Rückerstattung bitte auf IBAN [[iban]], BIC [[bic]].
=== Mietvertrag
Zwischen [[company]] und [[sex:Herrn/Frau#1]] [[name#1]], geb. [[dob#1]], derzeit wohnhaft [[address#1]], Ausweisnummer [[id:DE_ID_CARD]], wird folgender Vertrag geschlossen.
=== Adressliste
Bitte Etiketten erzeugen:
[[name#1]]
[[addresslines#1]]

[[name#2]]
[[addresslines#2]]

[[name#3]]
[[addresslines#3]]
=== Teilnehmerliste
Schulung am [[date]]: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]]), [[name#4]]
=== Zugangsdaten
Hallo [[first#1]], hier dein Zugang zum Shop: Benutzer [[login#1]], Passwort: [[password]]. Bitte nach der ersten Anmeldung ändern.
=== WLAN
WLAN im Besprechungsraum: Gast-[[int:1-9]], Kennwort [[password]]
=== Konfiguration
spring.datasource.url=jdbc:postgresql://db.intern:5432/crm
spring.datasource.username=crm
spring.datasource.password=[[password]]
slack.token=[[secret:SLACK_TOKEN]]
=== vertrauliches Papier
[[marker:STRENG VERTRAULICH]]
Vorlage für den Vorstand: Schließung des Standorts [[city!]] zum [[date]], Abfindungen [[price]] Mio.
=== vertrauliches Papier
[[marker:Nur für den internen Gebrauch]]

Preisstrategie [[year]]: Erhöhung um [[percent]], Ankündigung am [[date]].
=== Unfallmeldung
Am [[date]] fuhr [[name#1]] mit dem Wagen [[plate]] auf; Gegner: [[name#2]], Kennzeichen [[plate]], Telefon [[phone#2]].
=== Chat
[[first#1]]: kannst du mir die nummer von [[last#2]] geben?
[[first#3]]: klar, [[phone:mobile#2]], mail ist [[email#2]]
=== getarnte Adresse
Schreibt mir an [[hidden:email/atDot]], das Formular nimmt meine Adresse nicht.
=== getarnte Karte
Meine Kartennummer ist [[hidden:card/spelled]], bitte das Hotel buchen. [[name#1]]
`,
);
