import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** What only the tests of a rule read. */
const testKeys = ['name', 'ok', 'not', 'never', 'sample'];

/** Calls back with every node of a syntax tree. */
function walk(node: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, onNode);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    onNode(node as Node);
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, onNode);
  }
}

const isOfTests = ({ type, computed, key }: Node): boolean =>
  type === 'Property' && !computed && testKeys.includes((key as { name?: string }).name ?? '');

/** Takes out of the objects in a module of rules what only their tests read. */
export function withoutTests(code: string, program: unknown): string {
  const places: [start: number, end: number][] = [];
  walk(program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const properties = node.properties as Node[];
    for (const [i, property] of properties.entries())
      if (isOfTests(property)) places.push([property.start, properties[i + 1]?.start ?? node.end - 1]);
  });
  let kept = '';
  let at = 0;
  for (const [start, end] of places.sort(([a], [b]) => a - b)) {
    // A place inside one that has gone went with it.
    if (start < at) continue;
    kept += code.slice(at, start);
    at = end;
  }
  return kept + code.slice(at);
}

/** The places in a country's numbering plan that validators/numbering-plan.ts reads (libphonenumber-js, METADATA.md). */
const [national, lengths, prefix, leading, types] = [2, 3, 5, 10, 11];

/** A country's plan with nothing but that, and its kinds of numbers as one pattern. */
function lean(plan: readonly unknown[]): unknown[] {
  const kinds = Array.isArray(plan[types]) ? plan[types].flatMap((kind) => (kind?.[0] ? [kind[0]] : [])) : [];
  const own = kinds.length > 0 ? [[kinds.join('|')]] : 0;
  const kept = plan.map((part, place) => ([national, lengths, prefix, leading].includes(place) ? part : 0));
  if (types in plan) kept[types] = own;
  return kept.slice(0, kept.findLastIndex(Boolean) + 1);
}

/** The numbering plans without the ways to write a number, which only somebody who prints numbers needs. */
export function leanPlans(code: string): string {
  const start = code.indexOf('{');
  const { countries, country_calling_codes } = JSON.parse(code.slice(start, code.lastIndexOf('}') + 1)) as {
    countries: Record<string, unknown[]>;
    country_calling_codes: unknown;
  };
  // Like beside like is smaller when it is packed.
  const alike = Object.entries(countries).sort(([, a], [, b]) =>
    String(a[national]).localeCompare(String(b[national])),
  );
  const plans = Object.fromEntries(alike.map(([country, plan]) => [country, lean(plan)]));
  return `${code.slice(0, start)}${JSON.stringify({ country_calling_codes, countries: plans })}`;
}

/**
 * The same code in ASCII. The engine keeps the source of a script for as long as the page is there, with two bytes for
 * every sign of it when a single one is beyond Latin. An escape means the same in texts and in patterns, and in
 * `String.raw` too, where patterns alone are written.
 */
export function inAscii(code: string): string {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, sign: string) => {
    if (slashes.length % 2 === 1) throw new Error('an escaped sign beyond ASCII cannot be escaped again');
    return `${slashes}\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** What stays in a page for as long as it is there: the rules, and whatever begins as a content script. */
const staysInPages = /\/utils\/detection\/rules\/(?:first|further)-rules\.ts$|\.content\.ts$/;

/**
 * What detection needs for its tests and not in a page stays out of a build: the names and examples of the rules, which
 * are as random as values are, and two thirds of the numbering plans. What stays in pages is written in ASCII.
 */
export function leanDetection(): Plugin {
  return {
    name: 'daylight:lean-detection',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: [/\/utils\/detection\/rules\/.+\.ts$/, /\/libphonenumber-js\/metadata\.min\.json\.js$/] },
      handler(code, id) {
        const lean = id.includes('libphonenumber') ? leanPlans(code) : withoutTests(code, this.parse(code));
        return { code: lean, map: null };
      },
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => staysInPages.test(id)))
          chunk.code = inAscii(chunk.code);
    },
  };
}
