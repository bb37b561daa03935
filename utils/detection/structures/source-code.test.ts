import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CodeLanguage, codeLanguages } from '@/utils/vocabulary';
import type { Finding } from '../finding';
import { scan } from '../scan';
import { codeForms, languageOfFence, languagesOf } from './code-languages';

const codeIn = (text: string): Finding[] => scan(text).filter(({ type }) => type === 'SOURCE_CODE');

/** One short piece in each language, written for this test. */
const pieces: Record<CodeLanguage, string> = {
  javascript: `import { load } from './orders';\nconst total = load().reduce((sum, order) => sum + order.price, 0);\nfunction label(name) {\n  return 'Total of ' + name;\n}`,
  typescript: `interface Order {\n  id: string;\n  price?: number;\n}\nexport async function load(id: string): Promise<Order> {\n  return await api.get(id);\n}`,
  python: `import pandas as pd\n\norders = pd.read_csv("orders.csv")\nfor country, group in orders.groupby("country"):\n    total = group["price"].sum()\n    print(country, total)`,
  java: `public class Report {\n    public static void main(String[] args) {\n        List<String> lines = new ArrayList<>();\n        System.out.println(lines.size());\n    }\n}`,
  csharp: `using System;\nnamespace Shop {\n  public class Order {\n    public int Id { get; set; }\n    public decimal Total() => Lines.Sum(line => line.Price);\n  }\n}`,
  c: `#include <stdio.h>\nint main(void) {\n  int count = 0;\n  printf("%d", count);\n  return 0;\n}`,
  cpp: `#include <iostream>\nusing namespace std;\nint main() {\n  vector<int> sizes{1, 2, 3};\n  for (auto size : sizes) cout << size << endl;\n}`,
  go: `package main\n\nimport "fmt"\n\nfunc main() {\n\tcount, err := load()\n\tif err != nil {\n\t\treturn\n\t}\n\tfmt.Println(count)\n}`,
  rust: `use std::collections::HashMap;\nfn main() {\n    let mut prices = HashMap::new();\n    prices.insert("tea", 4);\n    println!("{:?}", prices);\n}`,
  php: `<?php\n$total = 0;\nforeach ($orders as $order) {\n  $total += $order['price'];\n}\necho $total;`,
  ruby: `class Order < ApplicationRecord\n  belongs_to :customer\n  def total\n    lines.sum(&:price)\n  end\nend`,
  swift: `import SwiftUI\nstruct OrderView: View {\n  @State private var count = 0\n  var body: some View {\n    Text("Orders")\n  }\n}`,
  kotlin: `data class Order(val id: String, val price: Int)\nfun main() {\n    val orders = listOf(Order("a", 1))\n    println(orders)\n}`,
  scala: `object Report extends App {\n  val prices = List(1, 2, 3)\n  def sum(prices: List[Int]): Int = prices.sum\n  println(sum(prices))\n}`,
  sql: `SELECT c.name, SUM(o.total)\nFROM customers c\nJOIN orders o ON o.customer_id = c.id\nWHERE o.created_at > '2026-01-01'\nGROUP BY c.name`,
  shell: `#!/bin/bash\nset -e\ncd /var/www/shop\ngit pull\nnpm ci && npm run build\nsudo systemctl restart shop`,
  powershell: `$users = Get-ADUser -Filter *\nforeach ($user in $users) {\n  Write-Host $user.Name\n}`,
  html: `<div class="card">\n  <h2>Spring sale</h2>\n  <p>Everything 20 % off</p>\n</div>`,
  css: `.card {\n  color: #1a2b3c;\n  padding: 12px 16px;\n}`,
  yaml: `apiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n    - port: 80`,
  terraform: `resource "aws_s3_bucket" "site" {\n  bucket = "northwind-site"\n  acl    = var.acl\n}\nvariable "acl" {\n  default = "private"\n}`,
  dockerfile: `FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]`,
  r: `library(ggplot2)\norders <- read.csv("orders.csv")\norders %>%\n  filter(price > 1)\nggplot(orders, aes(day, price)) + geom_line()`,
};

describe.each(Object.entries(pieces))('%s', (language, piece) => {
  const lines = piece.split('\n').filter((line) => line.trim() !== '').length;

  it('is found as a whole paste, with its lines counted', () => {
    expect(codeIn(piece)).toMatchObject([{ start: 0, end: piece.length, language, lines }]);
  });

  it('is found between paragraphs, and they stay out of it', () => {
    const before = 'Hello, could somebody please look at this before lunch? It has been odd since Monday.\n\n';
    const after = '\n\nMany thanks, and have a good day.';
    const [found, ...more] = codeIn(before + piece + after);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ language, lines, start: before.length, end: before.length + piece.length });
  });
});

it('takes the word of a fence for the language, however little the lines say', () => {
  const text = 'Please check:\n\n```py\na = 1\nb = 2\nc = a + b\n```\nThanks!';
  expect(codeIn(text)).toMatchObject([{ start: 21, end: 42, language: 'python', lines: 3, confidence: 0.7 }]);
});

it('finds a bundle in one line', () => {
  const bundle = `!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,exports:{}};return o}}();`;
  expect(codeIn(bundle.repeat(6))).toMatchObject([{ language: 'javascript' }]);
});

it('counts a long program as one piece', () => {
  const program = `${pieces.javascript}\n\n`.repeat(400).trimEnd();
  expect(codeIn(program)).toMatchObject([{ start: 0, end: program.length, lines: 2000 }]);
});

it.each([
  ['a single line', 'Why does console.log(total); print nothing?\nconsole.log(total);'],
  ['JSON', '{\n  "name": "northwind",\n  "tags": [\n    {"id": 1},\n    {"id": 2}\n  ]\n}'],
  ['JSON in a fence', '```json\n{\n  "a": [1, 2],\n  "b": {}\n}\n```'],
  ['a poem', 'The rose is red;\nthe violet is blue;\nfor love in the night:\nif tears are true:\nand so are you;'],
  [
    'a contract',
    '1. The Supplier shall:\n(a) deliver the goods;\n(b) return any deposit (if paid);\nif the buyer agrees:',
  ],
  ['an e-mail head', 'From: Anna\nTo: Tom\nSubject: Re: plan;\nDate: Monday\n\nHi Tom,\nlet me know;'],
  ['a chat', '[10:02] anna: hi (again)\n[10:03] tom: return it;\n[10:04] anna: ok :)\n[10:05] tom: import tax?'],
  ['formulas', '=SUM(A1:B2)\n=VLOOKUP(A2;B:C;2;FALSE)\n=IF(A1>5;"x";"y")\ny = mx + b'],
  [
    'a log',
    '2026-03-12 09:30:15 INFO [w4] (main) started;\n2026-03-12 09:30:16 WARN (main) slow;\n2026-03-12 done (4)',
  ],
  [
    'Markdown',
    '# Plan\n\n- use the form\n- return the form\n- import contacts:\n\n> quote\n\n1. Click (here)\n2. Select all;',
  ],
  [
    'a trace',
    'java.lang.NullPointerException\n    at com.foo.Bar.baz(Bar.java:12)\n    at com.foo.Main.run(Main.java:3)\n',
  ],
  ['CSV', 'name,price;\ntea,1;\ncoffee,2;\nsalt,3;'],
  ['a brief', 'name: Spring launch\ntone: warm\nchannels:\n  - email\n  - social\nversion: 2\nsteps:\n  - size: 12'],
  [
    'calls to action',
    'Select your plan\nUpdate anytime\nCreate a team\nDrop us a line\nWhere we deliver\nOrder by Friday',
  ],
])('stays quiet about %s', (_, text) => {
  expect(codeIn(text)).toEqual([]);
});

it('knows every language of the vocabulary, and no other', () => {
  expect(new Set(codeForms.map(({ language }) => language))).toEqual(new Set(codeLanguages));
  expect(codeLanguages.filter((name) => languageOfFence(name) !== name)).toEqual([]);
});

it('passes over no line that has a form', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const lines = [...Object.values(pieces), ...files].flatMap((text) => text.split('\n').map((line) => line.trim()));
  const passedOver = codeForms.filter(({ language, form }) =>
    lines.some((line) => form.test(line) && !languagesOf(line).includes(language)),
  );
  expect(passedOver).toEqual([]);
  expect(new Set(lines.flatMap(languagesOf))).toEqual(new Set(codeLanguages));
});

it.each([
  '{\n',
  'a;\n',
  'x(\n',
  '```\n',
  '```js\n',
  '- uses: a/\n',
  'if\n',
  '(){};=<>'.repeat(60),
  'const a = b;\nfoo and\nbar\n',
])('reads a megabyte of %j at once', (unit) => {
  expect(scan(unit.repeat(Math.ceil(2 ** 20 / unit.length)))).toBeInstanceOf(Array);
});

/** The choices of `^(?:a|b|c)`, or of `^a`: tried one after the other at one place, they are linear together when each is. */
function choices({ source }: RegExp): string[] {
  const inside = /^\^\(\?:(.*)\)$/.exec(source)?.[1] ?? source.slice(1);
  const parts = [''];
  let depth = 0;
  for (const piece of inside.match(/\\.|\[(?:\\.|[^\]\\])*\]|./gs) ?? []) {
    if (piece === '(') depth++;
    else if (piece === ')') depth--;
    if (piece === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${piece}`);
  }
  return parts;
}

describe('patterns are linear, proved by their automaton', () => {
  let check: typeof import('recheck').checkSync;
  beforeAll(async () => {
    process.env.RECHECK_BACKEND = 'pure';
    ({ checkSync: check } = await import('recheck'));
  });

  it.each(codeForms)('$language, $form', ({ form }) => {
    expect(form.source.startsWith('^')).toBe(true);
    const unsafe = choices(form).filter(
      (choice) => check(`^(?:${choice})`, form.flags, { checker: 'automaton', timeout: 25_000 }).status !== 'safe',
    );
    expect(unsafe).toEqual([]);
  });
});
