import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installByApt } from './browser';

/** A Firefox that a test may start. */
export interface Firefox {
  executablePath: string;
  /** As the browser itself says it: `Mozilla Firefox 153.0esr`. */
  version: string;
}

/** The oldest version that our manifest allows. */
const oldestMajor = 140;

function candidates(): string[] {
  const { DAYLIGHT_FIREFOX: own, PATH = '', HOME: home = '', PROGRAMFILES: programs = '' } = process.env;
  if (own !== undefined && own !== '') return [own];
  if (process.platform === 'darwin')
    return ['/Applications', join(home, 'Applications')].map((apps) =>
      join(apps, 'Firefox.app/Contents/MacOS/firefox'),
    );
  if (process.platform === 'win32') return [join(programs, 'Mozilla Firefox/firefox.exe')];
  return PATH.split(delimiter).flatMap((directory) => ['firefox-esr', 'firefox'].map((name) => join(directory, name)));
}

function inspect(executablePath: string): Firefox | undefined {
  if (!existsSync(executablePath)) return undefined;
  // On Windows the browser opens a window instead of saying its version.
  if (process.platform === 'win32') return { executablePath, version: 'Mozilla Firefox' };
  const { stdout, status } = spawnSync(executablePath, ['--version'], { encoding: 'utf8' });
  if (status !== 0 || Number(/(\d+)\./.exec(stdout)?.[1] ?? 0) < oldestMajor) return undefined;
  return { executablePath, version: stdout.trim() };
}

/** The first usable Firefox of this machine: DAYLIGHT_FIREFOX alone when set, else an installed one. */
export function findFirefox(): Firefox | undefined {
  for (const file of candidates()) {
    const firefox = inspect(file);
    if (firefox !== undefined) return firefox;
  }
  return undefined;
}

/** Finds or installs a Firefox; says on stderr which was taken, or why the tests in Firefox are left out. */
export function ensureFirefox(): Firefox | undefined {
  const say = (line: string) => process.stderr.write(`Daylight: ${line}\n`);
  let firefox = findFirefox();
  if (firefox === undefined && !process.env.DAYLIGHT_FIREFOX && installByApt('firefox-esr')) firefox = findFirefox();
  if (firefox === undefined)
    say(
      `the tests in Firefox are skipped: there is no Firefox ${oldestMajor} or newer on this machine, and none could be installed. Install one (Debian: "sudo apt-get install firefox-esr"), or set DAYLIGHT_FIREFOX to one.`,
    );
  else say(`second browser: ${firefox.version} (${firefox.executablePath})`);
  return firefox;
}
