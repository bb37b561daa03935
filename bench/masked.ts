/** The shape of a text and nothing else of it: letters become a or A, digits 9, line ends a sign. */
export function masked(text: string, longest = 60): string {
  const shape = text
    .slice(0, longest)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/\s/g, (sign) => (sign === ' ' ? ' ' : '␤'));
  return text.length > longest ? `${shape}… (${text.length})` : shape;
}
