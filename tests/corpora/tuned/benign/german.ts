import { templates } from '../../corpus';

/** What marketers and their neighbours paste all day, in German. */
export const benignGerman = templates(
  'de',
  false,
  'benign',
  `
=== Kampagnenbriefing
Briefing [[Frühjahrskampagne|Sommeraktion|Adventskalender]] [[year]]
Ziel: [[percent]] mehr [[Newsletter-Anmeldungen|Wiederkäufe]]
Zielgruppe: [[Familien in Großstädten|Selbstständige mit 5 bis 20 Beschäftigten|Hobbyköche über 40]]
Kernbotschaft: „[[Gut für dich, gut fürs Klima|Einmal kaufen, lange haben]]“
Kanäle: [[Social Ads, Suche, Plakat|Podcast und Newsletter]]
Budget: [[int:20-400]].000 €, Laufzeit [[date]] bis [[date]], KPI: CTR über [[percent]]
=== Newsletter
Betreff: [[Jetzt wird's bunt|Nur noch bis Sonntag: [[int:10-40]] % auf alles]]

Hallo zusammen,

[[der Frühling ist da|die Abende werden länger]] und wir haben etwas für euch: Mit dem Code [[coupon]] spart ihr bis zum [[date]] [[int:5-30]] % auf das ganze Sortiment. Ab [[price]] liefern wir versandkostenfrei.

Zum Shop: [[utm]]
Abmelden: [[url]]
=== Pressemitteilung
PRESSEMITTEILUNG

[[city!]], [[date]]. [[company#1]] hat im ersten Halbjahr [[big]] Euro umgesetzt, [[percent]] mehr als im Vorjahr. „Wir sind stolz auf das Team“, sagt [[Geschäftsführerin|Vorstand]] [[name!#1]].

Über [[company#1]]: Das Unternehmen beschäftigt [[int:30-900]] Menschen und wurde [[int:1950-2015]] gegründet.

Pressekontakt:
[[name!#2]]
Tel.: [[phone:landline!]]
[[role:presse]]
=== Impressum
Impressum
Angaben gemäß § 5 DDG
[[company#1]], [[address!]]
Vertreten durch: [[name!#1]]
Telefon: [[phone:landline!]] · E-Mail: [[role:info]]
Registergericht: Amtsgericht [[city!]], HRB [[int:1000-99999]]
Umsatzsteuer-ID: [[VAT_ID=DE[[int:100000000-399999999]]!]]
=== Produkttext
[[Die Pfanne „Esche“|Der Rucksack „Fjord“|Die Lampe „Mond“]]: [[aus einem Stück gefertigt|leicht wie ein Buch|dimmbar in drei Stufen]]. Maße [[int:10-60]] x [[int:10-60]] x [[int:5-40]] cm, Gewicht [[int:200-4000]] g. Artikelnummer [[sku]], EAN [[ean]], UVP [[price]]. Bitte mach daraus drei Varianten mit je 300 Zeichen.
=== Produktliste
Artikelnummer;Bezeichnung;EAN;Preis;Bestand
[[sku]];[[Olivenöl 0,5 l|Trinkflasche]];[[ean]];[[int:3-90]],90;[[int:0-999]]
[[sku]];[[Balsamico|Wandersocken]];[[ean]];[[int:3-90]],50;[[int:0-999]]
[[sku]];[[Meersalz|Mütze]];[[ean]];[[int:3-90]],95;[[int:0-999]]
=== Stellenanzeige
[[Texter:in|Online-Marketing-Manager (m/w/d)|Brand Designer (m/w/d)]] in [[city!]]
Du schreibst [[klar und gern|lieber ein Wort weniger]], bringst [[int:2-6]] Jahre Erfahrung mit und hast Lust auf [[Kaffee|Fahrräder|Solarenergie]]. Wir bieten [[int:28-32]] Tage Urlaub, Jobrad und ein Jahresgehalt ab [[int:38-60]].000 €. Bewerbung bis [[date]] unter Kennziffer [[ticket]].
=== Besprechungsnotiz
Jour fixe Marketing, [[date]]
- Landingpage: Freigabe bis [[date]]
- Mediaplan: noch [[int:5-40]] % offen, Agentur liefert KW [[int:1-52]]
- Messe [[city!]]: Stand [[int:1-12]], Nr. [[int:100-900]], Aufbau ab [[time]] Uhr
- Blog: Thema „[[Zelte im Test|Nachhaltig verpacken]]“, [[int:800-2000]] Wörter
=== Veranstaltung
[[Tag der offenen Tür|Genussmarkt|Digital Forum]] am [[date]], [[time]] bis [[time]] Uhr
[[Alte Weberei|Kulturhaus|Messehalle 4]], [[address!]]
Mit Vorträgen von [[name!#1]] und [[name!#2]]. Eintritt [[price]], ermäßigt [[price]]. Anmeldung: [[url]]
=== Social Media
[[Wusstet ihr, dass in jeder Packung [[int:3-9]] Äpfel stecken?|Montag ist, wenn der Kaffee stärker ist als du.]] 🍎 Schreibt uns eure Ideen! #[[heimatliebe|genuss|draussen]] #[[year]]
=== Auswertung
Datum	Sitzungen	Nutzer	Absprungrate	Umsatz
[[isodate]]	[[int:1000-90000]]	[[int:900-80000]]	[[percent]]	[[big]]
[[isodate]]	[[int:1000-90000]]	[[int:900-80000]]	[[percent]]	[[big]]
[[isodate]]	[[int:1000-90000]]	[[int:900-80000]]	[[percent]]	[[big]]
=== Bestellnummern
Bitte gruppiere nach Tag: [[order]], [[order]], [[order]]; Sendungsnummern [[tracking]] und [[tracking]]; Rechnungen [[invoice]], [[invoice]].
=== Datenschutztext
Wir verarbeiten Ihre Daten nur, um [[Ihre Anfrage zu beantworten|die Bestellung abzuwickeln]]. Die Rechtsgrundlage ist Art. 6 Abs. 1 lit. b DSGVO. Ihre Daten bleiben vertraulich und werden nach [[int:6-36]] Monaten gelöscht. Fragen an [[role:datenschutz]].
=== FAQ
Wie lange dauert die Lieferung? [[int:2-3]] bis [[int:4-6]] Werktage.
Wie setze ich mein Passwort zurück? Auf „Passwort vergessen“ klicken; das neue Passwort muss mindestens [[int:8-14]] Zeichen haben.
Wo finde ich meine Kundennummer? Oben rechts auf der Rechnung.
=== Preisliste
Tarif | Monat | Jahr | Nutzer
Basis | [[price]] | [[price]] | 1
Team | [[price]] | [[price]] | [[int:5-20]]
Alle Preise zzgl. MwSt., gültig ab [[date]].
=== Rezept
[[Apfelstrudel|Linseneintopf|Zwetschgenknödel]] für [[int:2-6]] Personen: [[int:200-600]] g Mehl, [[int:1-4]] Eier, [[int:50-250]] ml Milch. [[int:25-60]] Minuten bei [[int:160-220]] Grad backen. Bitte als Instagram-Text mit höchstens [[int:60-150]] Wörtern.
=== Abwesenheit
Vielen Dank für Ihre Nachricht. Ich bin bis zum [[date]] nicht im Büro. In dringenden Fällen erreichen Sie das Team unter [[role:marketing]].
=== Reisetext
[[Drei Tage in [[place:Lissabon]]|Ein Wochenende an der [[place:Ostsee]]|[[place:Südtirol]] zu Fuß]]: [[Pastéis und Straßenbahn|Strandkorb und Fischbrötchen|Speck und Weitblick]]. Temperaturen im Mai um [[int:14-26]] Grad, Zugfahrt ab [[price]].
=== Slogans
Wir suchen einen Slogan für [[ein Faltrad|eine Hafermilch|ein Sparkonto]], höchstens fünf Wörter, kein „einfach“, kein „innovativ“. Mitbewerber: „[[Läuft.|Natürlich besser]]“.
=== öffentliche Personen
Schreib drei Sätze über [[who:Sophie Scholl]], [[who:Konrad Zuse]] und [[who:Hannah Arendt]] für unsere Geschichtswoche.
=== Sicherheitshinweis
Geben Sie niemals Ihre PIN, Ihr Passwort oder Ihre IBAN am Telefon weiter. Unsere Bank fragt nie nach Ihrer Steuer-ID oder der Prüfziffer auf der Karte. Verdächtige Mails an [[role:sicherheit]].
`,
);
