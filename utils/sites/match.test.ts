import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { contentScriptMatches, matchesFor, partMatches } from './match';

it('content scripts wait on every host of the catalogue, whole', () => {
  const matches = contentScriptMatches();
  for (const host of catalogue.flatMap((site) => site.hosts)) expect(matches).toContain(`https://${host}/*`);
  for (const match of matches) expect(match).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/);
  expect(new Set(matches).size).toBe(matches.length);
});

it('where a page changes without loading, the whole host is watched; where it loads, only the part', () => {
  expect(contentScriptMatches()).toContain('https://x.com/*');
  expect(contentScriptMatches()).toContain('https://github.com/*');
  expect(contentScriptMatches()).not.toContain('https://www.google.com/*');
  expect(partMatches()).toContain('https://www.google.com/search?*udm=50*');
  expect(partMatches()).toContain('https://huggingface.co/chat*');
  expect(partMatches()).toContain('https://duckduckgo.com/?*ia=chat*');
});

it('no page gets a script twice: a host is watched whole or in parts', () => {
  const whole = new Set(contentScriptMatches().map((match) => match.split('/')[2]));
  for (const match of partMatches()) expect(whole.has(match.split('/')[2]), match).toBe(false);
});

it('hosts of a policy are watched on http too', () => {
  expect(matchesFor(['localhost', '*.example.com', 'localhost'])).toEqual(['*://*.example.com/*', '*://localhost/*']);
  expect(matchesFor([])).toEqual([]);
});

it('the room loads outside a browser and does nothing when it is loaded', () => {
  const room = new URL('./index.ts', import.meta.url).href;
  const script = `const before = Object.keys(globalThis).length; const room = await import('${room}');
    console.log(Object.keys(globalThis).length - before, room.contentScriptMatches().length > 100);`;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root });
  expect(said.toString().trim()).toBe('0 true');
});
