/** From one policy file to what every platform wants. */
export { type ChromiumFamily, chromiumFamily, type Json, type Policies } from './browsers';
export { deploymentFiles } from './files';
export {
  chromiumExtensionId,
  type Deployment,
  type DeploymentFile,
  deploymentSchema,
  firefoxExtensionId,
  type GroupDocument,
} from './schema';
