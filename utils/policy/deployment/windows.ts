import { browserPolicies, chromiumFamily, firefoxPolicies, type Json, type Policies } from './browsers';
import type { Deployment } from './schema';

/** One value of the Windows registry, below HKEY_LOCAL_MACHINE. */
interface RegistryValue {
  key: string;
  name: string;
  value: string | number;
}

/**
 * What Windows browsers read. Objects are JSON in a string, one value for each, which Chromium reads wherever its schema
 * says so (https://www.chromium.org/administrators/complex-policies-on-windows) and Firefox
 * wherever its own says JSON. Keys that are in no policy any more would otherwise stay behind below their old subkeys.
 */
function registryValues(deployment: Deployment, document: Readonly<Record<string, unknown>>): RegistryValue[] {
  const values: RegistryValue[] = [];
  for (const { id, registryKey } of chromiumFamily) {
    for (const [name, value] of Object.entries(browserPolicies(id, 'windows', deployment)))
      values.push(
        ...(isTextList(value) ? numbered(`${registryKey}\\${name}`, value) : valuesIn(registryKey, { [name]: value })),
      );
    const own = `${registryKey}\\3rdparty\\extensions\\${deployment.extensionId}\\policy`;
    values.push(...valuesIn(own, document as Policies));
  }
  const firefox = 'SOFTWARE\\Policies\\Mozilla\\Firefox';
  const { '3rdparty': thirdParty, ...policies } = firefoxPolicies(deployment, document);
  values.push(...valuesIn(firefox, policies));
  const { Extensions } = thirdParty as { Extensions: Policies };
  values.push(...valuesIn(`${firefox}\\3rdparty\\Extensions`, Extensions));
  return values;
}

/** The keys that hold nothing but Daylight's document; they are emptied before they are filled. */
function ownRegistryKeys(deployment: Deployment): string[] {
  return chromiumFamily.map(({ registryKey }) => `${registryKey}\\3rdparty\\extensions\\${deployment.extensionId}`);
}

function valuesIn(key: string, policies: Policies): RegistryValue[] {
  return Object.entries(policies).map(([name, value]) => ({ key, name, value: registryForm(value) }));
}

const isTextList = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * A list of words is a key with a value for each, called 1, 2, 3 and so on. Ours begins where nobody's own list is
 * likely to be, because one list has room for everybody.
 */
function numbered(key: string, list: readonly string[]): RegistryValue[] {
  return list.map((value, i) => ({ key, name: String(7351 + i), value }));
}

function registryForm(value: Json): string | number {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A file for the registry editor (`reg import daylight.reg`), format 5. */
export function registryFile(deployment: Deployment, document: Readonly<Record<string, unknown>>): string {
  const lines = ['Windows Registry Editor Version 5.00', ''];
  for (const key of ownRegistryKeys(deployment)) lines.push(`[-HKEY_LOCAL_MACHINE\\${key}]`, '');
  let open = '';
  for (const { key, name, value } of registryValues(deployment, document)) {
    if (key !== open) lines.push('', `[HKEY_LOCAL_MACHINE\\${key}]`);
    open = key;
    lines.push(`"${escaped(name)}"=${typeof value === 'number' ? dword(value) : `"${escaped(value)}"`}`);
  }
  return `${lines.join('\r\n').replaceAll('\r\n\r\n\r\n', '\r\n\r\n')}\r\n`;
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const dword = (value: number) => `dword:${value.toString(16).padStart(8, '0')}`;

const quoted = (text: string) => `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;

/** The values as PowerShell reads them: a list of key, name, value. */
function powershellValues(deployment: Deployment, document: Readonly<Record<string, unknown>>): string {
  return registryValues(deployment, document)
    .map(({ key, name, value }) => {
      const [type, written] = typeof value === 'number' ? ['DWord', `[uint32]${value}`] : ['String', quoted(value)];
      return `  @{ Key = ${quoted(key)}; Name = ${quoted(name)}; Type = '${type}'; Value = ${written} }`;
    })
    .join('\r\n');
}

/** Sets what the registry file sets; for Intune scripts and for hand. Runs as administrator. Exit code 1 on failure. */
export function powershellScript(deployment: Deployment, document: Readonly<Record<string, unknown>>): string {
  const own = ownRegistryKeys(deployment).map((key) => `  ${quoted(key)}`);
  return crlf(`# Deploys Daylight: browser policies in HKEY_LOCAL_MACHINE. Run as administrator.
$ErrorActionPreference = 'Stop'
$own = @(
${own.join('\n')}
)
$values = @(
${powershellValues(deployment, document)}
)
try {
  foreach ($key in $own) {
    $path = "HKLM:\\$key"
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Recurse -Force }
  }
  foreach ($one in $values) {
    $key = [Microsoft.Win32.Registry]::LocalMachine.CreateSubKey($one.Key)
    $kind = [Microsoft.Win32.RegistryValueKind]::($one.Type)
    $value = if ($one.Type -eq 'DWord') { [BitConverter]::ToInt32([BitConverter]::GetBytes($one.Value), 0) } else { $one.Value }
    $key.SetValue($one.Name, $value, $kind)
    $key.Close()
  }
  Write-Output 'Daylight is deployed.'
  exit 0
} catch {
  Write-Error "Daylight could not be deployed: $($_.Exception.Message)"
  exit 1
}
`);
}

/** Detection script for Intune: writes a line and exits 0 when everything is as deployed, else exits 1. */
export function powershellDetection(deployment: Deployment, document: Readonly<Record<string, unknown>>): string {
  return crlf(`# Says whether Daylight is deployed as it should be. Exit code 0: yes. 1: something is missing or another.
$values = @(
${powershellValues(deployment, document)}
)
foreach ($one in $values) {
  $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey($one.Key)
  if ($null -eq $key) { Write-Output "missing: $($one.Key)"; exit 1 }
  $is = $key.GetValue($one.Name)
  $key.Close()
  $wanted = if ($one.Type -eq 'DWord') { [BitConverter]::ToInt32([BitConverter]::GetBytes($one.Value), 0) } else { $one.Value }
  if ($null -eq $is -or $is -cne $wanted) { Write-Output "not as deployed: $($one.Key)\\$($one.Name)"; exit 1 }
}
Write-Output 'Daylight is deployed.'
exit 0
`);
}

const crlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');
