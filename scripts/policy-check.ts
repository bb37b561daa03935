import { defaultPolicy } from '@/utils/policy';
import { documentsOf } from '../bench/accuracy/splits';
import { adviceOn, adviceOnDeployment, falseAlarmsOf } from './policy-advice';
import { type CheckedFile, checkPolicyFile } from './policy-file';
import type { FilePlace } from './policy-text';

const say = (line: string) => process.stdout.write(`${line}\n`);
const at = ({ file, line, column }: FilePlace) => `${file}:${line}:${column}`;

/** How many harmless texts a policy is tried on. */
const mostTexts = 1000;
/** Whoever has more to mend begins with these. */
const mostProblems = 100;
/** From this share of harmless texts on, people stop reading warnings. */
const worthSaying = 0.01;

/** Checks each file; the answer is the worst exit code. */
export async function checkPolicies(files: readonly string[]): Promise<number> {
  let worst = 0;
  for (const file of files) worst = Math.max(worst, await checkOne(file));
  return worst;
}

async function checkOne(file: string): Promise<number> {
  const checked = readChecked(file);
  if (checked === undefined) return 2;
  if (sayProblems(checked)) return 1;
  say(`${file}: good, policy version ${checked.policy?.version ?? 0}`);
  sayAdvice(checked);
  await sayFalseAlarms(checked);
  return 0;
}

/** The file, read and checked; undefined, and said, when it cannot be read. */
export function readChecked(file: string): CheckedFile | undefined {
  try {
    return checkPolicyFile(file);
  } catch {
    process.stderr.write(`${file}: cannot be read, or is no ordinary file of less than 20 MB\n`);
    return undefined;
  }
}

/** Says what is wrong; true when something is. */
export function sayProblems({ problems }: CheckedFile): boolean {
  for (const problem of problems.slice(0, mostProblems))
    say(`${at(problem)}: ${problem.path || 'the document'}: ${problem.message}`);
  if (problems.length > mostProblems) say(`and ${problems.length - mostProblems} more`);
  return problems.length > 0;
}

/** Says what will not work. */
export function sayAdvice({ groups, deployment, tree }: CheckedFile): void {
  const names = groups.map(({ group }) => group);
  const said = new Set<string>();
  const advise = ({ path, message }: { path: string; message: string }) => {
    const line = `${at(tree.placeOf(path))}: ${path}: warning: ${message}`;
    if (!said.has(line)) say(line);
    said.add(line);
  };
  for (const { policy } of groups) for (const advice of adviceOn(policy, names)) advise(advice);
  const asked = tree.contents.has('deployment');
  if (asked && deployment !== undefined) for (const advice of adviceOnDeployment(deployment)) advise(advice);
}

async function sayFalseAlarms({ groups, tree }: CheckedFile): Promise<void> {
  const texts = (await documentsOf('tuned')).filter(({ warns }) => !warns).slice(0, mostTexts);
  for (const { group, policy } of groups) {
    const alarms = await falseAlarmsOf(policy, defaultPolicy, texts, (words) => process.stderr.write(`${words}\n`));
    const share = (count: number) => `${((100 * count) / alarms.documents).toFixed(1)} %`;
    const who = groups.length > 1 ? ` (${group})` : '';
    const often = alarms.warned / alarms.documents >= worthSaying ? 'warning: ' : '';
    say(
      `${often}of ${alarms.documents} harmless texts it would stop ${alarms.warned} (${share(alarms.warned)})${who}; the built-in rules stop ${alarms.warnedByDefault}`,
    );
    if (often !== '')
      for (const { id, documents } of alarms.rules.slice(0, 5)) say(`  rule "${id}": ${documents} of them`);
    for (const { path, documents } of alarms.words.slice(0, 5))
      if (documents / alarms.documents >= worthSaying)
        say(`${at(tree.placeOf(path))}: ${path}: warning: is in ${documents} of ${alarms.documents} harmless texts`);
  }
}
