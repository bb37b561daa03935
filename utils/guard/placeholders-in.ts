import type { Vault } from '@/utils/placeholders';
import { unreadableFiles } from '@/utils/policy';
import type { Engine } from './engine';
import type { Judgement } from './held';
import { findingsIn } from './material';
import type { Copies } from './ways';

/** What the page gets in place of what was held. */
export interface Instead {
  text: string;
  files: readonly File[];
  vault: Vault;
}

/** The files that have to stay out: what was found in them cannot be replaced, or the policy minds what nobody could read. */
function stayingOut({ capture, judged, material, read }: Held): Set<number> {
  const fixed = material.parts.filter(
    ({ start, end, file }) => read?.redactable[file] !== true && findingsIn(judged.findings, start, end).length > 0,
  );
  const matters = judged.verdict.why.some(({ rule }) => rule === unreadableFiles);
  const unread = matters ? (read?.obstacles ?? []).filter(({ obstacle }) => obstacle !== 'image') : [];
  return new Set([...fixed, ...unread].map(({ file }) => file).filter((file) => file < capture.files.length));
}

type Held = Pick<Judgement, 'capture' | 'judged' | 'material' | 'read'>;

/** How much of what is held can be had with placeholders in place of everything that was found. */
export function copiesOf(held: Held): Copies {
  // There is no place in the text at which it could stand.
  if (held.judged.unseen === true) return 'none';
  const { files, texts } = held.capture;
  const out = stayingOut(held);
  if (out.size === 0) return 'all';
  const isLeft = out.size < files.length || texts.some((text) => text.trim() !== '');
  return isLeft ? 'some' : 'none';
}

/**
 * Puts placeholders in place of what was found, in the text and in the files; the same value gets the same one in all
 * of them. Files of which no copy can be made stay out. Rejects when one cannot be had after all that should: nothing
 * may go then.
 */
export async function placeholdersIn(judgement: Judgement, engine: Engine, vault: Vault): Promise<Instead> {
  const { capture, judged, material, read } = judgement;
  const { text, findings } = judged;
  const out = stayingOut(judgement);
  let known = vault;
  const replaced = material.parts.flatMap(({ start, end, file }, part) => {
    if (out.has(file)) return [];
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
  const files = capture.files.flatMap((file, i) => (out.has(i) ? [] : [changed.has(i) ? copies[i] : file]));
  if (files.some((file) => file === undefined)) throw new Error('placeholders: a file cannot be copied');
  return { text: own.text, files: files.filter((file) => file !== undefined), vault: own.vault };
}
