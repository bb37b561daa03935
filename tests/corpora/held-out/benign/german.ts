import { texts } from '../own-templates';

/** German texts that anybody may see. */
export const benignGerman = texts(
  'de',
  false,
  'everyday',
  `
=== Kampagnenbriefing
Briefing Herbstkampagne "Ofenwarm"
Ziel: [[int:4-12]] % mehr Abverkauf bei Auflaufformen in KW 40 bis 46
Zielgruppe: junge Familien, Wochenmarkt statt Lieferdienst
Tonalität: herzlich, nie belehrend
Pflicht: Logo unten rechts, Energiehinweis, Claim nicht kürzen
Medien: Funk, Citylight, Social (9:16), Handzettel DIN lang
Bitte drei Routen mit je einer Headline.

=== Newsletter
Betreff: Endlich wieder barfuß
Die neuen Leinenschuhe sind da! Handgenäht, waschbar bei 30 °C und ab [[price]]. Bis [[date]] schenken wir Ihnen mit dem Code [[coupon]] den Versand.
Jetzt entdecken: [[utm]]
Sie möchten keine Post mehr? Hier abmelden. Impressum | Datenschutz

=== Impressum @DE
Angaben gemäß § 5 DDG
[[company]]
[[LOCATION=Speicherstraße 9, 24103 Kiel!]]
Vertreten durch: [[name!#1]]
Telefon: [[PHONE_NUMBER=0431 ~(55#####)~!]]
E-Mail: [[role:info]]
Registergericht: Amtsgericht [[place:Kiel]], HRB [[int:1000-19999]]
USt-IdNr.: [[VAT_ID=~vatDE~!]]

=== Pressemitteilung @DE
Pressemitteilung
[[company]] stellt komplette Flotte auf Lastenräder um
[[place:Hannover]], [[date]]. Ab sofort liefert das Unternehmen in der Innenstadt emissionsfrei. „Wir sparen [[int:12-90]] Tonnen CO2 im Jahr“, sagt Geschäftsführerin [[name!#1]].
Pressekontakt: [[name!#2]], Tel. [[phone:landline!]], [[role:presse]]

=== Produkttext
Kürze auf 60 Wörter: Der Wasserkessel „Fjell“ aus gebürstetem Edelstahl fasst 1,7 Liter, pfeift dezent bei 98 °C und passt auf jedes Kochfeld, auch Induktion. Griff aus Eschenholz, Boden dreilagig. Artikelnummer [[sku]], EAN [[ean]], 5 Jahre Garantie.

=== Stellenanzeige
Zur Verstärkung unseres Teams in [[place:Nürnberg]] suchen wir ab sofort eine/n Mediengestalter/in (m/w/d) in Teilzeit. Sie beherrschen Layout und Reinzeichnung, mögen klare Sprache und behalten bei 14 Varianten den Überblick. Wir bieten 30 Tage Urlaub, Jobrad und einen kurzen Weg zur Kaffeerösterei. Bewerbung über [[url]].

=== Preisliste
Preisliste Werbemittel, gültig ab [[date]]
[[sku]]  Baumwolltasche natur      ab 500 Stk.   1,[[int:10-99]] €
[[sku]]  Bleistift, FSC             ab 1000 Stk.  0,[[int:10-99]] €
[[sku]]  Keramikbecher 300 ml       ab 100 Stk.   4,[[int:10-99]] €
Alle Preise netto zzgl. gesetzlicher MwSt.

=== Besprechungsnotiz
Jour fixe Marke, KW 12
– Anzeige Fachmagazin: Text freigegeben, Bild fehlt
– Katalog: Umfang 64 Seiten, Papier 115 g
– Shop: Ladezeit Startseite 2,1 s, Ziel 1,5 s
– Budget: noch [[big]] € für das 2. Halbjahr
To-do: Agentur schickt Zeitplan bis Donnerstag

=== Öffnungszeiten @DE
Unsere Filialen: [[place:Dortmund]], [[place:Westenhellweg 40, 44137 Dortmund]], Mo–Sa 10–20 Uhr; [[place:Rostock]], [[place:Kröpeliner Str. 22]], Mo–Fr 9:30–19 Uhr. Kostenlose Servicenummer: [[PHONE_NUMBER=0800 ~(5## ####)~!]].

=== Versandbestätigung
Ihre Sendung [[tracking]] ist unterwegs. Bestellnummer [[order]], Rechnung [[invoice]], Kundennummer [[customerno]]. Voraussichtliche Zustellung: [[date]] zwischen 10 und 14 Uhr.

=== Veranstaltung
Fachtag „Einfach sagen“ am [[date]] in [[place:Kassel]]
9:00 Begrüßung durch [[name!#1]]
9:30 Vortrag: Leichte Sprache im Handel – [[name!#2]], Hochschule
11:00 Werkstatt mit [[name!#3]]
Eintritt frei, Anmeldung auf [[url]]

=== Umfrage
1. Wie zufrieden sind Sie mit der Beratung? (1 = sehr, 6 = gar nicht)
2. In welchem Jahr wurden Sie geboren? (freiwillig)
3. Welche Kanäle nutzen Sie täglich?
4. Dürfen wir Ihnen eine E-Mail schicken?

=== Powershell-Frage
[[SOURCE_CODE=Get-ChildItem -Path .\\Bilder -Filter *.png -Recurse |
  Where-Object { $_.Length -gt 500KB } |
  ForEach-Object {
    $ziel = Join-Path "klein" $_.Name
    Copy-Item $_.FullName $ziel
  }]]
Warum werden Unterordner nicht angelegt?

=== Vertraulich im Satz
Schreibe einen Blogbeitrag darüber, warum vertrauliche Unterlagen nicht in den Altpapiercontainer gehören und wie ein Aktenvernichter der Stufe P-4 funktioniert. 400 Wörter, Zielgruppe kleine Büros.

=== Zitate und Geschichte
Erkläre in drei Sätzen, was [[who:Johannes Gutenberg]] in [[place:Mainz]] erfunden hat und warum [[who:Martin Luther]] davon profitierte.

=== AGB
§ 4 Lieferung. Die Lieferzeit beträgt [[int:2-9]] Werktage. Teillieferungen sind zulässig, soweit zumutbar. § 5 Widerruf: Verbraucher können binnen 14 Tagen ohne Angabe von Gründen widerrufen. § 6 Gerichtsstand ist, soweit zulässig, [[place:Kiel]].
`,
);
