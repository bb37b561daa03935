import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { WrongEnvironment } from './environment';

/**
 * Checks a settings file, JSON or YAML (YAML 1.2 reads both).
 *
 * @param name how the file is called in errors
 * @throws {WrongEnvironment} each problem with line, column, key and what was expected; never a value
 */
export function readSettings<Schema extends z.ZodType>(name: string, text: string, schema: Schema): z.infer<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    // The parser's own message may quote the file.
    throw new WrongEnvironment(
      document.errors.map(({ code, pos }) => `${place(pos[0])}: cannot be read as JSON or YAML (${code})`),
    );
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const offsetOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
    return 0;
  };
  throw new WrongEnvironment(
    parsed.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
          const path = [...issue.path, key];
          return `${place(offsetOf(path))}: ${pathText(path)}: there is no such key`;
        });
      }
      return [`${place(offsetOf(issue.path))}: ${pathText(issue.path) || 'the file'}: ${issue.message}`];
    }),
  );
}

/** `lanes.production.upstreams[0].url` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
