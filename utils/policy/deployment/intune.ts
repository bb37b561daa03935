import { admxTemplate, templateSettings } from './admx';
import { browserPolicies, type Json } from './browsers';
import type { Deployment } from './schema';
import { escapeXml } from './xml';

/** A setting of a custom profile in Intune: address in the policy tree of Windows, and value. */
interface OmaSetting {
  displayName: string;
  description: string;
  omaUri: string;
  '@odata.type': '#microsoft.graph.omaSettingString';
  value: string;
}

const policyTree = './Device/Vendor/MSFT/Policy';

/**
 * A custom profile for Intune (Graph: deviceManagement/deviceConfigurations): takes our administrative template in and
 * sets the sections of the document by it. For Chrome alone: Windows lets no template write below
 * `SOFTWARE\Policies\Microsoft`, where Edge looks
 * (https://learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration), so Edge and
 * Firefox are configured by the script.
 */
export function intuneCustomProfile(
  group: string,
  deployment: Deployment,
  document: Readonly<Record<string, unknown>>,
): Json {
  const setting = (displayName: string, omaUri: string, value: string): OmaSetting => ({
    '@odata.type': '#microsoft.graph.omaSettingString',
    displayName,
    description: '',
    omaUri,
    value,
  });
  const settings = [
    setting(
      'Template',
      `${policyTree}/ConfigOperations/ADMXInstall/Daylight/Policy/DaylightAdmx`,
      admxTemplate(deployment, ['chrome']),
    ),
    ...templateSettings(deployment, document, 'chrome').map(({ policy, category, value }) =>
      setting(
        policy,
        `${policyTree}/Config/Daylight~Policy~${category}/${policy}`,
        `<enabled/><data id="${policy}_value" value="${escapeXml(value)}"/>`,
      ),
    ),
  ];
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: group === 'everyone' ? 'Daylight' : `Daylight (${group})`,
    description: 'Configures Daylight in Chrome. The template comes with it.',
    omaSettings: settings.map((one) => ({ ...one })),
  };
}

/**
 * A policy of the settings catalogue (Graph: deviceManagement/configurationPolicies): installs Daylight in Chrome and
 * Edge. The catalogue has no place for the document of an extension; that, and private and guest windows, come by the
 * script.
 */
export function intuneSettingsCatalogue(group: string, deployment: Deployment): Json {
  const { extensionId } = deployment;
  const install = (browser: 'chrome' | 'edge', parent: string) => {
    const { update_url: updateUrl } = (
      browserPolicies(browser, 'windows', deployment).ExtensionSettings as Record<string, { update_url: string }>
    )[extensionId] ?? { update_url: '' };
    return choice(parent, 1, [
      {
        '@odata.type': '#microsoft.graph.deviceManagementConfigurationSimpleSettingCollectionInstance',
        settingDefinitionId: `${parent}_extensioninstallforcelistdesc`,
        simpleSettingCollectionValue: [
          {
            '@odata.type': '#microsoft.graph.deviceManagementConfigurationStringSettingValue',
            value: `${extensionId};${updateUrl}`,
          },
        ],
      },
    ]);
  };
  const settings = [
    install('chrome', `${chrome}~extensions_extensioninstallforcelist`),
    install('edge', `${edge}~extensions_extensioninstallforcelist`),
  ];
  return {
    name: group === 'everyone' ? 'Daylight' : `Daylight (${group})`,
    description: 'Installs Daylight in Chrome and Edge.',
    platforms: 'windows10',
    technologies: 'mdm',
    roleScopeTagIds: ['0'],
    settings: settings.map((settingInstance, index) => ({
      '@odata.type': '#microsoft.graph.deviceManagementConfigurationSetting',
      id: String(index),
      settingInstance,
    })),
  };
}

const chrome = 'device_vendor_msft_policy_config_chromeintunev1~policy~googlechrome';
const edge = 'device_vendor_msft_policy_config_microsoft_edge~policy~microsoft_edge';

function choice(settingDefinitionId: string, option: 0 | 1, children: readonly Json[]): Json {
  return {
    '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance',
    settingDefinitionId,
    choiceSettingValue: {
      '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingValue',
      value: `${settingDefinitionId}_${option}`,
      children,
    },
  };
}
