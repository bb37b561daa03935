import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../default';
import { parsePolicy } from '../parse';
import { policySchema } from '../schema';
import { deploymentFiles } from './files';
import { type DeploymentFile, deploymentSchema, firefoxExtensionId } from './schema';

const id = 'knhnlipinfohokhipebkhnkdbbpkhonk';
const deployment = deploymentSchema.parse({
  updateUrl: 'https://it.kupferhof.example/daylight/update.xml',
  firefoxUrl: 'https://it.kupferhof.example/daylight/daylight.xpi',
});
const awkward = {
  version: 7,
  organisation: { name: 'Müller & "Söhne" <\\>\t' },
  detection: { terms: ["it's", '‘x’'] },
};
const filesFor = (document: Record<string, unknown>, more = {}) =>
  deploymentFiles({ ...deployment, ...more }, { group: 'everyone', document }, { uuid: (name) => name });
const textOf = (files: readonly DeploymentFile[], path: string) =>
  files.find((file) => file.path === `everyone/${path}`)?.text ?? '';

/** What a browser on Linux makes of its two files. */
const linux = (files: readonly DeploymentFile[], browser: string) => ({
  ...JSON.parse(textOf(files, `linux/${browser}/daylight.json`)),
  ...JSON.parse(textOf(files, `linux/${browser}/daylight-document.json`)),
});

/** What a document becomes on the way through a browser: every section there, nothing else changed. */
const whole = (document: object): object => ({
  ...Object.fromEntries(Object.keys(policySchema.shape).map((key) => [key, key === 'version' ? 0 : {}])),
  ...document,
});

/** Reads a registry file as the registry editor does: key to name to value. */
function readRegistry(text: string): Map<string, Record<string, unknown>> {
  const keys = new Map<string, Record<string, unknown>>();
  let open: Record<string, unknown> = {};
  for (const line of text.split('\r\n')) {
    const key = /^\[HKEY_LOCAL_MACHINE\\(.*)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      open = keys.get(key) ?? {};
      keys.set(key, open);
    }
    const value = /^"((?:[^"\\]|\\.)*)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line);
    if (value === null) continue;
    const plain = (escaped = '') => escaped.replaceAll(/\\(.)/g, '$1');
    open[plain(value[1])] = value[2] === undefined ? plain(value[3]) : Number.parseInt(value[2], 16);
  }
  return keys;
}

const unpacked = (values: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? JSON.parse(value) : value]),
  );

type Element = ReturnType<typeof parseDocument>['children'][number] & {
  name?: string;
  data?: string;
  children?: Element[];
};

/** Reads the value of a property list. */
function readPlist(text: string): unknown {
  const value = (node: Element): unknown => {
    const inner = (node.children ?? []).filter(({ type }) => type === 'tag');
    const words = (node.children ?? []).map(({ data = '' }) => data).join('');
    if (node.name === 'true' || node.name === 'false') return node.name === 'true';
    if (node.name === 'integer' || node.name === 'real') return Number(words);
    if (node.name === 'string') return words;
    if (node.name === 'array') return inner.map(value);
    const pairs = inner.flatMap((key, i) => {
      const next = inner[i + 1];
      return key.name === 'key' && next !== undefined
        ? [[(key.children ?? []).map(({ data = '' }) => data).join(''), value(next)]]
        : [];
    });
    return Object.fromEntries(pairs);
  };
  const root = (parseDocument(text, { xmlMode: true }).children as Element[]).find(({ name }) => name === 'plist');
  const [top] = (root?.children ?? []).filter(({ type }) => type === 'tag');
  return top === undefined ? undefined : value(top);
}

test('what a Linux browser hands the extension is the document, with every section', () => {
  const files = filesFor(awkward);
  for (const browser of ['chrome', 'edge', 'chromium']) {
    const policies = linux(files, browser);
    expect(policies['3rdparty'].extensions[id]).toEqual(whole(awkward));
    expect(policies.ExtensionSettings[id]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: 'https://it.kupferhof.example/daylight/update.xml',
      override_update_url: true,
    });
    expect(policies.BrowserGuestModeEnabled).toBe(false);
  }
});

test('a section that is not in the file is written as empty, which is the default', () => {
  const policies = linux(filesFor({}), 'chrome');
  expect(parsePolicy(policies['3rdparty'].extensions[id])).toEqual({ policy: defaultPolicy, problems: [] });
});

test('private windows: guarded where the browser can, closed where it cannot', () => {
  const policies = (path: string, privateWindows: string) =>
    JSON.parse(textOf(filesFor({}, { privateWindows }), path)) as Record<string, unknown>;
  expect(policies('linux/chrome/daylight.json', 'guarded')).toMatchObject({ IncognitoModeAvailability: 1 });
  // Edge can demand an extension there on Windows and macOS only.
  expect(policies('linux/edge/daylight.json', 'guarded')).toMatchObject({ InPrivateModeAvailability: 1 });
  expect(policies('linux/edge/daylight.json', 'closed')).toMatchObject({ InPrivateModeAvailability: 1 });
  expect(policies('firefox/policies.json', 'guarded')).toMatchObject({
    policies: { ExtensionSettings: { [firefoxExtensionId]: { private_browsing: true } } },
  });
  expect(policies('firefox/policies.json', 'closed')).toMatchObject({ policies: { DisablePrivateBrowsing: true } });
  expect(JSON.stringify(policies('linux/chrome/daylight.json', 'unchanged'))).not.toContain('Incognito');
});

test('policies of Firefox and entries of ExtensionSettings that were there before are kept', () => {
  const before = {
    DisableTelemetry: true,
    ExtensionSettings: { 'other@x.example': { installation_mode: 'allowed' } },
    '3rdparty': { Extensions: { 'other@x.example': { a: 1 } } },
  };
  const files = deploymentFiles(
    { ...deployment, extensionSettings: { '*': { installation_mode: 'blocked' } } },
    { group: 'everyone', document: { version: 3 } },
    { uuid: (name) => name, firefoxBefore: before },
  );
  const { policies } = JSON.parse(textOf(files, 'firefox/policies.json'));
  expect(policies).toMatchObject(before);
  expect(policies['3rdparty'].Extensions[firefoxExtensionId].version).toBe(3);
  expect(JSON.parse(textOf(files, 'linux/edge/daylight.json')).ExtensionSettings['*']).toEqual({
    installation_mode: 'blocked',
  });
});

test('the registry file says the same as the Linux file, whatever the text is', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.record({
        version: fc.nat(),
        organisation: fc.record({ name: text }),
        detection: fc.record({ terms: fc.array(text) }),
      }),
      (document) => {
        const files = filesFor(document);
        const keys = readRegistry(textOf(files, 'windows/daylight.reg'));
        for (const [browser, key] of [
          ['chrome', 'SOFTWARE\\Policies\\Google\\Chrome'],
          ['edge', 'SOFTWARE\\Policies\\Microsoft\\Edge'],
        ] as const) {
          const { '3rdparty': thirdParty, ...policies } = linux(files, browser);
          const values = unpacked(keys.get(key));
          if (browser === 'edge') {
            const required = keys.get(`${key}\\MandatoryExtensionsForInPrivateNavigation`);
            expect(Object.values(required ?? {})).toEqual([id]);
            Reflect.deleteProperty(policies, 'InPrivateModeAvailability');
          }
          if ('BrowserGuestModeEnabled' in values)
            values.BrowserGuestModeEnabled = values.BrowserGuestModeEnabled === 1;
          expect(values).toEqual(policies);
          expect(unpacked(keys.get(`${key}\\3rdparty\\extensions\\${id}\\policy`))).toEqual(thirdParty.extensions[id]);
        }
        const firefox = unpacked(keys.get('SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions'));
        expect(firefox[firefoxExtensionId]).toEqual(whole(document));
      },
    ),
    { numRuns: 20 },
  );
});

test('the registry file empties what was Daylight’s before', () => {
  const text = textOf(filesFor({}), 'windows/daylight.reg');
  expect(text).toContain(`[-HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}]\r\n`);
  expect(text.indexOf('[-HKEY')).toBeLessThan(text.indexOf('[HKEY'));
  expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
});

test('scripts for Intune quote every quote that PowerShell knows', () => {
  for (const path of ['windows/intune/deploy.ps1', 'windows/intune/detect.ps1']) {
    const text = textOf(filesFor(awkward), path);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const line = text.split('\r\n').find((one) => one.includes("Name = 'detection'")) ?? '';
    expect(line).toContain("it''s");
    expect(line).toContain('‘‘x’’');
    // The same values as the registry file.
    expect(text.match(/@\{ Key = /g)?.length).toBe(
      textOf(filesFor(awkward), 'windows/daylight.reg').match(/^"/gm)?.length,
    );
  }
});

test('the profile for macOS says the same as the Linux file', () => {
  const files = filesFor(awkward);
  const profile = readPlist(textOf(files, 'macos/daylight.mobileconfig')) as {
    PayloadContent: Record<string, unknown>[];
  };
  const payload = (type: string) => profile.PayloadContent.find(({ PayloadType }) => PayloadType === type);
  expect(payload(`com.google.Chrome.extensions.${id}`)).toMatchObject(whole(awkward));
  expect(payload(`com.microsoft.Edge.extensions.${id}`)).toMatchObject(whole(awkward));
  const { '3rdparty': _, InPrivateModeAvailability, ...edge } = linux(files, 'edge');
  expect(InPrivateModeAvailability).toBe(1);
  expect(payload('com.microsoft.Edge')).toMatchObject({ ...edge, MandatoryExtensionsForInPrivateNavigation: [id] });
  expect(payload('org.mozilla.firefox')).toMatchObject({
    EnterprisePoliciesEnabled: true,
    ...JSON.parse(textOf(files, 'firefox/policies.json')).policies,
  });
  const ids = profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the document for the Google Admin console has each section under Value', () => {
  const admin = JSON.parse(textOf(filesFor(awkward), 'google-admin/policy-for-extensions.json'));
  expect(admin.organisation).toEqual({ Value: awkward.organisation });
  expect(Object.keys(admin)).toEqual(Object.keys(whole(awkward)));
});

test('the administrative template and its words fit together', () => {
  const files = filesFor(awkward);
  const admx = textOf(files, 'windows/gpo/Daylight.admx');
  const adml = textOf(files, 'windows/gpo/en-US/Daylight.adml');
  const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);
  const strings = found(adml, /<string id="([^"]+)">/g);
  for (const name of found(admx, /\$\(string\.([^)]+)\)/g)) expect(strings).toContain(name);
  const presentations = found(adml, /<presentation id="([^"]+)">/g);
  expect(found(admx, /\$\(presentation\.([^)]+)\)/g)).toEqual(presentations);
  expect(found(adml, /refId="([^"]+)"/g)).toEqual(found(admx, /(?:text|decimal) id="([^"]+)"/g));
  const categories = found(admx, /<category name="([^"]+)"/g);
  for (const name of found(admx, /<parentCategory ref="([^"]+)"/g)) expect(categories).toContain(name);
  for (const section of Object.keys(whole({}))) expect(admx).toContain(`valueName="${section}"`);
});

test('the custom profile of Intune sets policies that its template has, for Chrome alone', () => {
  const profile = JSON.parse(textOf(filesFor(awkward), 'windows/intune/custom-profile.json'));
  const [template, ...settings] = profile.omaSettings;
  expect(template.value).toContain('Daylight_chrome_guard');
  expect(template.value).not.toContain('Edge');
  expect(settings).toHaveLength(Object.keys(whole({})).length);
  for (const { omaUri, value } of settings) {
    const policy = omaUri.split('/').at(-1);
    expect(template.value).toContain(`<policy name="${policy}"`);
    const [data] = (
      parseDocument(value, { xmlMode: true }).children as (Element & { attribs?: Record<string, string> })[]
    ).filter(({ name }) => name === 'data');
    expect(template.value).toContain(`id="${data?.attribs?.id}"`);
    if (policy?.endsWith('organisation')) expect(JSON.parse(data?.attribs?.value ?? '')).toEqual(awkward.organisation);
  }
});

test('a copy with a key of its own has its own id everywhere', () => {
  const own = 'abcdefghijklmnopabcdefghijklmnop';
  for (const { path, text } of filesFor(awkward, { extensionId: own })) {
    expect(text).not.toContain(id);
    if (!path.includes('firefox') && !path.includes('google-admin') && !path.endsWith('.adml'))
      expect(text).toContain(own);
  }
});

test('the same input gives the same files', () => {
  expect(filesFor(awkward)).toEqual(filesFor(awkward));
});
