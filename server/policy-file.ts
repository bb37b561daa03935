import { type Policy, policySchema } from '@/utils/policy';
import { WrongEnvironment } from './environment';
import { readSettings } from './settings-file';

/**
 * The policy document that the server shares with the browsers; undefined without one.
 *
 * @throws {WrongEnvironment} with line and key of what is wrong in it
 */
export function readPolicyFile(
  file: string | undefined,
  { readFile }: { readFile(path: string): string },
): Policy | undefined {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFile(file);
  } catch {
    throw new WrongEnvironment(['DAYLIGHT_POLICY: the file cannot be read']);
  }
  return readSettings(file, text, policySchema);
}
