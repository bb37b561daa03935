import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type ChromiumFamily,
  chromiumExtensionId,
  chromiumFamily,
  firefoxExtensionId,
  type Json,
  type Policies,
  type Policy,
  parsePolicy,
} from '@/utils/policy';
import { readChecked, sayProblems } from './policy-check';
import type { CheckedFile } from './policy-file';

/** What the files of one browser say about Daylight. */
export interface BrowserReport {
  browser: string;
  /** `deployed`: installed by force and configured by a good document. */
  state: 'deployed' | 'not deployed' | 'wrong';
  /** In plain words, the most important first. */
  lines: string[];
}

/** What the policy file of the company says, to hold the machine against. */
export interface Wanted {
  extensionId: string;
  groups: CheckedFile['groups'];
}

/**
 * `npm run policy -- verify [FILE]`: says of each browser of this machine what it is told, and with a policy file
 * whether that is what the file says. Returns the exit code.
 */
export function verifyMachine(file?: string): number {
  if (process.platform !== 'linux') {
    process.stderr.write(
      'verify reads the policy files of Linux. Here, open chrome://policy, edge://policy or about:policies; what Daylight makes of it stands on its options page, under "Status".\n',
    );
    return 2;
  }
  let wanted: Wanted | undefined;
  if (file !== undefined) {
    const checked = readChecked(file);
    if (checked === undefined) return 2;
    if (sayProblems(checked) || checked.deployment === undefined) return 1;
    wanted = { extensionId: checked.deployment.extensionId, groups: checked.groups };
  }
  const reports = reportsOf('/', wanted);
  for (const { browser, state, lines } of reports) {
    process.stdout.write(`${browser}: ${state}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  process.stdout.write('What Daylight itself makes of it stands on its options page, under "Status".\n');
  return reports.some(({ state }) => state === 'deployed') && reports.every(({ state }) => state !== 'wrong') ? 0 : 1;
}

/**
 * Reads the policy files of every browser below a root directory.
 *
 * @param root `/` on a real machine.
 */
export function reportsOf(root: string, wanted?: Wanted): BrowserReport[] {
  return [
    ...chromiumFamily.map((browser) => chromiumReport(browser, join(root, browser.linuxDirectory), wanted)),
    firefoxReport(root, wanted),
  ];
}

interface ChromiumFiles {
  policies: Record<string, Json>;
  /** Sections for an extension may come of several files; of each section the last one counts. */
  documents: Map<string, Record<string, Json>>;
  wrong: string[];
}

/** Chromium reads every file of the directory by name; of a policy that stands in several, the last one counts, whole. */
function chromiumFiles(directory: string): ChromiumFiles {
  const files: ChromiumFiles = { policies: {}, documents: new Map(), wrong: [] };
  const before = new Map<string, string>();
  for (const name of readdirSync(directory).sort()) {
    if (!name.endsWith('.json')) continue;
    let content: Policies;
    try {
      content = asObject(JSON.parse(readFileSync(join(directory, name), 'utf8')));
    } catch {
      files.wrong.push(`${join(directory, name)} cannot be read as JSON; the browser leaves it out`);
      continue;
    }
    const { '3rdparty': thirdParty, ...policies } = content;
    const other = before.get('ExtensionSettings');
    if (policies.ExtensionSettings !== undefined && other !== undefined)
      files.wrong.push(
        `ExtensionSettings stands in ${other} and in ${name}; the browser takes the one in ${name} whole`,
      );
    for (const key of Object.keys(policies)) before.set(key, name);
    Object.assign(files.policies, policies);
    for (const [extensionId, sections] of Object.entries(asObject(asObject(thirdParty).extensions)))
      files.documents.set(extensionId, { ...files.documents.get(extensionId), ...asObject(sections) });
  }
  return files;
}

function chromiumReport({ id, name: browser }: ChromiumFamily, directory: string, wanted?: Wanted): BrowserReport {
  if (!existsSync(directory)) return none(browser, `${directory} is not there`);
  const { policies, documents, wrong } = chromiumFiles(directory);
  const extensionId = wanted?.extensionId ?? chromiumExtensionId;
  const all = asObject(policies.ExtensionSettings);
  const own = asObject(all[extensionId]);
  const forced = own.installation_mode === 'force_installed';
  const listed = asList(policies.ExtensionInstallForcelist).some((entry) => String(entry).startsWith(extensionId));
  const document = documents.get(extensionId);
  if (wrong.length === 0 && all[extensionId] === undefined && !listed && document === undefined)
    return none(
      browser,
      `no file in ${directory} names Daylight (${extensionId}${wanted === undefined ? '; a copy with an id of its own: verify FILE' : ''})`,
    );

  if (!forced && !listed)
    wrong.push('Daylight is not installed by force: ExtensionSettings does not say force_installed');
  // An entry of its own takes nothing but mode and address from "*": https://chromeenterprise.google/policies/#ExtensionSettings
  if (asList(own.runtime_blocked_hosts).length > 0)
    wrong.push('its entry keeps Daylight from some hosts (runtime_blocked_hosts), where it cannot guard');
  for (const permission of asList(own.blocked_permissions))
    wrong.push(`its entry blocks the permission ${String(permission)}, so the browser does not run Daylight`);
  if (id === 'edge' ? policies.InPrivateModeAvailability !== 1 : policies.IncognitoModeAvailability !== 1)
    wrong.push(
      `private windows are open, and Daylight does not run in them (${id === 'edge' ? 'InPrivateModeAvailability' : 'IncognitoModeAvailability'}: 1 closes them)`,
    );
  if (policies.BrowserGuestModeEnabled !== false)
    wrong.push('guest windows are open, and no extension runs in them (BrowserGuestModeEnabled: false closes them)');
  return withDocument(browser, document, wrong, wanted);
}

const firefoxFiles = [
  'etc/firefox/policies/policies.json',
  'usr/lib/firefox-esr/distribution/policies.json',
  'usr/lib/firefox/distribution/policies.json',
];

function firefoxReport(root: string, wanted?: Wanted): BrowserReport {
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
  const everybody = asObject(asObject(policies.ExtensionSettings)['*']);
  if (asList(everybody.restricted_domains).length > 0)
    wrong.push('ExtensionSettings "*" keeps every extension from some domains (restricted_domains)');
  return withDocument(browser, document, wrong, wanted);
}

function withDocument(
  browser: string,
  document: unknown,
  wrong: readonly string[],
  wanted: Wanted | undefined,
): BrowserReport {
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
  const said = heldAgainst(policy, wanted);
  if (said.differs) lines.push(said.line);
  return {
    browser,
    state: wrong.length > 0 || lines.length > 0 ? 'wrong' : 'deployed',
    lines: [...wrong, `policy version ${policy.version}${from}${said.differs ? '' : said.line}`, ...lines],
  };
}

/** Whether a document is the one of the file, and of which group. */
function heldAgainst(policy: Policy, wanted: Wanted | undefined): { differs: boolean; line: string } {
  if (wanted === undefined) return { differs: false, line: '' };
  const same = wanted.groups.find((one) => isDeepStrictEqual(one.policy, policy));
  if (same !== undefined) return { differs: false, line: `, as the file says for ${same.group}` };
  const group = policy.organisation.group || 'everyone';
  const own = wanted.groups.find((one) => one.group === group);
  const why =
    own === undefined
      ? `it is for the group "${group}", which the file does not have`
      : own.policy.version === policy.version
        ? `the file has another document of the same version for ${group}; raise the version and build again`
        : `the file has version ${own.policy.version} for ${group}`;
  return { differs: true, line: `this is not what the file says: ${why}` };
}

const none = (browser: string, why: string): BrowserReport => ({ browser, state: 'not deployed', lines: [why] });

function asObject(value: unknown): Policies {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Policies) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
