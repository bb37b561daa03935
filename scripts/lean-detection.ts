import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const exampleKeys = ['ok', 'not'];

/** Calls back with every node of a syntax tree. */
function walk(node: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, onNode);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    onNode(node as Node);
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, onNode);
  }
}

function isExample(property: Node): boolean {
  const key = property.key as { name?: string } | undefined;
  return property.type === 'Property' && !property.computed && exampleKeys.includes(key?.name ?? '');
}

/** Empties the lists of examples in a module of rules. */
export function emptied(code: string, program: unknown): string {
  const places: { start: number; end: number }[] = [];
  walk(program, (node) => {
    const value = node.value as Node | undefined;
    if (isExample(node) && value?.type === 'ArrayExpression') places.push(value);
  });
  let rest = code;
  for (const { start, end } of places.sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)}[]${rest.slice(end)}`;
  return rest;
}

/** Where a country's ways to group the digits stand (libphonenumber-js, METADATA.md). */
const formatsAt = 4;

/** The numbering plans without the ways to write a number, which only somebody who prints numbers needs. */
export function withoutFormats(code: string): string {
  const start = code.indexOf('{');
  const metadata = JSON.parse(code.slice(start, code.lastIndexOf('}') + 1)) as { countries: Record<string, unknown[]> };
  for (const plan of Object.values(metadata.countries)) if (plan.length > formatsAt) plan[formatsAt] = 0;
  return `${code.slice(0, start)}${JSON.stringify({ ...metadata, nonGeographic: {} })}`;
}

/**
 * What detection needs for its tests and not in a page stays out of a build: the examples of the rules, which are as
 * random as values are, and half of the numbering plans.
 */
export function leanDetection(): Plugin {
  return {
    name: 'daylight:lean-detection',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: [/\/utils\/detection\/rules\/.+\.ts$/, /\/libphonenumber-js\/metadata\.min\.json\.js$/] },
      handler(code, id) {
        const lean = id.includes('libphonenumber') ? withoutFormats(code) : emptied(code, this.parse(code));
        return { code: lean, map: null };
      },
    },
  };
}
