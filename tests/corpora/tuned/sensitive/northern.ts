import { templates } from '../../corpus';

/** What must not leave, in Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech and Turkish. */
const dutch = templates(
  'nl',
  true,
  'sensitive',
  `
=== klacht
Beste mensen,

mijn naam is [[name#1]], ik heb op [[date]] [[een lamp|twee rugzakken]] besteld (bestelling [[order]]) en [[niets ontvangen|het is kapot]]. Bel me op [[phone#1]] of mail naar [[email#1]].

Met vriendelijke groet,
[[name#1]]
[[addresslines#1]]
=== gespreksnotitie
Gebeld met [[sex:dhr./mevr.#1]] [[last#1]] ([[company]]): wil [[int:10-300]] stuks, [[name#2]] beslist, [[phone:mobile#2]], [[email#2]].
=== personeel
Nieuwe collega: [[name#1]], geboren op [[dob#1]], wonende [[address#1]], [[idline#1]], rekening [[iban#1]].
=== medisch
Patiënt [[name#1]], geboortedatum [[dob#1]], [[idline#1]], klachten: [[rugpijn|migraine]]. Tel. [[phone#1]].
=== betaling
Mijn kaart [[card]] (geldig tot [[expiry]]) is geweigerd bij bestelling [[order]]. [[name#1]], [[email#1]].
=== inlog
Hoi [[first#1]], je gebruikersnaam is [[login#1]], wachtwoord: [[password]].
=== vertrouwelijk
[[marker:STRIKT VERTROUWELIJK]]
Voorstel aan de directie: sluiting van de vestiging [[city!]] per [[date]].
=== deelnemers
Training [[date]]: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
`,
);

const polish = templates(
  'pl',
  true,
  'sensitive',
  `
=== reklamacja
Dzień dobry,

nazywam się [[name#1]], [[date]] zamówiłam [[lampę|dwa plecaki]] (zamówienie [[order]]) i [[nic nie przyszło|towar jest uszkodzony]]. Proszę o telefon: [[phone#1]] lub mail: [[email#1]].

Pozdrawiam
[[name#1]]
[[addresslines#1]]
=== notatka z rozmowy
Rozmowa: [[name#1]] ([[company]]), chce [[int:10-300]] sztuk, decyduje [[name#2]], tel. [[phone:mobile#2]], [[email#2]].
=== kadry
Nowy pracownik: [[name#1]], ur. [[dob#1]], zam. [[address#1]], [[idline:PL_PESEL#1]], konto [[iban#1]].
=== karta pacjenta
Pacjent: [[name#1]], data urodzenia [[dob#1]], [[idline:PL_PESEL#1]]. Skargi: [[ból pleców|migrena]]. Tel. [[phone#1]].
=== płatność
Moja karta [[card]] (ważna do [[expiry]]) została odrzucona, zamówienie [[order]]. [[name#1]], [[email#1]].
=== dostęp
Cześć [[first#1]], login: [[login#1]], hasło: [[password]]. Zmień je po zalogowaniu.
=== poufne
[[marker:ŚCIŚLE POUFNE]]
Propozycja dla zarządu: zamknięcie zakładu, [[city!]], [[date]].
=== dowód
Wniosek złożyła [[name#1]], [[idline:PL_ID_CARD]], [[idline:PL_PESEL#1]], adres: [[address#1]].
=== lista
Uczestnicy: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
`,
);

const swedish = templates(
  'sv',
  true,
  'sensitive',
  `
=== klagomål
Hej,

jag heter [[name#1]] och beställde [[en lampa|två ryggsäckar]] den [[date]] (order [[order]]) men [[inget har kommit|den är trasig]]. Ring mig på [[phone#1]] eller mejla [[email#1]].

Med vänliga hälsningar
[[name#1]]
[[addresslines#1]]
=== samtal
Samtal med [[name#1]] ([[company]]): vill ha [[int:10-300]] stycken, [[name#2]] bestämmer, [[phone:mobile#2]], [[email#2]].
=== personal
Nyanställd: [[name#1]], [[idline#1]], adress [[address#1]], privat e-post [[email#1]], konto [[iban#1]].
=== journal
Patient: [[name#1]], [[idline#1]], söker för [[ryggont|migrän]]. Tel [[phone#1]].
=== betalning
Mitt kort [[card]] (giltigt till [[expiry]]) nekades för order [[order]]. [[name#1]], [[email#1]].
=== inloggning
Hej [[first#1]], användarnamn [[login#1]], lösenord: [[password]].
=== hemligt
[[marker:STRÄNGT KONFIDENTIELLT]]
Förslag till styrelsen: nedläggning i [[city!]] den [[date]].
=== lista
Deltagare: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
`,
);

const danish = templates(
  'da',
  true,
  'sensitive',
  `
=== klage
Hej, mit navn er [[name#1]]. Jeg bestilte [[en lampe|to rygsække]] den [[date]] og har intet modtaget. Ring på [[phone#1]] eller skriv til [[email#1]].

Venlig hilsen
[[name#1]]
[[addresslines#1]]
=== personale
Ny medarbejder: [[name#1]], [[idline#1]], bopæl [[address#1]], konto [[iban#1]].
=== adgang
Hej [[first#1]], brugernavn [[login#1]], adgangskode: [[password]].
`,
);
const norwegian = templates(
  'nb',
  true,
  'sensitive',
  `
=== klage
Hei, jeg heter [[name#1]]. Jeg bestilte [[en lampe|to sekker]] den [[date]] og har ikke fått noe. Ring [[phone#1]] eller skriv til [[email#1]].

Vennlig hilsen
[[name#1]]
[[addresslines#1]]
=== personal
Nyansatt: [[name#1]], [[idline#1]], adresse [[address#1]], konto [[iban#1]].
=== tilgang
Hei [[first#1]], brukernavn [[login#1]], passord: [[password]].
`,
);
const finnish = templates(
  'fi',
  true,
  'sensitive',
  `
=== valitus
Hei, nimeni on [[name#1]]. Tilasin [[lampun|kaksi reppua]] [[date]], eikä mitään ole tullut. Soittakaa [[phone#1]] tai kirjoittakaa [[email#1]].

Terveisin
[[name#1]]
[[addresslines#1]]
=== henkilöstö
Uusi työntekijä: [[name#1]], [[idline#1]], osoite [[address#1]], tili [[iban#1]].
=== tunnukset
Hei [[first#1]], käyttäjätunnus [[login#1]], salasana: [[password]].
`,
);
const czech = templates(
  'cs',
  true,
  'sensitive',
  `
=== reklamace
Dobrý den, jmenuji se [[name#1]], [[date]] jsem objednal [[lampu|dva batohy]] a nic nepřišlo. Volejte [[phone#1]] nebo pište na [[email#1]].

S pozdravem
[[name#1]]
[[addresslines#1]]
=== personální
Nový zaměstnanec: [[name#1]], [[idline#1]], bydliště [[address#1]], účet [[iban#1]].
=== přístup
Ahoj [[first#1]], přihlašovací jméno [[login#1]], heslo: [[password]].
`,
);
const turkish = templates(
  'tr',
  true,
  'sensitive',
  `
=== şikayet
Merhaba, adım [[name#1]]. [[date]] tarihinde [[bir lamba|iki çanta]] sipariş ettim, hiçbir şey gelmedi. Telefonum [[phone#1]], e-postam [[email#1]].

Saygılarımla
[[name#1]]
[[addresslines#1]]
=== personel
Yeni çalışan: [[name#1]], [[idline#1]], adres: [[address#1]], IBAN [[iban#1]].
=== giriş
Merhaba [[first#1]], kullanıcı adı [[login#1]], şifre: [[password]].
`,
);

export const sensitiveNorthern = [
  ...dutch,
  ...polish,
  ...swedish,
  ...danish,
  ...norwegian,
  ...finnish,
  ...czech,
  ...turkish,
];
