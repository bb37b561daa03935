import { templates } from '../../corpus';

/** What clubs, practices, shops and towns put up for everybody, with a number to call. */
export const benignNotices = [
  ...templates(
    'en',
    false,
    'notice',
    `
=== offer of a business
[[Orders by phone or WhatsApp|Free quote]]: [[phone!]]. Delivery within [[int:2-9]] days, free shipping over [[price]].
=== practice
[[Dental practice|Veterinary clinic]] on [[place:Mill Road]]. New patients welcome, first visit from [[price]]. Phone [[phone:landline!]].
=== meeting by phone
Join by phone: [[phone:intl!]]. Meeting ID: [[int:100-999]] [[int:1000-9999]] [[int:1000-9999]].
=== stores as a table
| Store | City | Phone | Hours |
|---|---|---|---|
| [[Soho|Quayside|Harbour]] | [[city!]] | [[phone:landline!]] | 10-7 |
| [[Leith|Northgate|Old Mill]] | [[city!]] | [[phone:landline!]] | 9-6 |
| [[Market Hall|Riverside]] | [[city!]] | [[phone:landline!]] | 10-6 |
=== words about keys
The MD5 of "password" is 5f4dcc3b5aa765d61d8327deb882cf99. Password reset: complete. In the docs the token is [[${'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9'}.${'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ'}.${'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'}|shown in grey]].
=== advice with a marking word
Confidential: [[how to keep a secret|what your boss will not tell you]]. [[int:3-12]] tips for [[year]].
`,
  ),
  ...templates(
    'de',
    false,
    'notice',
    `
=== Angebot eines Betriebs
[[Bestellungen per Telefon oder WhatsApp|Kostenloses Angebot unter]]: [[phone!]]. Lieferung in [[int:2-9]] Tagen, Versand gratis ab [[price]].
=== Händler als Tabelle
Händler;Ort;Telefon
[[Radhaus Nord|Velo Süd]];[[city!]];[[phone:landline!]]
[[Bike Point|Zweirad Ost]];[[city!]];[[phone:landline!]]
[[Pedalwerk|Kettenreaktion]];[[city!]];[[phone:landline!]]
=== Spendenaufruf
Helfen Sie mit! Spendenkonto: [[Tierheim Kassel|Tafel Nord]] e.V., IBAN DE89 3704 0044 0532 0130 00.
`,
  ),
  ...templates(
    'fr',
    false,
    'notice',
    `
=== offre d'une entreprise
[[Commandes par téléphone ou WhatsApp|Devis gratuit au]] : [[phone!]]. Livraison en [[int:2-9]] jours, offerte dès [[price]].
=== question sur un mot
Ce document est confidentiel ? Non : [[il est en ligne|tout le monde peut le lire]] depuis [[year]].
`,
  ),
  ...templates(
    'es',
    false,
    'notice',
    `
=== oferta de una empresa
[[Pedidos por teléfono o WhatsApp|Solicita tu presupuesto sin compromiso en el]]: [[phone!]]. Envíos gratis desde [[price]].
=== clínica
Clínica dental [[Sonrisa|Norte]]. Primera visita gratis. Tel. [[phone:landline!]].
=== atención al cliente
Atención al cliente: [[phone:landline!]]. Si ya eres cliente, llama al [[phone:landline!]].
`,
  ),
  ...templates(
    'it',
    false,
    'notice',
    `
=== offerta di un'impresa
[[Ordini per telefono o WhatsApp|Preventivo gratuito al]]: [[phone!]]. Spedizione gratis da [[price]].
=== annuncio di lavoro
Cerchiamo un [[copywriter|grafico]] a [[place:Roma]]: [[int:2-9]] anni di esperienza. Rif. [[ticket]].
`,
  ),
  ...templates(
    'nl',
    false,
    'notice',
    `
=== aanbod van een bedrijf
[[Bestellen kan telefonisch of via WhatsApp|Gratis offerte via]]: [[phone!]]. Levering binnen [[int:2-9]] dagen.
`,
  ),
  ...templates(
    'pl',
    false,
    'notice',
    `
=== oferta firmy
[[Zamówienia telefonicznie lub WhatsApp|Darmowa wycena]]: [[phone!]]. Dostawa w [[int:2-9]] dni.
=== przesyłki
Przesyłki 6343 6340 4890 7348 i [[int:1000-9999]] [[int:1000-9999]] [[int:1000-9999]] są w drodze.
`,
  ),
];
