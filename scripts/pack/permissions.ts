import type { Manifest } from './manifests';

/** Why each permission is there, by browser. A permission that is not in it does not ship. */
export type PermissionReasons = Readonly<Record<'chrome' | 'firefox', Readonly<Record<string, string>>>>;

interface PermissionDifference {
  /** In the build and not recorded: nobody has said why. */
  unexplained: string[];
  /** Recorded and not in the build any more. */
  gone: string[];
}

/** Every permission that a manifest asks for, hosts and optional ones too. */
function permissionsOf(manifest: Manifest): string[] {
  const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest;
  return [permissions, host_permissions, optional_permissions, optional_host_permissions].flatMap((list) => list ?? []);
}

export function permissionDifference(
  manifest: Manifest,
  reasons: Readonly<Record<string, string>>,
): PermissionDifference {
  const asked = permissionsOf(manifest);
  return {
    unexplained: asked.filter((name) => (reasons[name] ?? '').trim() === ''),
    gone: Object.keys(reasons).filter((name) => !asked.includes(name)),
  };
}
