import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromiumExtensionId,
  chromiumFamily,
  firefoxExtensionId,
  type Json,
  type Policies,
  parsePolicy,
} from '@/utils/policy';

/** What the files of one browser say about Daylight. */
export interface BrowserReport {
  browser: string;
  /** `deployed`: installed by force and configured by a good document. */
  state: 'deployed' | 'not deployed' | 'wrong';
  /** In plain words, the most important first. */
  lines: string[];
}

/** `npm run policy -- verify`: says of each browser of this machine what it is told. Returns the exit code. */
export function verifyMachine(): number {
  if (process.platform !== 'linux') {
    process.stderr.write(
      'verify reads the policy files of Linux. Here, open chrome://policy, edge://policy or about:policies; what Daylight makes of it stands on its options page.\n',
    );
    return 2;
  }
  const reports = reportsOf('/');
  for (const { browser, state, lines } of reports) {
    process.stdout.write(`${browser}: ${state}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  process.stdout.write('What Daylight itself makes of it stands on its options page, under "The rules in force".\n');
  return reports.some(({ state }) => state === 'deployed') && reports.every(({ state }) => state !== 'wrong') ? 0 : 1;
}

/**
 * Reads the policy files of every browser below a root directory.
 *
 * @param root `/` on a real machine.
 */
export function reportsOf(root: string): BrowserReport[] {
  return [
    ...chromiumFamily.map(({ name, linuxDirectory }) => chromiumReport(name, join(root, linuxDirectory))),
    firefoxReport(root),
  ];
}

/** Chromium reads every file of the directory by name; of a policy that stands in several, the last one counts. */
function chromiumReport(browser: string, directory: string): BrowserReport {
  if (!existsSync(directory)) return none(browser, `${directory} is not there`);
  const policies: Record<string, Json> = {};
  const wrong: string[] = [];
  for (const name of readdirSync(directory).sort()) {
    if (!name.endsWith('.json')) continue;
    try {
      Object.assign(policies, asObject(JSON.parse(readFileSync(join(directory, name), 'utf8'))));
    } catch {
      wrong.push(`${join(directory, name)} cannot be read as JSON; the browser leaves it out`);
    }
  }
  const all = asObject(policies.ExtensionSettings);
  const forced = asObject(all[chromiumExtensionId]).installation_mode === 'force_installed';
  const listed = asList(policies.ExtensionInstallForcelist).some((entry) =>
    String(entry).startsWith(chromiumExtensionId),
  );
  const document = asObject(asObject(policies['3rdparty']).extensions)[chromiumExtensionId];
  if (wrong.length === 0 && all[chromiumExtensionId] === undefined && !listed && document === undefined)
    return none(browser, `no file in ${directory} names Daylight`);

  if (!forced && !listed)
    wrong.push('Daylight is not installed by force: ExtensionSettings does not say force_installed');
  const everyone = asObject(all['*']);
  const allowed = asList(asObject(all[chromiumExtensionId]).runtime_allowed_hosts);
  if (asList(everyone.runtime_blocked_hosts).length > 0 && allowed.length === 0)
    wrong.push(
      'ExtensionSettings "*" keeps extensions from some hosts (runtime_blocked_hosts), where Daylight cannot guard',
    );
  for (const permission of asList(everyone.blocked_permissions))
    if (asList(asObject(all[chromiumExtensionId]).allowed_permissions).includes(permission) === false)
      wrong.push(`ExtensionSettings "*" blocks the permission ${String(permission)}`);
  if (policies.IncognitoModeAvailability !== 1 && browser !== 'Microsoft Edge')
    wrong.push(
      'private windows are open, and Daylight does not run in them (IncognitoModeAvailability: 1 closes them)',
    );
  if (policies.BrowserGuestModeEnabled !== false)
    wrong.push('guest windows are open, and no extension runs in them (BrowserGuestModeEnabled: false closes them)');
  return withDocument(browser, document, wrong);
}

const firefoxFiles = [
  'etc/firefox/policies/policies.json',
  'usr/lib/firefox-esr/distribution/policies.json',
  'usr/lib/firefox/distribution/policies.json',
];

function firefoxReport(root: string): BrowserReport {
  const browser = 'Mozilla Firefox';
  // The first one counts: the machine's, then the installation's.
  const file = firefoxFiles.map((name) => join(root, name)).find((name) => existsSync(name));
  if (file === undefined) return none(browser, `${join(root, firefoxFiles[0] ?? '')} is not there`);
  let policies: Policies;
  try {
    policies = asObject(asObject(JSON.parse(readFileSync(file, 'utf8'))).policies);
  } catch {
    return { browser, state: 'wrong', lines: [`${file} cannot be read as JSON; the browser has no policy at all`] };
  }
  const settings = asObject(asObject(policies.ExtensionSettings)[firefoxExtensionId]);
  const document = asObject(asObject(policies['3rdparty']).Extensions)[firefoxExtensionId];
  if (Object.keys(settings).length === 0 && document === undefined)
    return none(browser, `${file} does not name Daylight`);
  const wrong: string[] = [];
  if (settings.installation_mode !== 'force_installed' || settings.install_url === undefined)
    wrong.push('Daylight is not installed by force: ExtensionSettings lacks force_installed or install_url');
  if (settings.private_browsing !== true && policies.DisablePrivateBrowsing !== true)
    wrong.push('private windows are open, and Daylight does not run in them (private_browsing: true)');
  return withDocument(browser, document, wrong);
}

function withDocument(browser: string, document: unknown, wrong: readonly string[]): BrowserReport {
  if (document === undefined)
    return {
      browser,
      state: 'wrong',
      lines: [...wrong, 'there is no document for Daylight (3rdparty); the built-in rules are in force'],
    };
  const { policy, problems } = parsePolicy(document);
  const lines = problems.map(({ path, message }) => `${path || 'the document'}: ${message}`);
  if (policy === undefined)
    return {
      browser,
      state: 'wrong',
      lines: [...wrong, 'this document cannot be used; the last good one stays in force', ...lines],
    };
  const from = policy.organisation.name === '' ? '' : ` of ${policy.organisation.name}`;
  return {
    browser,
    state: wrong.length > 0 || lines.length > 0 ? 'wrong' : 'deployed',
    lines: [...wrong, `policy version ${policy.version}${from}`, ...lines],
  };
}

const none = (browser: string, why: string): BrowserReport => ({ browser, state: 'not deployed', lines: [why] });

function asObject(value: unknown): Policies {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Policies) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
