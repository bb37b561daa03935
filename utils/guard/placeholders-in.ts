import type { Vault } from '@/utils/placeholders';
import type { Engine } from './engine';
import type { Judgement } from './held';
import { findingsIn } from './material';

/** What the page gets in place of what was held. */
export interface Instead {
  text: string;
  files: readonly File[];
  vault: Vault;
}

/** Whether everything that was found can be replaced where it stands: files only as far as their formats allow it. */
export function canReplace({ judged, material, read }: Pick<Judgement, 'judged' | 'material' | 'read'>): boolean {
  return material.parts.every(
    ({ start, end, file }) => read?.redactable[file] === true || findingsIn(judged.findings, start, end).length === 0,
  );
}

/**
 * Puts placeholders in place of what was found, in the text and in the files; the same value gets the same one in all
 * of them. Rejects when a file cannot be had with placeholders after all: nothing may go then.
 */
export async function placeholdersIn(
  { capture, judged, material, read }: Judgement,
  engine: Engine,
  vault: Vault,
): Promise<Instead> {
  const { text, findings } = judged;
  let known = vault;
  const replaced = material.parts.flatMap(({ start, end }, part) => {
    const { places, vault: next } = engine.replace(text.slice(start, end), findingsIn(findings, start, end), known);
    known = next;
    return places.length === 0
      ? []
      : [{ part, replacements: places.map(({ of, placeholder }) => ({ ...of, with: placeholder })) }];
  });
  const own = engine.replace(text.slice(material.ownFrom), findingsIn(findings, material.ownFrom, text.length), known);
  if (read === undefined) return { text: own.text, files: [], vault: own.vault };
  const copies = replaced.length === 0 ? [] : await read.redact(replaced);
  const changed = new Set(replaced.map(({ part }) => material.parts[part]?.file));
  const files = capture.files.map((file, i) => (changed.has(i) ? copies[i] : file));
  if (files.some((file) => file === undefined)) throw new Error('placeholders: a file cannot be copied');
  return { text: own.text, files: files.filter((file) => file !== undefined), vault: own.vault };
}
