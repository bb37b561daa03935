import { texts } from '../own-templates';

/** Curricula, signatures, contracts and logs in more languages. */
export const sensitivePapers = [
  ...texts(
    'de',
    true,
    'paper',
    `
=== Lebenslauf
LEBENSLAUF
[[name#1]]
[[addresslines]]
Mobil: [[phone:mobile#1]]
E-Mail: [[email#1]]
Geboren am [[dob#1]] in [[city]], verheiratet, zwei Kinder

Berufserfahrung
seit 2021 Teamleitung Einkauf, [[company]]
2016–2021 Sachbearbeitung, [[company]]

Kenntnisse: Englisch verhandlungssicher, Führerschein B

=== Werkvertrag
zwischen [[company]] und [[sex:Herrn/Frau#1]] [[name#1]], [[address]] (nachfolgend Auftragnehmer). Vergütung 3.200,00 € netto, zahlbar auf IBAN [[iban]]. Steuernummer liegt vor. Ansprechpartnerin im Haus ist [[name#2]], [[email#2]].

=== Telefonnotiz
Anruf [[time]] Uhr, [[sex:Herr/Frau#1]] [[last#1]], Rückruf erbeten unter [[phone#1]]. Geht um die Ratenzahlung, [[gender:er/sie#1]] hat gerade die Stelle verloren.
`,
  ),
  ...texts(
    'fr',
    true,
    'paper',
    `
=== curriculum vitae
[[name#1]]
[[addresslines]]
[[phone:mobile#1]] – [[email#1]]
[[gender:Né/Née#1]] le [[dob#1]], permis B
Expérience : responsable de rayon ([[company]], 2019-2025), vendeur (2014-2019)
Loisirs : voile, chorale

=== signature
Bien cordialement,

[[name#1]]
Chef de produit junior
[[company]]
Ligne directe : [[phone:landline#1]]
Mobile : [[phone:mobile#1]]
[[email#1]]
`,
  ),
  ...texts(
    'es',
    true,
    'paper',
    `
=== currículum
[[name#1]]
[[addresslines]]
Tel. [[phone:mobile#1]] · [[email#1]]
Fecha de nacimiento: [[dob#1]]
Experiencia: dependienta en [[company]] (2018-2024). Idiomas: inglés B2, francés A2. Referencias: [[name#2]], [[phone#2]].

=== nota de llamada
Ha llamado [[name#1]] a las [[time]]; que le devolvamos la llamada al [[phone#1]]. Está de baja desde el lunes por la operación de rodilla.
`,
  ),
  ...texts(
    'it',
    true,
    'paper',
    `
=== curriculum
[[name#1]]
[[addresslines]]
Cell. [[phone:mobile#1]] – [[email#1]]
[[gender:Nato/Nata#1]] a [[city]] il [[dob#1]]
Esperienza: addetto vendite presso [[company]] (2017-2024). Patente B. Automunito.

=== firma
Un caro saluto
[[name#1]]
Responsabile eventi | [[company]]
T [[phone:landline#1]] M [[phone:mobile#1]]
`,
  ),
  ...texts(
    'nl',
    true,
    'paper',
    `
=== cv
Curriculum vitae van [[name#1]]
Adres: [[address]]
Geboortedatum: [[dob#1]]
Telefoon: [[phone:mobile#1]]
E-mail: [[email#1]]
Werkervaring: winkelmanager bij [[company]] (2018–heden)

=== belnotitie
Teruggebeld: [[name#1]] ([[phone#1]]), wil een betalingsregeling, zit sinds mei in de ziektewet.
`,
  ),
  ...texts(
    'pl',
    true,
    'paper',
    `
=== życiorys
[[name#1]]
[[addresslines]]
tel. [[phone:mobile#1]], [[email#1]]
data urodzenia: [[dob#1]]
Doświadczenie: kierownik sklepu, [[company]] (2016–2024). Prawo jazdy kat. B.

=== umowa zlecenia
Zleceniobiorca: [[name#1]], PESEL [[id:PL_PESEL#1]], zam. [[address]]. Wynagrodzenie płatne na rachunek [[iban]] do 10. dnia miesiąca.
`,
  ),
  ...texts(
    'sv',
    true,
    'paper',
    `
=== cv
[[name#1]]
[[addresslines]]
Mobil [[phone:mobile#1]]
E-post [[email#1]]
Född [[dob#1]]
Erfarenhet: butikschef, [[company]], 2015–2024. B-körkort.
`,
  ),
  ...texts(
    'pt',
    true,
    'paper',
    `
=== currículo @BR
[[name#1]]
[[addresslines]]
Celular [[phone:mobile#1]] | [[email#1]]
Data de nascimento: [[dob#1]]
Experiência: gerente de loja na [[company]] (2017–2024).

=== contrato @PT
Entre [[company]] e [[name#1]], NIF [[id:PT_NIF]], residente em [[address]], é celebrado o presente contrato. Pagamento para o IBAN [[iban]].
`,
  ),
  ...texts(
    'ru',
    true,
    'paper',
    `
=== резюме
[[name#1]]
Телефон: [[phone:mobile#1]]
Почта: [[email#1]]
Дата рождения: [[dob#1]]
Опыт: управляющий магазином, [[company]], 2016–2024
`,
  ),
  ...texts(
    'ja',
    true,
    'paper',
    `
=== 署名
いつもお世話になっております。資料をお送りします。
――――――――
[[company]] 営業部
[[name#1]]
TEL：[[phone:landline#1]]
携帯：[[phone:mobile#1]]
E-mail：[[email#1]]
`,
  ),
];
