import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from '@playwright/test';

/** A Chromium that loads an unpacked extension. */
export interface Chromium {
  executablePath: string;
  /** As the browser itself says it: `Chromium 156.0.7800.1`. */
  version: string;
  /** Where on Linux this brand reads managed policy. */
  policyDirectory: string;
}

/** The oldest version that our manifest allows. */
const oldestMajor = 128;

function namesOnPath(): string[] {
  const names = ['chromium', 'chromium-browser', 'chrome-for-testing'];
  return (process.env.PATH ?? '').split(delimiter).flatMap((directory) => names.map((name) => join(directory, name)));
}

function candidates(): string[] {
  const {
    DAYLIGHT_CHROMIUM: own,
    LOCALAPPDATA: local = '',
    PROGRAMFILES: programs = '',
    HOME: home = '',
  } = process.env;
  if (own !== undefined && own !== '') return [own];
  const usual =
    process.platform === 'darwin'
      ? ['/Applications', join(home, 'Applications')].flatMap((apps) => [
          join(apps, 'Chromium.app/Contents/MacOS/Chromium'),
          join(apps, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
        ])
      : process.platform === 'win32'
        ? [local, programs].map((directory) => join(directory, 'Chromium/Application/chrome.exe'))
        : namesOnPath();
  return [...usual, playwright.executablePath()];
}

/** Snaps see neither /tmp nor a policy of ours, and Ubuntu's `chromium-browser` is only a pointer to one. */
function isSnap(file: string): boolean {
  const real = realpathSync(file);
  return (
    real.includes('/snap') || (real.startsWith('/usr/bin/') && readFileSync(real).subarray(0, 4096).includes('/snap/'))
  );
}

function inspect(file: string): Chromium | undefined {
  if (!existsSync(file) || (process.platform === 'linux' && isSnap(file))) return undefined;
  const isTesting = /chrome.for.testing|ms-playwright/i.test(file);
  let version = isTesting ? 'Chrome for Testing' : 'Chromium';
  // On Windows the browser opens a window instead of saying its version.
  if (process.platform !== 'win32') {
    const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    if (status !== 0) return undefined;
    version = stdout.trim();
  }
  // Branded Chrome has ignored --load-extension since version 137.
  if (!/Chromium|for Testing/.test(version)) return undefined;
  const major = Number(/(\d+)\./.exec(version)?.[1] ?? oldestMajor);
  if (major < oldestMajor) return undefined;
  const policyDirectory = version.includes('for Testing') ? '/etc/opt/chrome_for_testing' : '/etc/chromium';
  return { executablePath: file, version, policyDirectory };
}

let found: Chromium | undefined;

/** The first usable Chromium of this machine: DAYLIGHT_CHROMIUM alone when set, else installed ones, else Playwright's. */
function findChromium(): Chromium | undefined {
  for (const file of candidates()) {
    found ??= inspect(file);
  }
  return found;
}

/** Same, where one must be there already (`npm run` looks for it before). */
export function requireChromium(): Chromium {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('no Chromium found; npm test, npm start and npm run tour install one');
  return chromium;
}

/** Downloads a browser by Playwright; false where its servers cannot be reached. */
function downloadByPlaywright(): boolean {
  const { status } = spawnSync('playwright', ['install', 'chromium', '--no-shell'], {
    stdio: ['ignore', 2, 2],
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Installs a package of the system, where that can be done without asking; false where not. */
export function installByApt(name: 'chromium' | 'firefox-esr'): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const options = {
    stdio: ['ignore', 2, 2] as ['ignore', number, number],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
    return true;
  } catch {
    return false;
  }
}

const whatToInstall: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'Install Chromium (Debian: "sudo apt-get install chromium"; elsewhere the package "chromium")',
  darwin: 'Install Chromium ("brew install --cask chromium")',
  win32: 'Install Chromium or Chrome for Testing (https://googlechromelabs.github.io/chrome-for-testing/)',
};

/** Finds or installs a Chromium and says on stderr which was taken. Undefined, with a sentence on what to do, when none can be had. */
export function ensureChromium(): Chromium | undefined {
  const say = (line: string) => process.stderr.write(`Daylight: ${line}\n`);
  const ways: [string, () => boolean][] = [
    ['no Chromium is installed; downloading one by Playwright ...', downloadByPlaywright],
    [
      "that did not work; installing the system's Chromium (apt-get install chromium) ...",
      () => installByApt('chromium'),
    ],
  ];
  let chromium = findChromium();
  if (chromium === undefined && process.env.DAYLIGHT_CHROMIUM) {
    say(
      `DAYLIGHT_CHROMIUM names no usable Chromium (version ${oldestMajor} or newer; Google Chrome does not load extensions from a folder).`,
    );
    return undefined;
  }
  for (const [words, install] of ways) {
    if (chromium !== undefined) break;
    say(words);
    if (install()) chromium = findChromium();
  }
  if (chromium === undefined) {
    say(
      `there is no Chromium on this machine, and none could be installed. ${whatToInstall[process.platform] ?? 'Install Chromium'}, or set DAYLIGHT_CHROMIUM to one, and run this again. Google Chrome itself will not do: it does not load an extension from a folder.`,
    );
    return undefined;
  }
  say(`browser: ${chromium.version} (${chromium.executablePath})`);
  return chromium;
}
