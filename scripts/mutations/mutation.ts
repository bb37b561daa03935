/** One row of the table of guarantees in docs/security.md or docs/privacy.md, as a machine can try it. */
export interface Mutation {
  /** In the words of the document. */
  guarantee: string;
  document: 'docs/security.md' | 'docs/privacy.md';
  /** What is taken away: one text, or several where one wall stands behind the other. */
  controls: Control[];
  test: NamedTest;
}

/** A mutation as its file has it: the folder says which document. */
export type Row = Omit<Mutation, 'document'>;

export interface Control {
  file: string;
  /** The text that is the control, exactly as it stands there, once. */
  control: string;
  /** What stands there without the control. It must still be a program. */
  instead: string;
}

export interface NamedTest {
  file: string;
  /** The title, or the part of it that is the same in all of its cases (vitest cuts a long `$name`). */
  title: string;
  /** One case is enough: a part of what stands before the title (its describe, its row). */
  inCase?: string;
}

/** Whether a test is one of those in a real browser. */
export function isInBrowser({ file }: NamedTest): boolean {
  return file.endsWith('.spec.ts');
}

/** The source without the control; undefined unless the control stands in it exactly once. */
export function removedFrom(source: string, control: string, instead: string): string | undefined {
  const parts = source.split(control);
  return parts.length === 2 ? parts.join(instead) : undefined;
}
