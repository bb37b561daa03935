/** The digit at an index. */
export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
}

/** Each digit times its weight, added up; as many digits as there are weights. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digitAt(digits, i) * (weights[i] ?? 0);
  return sum;
}

/** What a letter stands for in check sums: A = 10 ... Z = 35; a digit for itself. */
export function alphanumericValue(character: string): number {
  const c = character.charCodeAt(0);
  return c <= 57 ? c - 48 : (c & ~32) - 55;
}

/** Whether only one digit, or nothing but counting up, makes the number: nobody has it, many type it. */
export function isTypedForShow(digits: string): boolean {
  return /^(\d)\1*$/.test(digits) || '01234567890123456789'.includes(digits);
}
