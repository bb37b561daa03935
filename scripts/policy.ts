import { parseArgs } from 'node:util';
import { buildDeployment } from './policy-build';
import { checkPolicies } from './policy-check';
import { signOverlay } from './policy-sign';
import { verifyMachine } from './policy-verify';

/** `npm run policy`: from a policy document to browsers that follow it. */

const usage = `Usage: npm run policy -- check FILE...
       npm run policy -- build FILE --out DIR [--firefox-policies FILE]
       npm run policy -- sign FILE --key FILE --out FILE
       npm run policy -- verify [FILE]

check    What is wrong with a policy file (JSON or YAML), with file, line, column, key and what was expected; then what
         will not work, and how often it would stop people over harmless texts.
build    Files for every platform: Linux, Windows (registry, Group Policy, Intune), macOS, Google Admin, Firefox.
         --firefox-policies FILE  a policies.json of yours, whose other policies are kept
sign     A signed overlay: sites, rules and words that browsers add to their policy within an hour. The key is a
         private Ed25519 key (PEM); its public half, for the policy, is printed.
verify   What the browsers of this machine are told, what of it is in force, and what is not and why. With a policy
         file also whether it is what the file says; a copy with an id of its own is found by it.

Exit code 0 when all is well, 1 when a file cannot be used or has a key that Daylight does not know (check, build), or
no browser is deployed as it should be (verify), 2 on wrong use.
`;

async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong use'}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [file] = files;
  if (command === 'check' && file !== undefined) return checkPolicies(files);
  if (command === 'build' && file !== undefined && files.length === 1 && values.out !== undefined)
    return buildDeployment(file, values.out, values['firefox-policies']);
  if (
    command === 'sign' &&
    file !== undefined &&
    files.length === 1 &&
    values.out !== undefined &&
    values.key !== undefined
  )
    return signOverlay(file, values.key, values.out);
  if (command === 'verify' && files.length <= 1) return verifyMachine(file);
  process.stderr.write(usage);
  return 2;
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string' },
      key: { type: 'string' },
      'firefox-policies': { type: 'string' },
    },
  });
}

// Whoever reads the output may have read enough (`| head`).
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
