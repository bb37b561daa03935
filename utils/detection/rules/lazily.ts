/*
 * `(?:()…){0,3}` and `(?:()…)?` in patterns: the empty group matches nothing and changes nothing, but V8 makes a loop of
 * the repetition then. Without it, it writes the body out as often as it may stand there, and what follows again behind
 * each of these: a pattern of a city with small words in its name took 300 kB of machine code, and takes 14.
 */

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
