import type { Entity } from '@/utils/detection';

/** What the person has decided about a value that would get a placeholder. */
export type PlaceholderChoice =
  /** It is sent itself; only where the policy allows it. */
  | { kind: 'as-written' }
  /** Nothing is sent in its place. */
  | { kind: 'left-out' }
  /** Something else is sent in its place; what is to be replaced in that, is. */
  | { kind: 'own-words'; words: string };

/** Choices by the value that they are about. Device zone, for one message. */
export type PlaceholderChoices = readonly (readonly [value: string, choice: PlaceholderChoice])[];

/** The choices with another one for this value; undefined takes it back. */
export function choose(
  choices: PlaceholderChoices,
  value: string,
  choice: PlaceholderChoice | undefined,
): PlaceholderChoices {
  const others = choices.filter(([of]) => of !== value);
  return choice === undefined ? others : [...others, [value, choice]];
}

/** The text with what the person has put in the place of values, or nothing. */
export function withOwnWords(text: string, entities: readonly Entity[], choices: PlaceholderChoices): string {
  const byValue = new Map(choices);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...entities].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    const choice = byValue.get(text.slice(start, end));
    if (choice === undefined || choice.kind === 'as-written') continue;
    parts.push(text.slice(done, start), choice.kind === 'own-words' ? choice.words : '');
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** The entities without those that are to be sent as they are. */
export function withoutReleased(
  text: string,
  entities: readonly Entity[],
  choices: PlaceholderChoices,
): readonly Entity[] {
  const byValue = new Map(choices);
  return entities.filter(({ start, end }) => byValue.get(text.slice(start, end))?.kind !== 'as-written');
}
