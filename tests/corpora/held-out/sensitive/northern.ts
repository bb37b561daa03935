import { texts } from '../own-templates';

const dutch = texts(
  'nl',
  true,
  'private',
  `
=== klacht
Beste klantenservice,

Mijn naam is [[name#1]] en ik wacht al twee weken op bestelling [[order]]. Kunt u mij bellen op [[phone#1]]? Mailen mag ook: [[email#1]]. Het adres was:
[[addresslines]]

[[Met vriendelijke groet|Groeten]],
[[name#1]]

=== personeelsdossier @NL
Nieuwe medewerker: [[name#1]]
BSN: [[id:NL_BSN]]
Geboren: [[dob#1]]
Adres: [[address]]
IBAN: [[iban]]
Noodcontact: [[name#2]], [[phone#2]]

=== mailwisseling
Van: [[name#1]] <[[email#1]]>
Aan: [[name#2]] <[[email#2]]>
Onderwerp: RE: drukproef folder

Hoi [[first#2]], pagina 3 moet nog langs [[first#3]] (06-nummer: [[phone:mobile#3]]). Groet, [[first#1]]

=== appje
hee heb je het nieuwe nr van [[first#1]]? [[phone:mobile#1]] en mail is [[email#1]]

=== wachtwoord
Inloggen op het CMS: gebruiker [[login#1]], wachtwoord [[password]]. Daarna graag meteen wijzigen.

=== vertrouwelijk
[[marker:STRIKT VERTROUWELIJK]]
Overnamebod op de groothandel. Contactpersoon [[name#1]], [[phone#1]].

=== verwijsbrief @NL
Betreft: [[sex:dhr./mevr.#1]] [[name#1]], geb. [[dob#1]], BSN [[id:NL_BSN]]. Klachten van hartkloppingen sinds januari. Graag uw beoordeling. Telefoon patiënt: [[phone#1]].

=== Vlaamse loonfiche @BE
Loonfiche voor [[name#1]], rijksregisternummer [[id:BE_RRN#1]], wonende te [[address]], rekening [[iban]], gsm [[phone:mobile#1]].
`,
);

const polish = texts(
  'pl',
  true,
  'private',
  `
=== reklamacja
Dzień dobry,
nazywam się [[name#1]] i [[gender:zamówiłem/zamówiłam#1]] u Państwa ekspres (zamówienie [[order]]). Przyszedł uszkodzony. Proszę o kontakt: tel. [[phone#1]], e-mail [[email#1]]. Adres odbioru: [[address]].
[[Z poważaniem|Pozdrawiam]]
[[name#1]]

=== kwestionariusz osobowy
Imię i nazwisko: [[name#1]]
PESEL: [[id:PL_PESEL#1]]
Data urodzenia: [[dob#1]]
Dowód osobisty: [[id:PL_ID_CARD]]
Zamieszkały/a: [[address]]
Nr rachunku: [[iban]]

=== wątek
Od: [[name#1]] <[[email#1]]>
Do: [[name#2]] <[[email#2]]>
Temat: Odp: projekt ulotki

Cześć [[first#2]], dla mnie ok. Dopytaj jeszcze [[PERSON=Justynę]], jej komórka to [[phone:mobile]].

[[name#1]]
Dział handlowy

=== wiadomość
hej, nowy numer od [[name#1]] to [[phone:mobile#1]], mail [[email#1]], mieszka teraz na [[street#1]] w [[city#1]]

=== hasło
Panel reklamowy: login [[login#1]], hasło [[password]]. Po zalogowaniu zmień je proszę.

=== poufne
[[marker:ŚCIŚLE POUFNE]]
Plan zwolnień grupowych – marzec. Osoba do kontaktu w kancelarii: [[name#1]], [[phone#1]].

=== karta pacjenta
Pacjent: [[name#1]], PESEL [[id:PL_PESEL#1]]. Rozpoznanie: nadciśnienie. Leki: amlodypina 5 mg. Osoba upoważniona: [[name#2]], tel. [[phone#2]].

=== faktura freelancera
Faktura [[invoice]]. Wystawca: [[name#1]], NIP [[id:PL_NIP]], [[address]]. Usługa: copywriting. Płatne przelewem na konto [[iban]].
`,
);

const swedish = texts(
  'sv',
  true,
  'private',
  `
=== reklamation
Hej!
Jag heter [[name#1]] och beställde en cykelkorg den [[date]] (order [[order]]). Den är sprucken. Ring mig på [[phone#1]] eller mejla [[email#1]]. Jag bor på [[address]].
[[Vänliga hälsningar|Hälsningar|Mvh]]
[[first#1]]

=== anställning
Nyanställd: [[name#1]]
Personnummer: [[id:SE_PERSONNUMMER#1]]
Adress: [[address]]
Närmast anhörig: [[name#2]], [[phone#2]]
Lönekonto (IBAN): [[iban]]

=== mejltråd
Från: [[name#1]] <[[email#1]]>
Till: [[name#2]] <[[email#2]]>
Ämne: Sv: affischen

Hej [[first#2]], ser bra ut. Kolla med [[first#3]], mobil [[phone:mobile#3]].
/[[first#1]]

=== lösenord
Inloggning till nyhetsbrevet: användare [[login#1]], lösenord [[password]].

=== sekretess
[[marker:STRÄNGT KONFIDENTIELLT]]
Bud på bageriet lämnas på fredag. Kontakt: [[name#1]], [[email#1]].

=== journal
Patient [[name#1]], [[id:SE_PERSONNUMMER#1]]. Söker för yrsel sedan två veckor. Telefon hem [[phone#1]].
`,
);

const norwegian = texts(
  'nb',
  true,
  'private',
  `
=== klage
Hei, jeg heter [[name#1]] og venter fortsatt på ordre [[order]]. Ring [[phone#1]] eller send til [[email#1]]. Adressen er [[address]]. Mvh [[first#1]]

=== lønn
Ny ansatt [[name#1]], fødselsnummer [[id:NO_FODSELSNUMMER#1]], konto [[iban]], bor i [[address]]. Nærmeste pårørende: [[name#2]], tlf. [[phone#2]].

=== passord
Brukernavn [[login#1]], passord [[password]]. [[first#2]] har admin.
`,
);

const danish = texts(
  'da',
  true,
  'private',
  `
=== reklamation
Hej, mit navn er [[name#1]]. Lampen fra ordre [[order]] blinker. Ring på [[phone#1]] eller skriv til [[email#1]]. Jeg bor [[address]]. Venlig hilsen [[first#1]]

=== ansættelse
Medarbejder: [[name#1]], CPR [[id:DK_CPR#1]], adresse [[address]], lønkonto [[iban]], mobil [[phone:mobile#1]].

=== adgangskode
Log ind med [[login#1]], adgangskoden er [[password]].
`,
);

const finnish = texts(
  'fi',
  true,
  'private',
  `
=== reklamaatio
Hei, nimeni on [[name#1]] ja tilaus [[order]] ei ole saapunut. Soittakaa [[phone#1]] tai kirjoittakaa [[email#1]]. Osoitteeni on [[address]]. Terveisin [[first#1]]

=== työsuhde
Uusi työntekijä: [[name#1]], henkilötunnus [[id:FI_PERSONAL_IDENTITY_CODE#1]], tilinumero [[iban]], puhelin [[phone:mobile#1]].

=== salasana
Tunnus on [[login#1]] ja salasana [[password]].
`,
);

const czech = texts(
  'cs',
  true,
  'private',
  `
=== reklamace
Dobrý den, jmenuji se [[name#1]] a objednávka [[order]] dorazila poškozená. Telefon [[phone#1]], e-mail [[email#1]], adresa [[address]]. S pozdravem [[name#1]]

=== osobní dotazník
Jméno a příjmení: [[name#1]]
Rodné číslo: [[id:CZ_RODNE_CISLO#1]]
Bydliště: [[address]]
Účet: [[iban]]

=== heslo
Přihlašovací jméno [[login#1]], heslo [[password]], prosím smazat po přečtení.
`,
);

/** Dutch, Polish, Scandinavian, Finnish and Czech texts that should not leave the company. */
export const sensitiveNorthern = [...dutch, ...polish, ...swedish, ...norwegian, ...danish, ...finnish, ...czech];
