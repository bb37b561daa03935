import { describe, expect, it } from 'vitest';
import type { EntityType } from '@/utils/vocabulary';
import { isEntity, isStructure, scan } from '../index';

type Case = [name: string, text: string, rows: number, columns: Partial<Record<EntityType, number>>];

const tables: Case[] = [
  [
    'psql',
    ` id |     name      |        email         | city
----+---------------+----------------------+--------
  1 | Nora Lindqvist | nora@lindqvist.se   | Malmö
  2 | Per Aasen      | per.aasen@online.no | Oslo
(2 rows)`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'mysql',
    `+----+------------+-----------+-----------------+
| id | first_name | last_name | phone           |
+----+------------+-----------+-----------------+
|  1 | Marta      | Kowalska  | +48 601 234 987 |
|  2 | Jan        | Wójcik    | +48 602 345 876 |
|  3 | Ewa        | Zając     | +48 603 456 765 |
+----+------------+-----------+-----------------+`,
    3,
    { PERSON: 2, PHONE_NUMBER: 1 },
  ],
  [
    'box',
    `┌──────────────┬──────────────────────────┐
│ Kunde        │ E-Mail                   │
├──────────────┼──────────────────────────┤
│ Uwe Brandt   │ uwe.brandt@web-brandt.de │
│ Ina Krüger   │ ina@krueger-haus.de      │
└──────────────┴──────────────────────────┘`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'md without outer pipes',
    `Name | Email | Geburtsdatum
--- | --- | ---
Ola Hansen | ola.hansen@fjordmail.no | 04.11.1982
Kari Berg | kari.berg@fjordmail.no | 17.02.1990`,
    2,
    { EMAIL_ADDRESS: 1, DATE_OF_BIRTH: 1 },
  ],
  [
    'sap',
    `KDNR|VNAME|NNAME|GEBDAT|ORT
1000432|Sabine|Vogt|19751203|Kassel
1000433|Dirk|Hempel|19690417|Fulda
1000434|Petra|Lang|19880922|Marburg`,
    3,
    { PERSON: 2, DATE_OF_BIRTH: 1, LOCATION: 1 },
  ],
  [
    'google contacts',
    `First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City
Lucía,Fernández,* Home,lucia.fdez@correo-madrid.es,Mobile,+34 612 345 987,Madrid
Iker,Etxeberria,Work,iker@etxe.eus,Mobile,+34 699 112 233,Bilbao`,
    2,
    { PERSON: 2, EMAIL_ADDRESS: 1 },
  ],
  [
    'shopify',
    `First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Zip,Phone,Total Spent,Total Orders
Grace,Okafor,grace.okafor@mailhub.ng,yes,,12 Marina Rd,Lagos,101241,+2348031234567,120.50,3
Tunde,Bello,tunde@bello.ng,no,,4 Allen Ave,Ikeja,100271,+2348029876543,80.00,1`,
    2,
    { PERSON: 2, EMAIL_ADDRESS: 1, LOCATION: 3 },
  ],
  [
    'salesforce',
    `"Id","FirstName","LastName","MailingStreet","MailingCity","MailingPostalCode","MobilePhone"
"0035g00000AbCdE","Helen","Marsh","9 Orchard Close","Reading","RG1 4PL","+44 7911 604 218"
"0035g00000AbCdF","Colin","Peters","22 Mill Lane","Slough","SL1 2QT","+44 7911 604 219"`,
    2,
    { PERSON: 2, LOCATION: 3 },
  ],
  [
    'semicolon sep bom',
    `\ufeffsep=;
Kundennr;Anrede;Vorname;Nachname;Telefon
4711;Frau;Heike;Stein;0171 5836204
4712;Herr;Rolf;Maurer;0172 4836205`,
    2,
    { PERSON: 2, PHONE_NUMBER: 1 },
  ],
  [
    'preamble and totals',
    `Customer export;;;
Created 12.03.2027;;;
Kunde;Ort;IBAN;Umsatz
Gerd Wolter;Essen;DE89370400440532013000;1200,50
Lisa Pohl;Bonn;DE12500105170648489890;800,00
Summe;;;2000,50`,
    2,
    { IBAN_CODE: 1, PERSON: 1 },
  ],
  [
    'cr only',
    'nom,prenom,courriel\rDurand,Paul,paul.durand@laposte-lyon.fr\rPetit,Aline,aline.petit@laposte-lyon.fr',
    2,
    { PERSON: 2, EMAIL_ADDRESS: 1 },
  ],
  [
    'tab paste japanese',
    `氏名	電話番号	住所
佐藤健一	090-1234-8765	東京都港区芝1-2-3
鈴木花子	080-2345-7654	大阪市北区梅田4-5-6`,
    2,
    { PERSON: 1, PHONE_NUMBER: 1, LOCATION: 1 },
  ],
  [
    'chinese',
    `姓名,手机号码,身份证号
王小明,13812345678,11010519491231002X
李红,13987654321,440524188001010014`,
    2,
    { PERSON: 1 },
  ],
  [
    'korean',
    `이름	이메일	연락처
김민준	minjun.kim@hanmail-seoul.kr	010-2345-6789
이서연	seoyeon.lee@hanmail-seoul.kr	010-8765-4321`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'russian',
    `ФИО;Дата рождения;Телефон
Иванов Сергей Петрович;12.04.1978;+7 916 412-83-65
Смирнова Анна Олеговна;03.09.1985;+7 903 555-12-48`,
    2,
    { PERSON: 1, DATE_OF_BIRTH: 1 },
  ],
  [
    'polish',
    `Imię;Nazwisko;PESEL;Adres
Ola;Nowak;44051401359;ul. Długa 5, 00-238 Warszawa
Piotr;Lis;02070803628;ul. Krótka 9, 31-001 Kraków`,
    2,
    { PERSON: 2, LOCATION: 1 },
  ],
  [
    'italian',
    `Cognome;Nome;Codice Fiscale;Cellulare
Rossi;Mario;RSSMRA85T10A562S;347 1234567
Bianchi;Anna;BNCNNA80A41H501Z;348 7654321`,
    2,
    { PERSON: 2 },
  ],
  [
    'portuguese',
    `Nome completo,CPF,Celular,CEP
Joana Ribeiro,529.982.247-25,(11) 98765-4321,01310-100
Caio Mendes,111.444.777-35,(21) 99876-5432,22041-001`,
    2,
    { PERSON: 1 },
  ],
  [
    'dutch',
    `Voornaam	Achternaam	BSN	Woonplaats
Sanne	de Vries	111222333	Utrecht
Bram	Jansen	123456782	Breda`,
    2,
    { PERSON: 2, LOCATION: 1 },
  ],
  [
    'swedish',
    `Förnamn;Efternamn;Personnummer;Postort
Elin;Berg;811228-9874;Umeå
Nils;Ek;670919-9530;Lund`,
    2,
    { PERSON: 2 },
  ],
  [
    'finnish',
    `Etunimi,Sukunimi,Henkilötunnus,Puhelin
Aino,Virtanen,131052-308T,040 123 4567
Mikko,Laine,010190-999B,050 765 4321`,
    2,
    { PERSON: 2 },
  ],
  [
    'czech',
    `Jméno;Příjmení;Rodné číslo;Telefon
Jana;Dvořáková;736028/5163;+420 601 234 567
Petr;Malý;780123/3540;+420 602 345 678`,
    2,
    { PERSON: 2 },
  ],
  [
    'turkish',
    `Ad Soyad;TC Kimlik No;Cep Telefonu
Ayşe Yılmaz;10000000146;0532 123 45 67
Mehmet Demir;20000000046;0533 765 43 21`,
    2,
    { PERSON: 1 },
  ],
  [
    'fixed width',
    `Name              Street               City        Phone
Alan Whitby       4 Mill Lane          Leeds       0113 496 0123
Beth Cross        18 Kings Avenue      York        01904 496 012
Carl Dunn         77 High Street       Hull        01482 496 013`,
    3,
    { PHONE_NUMBER: 1, PERSON: 1 },
  ],
  [
    'html',
    `<table class="wp"><thead><tr><th>Name</th><th>E-Mail</th></tr></thead><tbody>
<tr><td>Jutta Kern</td><td><a href="mailto:jutta@kern-bau.de">jutta@kern-bau.de</a></td></tr>
<tr><td><b>Olaf Thiel</b></td><td>olaf.thiel@kern-bau.de</td></tr></tbody></table>`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'json',
    `{"customers":[{"id":1,"firstName":"Rhea","lastName":"Kapoor","contact":{"email":"rhea@kapoor.in","phone":"+91 98200 12345"}},{"id":2,"firstName":"Arjun","lastName":"Mehta","contact":{"email":"arjun.mehta@kapoor.in","phone":"+91 98200 54321"}}]}`,
    2,
    { PERSON: 2, EMAIL_ADDRESS: 1, PHONE_NUMBER: 1 },
  ],
  [
    'ndjson',
    `{"name":"Olga Petrova","mail":"olga@petrova.ru"}
{"name":"Ilya Sokolov","mail":"ilya@sokolov.ru"}
{"name":"Vera Orlova","mail":"vera@orlova.ru"}`,
    3,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'js objects',
    `const users = [
  { name: 'Dana Hill', email: 'dana@hill-farm.com', dob: '1984-03-12' },
  { name: 'Rob Pike', email: 'rob.p@hill-farm.com', dob: '1979-11-02' },
];`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'yaml',
    `customers:
  - name: Ines Faber
    email: ines@faber-holz.de
    city: Trier
  - name: Kai Lorenz
    email: kai@lorenz-it.de
    city: Mainz`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'xml',
    `<?xml version="1.0"?><kunden><kunde id="1"><vorname>Ute</vorname><nachname>Sander</nachname><adresse><strasse>Am Ring 4</strasse><plz>50667</plz></adresse></kunde><kunde id="2"><vorname>Jens</vorname><nachname>Otto</nachname><adresse><strasse>Lindenweg 8</strasse><plz>60311</plz></adresse></kunde></kunden>`,
    2,
    { PERSON: 2, LOCATION: 2 },
  ],
  [
    'xml attributes',
    `<row FirstName="Amy" LastName="Shaw" Phone="(415) 637-2841" />
<row FirstName="Ben" LastName="Cole" Phone="(415) 637-2842" />`,
    2,
    { PERSON: 2, PHONE_NUMBER: 1 },
  ],
  [
    'sql',
    `INSERT INTO customers (id, first_name, last_name, email, city) VALUES
(1, 'Siobhan', 'O''Neill', 'siobhan@oneill.ie', 'Cork'),
(2, 'Declan', 'Byrne', 'declan@byrne.ie', 'Galway');`,
    2,
    { PERSON: 2, EMAIL_ADDRESS: 1, LOCATION: 1 },
  ],
  [
    'key value blocks',
    `Name: Teresa Alonso
Email: teresa@alonso.es
Phone: +34 612 987 345

Name: Pablo Gil
Email: pablo.gil@alonso.es
Phone: +34 655 443 221`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1, PHONE_NUMBER: 1 },
  ],
  [
    'vcards',
    `BEGIN:VCARD
VERSION:3.0
FN:Claire Moreau
EMAIL;TYPE=INTERNET:claire@moreau.fr
TEL;TYPE=CELL:+33 6 42 18 97 35
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Luc Garnier
EMAIL;TYPE=INTERNET:luc@garnier.fr
TEL;TYPE=CELL:+33 6 42 18 97 36
END:VCARD`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'ldif',
    `dn: uid=bj,ou=people,dc=acme
cn: Bjarne Juul
mail: bjarne@juul.dk
telephoneNumber: +45 20 12 34 56

dn: uid=mk,ou=people,dc=acme
cn: Mette Krog
mail: mette@krog.dk
telephoneNumber: +45 20 65 43 21`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'list of people',
    `1. Anna Schmidt - anna@schmidt-web.de - +49 171 5836204
2. Jonas Weber, jonas@weber-it.de
3. Mia Vogel (mia.vogel@weber-it.de), Tel. 0172 4836205
4. Tim Roth – tim@roth.de`,
    4,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'recipients',
    `To: Anna Schmidt <anna@schmidt-web.de>; Jonas Weber <jonas@weber-it.de>; Mia Vogel <mia@vogel.de>; Tim Roth <tim@roth.de>; Eva Lenz <eva@lenz.de>`,
    5,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'headerless comma',
    `Anna Schmidt,anna@schmidt-web.de,+49 171 5836204
Jonas Weber,jonas@weber-it.de,+49 172 4836205
Mia Vogel,mia@vogel.de,+49 173 3836206`,
    3,
    { PERSON: 1, EMAIL_ADDRESS: 1, PHONE_NUMBER: 1 },
  ],
  [
    'transposed',
    `Name	Anna Schmidt	Jonas Weber	Mia Vogel
E-Mail	anna@schmidt-web.de	jonas@weber-it.de	mia@vogel.de
Telefon	0171 5836204	0172 4836205	0173 3836206
Ort	Berlin	Köln	Bremen`,
    3,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'hr',
    `Employee,Position,Annual salary
Martha Quinn,Designer,"$84,000"
Omar Haddad,Engineer,"$97,500"
Lily Tran,Analyst,"$71,200"`,
    3,
    { PERSON: 1 },
  ],
  [
    'patients german',
    `Patient;Geburtsdatum;Diagnose;Krankenkasse
Erika Baum;02.05.1951;I10;AOK
Horst Klein;17.11.1948;E11.9;TK`,
    2,
    { PERSON: 1, DATE_OF_BIRTH: 1 },
  ],
  [
    'quoted notes with breaks',
    `"Name","Email","Note"
"Quinn, Martha","martha@quinn.org","called ""twice""
prefers mail"
"Haddad, Omar","omar@haddad.org","ok"
"Tran, Lily","lily@tran.org",""`,
    3,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],
  [
    'ragged',
    `First Name;Last Name;Email;Phone;Notes
Kim;Novak;kim@novak.cz;+420 601 234 567
Lee;Marek;lee@marek.cz
Zoe;Adam;zoe@adam.cz;+420 602 345 678;vip;extra`,
    3,
    { PERSON: 2, EMAIL_ADDRESS: 1 },
  ],
  [
    'labelled cells',
    `Name: Ana Silva, Email: ana@silva.pt, Tel: +351 912 345 678
Name: Rui Costa, Email: rui@costa.pt, Tel: +351 913 456 789`,
    2,
    { EMAIL_ADDRESS: 1 },
  ],
  [
    'map json',
    `{"u_1001":{"full_name":"Jo Park","phone":"+1 415 637 2841"},"u_1002":{"full_name":"Al Reyes","phone":"+1 415 637 2842"}}`,
    2,
    { PERSON: 1, PHONE_NUMBER: 1 },
  ],
  [
    'markdown bullets records',
    `- **Name:** Nina Holt
  **E-Mail:** nina@holt.de
- **Name:** Sven Ott
  **E-Mail:** sven@ott.de`,
    2,
    { PERSON: 1, EMAIL_ADDRESS: 1 },
  ],

  [
    'outlook',
    `"Title","First Name","Last Name","Company","Business Street","Business City","Business Phone","Mobile Phone","E-mail Address"
"Dr","Karin","Ebert","Ebert GmbH","Parkstr. 3","Ulm","+49 731 123450","+49 171 2345678","karin@ebert-ulm.de"
"","Frank","Noll","","Seeweg 9","Lindau","","+49 172 3456789","f.noll@see-mail.de"`,
    2,
    {},
  ],
  [
    'stripe',
    `id,Email,Name,Created (UTC),Card Last4,Total Spend
cus_1a,lou@lou-bar.fr,Lou Bernard,2027-01-02,4242,120
cus_1b,eli@eli-cafe.fr,Eli Simon,2027-01-03,1881,80`,
    2,
    {},
  ],
  [
    'personio',
    `Employee ID;First name;Last name;Position;Department;Hire date;Gross salary
101;Tanja;Frost;Designer;Brand;01.03.2021;52000
102;Ralf;Sommer;Dev;IT;01.07.2019;68000`,
    2,
    {},
  ],
  [
    'mailchimp',
    `Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME
piet@piet-fiets.nl,Piet,Bakker,3,2026-01-01 10:00:00
els@els-bloem.nl,Els,Mulder,4,2026-01-02 11:00:00`,
    2,
    {},
  ],
  [
    'chat prompt + list',
    `Kannst du mir für diese Kunden eine Mail schreiben?

Sabine Kurz; sabine.kurz@kurz-bau.de; 0171 2345678
Peter Lang; p.lang@lang-holz.de; 0172 3456789
Nora Fink; nora@fink-design.de; 0173 4567890

Danke!`,
    3,
    {},
  ],
  [
    'orders',
    `Order,Customer,Shipping Address,Total
#1001,Mary Poole,"12 Hill Rd, Bath BA1 2AB",45.00
#1002,Sam Archer,"9 Lake St, Leeds LS1 4DY",80.00`,
    2,
    {},
  ],
  [
    'donors',
    `Donor Name | Phone | Gift
Ruth Carver | (212) 736-5000 | $500
Neil Archer | (212) 736-5001 | $250`,
    2,
    {},
  ],
  [
    'greek',
    `Όνομα;Email;Τηλέφωνο
Νίκος Παππάς;nikos@pappas.gr;+30 694 123 4567
Ελένη Γεωργίου;eleni@georgiou.gr;+30 697 765 4321`,
    2,
    {},
  ],
  [
    'arabic',
    `الاسم,البريد الإلكتروني,الهاتف
أحمد علي,ahmed@ali-trade.ae,+971 50 123 4567
سارة حسن,sara@hasan-shop.ae,+971 55 765 4321`,
    2,
    {},
  ],
  [
    'json pretty',
    JSON.stringify(
      [
        { vorname: 'Ulla', nachname: 'Kern', geburtsdatum: '1970-05-01', ort: 'Trier' },
        { vorname: 'Udo', nachname: 'Benz', geburtsdatum: '1965-08-11', ort: 'Worms' },
      ],
      null,
      2,
    ),
    2,
    {},
  ],
  [
    'graphql',
    JSON.stringify({
      data: {
        customers: {
          edges: [
            { node: { firstName: 'Al', lastName: 'Moss', email: 'al@moss-art.com' } },
            { node: { firstName: 'Bo', lastName: 'Fern', email: 'bo@fern-art.com' } },
          ],
        },
      },
    }),
    2,
    {},
  ],
  [
    'html escaped crlf',
    `<TABLE><TR><TD>Vorname</TD><TD>Nachname</TD><TD>Telefon</TD></TR>\r\n<TR><TD>Ines</TD><TD>Wolf</TD><TD>0171 2345678</TD></TR>\r\n<TR><TD>Karl</TD><TD>Zorn</TD><TD>0172 3456789</TD></TR></TABLE>`,
    2,
    {},
  ],
  [
    'xml ns',
    `<c:contact><c:name>Ida Lund</c:name><c:email>ida@lund.se</c:email></c:contact><c:contact><c:name>Ove Dahl</c:name><c:email>ove@dahl.se</c:email></c:contact>`,
    2,
    {},
  ],
  [
    'sql multi',
    `INSERT INTO users (name,email) VALUES ('Ann Poe','ann@poe.org');\nINSERT INTO users (name,email) VALUES ('Bob Ray','bob@ray.org');\nINSERT INTO users (name,email) VALUES ('Cy Lee','cy@lee.org');`,
    3,
    {},
  ],
  [
    'kv german',
    `Kunde: Anja Reuter\nGeburtsdatum: 12.03.1984\nTelefon: 0171 2345678\n---\nKunde: Bernd Falk\nGeburtsdatum: 01.07.1979\nTelefon: 0172 3456789`,
    2,
    {},
  ],
  ['names + notes', `Guest,Room,Allergies\nHanna Voss,12,nuts\nOtto Krug,14,none\nEva Blum,15,milk`, 3, {}],
  [
    'phone only crm',
    `Contact Name,Company,Phone\nJim Beck,Acme Inc,+1 415 637 2841\nSue Hart,Umbra LLC,+1 415 637 2842`,
    2,
    {},
  ],
  [
    'fixed no header',
    `Anna Berg       anna@berg-foto.se      +46 70 123 45 67\nLars Holm       lars@holm-bygg.se      +46 70 234 56 78\nMaja Lind       maja@lind-kafe.se      +46 70 345 67 89`,
    3,
    {},
  ],
  [
    'md bold header',
    `| **Cliente** | **Teléfono** | **Ciudad** |\n|:--|:-:|--:|\n| Luis Prieto | 612 345 987 | Soria |\n| Ana Cano | 699 112 233 | Lugo |`,
    2,
    {},
  ],
  [
    'php dump',
    `[{'nom':'Roux','prenom':'Jean','tel':'06 42 18 97 35'},{'nom':'Blanc','prenom':'Marie','tel':'06 42 18 97 36'}]`,
    2,
    {},
  ],
];

const benign: [name: string, text: string][] = [
  [
    'products',
    `Handle,Title,Vendor,Variant SKU,Variant Price\nblue-mug,Blue Mug,Acme,BM-1,12.90\nred-mug,Red Mug,Acme,RM-1,12.90\ngreen-mug,Green Mug,Acme,GM-1,11.90`,
  ],
  [
    'price list de',
    `Artikel;Bezeichnung;VK;EK\n4711;Kaffee Crema;8,90;4,20\n4712;Espresso Forte;9,90;4,80\n4713;Tee Earl Grey;5,50;2,10`,
  ],
  [
    'campaign',
    `Campaign name,Ad set name,Impressions,Clicks,CTR,Cost\nBrand DE,Women 25-34,120345,2345,1.95%,430.10\nBrand FR,Men 25-34,99345,1245,1.25%,380.40`,
  ],
  [
    'keywords',
    `Keyword\tSearch volume\tDifficulty\nbest coffee beans\t12000\t45\ncoffee machine\t90000\t71\nespresso cups\t5400\t22`,
  ],
  [
    'analytics',
    `Page path,Users,Sessions,Bounce rate\n/home,12003,15002,41%\n/pricing,3400,4100,38%\n/blog/how-to,900,1003,55%`,
  ],
  [
    'utm',
    `utm_source,utm_medium,utm_campaign,visits\nnewsletter,email,spring,1200\nfacebook,cpc,spring,3400\ngoogle,cpc,brand,5600`,
  ],
  [
    'inventory',
    `SKU\tEAN\tName\tStock\nA-100\t4006381333931\tOlive Oil\t120\nA-101\t4006381333948\tVinegar\t80\nA-102\t4006381333955\tSea Salt\t40`,
  ],
  ['schedule', `Day,Time,Class,Room\nMonday,18:00,Yoga,2\nTuesday,19:00,Pilates,1\nFriday,17:30,Boxing,3`],
  [
    'features',
    `| Feature | Basic | Pro | Enterprise |\n|---|---|---|---|\n| Contacts | 500 | 5000 | unlimited |\n| E-mail support | yes | yes | yes |\n| Phone support | no | yes | yes |`,
  ],
  [
    'agenda speakers',
    `Time | Speaker | Talk\n--- | --- | ---\n09:00 | Maria Lopez | The future of retail\n10:00 | John Baker | Scaling content\n11:00 | Aya Mori | Brand voice`,
  ],
  ['cities', `City,Country,Population\nBerlin,Germany,3700000\nParis,France,2100000\nRome,Italy,2800000`],
  [
    'stores',
    `Store,Street,City,Phone,Opening hours\nFlagship,Königsallee 1,Düsseldorf,+49 211 5836204,10-20\nOutlet,Hafenstr. 3,Hamburg,+49 40 5836204,10-18\nPop-up,Marienplatz 5,München,+49 89 5836204,11-19`,
  ],
  [
    'finance',
    `Account;2025;2026\nRevenue;1200000;1350000\nCost of sales;-400000;-450000\nOperating profit;220000;260000`,
  ],
  [
    'package json',
    `{"name":"web","version":"1.0.0","author":"Jane Doe","scripts":{"build":"vite build","test":"vitest"},"dependencies":{"react":"19.0.0","zod":"4.0.0"}}`,
  ],
  [
    'translations json',
    `{"login":{"title":"Sign in","email":"Email address","phone":"Phone number"},"signup":{"title":"Create account","email":"Your email","phone":"Your phone"}}`,
  ],
  [
    'config yaml',
    `services:\n  - name: web\n    image: nginx\n    port: 80\n  - name: db\n    image: postgres\n    port: 5432`,
  ],
  ['opening hours', `Mo 9-18\nDi 9-18\nMi 9-13`],
  ['survey', `Question,Agree,Neutral,Disagree\nEasy to use,45,12,3\nGood value,38,15,7\nWould recommend,50,8,2`],
  ['brands', `Brand,Founded,Headquarters\nNike,1964,Beaverton\nAdidas,1949,Herzogenaurach\nPuma,1948,Herzogenaurach`],
  ['sports', `Team,Played,Won,Points\nLiverpool,38,28,92\nArsenal,38,26,84\nChelsea,38,20,70`],
  [
    'players',
    `Player,Team,Goals\nErling Haaland,Man City,27\nMohamed Salah,Liverpool,22\nOllie Watkins,Aston Villa,19`,
  ],
  [
    'books',
    `Title;Author;ISBN;Year\nDune;Frank Herbert;978-0441013593;1965\nEmma;Jane Austen;978-0141439587;1815\nUlysses;James Joyce;978-0199535675;1922`,
  ],
  ['anonymised', `customer_id,age,gender,city,orders\n10023,34,f,Berlin,3\n10024,41,m,Hamburg,1\n10025,29,f,Köln,7`],
  [
    'placeholders',
    `First Name,Last Name,Email\n{{first_name}},{{last_name}},{{email}}\n[PERSON_1],[PERSON_2],[EMAIL_1]\n[PERSON_3],[PERSON_4],[EMAIL_2]`,
  ],
  ['template header only', `First Name,Last Name,Email,Phone\n,,,\n,,,`],
  [
    'html layout',
    `<table><tr><td>Home</td><td>Shop</td><td>About</td></tr><tr><td>Contact</td><td>Imprint</td><td>Privacy</td></tr></table>`,
  ],
  [
    'html prices',
    `<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Basic</td><td>9 €</td></tr><tr><td>Pro</td><td>29 €</td></tr></table>`,
  ],
  [
    'company table',
    `Company,Industry,Revenue,Website\nSiemens AG,Industry,77bn,siemens.com\nSAP SE,Software,31bn,sap.com\nBASF SE,Chemicals,68bn,basf.com`,
  ],
  [
    'presidents',
    `President,Term,Party\nAbraham Lincoln,1861-1865,Republican\nJohn F. Kennedy,1961-1963,Democratic\nBarack Obama,2009-2017,Democratic`,
  ],
  [
    'recipes kv',
    `Ingredient: Flour\nAmount: 500 g\n\nIngredient: Sugar\nAmount: 200 g\n\nIngredient: Butter\nAmount: 250 g`,
  ],
  ['products kv', `Product: Blue Mug\nColor: Blue\nPrice: 12.90\n\nProduct: Red Mug\nColor: Red\nPrice: 13.90`],
  [
    'sql schema',
    `INSERT INTO products (id, name, price) VALUES (1,'Blue Mug',12.90),(2,'Red Mug',13.90),(3,'Green Mug',10.00);`,
  ],
  [
    'geo json',
    `[{"city":"Berlin","lat":52.52,"lng":13.40,"country":"DE"},{"city":"Paris","lat":48.85,"lng":2.35,"country":"FR"}]`,
  ],
  ['products json', `[{"name":"Blue Mug","price":12.9,"sku":"BM1"},{"name":"Red Mug","price":13.9,"sku":"RM1"}]`],
  [
    'ads json',
    `[{"campaign":"Brand","clicks":123,"email":"newsletter"},{"campaign":"Sale","clicks":456,"email":"promo"}]`,
  ],
  ['tasks', `Task,Owner,Due\nWrite copy,Marketing,12.03.\nBuild page,Web,15.03.\nReview,Legal,18.03.`],
  [
    'fixed width ls',
    `drwxr-xr-x  5 root root  4096 Mar 12 10:00 bin\ndrwxr-xr-x  2 root root  4096 Mar 12 10:00 etc\n-rw-r--r--  1 root root   220 Mar 12 10:00 profile`,
  ],
  ['code aligned', `const a      = 1;\nconst bee    = 22;\nconst ceee   = 333;\nconst name   = 'x';`],
  [
    'press contacts',
    `Press contacts\nName;Phone;Email\nNewsroom;+49 30 5836204;press@northwind.com\nInvestor Relations;+49 30 5836205;ir@northwind.com`,
  ],
  [
    'hotels',
    `Hotel,City,Phone,Stars\nAdlon,Berlin,+49 30 2261 0,5\nVier Jahreszeiten,Hamburg,+49 40 3494 0,5\nExcelsior,Köln,+49 221 270 0,5`,
  ],
  ['chat transcript', `Anna: hello there\nTom: hi, how are you?\nAnna: fine, and you?\nTom: good: let us start`],
  [
    'personas',
    `Persona,Age,Occupation,Goals\nMarketing Mary,35,Marketing Manager,more leads\nStartup Sam,28,Founder,growth\nEnterprise Ed,50,CIO,security`,
  ],
  [
    'social posts',
    `Date;Channel;Copy;Link\n01.03.;LinkedIn;We launch today!;https://a.co/1\n02.03.;Instagram;Behind the scenes;https://a.co/2`,
  ],
  ['weather', `City      High   Low\nBerlin    12     4\nMunich    10     2\nCologne   14     6`],
  [
    'order ids',
    `Order ID,Timestamp,Total\n3057741825,1761905324117,45.90\n3057741826,1761905399002,12.50\n3057741827,1761905412345,99.00`,
  ],

  ['team page', `Name | Role\n--- | ---\nJane Smith | CEO\nTom Lee | CTO\nAna Ruiz | CMO`],
  ['menu', `Dish,Price,Allergens\nPasta,9.90,gluten\nSalad,7.50,nuts\nSoup,5.50,celery`],
  ['brand colours', `Name,Hex,Use\nSky Blue,#87CEEB,buttons\nCoral Red,#FF4040,alerts\nMint Green,#98FF98,success`],
  [
    'seo',
    `URL,Title,Meta description,H1\n/a,Best Coffee,Fresh coffee,Coffee\n/b,Best Tea,Fresh tea,Tea\n/c,Mugs,Nice mugs,Mugs`,
  ],
  ['films', `Film;Regie;Jahr\nVertigo;Alfred Hitchcock;1958\nPlaytime;Jacques Tati;1967\nMetropolis;Fritz Lang;1927`],
  [
    'competitors',
    `Competitor,Price,Rating,Strength\nHubSpot,45,4.4,CRM\nMailchimp,20,4.3,ease\nKlaviyo,30,4.6,ecommerce`,
  ],
  ['ab test', `Variant,Visitors,Conversions,Rate\nA,12000,240,2.0%\nB,12100,278,2.3%`],
  [
    'glossary',
    `CTR: click-through rate\nCPC: cost per click\nROAS: return on ad spend\n\nCPM: cost per mille\nCPA: cost per action`,
  ],
  ['faq', `Q: How do I pay?\nA: By card.\n\nQ: Can I return?\nA: Yes, in 30 days.`],
  [
    'yaml i18n',
    `en:\n  name: Name\n  email: E-mail\n  phone: Phone\nde:\n  name: Name\n  email: E-Mail\n  phone: Telefon`,
  ],
  ['form html', `<form><label>Name</label><input name="name"><label>Email</label><input name="email"></form>`],
  [
    'json schema',
    `{"type":"object","properties":{"firstName":{"type":"string","description":"First name"},"email":{"type":"string","description":"Email"},"phone":{"type":"string","description":"Phone"}}}`,
  ],
  [
    'api doc',
    `| Field | Type | Description |\n|---|---|---|\n| first_name | string | Given name |\n| email | string | Email address |\n| phone | string | Phone number |`,
  ],
  ['css', `.a { color: red; padding: 4px }\n.b { color: blue; padding: 8px }\n.c { color: green; padding: 2px }`],
  ['segments', `Segment,Customers,Avg order\nNew,1200,45.10\nReturning,3400,62.30\nLapsed,800,38.00`],
  ['regional', `Region;Kunden;Umsatz\nNord;1200;450000\nSüd;900;380000\nWest;1500;610000`],
  ['podcast', `Episode,Guest,Topic\n1,Seth Godin,Marketing\n2,Brené Brown,Leadership\n3,Simon Sinek,Why`],
  [
    'partner list',
    `Partner,City,Website\nMüller & Söhne GmbH,Köln,mueller.de\nKrause AG,Bonn,krause.de\nLenz KG,Essen,lenz.de`,
  ],
  ['influencers', `Handle,Followers,Engagement\n@foodie,120k,3.2%\n@traveller,98k,2.8%\n@fitness,210k,1.9%`],
  [
    'support hours',
    `Country,Hotline,Hours\nGermany,0800 1234567,9-17\nAustria,0800 7654321,9-17\nSwitzerland,0800 111222,9-17`,
  ],
];

const tablesIn = (text: string) =>
  scan(text)
    .filter(isStructure)
    .filter(({ type, confidence }) => type === 'CUSTOMER_TABLE' && confidence >= 0.6);

describe('a customer table is found, its rows and columns counted', () => {
  it.each(tables)('%s', (_, text, rows, columns) => {
    const found = tablesIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.rows).toBe(rows);
    for (const [type, count] of Object.entries(columns)) {
      expect([type, found[0]?.columns?.[type as EntityType] ?? 0]).toEqual([type, count]);
    }
  });
});

describe('tables of other things are none', () => {
  it.each(benign)('%s', (_, text) => expect(tablesIn(text)).toEqual([]));
});

describe('cells become entities', () => {
  const cells = (text: string) =>
    scan(text)
      .filter(isEntity)
      .filter(({ confidence }) => confidence >= 0.6)
      .map(({ type, start, end }) => [type, text.slice(start, end)]);

  it('first and last name each, place and date of birth, under their headings', () => {
    expect(cells('Vorname;Nachname;GebDat;Ort\nSabine;Vogt;19751203;Kassel\nDirk;Hempel;19690417;Fulda')).toEqual([
      ['PERSON', 'Sabine'],
      ['PERSON', 'Vogt'],
      ['DATE_OF_BIRTH', '19751203'],
      ['LOCATION', 'Kassel'],
      ['PERSON', 'Dirk'],
      ['PERSON', 'Hempel'],
      ['DATE_OF_BIRTH', '19690417'],
      ['LOCATION', 'Fulda'],
    ]);
  });

  it('names in a column without a heading, beside addresses', () => {
    const text = 'Nora Lindqvist\tnora@lindqvist.se\nPer Aasen\tper@aasen.no\nIda Holm\tida@holm.dk';
    expect(cells(text).filter(([type]) => type === 'PERSON')).toEqual([
      ['PERSON', 'Nora Lindqvist'],
      ['PERSON', 'Per Aasen'],
      ['PERSON', 'Ida Holm'],
    ]);
  });

  it('not in a table that is none of people', () => {
    expect(cells('Name;Preis\nOlive Oil;12,90\nSea Salt;13,90\nKaffee;5,50')).toEqual([]);
  });
});
