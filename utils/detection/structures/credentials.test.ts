import { describe, expect, it } from 'vitest';
import { isEntity } from '../finding';
import { scan } from '../scan';

/** Kinds and texts of what would warn. */
function secretsIn(text: string): [string, string][] {
  return scan(text)
    .filter((finding) => isEntity(finding) && finding.confidence >= 0.6)
    .map(({ type, start, end }) => [type, text.slice(start, end)]);
}

describe('Kubernetes secrets', () => {
  const manifest = (kind: string) => `apiVersion: v1
kind: ${kind}
metadata:
  name: shop
type: Opaque
data:
  username: ${btoa('shop-app')}
  db-password: ${btoa('Blau!Meer9')}
  signing: "${btoa('q7Hs82kLpZ01xVbn4Rt6')}"
---
kind: ConfigMap
data:
  motd: ${btoa('Blau!Meer10')}
`;

  it('takes each value of a Secret, decoded to be judged, and neither its user nor its neighbours', () => {
    expect(secretsIn(manifest('Secret'))).toEqual([
      ['PASSWORD', btoa('Blau!Meer9')],
      ['GENERIC_API_KEY', btoa('q7Hs82kLpZ01xVbn4Rt6')],
    ]);
  });

  it('leaves a ConfigMap and a sealed secret alone', () => {
    expect(secretsIn(manifest('ConfigMap').replace('db-password', 'greeting'))).toEqual([]);
    expect(secretsIn(manifest('SealedSecret').replace('db-password', 'greeting'))).toEqual([]);
  });

  it('reads JSON and stringData', () => {
    const json = `{\n  "kind": "Secret",\n  "data": {\n    "key": "${btoa('q7Hs82kLpZ01xVbn4Rt6')}"\n  }\n}`;
    expect(secretsIn(json)).toEqual([['GENERIC_API_KEY', btoa('q7Hs82kLpZ01xVbn4Rt6')]]);
    const plain = 'kind: Secret\nstringData:\n  smtp: Blau!Meer9\n  template: <your-value>\n';
    expect(secretsIn(plain)).toEqual([['GENERIC_API_KEY', 'Blau!Meer9']]);
  });
});

describe('columns of passwords', () => {
  const rows = [
    ['anna', 'Blau!Meer9', 'admin'],
    ['tom', 'k7Rt9vQ2x', 'editor'],
    ['lea', 'changeme', 'editor'],
  ];

  it.each([
    ['comma', 'user,password,role', ','],
    ['semicolon, German', 'Benutzer;Passwort;Rolle', ';'],
    ['tab, Spanish', 'usuario\tcontraseña\trol', '\t'],
    ['pipe', 'user|password (CMS)|role', '|'],
  ])('by %s', (_, head, delimiter) => {
    const text = `Here they are:\n${head}\n${rows.map((row) => row.join(delimiter)).join('\n')}\nbye\n`;
    expect(secretsIn(text).filter(([type]) => type === 'PASSWORD')).toEqual([
      ['PASSWORD', 'Blau!Meer9'],
      ['PASSWORD', 'k7Rt9vQ2x'],
    ]);
  });

  it('in Markdown', () => {
    const text = `| System | Login | Passwort |\n|---|---|---|\n${rows.map((row) => `| CMS | ${row[0]} | ${row[1]} |`).join('\n')}\n`;
    expect(secretsIn(text).filter(([type]) => type === 'PASSWORD')).toHaveLength(2);
  });

  it('stays quiet about tables of features', () => {
    const text = 'Feature,Password reset,Price\nBasic,yes,10\nPro,yes1234,20\n';
    expect(secretsIn(text)).toEqual([]);
  });
});

it.each([
  'password,x\n',
  'kind: Secret\n',
  'kind: Secret\ndata:\n a: ',
  'password;',
  'kind: Secret\ndata:\n  a:a:a:',
  'data:\n',
])('reads a megabyte of %j at once', (unit) => {
  const text = unit.repeat(Math.ceil(2 ** 20 / unit.length));
  expect(scan(text)).toBeInstanceOf(Array);
});
