import { templates } from '../../corpus';

/** What marketers and their neighbours paste all day, in Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech and Turkish. */
const dutch = templates(
  'nl',
  false,
  'benign',
  `
=== campagnebriefing
Campagne [[Lente|Terug naar school|Sinterklaas]] [[year]]. Doel: [[percent]] meer aanmeldingen. Doelgroep: [[jonge gezinnen|zzp'ers]]. Boodschap: "[[Gemaakt om te blijven|Rustig aan]]". Budget [[int:10-200]].000 euro, van [[date]] tot [[date]].
=== nieuwsbrief
Onderwerp: [[Nog twee dagen|De nieuwe collectie is er]]

Hallo allemaal,
met code [[coupon]] krijg je [[int:5-40]]% korting tot [[date]]. Gratis verzending vanaf [[price]].
[[utm]]
=== persbericht
PERSBERICHT
[[city!]], [[date]] - [[company#1]] boekte een omzet van [[int:2-90]] miljoen euro, [[percent]] meer dan vorig jaar. "We zijn trots", zegt [[directeur|oprichter]] [[name!#1]].
Perscontact: [[name!#2]], [[phone:landline!]], [[role:pers]]
=== productpagina
[[De rugzak Fjord|De lamp Maan]]: [[licht en sterk|van gerecycled staal]]. Afmetingen [[int:10-60]] x [[int:10-60]] cm, artikelnummer [[sku]], EAN [[ean]], adviesprijs [[price]].
=== vacature
[[Contentmarketeer|Grafisch ontwerper]] in [[city!]]: [[int:2-5]] jaar ervaring, [[int:24-32]] vakantiedagen. Solliciteren tot [[date]], kenmerk [[ticket]].
=== notulen
Marketingoverleg [[date]]
- website live op [[date]]
- budget [[int:40-95]]% besteed
- beurs: stand [[int:10-90]], opbouw [[time]]
=== bestellingen
Groepeer per dag: [[order]], [[order]], [[order]]; zendingen [[tracking]]; facturen [[invoice]], [[invoice]].
=== veiligheid
Deel nooit je wachtwoord, pincode of kaartnummer aan de telefoon. Wij vragen nooit om je BSN per e-mail. Meld verdachte berichten bij [[role:veiligheid]].
=== bekende mensen
Schrijf drie zinnen over [[who:Anne Frank]], [[who:Rembrandt van Rijn]] en [[who:Johan Cruijff]].
=== evenement
[[Open dag|Smaakmarkt]], [[date]], [[time]] uur, [[address!]]. Met [[name!#1]] en [[name!#2]]. Toegang [[price]].
`,
);

const polish = templates(
  'pl',
  false,
  'benign',
  `
=== brief kampanii
Kampania [[Wiosna|Powrót do szkoły|Święta]] [[year]]. Cel: o [[percent]] więcej zapisów. Grupa: [[młode rodziny|freelancerzy]]. Hasło: „[[Zrobione na lata|Bez pośpiechu]]”. Budżet [[int:10-400]] tys. zł, od [[date]] do [[date]].
=== newsletter
Temat: [[Ostatnie godziny|Nowa kolekcja już jest]]

Cześć,
z kodem [[coupon]] masz [[int:5-40]]% zniżki do [[date]]. Darmowa dostawa od [[price]].
[[utm]]
=== informacja prasowa
INFORMACJA PRASOWA
[[city!]], [[date]]. [[company#1]] osiągnęła [[int:2-90]] mln zł przychodu, o [[percent]] więcej niż rok wcześniej. „Jesteśmy dumni z zespołu”, mówi [[prezes|założycielka]] [[name!#1]].
Kontakt dla mediów: [[name!#2]], tel. [[phone:landline!]], [[role:prasa]]
=== opis produktu
[[Plecak Fiord|Lampa Luna]]: [[lekki i mocny|ze stali z odzysku]]. Wymiary [[int:10-60]] x [[int:10-60]] cm, indeks [[sku]], EAN [[ean]], cena [[price]].
=== oferta pracy
[[Specjalista ds. treści|Grafik]] w [[city!]]: [[int:2-5]] lata doświadczenia, [[int:20-26]] dni urlopu. Zgłoszenia do [[date]], nr ref. [[ticket]].
=== notatka wewnętrzna
Spotkanie marketingu, [[date]]
- strona rusza [[date]]
- wydano [[int:40-95]]% budżetu
- targi: stoisko [[int:10-90]], montaż o [[time]]
=== zamówienia
Pogrupuj według dni: [[order]], [[order]], [[order]]; przesyłki [[tracking]]; faktury [[invoice]] i [[invoice]].
=== bezpieczeństwo
Nigdy nie podawaj hasła, PIN-u ani numeru karty przez telefon. Nie poprosimy mailem o numer PESEL. Podejrzane wiadomości zgłaszaj na [[role:bezpieczenstwo]].
=== postaci
Napisz trzy zdania o [[PERSON=Marii Skłodowskiej-Curie!]], [[PERSON=Mikołaju Koperniku!]] i [[PERSON=Wisławie Szymborskiej!]].
=== stopka firmowa
[[company#1]], [[address!]], tel. [[phone:landline!]], [[role:biuro]], KRS 0000[[int:100000-999999]], NIP [[id:PL_NIP!]], kapitał zakładowy [[int:50-900]] 000 zł
`,
);

const swedish = templates(
  'sv',
  false,
  'benign',
  `
=== kampanjbrief
Kampanj [[Vår|Skolstart|Jul]] [[year]]. Mål: [[percent]] fler anmälningar. Målgrupp: [[barnfamiljer|småföretagare]]. Budskap: "[[Gjord för att hålla|Ta det lugnt]]". Budget [[int:50-900]] tkr, [[date]] till [[date]].
=== nyhetsbrev
Ämne: [[Sista timmarna|Nya kollektionen är här]]

Hej alla,
med koden [[coupon]] får ni [[int:5-40]] % rabatt till och med [[date]]. Fri frakt över [[price]].
[[utm]]
=== pressmeddelande
PRESSMEDDELANDE
[[city!]] [[date]]. [[company#1]] omsatte [[int:2-90]] miljoner kronor, [[percent]] mer än i fjol. "Vi är stolta", säger [[vd|grundaren]] [[name!#1]].
Presskontakt: [[name!#2]], [[phone:landline!]], [[role:press]]
=== produkttext
[[Ryggsäcken Fjord|Lampan Måne]]: [[lätt och stark|av återvunnet stål]]. Mått [[int:10-60]] x [[int:10-60]] cm, art.nr [[sku]], EAN [[ean]], pris [[price]].
=== platsannons
[[Innehållsproducent|Formgivare]] till [[city!]]: [[int:2-5]] års erfarenhet, [[int:25-32]] semesterdagar. Ansök senast [[date]], ref [[ticket]].
=== mötesanteckning
Marknadsmöte [[date]]
- sajten live [[date]]
- [[int:40-95]] % av budgeten använd
- mässan: monter [[int:10-90]], uppbyggnad [[time]]
=== beställningar
Gruppera per dag: [[order]], [[order]], [[order]]; sändningar [[tracking]]; fakturor [[invoice]], [[invoice]].
=== säkerhet
Lämna aldrig ut lösenord, pinkod eller kortnummer på telefon. Vi frågar aldrig efter ditt personnummer i mejl. Kontakta [[role:sakerhet]].
=== kända personer
Skriv tre meningar om [[who:Astrid Lindgren]], [[who:Alfred Nobel]] och [[who:Greta Garbo]].
`,
);

const danish = templates(
  'da',
  false,
  'benign',
  `
=== nyhedsbrev
Emne: [[Sidste timer|Den nye kollektion er her]]

Hej alle,
med koden [[coupon]] får I [[int:5-40]] % rabat indtil [[date]]. Fri fragt over [[price]]. [[utm]]
=== pressemeddelelse
[[city!]], [[date]]. [[company#1]] omsatte for [[int:2-90]] mio. kr., [[percent]] mere end sidste år, siger [[direktør|stifter]] [[name!#1]]. Pressekontakt: [[phone:landline!]], [[role:presse]]
=== mødenotat
Marketingmøde [[date]]: sitet går live [[date]], [[int:40-95]] % af budgettet er brugt, messestand [[int:10-90]], opbygning [[time]].
`,
);
const norwegian = templates(
  'nb',
  false,
  'benign',
  `
=== nyhetsbrev
Emne: [[Siste sjanse|Ny kolleksjon]]

Hei alle sammen,
med koden [[coupon]] får dere [[int:5-40]] % rabatt til [[date]]. Fri frakt over [[price]]. [[utm]]
=== pressemelding
[[city!]], [[date]]. [[company#1]] omsatte for [[int:2-90]] millioner, [[percent]] mer enn i fjor, sier [[daglig leder|gründer]] [[name!#1]]. Pressekontakt: [[phone:landline!]], [[role:presse]]
=== produkttekst
[[Sekken Fjord|Lampen Måne]]: [[lett og sterk|av resirkulert stål]]. Mål [[int:10-60]] x [[int:10-60]] cm, varenr. [[sku]], EAN [[ean]], pris [[price]].
`,
);
const finnish = templates(
  'fi',
  false,
  'benign',
  `
=== uutiskirje
Aihe: [[Viimeiset tunnit|Uusi mallisto on täällä]]

Hei kaikille,
koodilla [[coupon]] saatte [[int:5-40]] % alennusta [[date]] asti. Ilmainen toimitus yli [[price]] tilauksiin. [[utm]]
=== lehdistötiedote
[[city!]], [[date]]. [[company#1]] kasvatti liikevaihtoaan [[percent]]. "Olemme ylpeitä", sanoo [[toimitusjohtaja|perustaja]] [[name!#1]]. Medialle: [[phone:landline!]], [[role:viestinta]]
`,
);
const czech = templates(
  'cs',
  false,
  'benign',
  `
=== zpravodaj
Předmět: [[Poslední hodiny|Nová kolekce je tady]]

Ahoj všichni,
s kódem [[coupon]] máte slevu [[int:5-40]] % do [[date]]. Doprava zdarma od [[price]]. [[utm]]
=== tisková zpráva
[[city!]], [[date]]. [[company#1]] zvýšila tržby o [[percent]], říká [[ředitelka|zakladatel]] [[name!#1]]. Kontakt pro média: [[phone:landline!]], [[role:tisk]]
`,
);
const turkish = templates(
  'tr',
  false,
  'benign',
  `
=== bülten
Konu: [[Son saatler|Yeni koleksiyon geldi]]

Herkese merhaba,
[[coupon]] koduyla [[date]] tarihine kadar %[[int:5-40]] indirim. [[price]] üzeri kargo bedava. [[utm]]
=== basın bülteni
[[city!]], [[date]]. [[company#1]] cirosunu [[percent]] artırdı, dedi [[genel müdür|kurucu]] [[name!#1]]. Basın iletişimi: [[phone:landline!]], [[role:basin]]
`,
);

export const benignNorthern = [
  ...dutch,
  ...polish,
  ...swedish,
  ...danish,
  ...norwegian,
  ...finnish,
  ...czech,
  ...turkish,
];
