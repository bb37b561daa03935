import { managedSchema } from '../managed-schema';
import { chromiumFamily } from './browsers';
import type { Deployment } from './schema';
import { escapeXml } from './xml';

/** Where an administrative template writes: one browser, one registry key. */
interface TemplateTarget {
  id: string;
  name: string;
  key: string;
}

/** Browsers that templates are made for. */
export type TemplateBrowser = 'chrome' | 'edge';

function targets({ extensionId }: Deployment, browsers: readonly TemplateBrowser[]): TemplateTarget[] {
  return chromiumFamily
    .filter(({ id }) => browsers.some((browser) => browser === id))
    .map(({ id, name, registryKey }) => ({
      id,
      name,
      key: `${registryKey}\\3rdparty\\extensions\\${extensionId}\\policy`,
    }));
}

/** Name of the policy of a section for a browser, in both files. */
const policyName = (target: TemplateTarget, section: string) => `Daylight_${target.id}_${section}`;

interface Section {
  name: string;
  description: string;
  isNumber: boolean;
}

/** One policy for each section of the document; a section is edited as JSON, the version as a number. */
function sections(): Section[] {
  return Object.entries(managedSchema().properties ?? {}).map(([name, { type, description = '' }]) => ({
    name,
    description: name === 'version' ? 'Number of the policy. Raise it with every change.' : description,
    isNumber: type === 'number',
  }));
}

/**
 * Administrative template for Group Policy and for ingestion by Intune
 * (https://learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema).
 */
export function admxTemplate(
  deployment: Deployment,
  browsers: readonly TemplateBrowser[] = ['chrome', 'edge'],
): string {
  const policies = targets(deployment, browsers).flatMap((target) =>
    sections().map((section) => {
      const name = policyName(target, section.name);
      const element = section.isNumber
        ? `<decimal id="${name}_value" valueName="${section.name}" minValue="0" maxValue="1000000000" />`
        : `<text id="${name}_value" valueName="${section.name}" maxLength="1000000" />`;
      return `    <policy name="${name}" class="Machine" displayName="$(string.${name})" explainText="$(string.${name}_explain)" presentation="$(presentation.${name})" key="${escapeXml(target.key)}">
      <parentCategory ref="Daylight_${target.id}" />
      <supportedOn ref="SUPPORTED_WIN10" />
      <elements>
        ${element}
      </elements>
    </policy>`;
    }),
  );
  const categories = targets(deployment, browsers).map(
    ({ id }) =>
      `    <category name="Daylight_${id}" displayName="$(string.Daylight_${id})">\n      <parentCategory ref="Daylight" />\n    </category>`,
  );
  return crlf(`<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces>
    <target prefix="daylight" namespace="Daylight.Policies" />
  </policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn>
    <definitions>
      <definition name="SUPPORTED_WIN10" displayName="$(string.SUPPORTED_WIN10)" />
    </definitions>
  </supportedOn>
  <categories>
    <category name="Daylight" displayName="$(string.Daylight)" />
${categories.join('\n')}
  </categories>
  <policies>
${policies.join('\n')}
  </policies>
</policyDefinitions>
`);
}

/** The words of the template, in English. */
export function admlTexts(deployment: Deployment): string {
  const strings: [string, string][] = [
    ['SUPPORTED_WIN10', 'Windows 10 or newer'],
    ['Daylight', 'Daylight'],
  ];
  const presentations: string[] = [];
  for (const target of targets(deployment, ['chrome', 'edge'])) {
    strings.push([`Daylight_${target.id}`, `Daylight in ${target.name}`]);
    for (const { name, description, isNumber } of sections()) {
      const id = policyName(target, name);
      strings.push(
        [id, name],
        [`${id}_explain`, isNumber ? description : `${description} Written as JSON: a section of the policy document.`],
      );
      presentations.push(
        isNumber
          ? `      <presentation id="${id}">\n        <decimalTextBox refId="${id}_value" spin="false">${name}</decimalTextBox>\n      </presentation>`
          : `      <presentation id="${id}">\n        <textBox refId="${id}_value">\n          <label>${name} (JSON)</label>\n        </textBox>\n      </presentation>`,
      );
    }
  }
  return crlf(`<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Daylight</displayName>
  <description>Policies of Daylight</description>
  <resources>
    <stringTable>
${strings.map(([id, text]) => `      <string id="${id}">${escapeXml(text)}</string>`).join('\n')}
    </stringTable>
    <presentationTable>
${presentations.join('\n')}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`);
}

/** Each policy of the template that the document sets, for Intune: name and value of its one element. */
export function templateSettings(
  deployment: Deployment,
  document: Readonly<Record<string, unknown>>,
  browser: TemplateBrowser,
): { policy: string; category: string; value: string }[] {
  const [target] = targets(deployment, [browser]);
  if (target === undefined) return [];
  return Object.entries(document).map(([name, value]) => ({
    policy: policyName(target, name),
    category: `Daylight~Daylight_${browser}`,
    value: typeof value === 'number' ? String(value) : JSON.stringify(value),
  }));
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
