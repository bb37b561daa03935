import { browserPolicies, chromiumFamily, firefoxPolicies, type Json, type Policies } from './browsers';
import type { Deployment } from './schema';
import { escapeXml } from './xml';

const organisationId = 'example.daylight';

/**
 * A configuration profile for macOS: Chrome, Edge and Firefox with their policies, and the document for the extension
 * (https://support.google.com/chrome/a/answer/7517624, https://github.com/mozilla/policy-templates/tree/master/mac).
 *
 * @param uuid Makes an identifier out of a name; the same name must give the same one, so that a new profile replaces
 *   the one before.
 */
export function configurationProfile(
  group: string,
  deployment: Deployment,
  document: Readonly<Record<string, unknown>>,
  uuid: (name: string) => string,
): string {
  const payload = (type: string, content: Policies): Policies => ({
    PayloadType: type,
    PayloadIdentifier: `${organisationId}.${group}.${type}`,
    PayloadUUID: uuid(`${group}/${type}`),
    PayloadVersion: 1,
    PayloadEnabled: true,
    ...content,
  });
  const payloads: Policies[] = [];
  for (const { id, macDomain } of chromiumFamily) {
    if (macDomain === undefined) continue;
    payloads.push(
      payload(macDomain, browserPolicies(id, 'macos', deployment)),
      payload(`${macDomain}.extensions.${deployment.extensionId}`, document as Policies),
    );
  }
  payloads.push(
    payload('org.mozilla.firefox', { EnterprisePoliciesEnabled: true, ...firefoxPolicies(deployment, document) }),
  );
  return plist({
    PayloadType: 'Configuration',
    PayloadDisplayName: group === 'everyone' ? 'Daylight' : `Daylight (${group})`,
    PayloadDescription: 'Installs Daylight in Chrome, Edge and Firefox, and configures it.',
    PayloadIdentifier: `${organisationId}.${group}`,
    PayloadUUID: uuid(group),
    PayloadVersion: 1,
    PayloadScope: 'System',
    PayloadRemovalDisallowed: true,
    PayloadContent: payloads,
  });
}

/** A property list in XML (https://www.apple.com/DTDs/PropertyList-1.0.dtd). */
function plist(root: Json): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${element(root, '')}
</plist>
`;
}

function element(value: Json, indent: string): string {
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (typeof value === 'number') {
    const tag = Number.isInteger(value) ? 'integer' : 'real';
    return `${indent}<${tag}>${value}</${tag}>`;
  }
  if (typeof value === 'string') return `${indent}<string>${escapeXml(value)}</string>`;
  const inside = `${indent}  `;
  if (isList(value)) {
    if (value.length === 0) return `${indent}<array/>`;
    return `${indent}<array>\n${value.map((item) => element(item, inside)).join('\n')}\n${indent}</array>`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return `${indent}<dict/>`;
  const lines = entries.map(([key, item]) => `${inside}<key>${escapeXml(key)}</key>\n${element(item, inside)}`);
  return `${indent}<dict>\n${lines.join('\n')}\n${indent}</dict>`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
