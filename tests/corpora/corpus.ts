import type { Label, StructureLabel } from './fragment';
import { asFragment } from './fragment';
import { Random } from './random';
import type { Template } from './template';
import { type Language, Values } from './values';

/** The door of the corpora: labelled documents, made from templates. See README.md. */
export {
  asFragment,
  entity,
  join,
  type Label,
  type Piece,
  publicly,
  type StructureLabel,
  structure,
  t,
} from './fragment';
export { type Template, templates } from './template';
export { type Country, type Language, Values } from './values';

export const splits = ['tuned', 'held-out'] as const;
export type Split = (typeof splits)[number];

export interface LabelledDocument {
  /** Template and number: `en-newsletter-3/12`. */
  id: string;
  language: Language;
  split: Split;
  kind: string;
  text: string;
  entities: Label[];
  structures: StructureLabel[];
  /** Whether pasting it into an unsanctioned tool must warn. */
  warns: boolean;
}

/**
 * Labelled documents from templates: half from the ones that warn, half from the others, each template about as often
 * as its neighbours. The same arguments give the same documents.
 */
export function makeDocuments(
  templates: readonly Template[],
  split: Split,
  seed: number,
  count: number,
): LabelledDocument[] {
  const random = new Random(seed);
  const documents: LabelledDocument[] = [];
  for (const warns of [false, true]) {
    const group = templates.filter((template) => template.warns === warns);
    if (group.length === 0) continue;
    const share = Math.round(count / 2);
    let queue: Template[] = [];
    for (let number = 0; number < share; number++) {
      if (queue.length === 0) queue = random.shuffled(group);
      const template = queue.pop();
      if (template !== undefined) documents.push(makeDocument(template, split, number, random.int(0, 2 ** 31)));
    }
  }
  return documents;
}

/** One document of a template. */
function makeDocument(template: Template, split: Split, number: number, seed: number): LabelledDocument {
  const { id, language, kind, warns, write } = template;
  const values = new Values(language, new Random(seed));
  const { text, entities, structures } = asFragment(write(values));
  return { id: `${id}/${number}`, language, split, kind, text, entities, structures, warns };
}
