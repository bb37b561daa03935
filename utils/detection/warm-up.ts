import { arrangingRules } from './compiled-rules';
import { scanning } from './scanning';

/**
 * Ordinary text of every kind, made up for this: a line for each family of rules, none of which finds anything that
 * matters here.
 */
const lines: readonly string[] = [
  'Dear Mrs. Anna Kowalska, I am writing on behalf of Dr. Peter van der Berg (42 years old), born on 3 March 1981 in Lyon.',
  'Sehr geehrte Frau Müller, wir treffen Herrn Jan Schröder am 12.04.2026 um 9:30 Uhr. Mit freundlichen Grüßen\nKarin Weiß\nLeiterin Marketing',
  'Bonjour Monsieur Dupont, cordialement, Claire Martin, 12 rue de la République, 69002 Lyon, tél. 04 78 12 34 56',
  'Estimada señora García, atentamente, Lucía Fernández, Calle Mayor 5, 28013 Madrid, teléfono 912 345 678, DNI 12345678Z',
  'Visit us at 221 Baker Street, London NW1 6XE or 350 Fifth Avenue, New York, NY 10118; our office is at Hauptstraße 7, 80331 München.',
  'E-mail: anna.kowalska@example.com, mobile +49 151 23456789, fax (020) 7946 0018, IP 192.0.2.17, www.example.com/a?utm_source=x&id=48213',
  'Call 1-800-555-0199 or 555-0123. Order no. 4711-2026, SKU AB-1234, version 2.14.3, #ff8800, 19.99 EUR, 1.250,00 €, 35 % more, 2026-05-01.',
  'IBAN DE00 0000 0000 0000 0000 00, BIC, account number 12345678, card 0000 0000 0000 0000, exp 12/29, tax id 12 345 678 901, passport C01X00T47',
  'Username: admin\nPassword: changeme\napi_key = "your-api-key"\nAPI_TOKEN=%TOKEN%\npostgres://user:password@localhost:5432/app',
  'Authorization: Bearer <token>, sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, id 550e8400-e29b-41d4-a716-446655440000',
  'Name,E-mail,Phone,City\nA B,a@example.com,555-0101,Paris\nC D,c@example.org,555-0102,Rome\nE F,e@example.net,555-0103,Oslo\n',
  'Name\tDepartment\tBudget\nAnna\tSales\t1200\nBen\tBrand\t900\n\n| Product | Price |\n| --- | --- |\n| Shoe | 49 |\n| Hat | 19 |\n',
  '{"campaign":"Spring","items":[{"name":"Shoe","price":49},{"name":"Hat","price":19}],"contact":{"email":"a@example.com"}}',
  '<p class="lead">Our new <b>collection</b> &amp; more&nbsp;&#8211; from <a href="https://example.com/shop">the shop</a></p>\n<table><tr><td>1</td></tr></table>',
  "import { a } from './a';\nexport function sum(list) {\n  const total = list.reduce((x, y) => x + y, 0);\n  return total; // done\n}\nSELECT name FROM users WHERE id = 1;",
  'CONFIDENTIAL - internal use only. This document is strictly confidential. Vertraulich. Confidentiel. Confidencial.',
  'write to anna (at) example (dot) com; caf%C3%A9 =E2=82=AC \\u0041 SGVsbG8gd29ybGQsIHRoaXMgaXMgdGV4dA== 48 65 6c 6c 6f 20 77 6f 72 6c 64',
  'Ms. Tanaka (age 35), NHS number 000 000 0000, SSN 000-00-0000, plate AB-CD 123, insured no. A000000000, blood group, diagnosis and patient id',
  'Our team: Maria Rossi, CEO at Acme Inc.; J. Smith; Steve Jobs and Coca-Cola in Berlin, Tokyo and São Paulo. Mon-Fri 9-17, 10 am to 6 pm.',
  'five five five, zero one two three; eins zwei drei vier; uno dos tres; phone number two zero seven',
];

/** The engine compiles a pattern anew for text that has signs beyond Latin: the second round has some. */
const beyondLatin = ' – ’ “ ” … Łódź Praha č Москва 東京';

/** Unpacks the words and arranges the rules, what the first text would wait for most. Takes little memory. */
export function* warmingUp(): Generator<void, void> {
  yield* arrangingRules();
  for (const _ of scanning('good morning', undefined)) yield;
}

/**
 * Has the engine compile the patterns that ordinary texts need, so that the first one need not wait for it. Takes some
 * megabytes of memory: for a page in which something is about to be pasted.
 */
export function* gettingReady(): Generator<void, void> {
  for (const more of ['', beyondLatin])
    for (const line of lines) for (const _ of scanning(`${line}${more}`, undefined)) yield;
}
