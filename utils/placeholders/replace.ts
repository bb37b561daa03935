import type { Entity, Finding } from '@/utils/detection';
import { type EntityFamily, type EntityType, entities, entityTypes, isEntityType } from '@/utils/vocabulary';
import { findTokens } from './token';
import type { Vault } from './vault';

/** Where a placeholder stands in the new text. */
export interface Place {
  start: number;
  end: number;
  placeholder: string;
  type: EntityType;
  /** What it stands in place of, in the text as it was. */
  of: { start: number; end: number };
}

export interface Replaced {
  text: string;
  vault: Vault;
  places: Place[];
}

/** Families of numbers, which are the same however they are spaced and cased. */
const numberFamilies: readonly EntityFamily[] = ['government-id', 'financial', 'health'];

function spacingIsStyle(type: EntityType): boolean {
  // A wallet is another one in other letters.
  return type === 'PHONE_NUMBER' || (type !== 'CRYPTO' && numberFamilies.includes(entities[type].family));
}

/**
 * What makes two values the same. An e-mail address is the same in any case; phone numbers, and the numbers of persons,
 * cards, accounts and insurances, are the same with other spaces, dashes, dots and brackets. Such values share a
 * placeholder, so that a model sees one customer and not two, and restoring gives the spelling that came first: a right
 * value, if not always the same letters. Everything else (names, secrets, IP addresses, wallets) is only the same when
 * it is the same letter by letter.
 */
function sameness(type: EntityType, value: string): string {
  if (type === 'EMAIL_ADDRESS') return value.toLowerCase();
  if (spacingIsStyle(type)) return value.replace(/[\s\-./()\u00a0\u2010-\u2015]/g, '').toUpperCase();
  return value;
}

const typeOfLabel = new Map<string, EntityType>(entityTypes.map((type) => [entities[type].placeholder, type]));

/** `[EMAIL_12]` -> `EMAIL` and 12. */
function readPlaceholder(placeholder: string): { label: string; number: number } {
  const cut = placeholder.lastIndexOf('_');
  return { label: placeholder.slice(1, cut), number: Number(placeholder.slice(cut + 1, -1)) };
}

/** Gives out placeholders: the one a value already has, or the next free one of its type. */
function allocator(text: string, vault: Vault) {
  const entries = { ...vault.entries };
  const byValue = new Map<string, string>();
  const lastNumber = new Map<string, number>();
  const key = (label: string, value: string) => {
    const type = typeOfLabel.get(label);
    return `${label} ${type === undefined ? value : sameness(type, value)}`;
  };
  for (const [placeholder, value] of Object.entries(entries)) {
    const { label, number } = readPlaceholder(placeholder);
    byValue.set(key(label, value), placeholder);
    lastNumber.set(label, Math.max(lastNumber.get(label) ?? 0, number));
  }
  const taken = new Set(vault.taken);
  for (const { placeholder } of findTokens(text)) {
    if (!Object.hasOwn(entries, placeholder)) taken.add(placeholder);
  }
  return {
    placeholderFor(type: EntityType, value: string): string {
      const label = entities[type].placeholder;
      const known = byValue.get(key(label, value));
      if (known !== undefined) return known;
      let number = lastNumber.get(label) ?? 0;
      let placeholder: string;
      do {
        number += 1;
        placeholder = `[${label}_${number}]`;
      } while (taken.has(placeholder));
      lastNumber.set(label, number);
      byValue.set(key(label, value), placeholder);
      entries[placeholder] = value;
      return placeholder;
    },
    vault: (): Vault => (taken.size === 0 ? { entries } : { entries, taken: [...taken] }),
  };
}

/**
 * Puts a placeholder for every entity among the findings; structures are left as they are. Pure: the vault given is
 * not changed. The same value gets the same placeholder, now and in every later text of the conversation. A placeholder
 * that is written out in the text is never given a value by it.
 */
export function replace(text: string, findings: readonly Finding[], vault: Vault): Replaced {
  const found = findings
    .filter((finding): finding is Entity => isEntityType(finding.type))
    .sort((a, b) => a.start - b.start);
  const give = allocator(text, vault);
  const places: Place[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const { type, start, end } of found) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    add(text.slice(done, from));
    const placeholder = give.placeholderFor(type, text.slice(from, end));
    places.push({ start: length, end: length + placeholder.length, placeholder, type, of: { start: from, end } });
    add(placeholder);
    done = end;
  }
  add(text.slice(done));
  return { text: parts.join(''), vault: give.vault(), places };
}
