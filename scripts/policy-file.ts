import { readFileSync } from 'node:fs';
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { type ParsedPolicy, type PolicyProblem, parsePolicy } from '@/utils/policy';

/** A problem with its place in the file. */
interface FileProblem extends PolicyProblem {
  /** 1 is the first line. */
  line: number;
  column: number;
}

export interface CheckedFile extends Pick<ParsedPolicy, 'policy'> {
  problems: FileProblem[];
}

/**
 * Reads and checks a policy file, JSON or YAML (YAML 1.2 reads both).
 *
 * @throws when the file cannot be read.
 */
export function checkPolicyFile(file: string): CheckedFile {
  return checkPolicyText(readFileSync(file, 'utf8'));
}

/** Checks a policy document as text, JSON or YAML. */
export function checkPolicyText(text: string): CheckedFile {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines, prettyErrors: false });
  const torn = document.errors.map(({ code, pos }): FileProblem => {
    const { line, col } = lines.linePos(pos[0]);
    // The parser's own message may quote the file.
    return { path: '', kind: 'invalid', message: `cannot be read as JSON or YAML (${code})`, line, column: col };
  });
  if (torn.length > 0) return { problems: torn };

  const { policy, problems } = parsePolicy(document.toJS() ?? {});
  const placed = problems.map((problem) => {
    const { line, col } = lines.linePos(offsetOf(document.contents, problem.path));
    return { ...problem, line, column: col };
  });
  return policy === undefined ? { problems: placed } : { policy, problems: placed };
}

/** Where the deepest part of `guard.rules[0].action` that the file has begins, in characters. */
function offsetOf(root: Node | null, path: string): number {
  let node: unknown = root;
  let offset = 0;
  let rest = path;
  while (rest !== '' && isNode(node)) {
    const index = /^\[(\d+)\]\.?/.exec(rest);
    if (index !== null) {
      node = 'items' in node && Array.isArray(node.items) ? node.items[Number(index[1])] : undefined;
      if (isNode(node) && node.range) offset = node.range[0];
      rest = rest.slice(index[0].length);
      continue;
    }
    // A key may itself hold dots (a host name), so the file's own keys are tried.
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && beginsWithKey(rest, String(item.key.value)))
      : undefined;
    if (!isPair(pair) || !isScalar(pair.key)) break;
    if (pair.key.range) offset = pair.key.range[0];
    rest = rest.slice(String(pair.key.value).length).replace(/^\./, '');
    node = pair.value;
  }
  return offset;
}

function beginsWithKey(path: string, key: string): boolean {
  return path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`);
}
