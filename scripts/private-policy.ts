import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * Real managed policy for one browser alone. Browsers on Linux read policy from a directory of the machine; here the
 * browser gets a mount namespace of its own in which that directory is ours. The machine's files are never touched, two
 * browsers with different policies run side by side, and a changed file is noticed live.
 */
export interface PrivatePolicy {
  way: NamespaceWay;
  /** Starts the browser inside the namespace; takes the browser's arguments. */
  executablePath: string;
  /** Replaces the whole policy; the browser takes it over when the file is 5 s old and it is told to look again. */
  write(policies: object): void;
  /** Replaces another file beside it, whatever is in it; without a text it is removed. */
  writeBeside(name: string, text: string | undefined): void;
  /**
   * Has the browser look again. Its own watch misses a change that falls into its first seconds, and then only looks
   * every 15 minutes; so call this now and then while waiting for a change. Most calls do nothing: a look before the
   * file is 5 s old is in vain and puts the next one off.
   */
  nudge(): void;
  /** Removes every file. Call it when the browser is closed. */
  close(): void;
}

/** `root` needs only a mount namespace; anybody else gets the right to mount by a user namespace. */
type NamespaceWay = 'mount namespace' | 'user and mount namespace';

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Enters a mount namespace, runs `mounts` there and becomes `program`, as the same process and user. */
function wrapper(way: NamespaceWay, mounts: string[], program: string): string {
  const inside = [...mounts.map((mount) => `mount ${mount}`)].join(' && ');
  if (way === 'mount namespace') {
    return `#!/bin/sh\nexec unshare --mount --propagation private -- sh -c ${quote(`${inside} && exec "$0" "$@"`)} ${quote(program)} "$@"\n`;
  }
  // Root in the outer user namespace only to mount; a second one gives the browser its own user back.
  const back = '--user --map-user="$DAYLIGHT_UID" --map-group="$DAYLIGHT_GID"';
  return `#!/bin/sh\nDAYLIGHT_UID=$(id -u) DAYLIGHT_GID=$(id -g)\nexport DAYLIGHT_UID DAYLIGHT_GID\nexec unshare --user --map-root-user --mount --propagation private -- sh -c ${quote(`${inside} && exec unshare ${back} -- "$0" "$@"`)} ${quote(program)} "$@"\n`;
}

/**
 * A copy of /etc made of links, with one directory of ours in it: for a browser whose policy directory does not exist
 * on this machine, and must not be made there.
 */
function privateEtc(work: string, policyDirectory: string): { etc: string; realEtc: string; mountPoint: string } {
  const realEtc = join(work, 'real-etc');
  const etc = join(work, 'etc');
  mkdirSync(realEtc);
  const steps = relative('/etc', policyDirectory).split('/');
  let copy = etc;
  let original = '/etc';
  for (const step of steps) {
    mkdirSync(copy);
    for (const name of existsSync(original) ? readdirSync(original) : []) {
      if (name !== step) symlinkSync(join(realEtc, relative('/etc', original), name), join(copy, name));
    }
    copy = join(copy, step);
    original = join(original, step);
  }
  mkdirSync(copy);
  return { etc, realEtc, mountPoint: copy };
}

function possible(way: NamespaceWay, work: string): boolean {
  const probe = join(work, 'probe');
  mkdirSync(join(work, 'probe-directory'));
  writeFileSync(probe, wrapper(way, [`--bind ${quote(work)} ${quote(join(work, 'probe-directory'))}`], 'true'));
  chmodSync(probe, 0o755);
  const { status } = spawnSync(probe, { stdio: 'ignore' });
  rmSync(probe);
  rmSync(join(work, 'probe-directory'), { recursive: true });
  return status === 0;
}

/** A browser and where it looks for policy. */
interface PolicyReader {
  executablePath: string;
  /** Directory of the machine that is ours for this browser. */
  policyDirectory: string;
  /** The policy file in it. */
  policyFile?: string;
}

/** Undefined where this machine offers no way (no Linux, no rights to a namespace). */
export function createPrivatePolicy({
  executablePath: program,
  policyDirectory,
  policyFile = 'policies/managed/daylight.json',
}: PolicyReader): PrivatePolicy | undefined {
  if (process.platform !== 'linux') return undefined;
  const work = mkdtempSync(join(tmpdir(), 'daylight-policy-'));
  const close = () => rmSync(work, { recursive: true, force: true });
  const way: NamespaceWay = process.getuid?.() === 0 ? 'mount namespace' : 'user and mount namespace';
  if (!possible(way, work)) {
    close();
    return undefined;
  }
  const own = join(work, 'own');
  const file = join(own, policyFile);
  const managed = dirname(file);
  mkdirSync(managed, { recursive: true });
  let mounts = [`--bind ${quote(own)} ${quote(policyDirectory)}`];
  if (!existsSync(policyDirectory)) {
    const { etc, realEtc, mountPoint } = privateEtc(work, policyDirectory);
    mounts = [
      `--bind ${quote(own)} ${quote(mountPoint)}`,
      `--rbind /etc ${quote(realEtc)}`,
      `--rbind ${quote(etc)} /etc`,
    ];
  }
  let touchedMs = 0;
  const executablePath = join(work, 'browser-with-policy');
  writeFileSync(executablePath, wrapper(way, mounts, program));
  chmodSync(executablePath, 0o755);
  return {
    way,
    executablePath,
    write(policies) {
      // Written aside and moved, so that the browser never reads half a file.
      const aside = join(work, 'policy.new');
      writeFileSync(aside, JSON.stringify(policies, null, 2));
      renameSync(aside, file);
      touchedMs = Date.now();
    },
    writeBeside(name, text) {
      const beside = join(managed, name);
      const aside = join(work, 'beside.new');
      if (text === undefined) rmSync(beside, { force: true });
      else {
        writeFileSync(aside, text);
        renameSync(aside, beside);
      }
      touchedMs = Date.now();
    },
    nudge() {
      if (Date.now() - touchedMs < 6_000) return;
      touchedMs = Date.now();
      const passing = join(managed, 'nudge');
      writeFileSync(passing, '{}');
      rmSync(passing);
    },
    close,
  };
}
