/** A pattern that is compiled where it is first asked for. It sticks to the place at which it is tried. */
export function lazily(source: () => string, flags = 'y'): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source(), flags);
    return made;
  };
}

/** What `pattern` matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
