import { texts } from '../own-templates';

/** German texts that should not leave the company. */
export const sensitiveGerman = texts(
  'de',
  true,
  'private',
  `
=== Reklamation
Guten Tag,

ich habe am [[date]] bei Ihnen zwei Esszimmerstühle bestellt (Auftrag [[order]]). Einer wackelt, beim anderen fehlt ein Gleiter. Bitte holen Sie beide ab:

[[name#1]]
[[addresslines]]

Vorher bitte kurz durchrufen: [[phone#1]]. Die Erstattung können Sie auf mein Konto überweisen, IBAN [[iban]].

[[Mit freundlichen Grüßen|Viele Grüße|Freundliche Grüße]]
[[name#1]]

=== Krankmeldung
Liebe[[gender:r/#2]] [[first#2]],
ich bin bis einschließlich Freitag krankgeschrieben (Bandscheibe, wieder mal). Versichertennummer für die Kasse: [[id:DE_HEALTH_INSURANCE]]. Erreichbar bin ich unter [[phone:mobile#1]].
LG [[first#1]]

=== Personalstammblatt @DE
Personalstammblatt – bitte in eine Tabelle umwandeln
Name, Vorname: [[last#1]], [[first#1]]
Geburtsdatum: [[dob#1]]
Anschrift: [[address]]
Steuer-ID: [[id:DE_TAX_ID]]
Sozialversicherungsnummer: [[id:DE_SOCIAL_SECURITY#1]]
Krankenkasse: eine gesetzliche, Versichertennr. [[id:DE_HEALTH_INSURANCE]]
Bankverbindung: [[iban]]
Konfession: rk, Kinderfreibetrag 1,0

=== Signatur im Verteiler
Von: [[name#1]] <[[email#1]]>
Gesendet: Montag, 9. März 2026 [[time]]
An: [[name#2]]; [[name#3]]
Cc: [[email#4]]
Betreff: AW: AW: Freigabe Plakatmotiv

Hallo zusammen,
von mir aus so raus. [[first#3]], sagst du bitte [[sex:Herrn/Frau#4]] [[last#4]] Bescheid?

i. A. [[name#1]]
Teamleitung Handelsmarketing
Tel. [[phone:landline#1]] | Mobil [[phone:mobile#1]]

=== WhatsApp klein
na hast du schon mit [[first#1]] gesprochen? [[gender:seine/ihre#1]] neue nummer ist [[phone:mobile#1]] und die mail [[email#1]], wohnt jetzt in der [[street#1]] in [[city#1]]

=== Kündigung Fitnessvertrag
Formuliere höflicher:

Hiermit kündige ich, [[name#1]], geboren am [[dob#1]], meinen Vertrag [[customerno]] fristgerecht. Bitte bestätigen Sie schriftlich an [[email#1]]. Meine Bankdaten (IBAN [[iban]], BIC [[bic]]) dürfen Sie danach löschen.

=== Zugangsdaten
Zugang zum Redaktionssystem für die Agentur:
Benutzer: [[login#1]]
Kennwort: [[password]]
Der FTP läuft über [[ip]], dort lautet das Passwort [[password#2]].

=== Vertraulichkeit
[[marker:Streng vertraulich – nur für den internen Gebrauch]]

Preisverhandlung Handel 2027
Schmerzgrenze bei Aktionspreisen: 14,2 %. Ansprechpartner auf der Gegenseite ist [[name#1]], Durchwahl [[phone:landline#1]].

=== Arztbrief
Betr.: [[sex:Herr/Frau#1]] [[name#1]], geb. [[dob#1]], wohnhaft [[address]]
Sehr geehrte Kollegin, sehr geehrter Kollege,
wir berichten über den stationären Aufenthalt vom 3. bis 9. Februar. Diagnosen: Vorhofflimmern, arterielle Hypertonie. Telefonische Rückfragen der Angehörigen ([[name#2]], [[phone#2]]) wurden beantwortet.
Dr. med. [[name#3]]

=== Bewerbungen
Vergleiche die drei Bewerbungen für das Praktikum:
- [[name#1]], [[AGE=[[int:19-27]] Jahre]], Kommunikationswissenschaft, [[email#1]]
- [[name#2]], hat schon bei [[company]] gearbeitet, Tel. [[phone#2]]
- [[name#3]] aus [[city]], schickt kein Foto, [[email#3]]

=== Protokoll Betriebsrat
Anwesend: [[name#1]], [[name#2]], [[name#3]]
TOP 2: Versetzung von [[name#4]] (Personalnummer [[int:1000-9999]]) nach [[city]]. [[sex:Herr/Frau#4]] [[last#4]] bittet um Rückmeldung an die private Adresse [[email#4]].

=== Österreich Meldung @AT
Anmeldung Dienstnehmer: [[name#1]], SVNR [[id:AT_SVNR#1]], wohnhaft [[address]], Konto [[iban]], Handy [[phone:mobile#1]].

=== Schweiz Lohn @CH
Guten Tag [[sex:Herr/Frau#2]] [[last#2]]
Für den Lohnausweis brauchen wir noch die AHV-Nummer von [[name#1]]: [[id:CH_AHV]]. Auszahlung auf [[iban]]. Privatadresse: [[address]]. Natel: [[phone:mobile#1]].

=== Ausweisdaten Messebau @DE
Einlassliste Messeaufbau, Halle 4:
[[name#1]], Personalausweis [[id:DE_ID_CARD]], geb. [[dob#1]]
[[name#2]], Reisepass [[id:DE_PASSPORT]], geb. [[dob#2]]
Kennzeichen Transporter: [[plate]]

=== Fehlerprotokoll
[[datetime]] FEHLER Mailversand an [[email#1]] abgewiesen: 550
[[datetime]] INFO Bestellung [[order]] angelegt, Kunde "[[name#1]]", IP [[ip]]
[[datetime]] FEHLER Lastschrift [[iban]] zurückgegeben: Konto erloschen

=== getarnt
Die Sperre ist nervig, hier also so: [[hidden:email/atDot]], Karte [[hidden:card/spelled]], Handy [[hidden:phone/zeroWidth]].

=== Schadensmeldung
Unfall am [[date]] gegen [[time]] auf dem Parkplatz. Fahrer [[name#1]], Führerscheinnr. [[DRIVER_LICENSE=B072RRE2I~(##)~]], Fahrzeug [[plate]]. Zweites Fahrzeug: [[name#2]], [[address]], [[phone#2]].
`,
);
