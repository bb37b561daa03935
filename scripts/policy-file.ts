import { Document, isMap, isScalar, YAMLMap } from 'yaml';
import {
  type Deployment,
  deploymentSchema,
  type GroupDocument,
  type ParsedPolicy,
  type Policy,
  parsePolicy,
} from '@/utils/policy';
import { nameOf } from './policy-aliases';
import { readBytes, type TreeProblem } from './policy-text';
import { merged, type PolicyTree, policyTree } from './policy-tree';

/**
 * A policy file of a company: the policy document, and beside it what only the building of deployment files needs:
 * `include` (other files), `deployment` (how browsers get the extension), `groups` (what is different for whom).
 */
export interface CheckedFile extends Pick<ParsedPolicy, 'policy'> {
  deployment?: Deployment;
  /** The document of everybody first, then that of each group. Empty while something is wrong. */
  groups: (GroupDocument & { policy: Policy; yaml: string })[];
  /** Problems that make the file unusable, and keys that Daylight does not know. */
  problems: TreeProblem[];
  tree: PolicyTree;
}

/** Folder of the document that is for everybody without a group. */
const everyone = 'everyone';

/**
 * Reads and checks a policy file, JSON or YAML.
 *
 * @throws when the file cannot be read.
 */
export function checkPolicyFile(file: string): CheckedFile {
  return checkPolicyText(readBytes(file), file);
}

/** Checks a policy document as text, JSON or YAML; `file` is where it stands. */
export function checkPolicyText(text: Uint8Array | string, file = 'policy'): CheckedFile {
  const tree = policyTree(file, text);
  if (tree.problems.length > 0) return { groups: [], problems: tree.problems, tree };

  const base = without(tree.contents, ['deployment', 'groups']);
  const problems: TreeProblem[] = [];
  const place = (path: string, message: string, within?: YAMLMap, shown = path) =>
    problems.push({ ...tree.placeOf(path, within), path: shown, message });

  const deployment = deploymentSchema.safeParse(plain(tree.contents).deployment ?? {});
  for (const { path, message } of deployment.error?.issues ?? [])
    place(['deployment', ...path.map(String)].join('.'), message);

  const documents = new Map([[everyone, base]]);
  const overlays = tree.contents.get('groups', true);
  if (isMap(overlays)) {
    const folders = new Set([everyone]);
    for (const { key, value } of overlays.items) {
      const group = isScalar(key) ? String(key.value) : '';
      const path = `groups.${group}`;
      if (!isFolderName(group)) place(path, 'expected a name of letters, digits, spaces, - or _ that can be a folder');
      else if (folders.has(group.toLowerCase()))
        place(path, 'expected a name that no other group has, nor everybody; small and capital letters are alike');
      else if (!isMap(value)) place(path, 'expected an object');
      else {
        documents.set(group, withGroup(merged(base, without(value, ofTheWhole)), group));
        for (const one of value.items.map((item) => nameOf(item.key)))
          if (one !== undefined && ofTheWhole.includes(one))
            place(`${path}.${one}`, 'expected at the top of the file, not in a group');
      }
      folders.add(group.toLowerCase());
    }
  } else if (overlays !== undefined && overlays !== null) place('groups', 'expected an object');

  const groups: CheckedFile['groups'] = [];
  const saidOfEverybody = new Set<string>();
  let policy: Policy | undefined;
  for (const [group, contents] of documents) {
    const document = plain(contents);
    const parsed = parsePolicy(document);
    if (group === everyone) policy = parsed.policy;
    for (const { path, message } of parsed.problems) {
      // What is wrong for everybody is wrong in each group too, and said once.
      const said = `${path}: ${message}`;
      if (group === everyone) saidOfEverybody.add(said);
      if (group === everyone || !saidOfEverybody.has(said))
        place(path, message, contents, group === everyone ? path : `${path} (group ${group})`);
    }
    const yaml = new Document(contents).toString({ lineWidth: 0 });
    if (parsed.policy !== undefined) groups.push({ group, document, policy: parsed.policy, yaml });
  }
  const whole = groups.length === documents.size && deployment.success;
  return {
    ...(policy && { policy }),
    ...(deployment.success && { deployment: deployment.data }),
    groups: whole ? groups : [],
    problems,
    tree,
  };
}

/** Keys that say something of the file, and nothing of a group. */
const ofTheWhole = ['include', 'deployment', 'groups'];

/** A name that is a folder on every system (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const isFolderName = (name: string) =>
  /^[\p{L}\p{N}]([\p{L}\p{N} _-]{0,78}[\p{L}\p{N}_-])?$/u.test(name) && !/^(con|prn|aux|nul|(com|lpt)\d)$/i.test(name);

/** Rules of the guard can ask for a group, so its document says which it is for. */
function withGroup(contents: YAMLMap, group: string): YAMLMap {
  const own = new Document({ organisation: { group } }).contents;
  return isMap(own) ? merged(own, contents) : contents;
}

function without(map: YAMLMap, keys: readonly string[]): YAMLMap {
  const copy = new YAMLMap();
  copy.commentBefore = map.commentBefore ?? null;
  copy.items = map.items.filter(({ key }) => !(isScalar(key) && keys.includes(String(key.value))));
  return copy;
}

const plain = (contents: YAMLMap) => new Document(contents).toJS() as Record<string, unknown>;
