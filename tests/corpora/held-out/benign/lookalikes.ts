import { texts } from '../own-templates';

const english = texts(
  'en',
  false,
  'lookalike',
  `
=== database schema
Review this schema for a newsletter tool:

[[SOURCE_CODE=CREATE TABLE subscriber (
  id BIGINT PRIMARY KEY,
  first_name VARCHAR(80),
  last_name VARCHAR(80),
  email VARCHAR(254) NOT NULL UNIQUE,
  phone VARCHAR(20),
  date_of_birth DATE,
  password_hash CHAR(60) NOT NULL,
  created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);]]

=== empty table heads
Which columns does our import template need? Today: First name, Last name, E-mail, Phone, Street, Postcode, City, Date of birth, IBAN, Consent. Marketing only uses the first three.

=== form markup
[[SOURCE_CODE=<form action="/signup" method="post">
  <label for="email">E-mail</label>
  <input id="email" name="email" type="email" placeholder="you@company.tld" autocomplete="email" required>
  <label for="password">Password</label>
  <input id="password" name="password" type="password" minlength="12" required>
  <button type="submit">Create account</button>
</form>]]
Make it accessible.

=== translation file
[[SOURCE_CODE={
  "login.title": "Welcome back",
  "login.email": "E-mail address",
  "login.password": "Password",
  "login.forgot": "Forgot your password?",
  "login.error": "Name or password is wrong",
  "profile.phone": "Phone number"
}!]]
Translate the values into Danish.

=== settings with variables
[[SOURCE_CODE=services:
  api:
    image: registry.internal/api:\${TAG:-latest}
    environment:
      DATABASE_URL: \${DATABASE_URL}
      STRIPE_SECRET_KEY: \${STRIPE_SECRET_KEY}
      JWT_SECRET: \${JWT_SECRET:?missing}
    ports: ["8080:8080"]]]
How do I give defaults only for local runs?

=== pipeline file
[[SOURCE_CODE=name: deploy
on:
  push:
    branches: [main]
jobs:
  build:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@[[hex:40]]
      - run: npm ci && npm run build
      - run: npx deploy --token "\${{ secrets.DEPLOY_TOKEN }}"]]
Can the build be cached?

=== mail pattern
Is this pattern good enough to check mail addresses? [[SOURCE_CODE=const pattern = /^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$/i;
const phonePattern = /^\\+?[0-9 ()-]{7,20}$/;!]]

=== lock file
"node_modules/left-pad": {
  "version": "1.3.0",
  "resolved": "https://registry.npmjs.org/left-pad/-/left-pad-1.3.0.tgz",
  "integrity": "sha512-[[base:86]]=="
}
Is it safe to delete this entry?

=== inline picture
Why is this icon blurry in mail clients?
[[SOURCE_CODE=<img alt="" width="16" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9h[[base:60]]AAAAAElFTkSuQmCC">!]]

=== vector path
[[SOURCE_CODE=<path d="M12.4 3.02l7.25 4.19a1.2 1.2 0 0 1 .6 1.04v8.37c0 .43-.23.82-.6 1.04l-7.25 4.19M4 8.2v7.6" fill="[[color]]"/>!]] – can you flip it horizontally?

=== minified script
[[SOURCE_CODE=!function(e,t){"use strict";var n=t.createElement("script");n.async=1,n.src="https://cdn.[[host]]/a.[[hex:10]].js?v=[[unixtime]]",t.head.appendChild(n),e.q=e.q||[]}(window,document);!]]
What does this do in plain words?

=== match results
Saturday: Harriers 3-1 Rovers (HT 1-1), Albion 0-0 Town, United 24 14 7 3 41-22 49 pts. Write a cheerful two-line recap for the club app.

=== coordinates and routes
Trail map copy: start at 47.[[int:10000-99999]], 11.[[int:10000-99999]]; 14.2 km, 860 m up; bus 4176 every 30 min; huts open 10 June to 3 October.

=== science references
Cite in APA: doi:10.1016/j.jbusres.2024.~(1#####)~, arXiv:2405.~(1####)~, ISSN 0148-2963, patent EP ~(# ### ###)~ B1, vol. 171, pp. 114-129.

=== brands that sound like people
Write a trend piece on how [[who:Hugo Boss]], [[who:Tommy Hilfiger]], [[who:Calvin Klein]] and [[who:Jack Wolfskin]] use heritage, and what [[who:Ben & Jerry]]'s and [[who:Dr. Oetker]] do differently.

=== public figures
Compare the communication styles of [[who:Angela Merkel]], [[who:Barack Obama]] and [[who:Jacinda Ardern]] for our speech workshop. Start with [[who:Obama]]'s 2008 speech in [[place:Berlin]].

=== novel text
Back cover: When the lighthouse keeper [[PERSON=Elias Thorne!]] finds a drowned piano on the rocks, the island begins to hum. A novel about silence, [[place:Cornwall]] and second chances. 352 pages, ISBN [[isbn]].

=== warranty numbers
Type plate: model WX-~(####)~-B, serial 2026~(########)~, 220-240 V ~ 50/60 Hz, 1850-2200 W, IPX4, CE, batch ~(######)~. Where do I find the model?

=== flight plan for a shoot
Crew call 05:40, LH~(1##)~ dep 07:15 arr 08:35, golden hour 19:52, sunset 20:24, backup day [[date]], wind under 25 km/h. Make this a call sheet.

=== budget lines
4000 Media 120,000.00
4010 Production 48,250.00
4020 Agency fees 36,900.00
4035 Travel 7,400.00
Total 212,550.00
Explain the split to a new colleague.

=== accounting codes
Cost centre ~(1####)~, GL 6600100, WBS M.26.~(###)~.02, PO 45000~(#####)~, vendor ~(1000###)~, tax code V1. Which of them goes on the requisition?

=== server terms
Subnet [[IP_ADDRESS=10.0.0.0!]]/24, gateway [[IP_ADDRESS=10.0.0.1!]], docs use [[IP_ADDRESS=192.0.2.10!]] and [[IP_ADDRESS=2001:db8::1!]], localhost is [[IP_ADDRESS=127.0.0.1!]]:3000. Explain NAT with this example.

=== keyboard and codes
Press Ctrl+Shift+P, type "reload", hit Enter. Exit code 137 means out of memory, HTTP 429 too many requests, SQLSTATE 23505 a duplicate key. Put that into a cheat sheet.

=== poem
Write a limerick about a baker from [[place:Kent]] whose sourdough had too much intent, it climbed from the tin, rang the bell, walked in, and asked for a share of the rent.

=== calendar of content
Mon [[isodate]]: reel, "three knots every cook should know"
Wed [[isodate]]: carousel, knife care
Fri [[isodate]]: story poll, oil or butter?
Sun [[isodate]]: newsletter [[int:20-60]], subject line test
Suggest hooks.

=== analytics json
[[SOURCE_CODE={"property":"[[gaid]]","rows":[{"page":"/spring","sessions":[[int:100-9000]],"engaged":0.61},{"page":"/sale","sessions":[[int:100-9000]],"engaged":0.48}],"generated":"[[datetime]]"}!]]
What stands out?

=== java question
[[SOURCE_CODE=public final class Basket {
    private final List<Item> items = new ArrayList<>();

    public BigDecimal total() {
        return items.stream()
            .map(Item::price)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}]]
How would you test total() for an empty basket?

=== go question
[[SOURCE_CODE=package main

import "fmt"

func chunk(words []string, size int) (parts [][]string) {
	for size < len(words) {
		words, parts = words[size:], append(parts, words[:size])
	}
	return append(parts, words)
}

func main() { fmt.Println(chunk([]string{"a", "b", "c"}, 2)) }]]
Is there an off by one?

=== hours and hotline
Bank holiday notice: our service team is back on [[date]] at 8 a.m. For stolen cards call the public blocking line [[PHONE_NUMBER=116 116!]] at any time. Make it friendlier.

=== spring sale terms
T&C: 1 coupon per customer. Code [[coupon]] or [[coupon]]. Valid [[isodate]] to [[isodate]]. Minimum spend [[price]]. Not valid on gift cards, SKU [[sku]], [[sku]], [[sku]].
`,
);

const german = texts(
  'de',
  false,
  'lookalike',
  `
=== Tabellenkopf
Welche Spalten braucht der Import? Anrede, Vorname, Nachname, E-Mail, Telefon, Straße, PLZ, Ort, Geburtsdatum. Bitte als Vorlage mit Platzhaltern wie <Vorname> anlegen.

=== Kennzahlen
KW 11: Öffnungsrate [[percent]], Klickrate [[percent]], Abmeldungen [[int:2-60]], Umsatz je Empfänger 0,[[int:10-90]] €. KW 12: Versand [[date]], Liste 48.210 Empfänger. Was fällt auf?

=== Normen
Nach DIN EN ISO 9001:2015 und DIN 5008 schreiben wir Telefonnummern mit Leerzeichen und das Datum als TT.MM.JJJJ. Formuliere daraus eine Regel für das Handbuch.

=== Rezept
Kartoffelsuppe für 4: 800 g Kartoffeln, 2 Möhren, 1 Stange Lauch, 1,2 l Brühe, Majoran, 100 ml Sahne. 35 Minuten. Schreib es so, dass man den Herbst in [[place:Thüringen]] riecht.

=== Marken
Wie treten [[who:Dr. Oetker]], [[who:Karl Lagerfeld]] und [[who:Jil Sander]] auf Verpackungen auf? Drei Sätze je Marke.

=== Passwortregeln
Ihr Passwort muss mindestens 12 Zeichen, eine Ziffer und ein Sonderzeichen enthalten. Geben Sie Ihr Kennwort niemals weiter, auch nicht am Telefon. – Bitte in Leichte Sprache übertragen.
`,
);

const others = [
  ...texts(
    'fr',
    false,
    'lookalike',
    `
=== mot de passe oublié
Rédige un e-mail automatique : « Mot de passe oublié ? Cliquez sur le bouton, le lien est valable 30 minutes. Nous ne vous demanderons jamais votre code secret. »

=== recette
Tarte fine aux oignons : 1 pâte feuilletée, 900 g d'oignons, 40 g de beurre, thym, 25 minutes à 200 °C. Donne-lui un accent de [[place:Provence]].

=== culture
Présente en cent mots [[who:Simone Veil]] et [[who:Marie Curie]] pour notre calendrier de mars.
`,
  ),
  ...texts(
    'es',
    false,
    'lookalike',
    `
=== plantilla
Hola, {nombre}: tu pedido {pedido} llegará el {fecha}. Si cambias de dirección, avísanos antes de las 12. Tradúcelo al catalán.

=== figuras
Escribe un hilo sobre [[who:Frida Kahlo]] y [[who:Diego Rivera]] para el museo de [[place:Ciudad de México]], cinco mensajes, sin emojis.
`,
  ),
  ...texts(
    'it',
    false,
    'lookalike',
    `
=== campi del modulo
Il modulo chiede nome, cognome, codice fiscale, data di nascita e cellulare. Quali campi possiamo togliere per la lotteria di Natale?

=== marchi
Confronta il tono di [[who:Giorgio Armani]] e [[who:Salvatore Ferragamo]] sui social: tre punti ciascuno.
`,
  ),
  ...texts(
    'nl',
    false,
    'lookalike',
    `
=== foutcodes
Foutcode E-~(###)~ bij het kassasysteem, versie [[version]], artikel [[sku]]. Schrijf een duidelijke melding voor de medewerker.
`,
  ),
  ...texts(
    'pl',
    false,
    'lookalike',
    `
=== formularz
Pola formularza: imię, nazwisko, e-mail, telefon, zgoda. Napisz krótką klauzulę informacyjną, bez żargonu.
`,
  ),
  ...texts(
    'ja',
    false,
    'lookalike',
    `
=== 入力フォーム
申込フォームの項目は、氏名、フリガナ、電話番号、メールアドレス、生年月日です。パスワードは12文字以上と案内してください。
`,
  ),
  ...texts(
    'pt',
    false,
    'lookalike',
    `
=== perguntas frequentes
Esqueci minha senha, e agora? Clique em "recuperar acesso". Onde vejo o rastreio? No e-mail de envio, código [[tracking]]. Reescreva em tom leve.
`,
  ),
];

/** Harmless texts about names, numbers, passwords and papers, and harmless numbers that look like such. */
export const benignLookalikes = [...english, ...german, ...others];
