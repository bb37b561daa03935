import { texts } from '../own-templates';

const dutch = texts(
  'nl',
  false,
  'everyday',
  `
=== briefing
Briefing zomercampagne "Buiten eten"
Doel: [[int:5-15]] % meer verkoop van picknickmanden.
Doelgroep: stellen zonder auto in de stad.
Toon: nuchter met een knipoog.
Middelen: abri, radio, drie korte video's. Deadline [[date]].

=== nieuwsbrief
Onderwerp: Zin in rabarber?
Onze bakker heeft drie recepten voor je klaarliggen. Met code [[coupon]] krijg je tot [[date]] 10 % korting. Lees verder: [[utm]]
Uitschrijven | Colofon

=== persbericht @NL
Persbericht – [[place:Zwolle]], [[date]]. [[company]] opent een fietsenwerkplaats voor leerlingen. "Techniek leer je met je handen", zegt directeur [[name!#1]].
Perscontact: [[name!#2]], [[phone:landline!]], [[role:pers]]

=== colofon @NL
[[company]], [[place:Havenkade 18, 8011 PK Zwolle]], KvK ~(########)~, btw [[VAT_ID=~vatNL~!]], [[role:info]], [[PHONE_NUMBER=038 ~(4## ####)~!]]

=== vacature
Gezocht: online marketeer (32 uur) in [[place:Eindhoven]]. Je schrijft helder, snapt dashboards en lust koffie. Solliciteer via [[url]].

=== productomschrijving
Maak dit korter: regenjas "Wad", 10.000 mm waterkolom, gerecycled polyester, capuchon met klep. Artikel [[sku]], EAN [[ean]].

=== openingstijden
Winkel [[place:Maastricht]], [[place:Wolfstraat 9]]: ma–za 10–18 uur. Klantenservice: [[PHONE_NUMBER=0800-~(####)~!]] (gratis).

=== notulen
Weekstart: site 0,4 s sneller, folder naar drukker, budget [[big]] euro resteert, volgende overleg [[date]] om [[time]].
`,
);

const polish = texts(
  'pl',
  false,
  'everyday',
  `
=== brief
Brief kampanii „Ciepłe wieczory”
Cel: wzrost sprzedaży koców o [[int:4-16]] %.
Grupa: kobiety i mężczyźni 25–45, duże miasta.
Ton: przytulny, bez patosu.
Formaty: radio 30", outdoor, rolki. Termin: [[date]].

=== newsletter
Temat: Pierogi w kwadrans
Trzy przepisy naszej szefowej kuchni i kod [[coupon]] na darmową dostawę do [[date]]. Czytaj: [[utm]]

=== informacja prasowa
Informacja prasowa. [[place:Wrocław]], [[date]]. [[company]] otwiera czterdziesty sklep bez opakowań. „Klienci przynoszą własne słoiki” – mówi prezes [[name!#1]].
Kontakt dla mediów: [[name!#2]], [[phone:landline!]], [[role:media]]

=== stopka
[[company]], [[place:ul. Świdnicka 10, 50-066 Wrocław]], KRS 0000~(######)~, NIP [[id:PL_NIP!]], [[role:biuro]], infolinia [[PHONE_NUMBER=800 ~(### ###)~!]]

=== ogłoszenie o pracę
Szukamy specjalisty ds. reklamy w [[place:Lublinie]]. Umowa o pracę, praca hybrydowa, karta sportowa. Aplikuj na [[url]].

=== opis produktu
Skróć do 40 słów: garnek żeliwny 4 l, emalia w kolorze mchu, do wszystkich kuchenek. Nr kat. [[sku]], EAN [[ean]].

=== agenda
Konferencja o reklamie lokalnej, [[date]], [[place:Rzeszów]]
10:00 Otwarcie – [[name!#1]]
10:30 Szyld też mówi – [[name!#2]]
Bilety od [[price]].

=== notatka
Spotkanie zespołu: baner zaakceptowany, CTR [[percent]], budżet [[big]] zł do końca kwartału, druk w piątek.
`,
);

const swedish = texts(
  'sv',
  false,
  'everyday',
  `
=== brief
Brief: vårkampanj "Lite längre ute"
Mål: [[int:3-12]] % fler besök i butik.
Målgrupp: småbarnsfamiljer i mellanstora städer.
Ton: varm och rak.
Enheter: utomhus, radio, sex korta filmer. Klart [[date]].

=== nyhetsbrev
Ämne: Kanelbullens dag
Baka med oss! Koden [[coupon]] ger fri frakt till [[date]]. Läs mer: [[utm]]

=== pressmeddelande
Pressmeddelande – [[place:Umeå]], [[date]]. [[company]] lanserar pant på kaffemuggar. "Det är enklare än man tror", säger vd [[name!#1]].
Presskontakt: [[name!#2]], [[phone:landline!]], [[role:press]]

=== platsannons
Vi söker en copywriter till [[place:Linköping]]. Heltid, tillsvidare, distans två dagar i veckan. Ansök på [[url]].

=== produkttext
Korta till 40 ord: yllefilt "Myr", 130 x 180 cm, svensk ull, tvättas i 30 grader. Art.nr [[sku]], EAN [[ean]].

=== öppettider
Butiken i [[place:Visby]], [[place:Adelsgatan 12]], är öppen mån–fre 10–18, lör 10–16. Kundtjänst [[PHONE_NUMBER=020-~(## ## ##)~!]].
`,
);

const norwegian = texts(
  'nb',
  false,
  'everyday',
  `
=== nyhetsbrev
Emne: Påskekrim og appelsiner
Vi har samlet ni bøker til hytta. Kode [[coupon]] gir gratis frakt til [[date]]. Se mer: [[utm]]

=== stilling
Vi søker innholdsprodusent i [[place:Tromsø]]. Fast stilling, fleksibel arbeidstid. Søk på [[url]] innen [[date]].

=== produkt
Ullsokker "Nord", 80 % ull, str. 36–45, varenr. [[sku]], EAN [[ean]]. Skriv 30 ord.
`,
);

const danish = texts(
  'da',
  false,
  'everyday',
  `
=== nyhedsbrev
Emne: Rugbrød for begyndere
Få opskriften og spar 15 % med koden [[coupon]] til og med [[date]]. Læs mere: [[utm]]

=== pressemeddelelse
[[place:Roskilde]], [[date]]: [[company]] indfører returemballage. "Det giver god mening," siger direktør [[name!#1]]. Pressekontakt: [[name!#2]], [[phone:landline!]], [[role:presse]]

=== møde
Statusmøde: forsiden er godkendt, oplag 12.000, budget [[big]] kr., næste møde kl. [[time]].
`,
);

const finnish = texts(
  'fi',
  false,
  'everyday',
  `
=== uutiskirje
Aihe: Mökkikausi alkaa
Koodilla [[coupon]] ilmainen toimitus [[date]] asti. Lue lisää: [[utm]]

=== työpaikka
Haemme sisällöntuottajaa [[place:Ouluun]]. Vakituinen työ, etäpäiviä kaksi viikossa. Hae osoitteessa [[url]].

=== tuote
Saunakiulu "Löyly", 4 litraa, lehtikuusta. Tuotenumero [[sku]], EAN [[ean]]. Kirjoita 30 sanaa.
`,
);

const czech = texts(
  'cs',
  false,
  'everyday',
  `
=== zpravodaj
Předmět: Jaro na talíři
Tři recepty a kód [[coupon]] na dopravu zdarma do [[date]]. Více: [[utm]]

=== tisková zpráva
[[place:Olomouc]], [[date]]. [[company]] otevírá novou pražírnu kávy. „Vracíme se do centra,“ říká ředitel [[name!#1]]. Kontakt pro média: [[name!#2]], [[phone:landline!]], [[role:media]]

=== otevírací doba
Prodejna [[place:Liberec]], [[place:Pražská 14]], po–pá 9–18, so 9–12. Zákaznická linka [[PHONE_NUMBER=800 ~(### ###)~!]].
`,
);

/** Dutch, Polish, Scandinavian, Finnish and Czech texts that anybody may see. */
export const benignNorthern = [...dutch, ...polish, ...swedish, ...norwegian, ...danish, ...finnish, ...czech];
