import { policySchema } from '../schema';
import { admlTexts, admxTemplate } from './admx';
import { configurationProfile } from './apple';
import { browserPolicies, chromiumDocument, chromiumFamily, firefoxPolicies, type Policies } from './browsers';
import { googleAdminDocument } from './google-admin';
import { intuneCustomProfile, intuneSettingsCatalogue } from './intune';
import type { Deployment, DeploymentFile, GroupDocument } from './schema';
import { powershellDetection, powershellScript, registryFile } from './windows';

/** What the writers cannot find out by themselves. */
export interface DeploymentParts {
  /** An identifier (RFC 9562, version 5 or the like): the same for the same name, forever. */
  uuid: (name: string) => string;
  /** The policies of Firefox that a machine has already, to be kept. */
  firefoxBefore?: Policies;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Every file that deploys one group's document, for every platform. Pure: the same input gives the same text.
 *
 * @param document The document as the person wrote it; sections that are missing are written as empty, because a
 *   section that vanishes counts as a mistake of the browser (see `nextPolicyState`).
 */
export function deploymentFiles(
  deployment: Deployment,
  { group, document: written }: GroupDocument,
  { uuid, firefoxBefore }: DeploymentParts,
): DeploymentFile[] {
  const document = withEverySection(written);
  // Two files: of a torn one the browser takes nothing, and an extension that no file names it removes with its data.
  const files: DeploymentFile[] = chromiumFamily.flatMap(({ id }) => [
    { path: `linux/${id}/daylight.json`, text: json(browserPolicies(id, 'linux', deployment)) },
    { path: `linux/${id}/daylight-document.json`, text: json(chromiumDocument(deployment, document)) },
  ]);
  files.push(
    { path: 'firefox/policies.json', text: json({ policies: firefoxPolicies(deployment, document, firefoxBefore) }) },
    { path: 'windows/daylight.reg', text: registryFile(deployment, document), encoding: 'utf-16le' },
    { path: 'windows/gpo/Daylight.admx', text: admxTemplate(deployment) },
    { path: 'windows/gpo/en-US/Daylight.adml', text: admlTexts(deployment) },
    { path: 'windows/intune/deploy.ps1', text: withMark(powershellScript(deployment, document)) },
    { path: 'windows/intune/detect.ps1', text: withMark(powershellDetection(deployment, document)) },
    { path: 'windows/intune/custom-profile.json', text: json(intuneCustomProfile(group, deployment, document)) },
    { path: 'windows/intune/settings-catalogue.json', text: json(intuneSettingsCatalogue(group, deployment)) },
    { path: 'macos/daylight.mobileconfig', text: configurationProfile(group, deployment, document, uuid) },
    { path: 'google-admin/policy-for-extensions.json', text: json(googleAdminDocument(document)) },
  );
  return files.map((file) => ({ ...file, path: `${group}/${file.path}` }));
}

/** Windows PowerShell 5 takes a script without a byte order mark for the code page of the machine. */
const withMark = (text: string) => `\uFEFF${text}`;

/** Every key of the first level, as it stands for its defaults. */
const emptySections: Policies = Object.fromEntries(
  Object.keys(policySchema.shape).map((key) => [key, key === 'version' ? 0 : {}]),
);

function withEverySection(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...emptySections, ...document };
}
