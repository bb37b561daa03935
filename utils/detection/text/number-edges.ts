import { IDEOGRAPH, isDigit, isWordUnit, kindOf, OTHER } from './characters';

/** Whether a number begins here: no letter touches it, and no further digits hang on it by a dash or dot. */
export function beginsNumber(text: string, start: number, grouped: boolean): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (clingsToNumbers(before)) return false;
  if (!isTight(before) || start < 2) return true;
  const further = text.charCodeAt(start - 2);
  return !isDigit(further) && (grouped || before !== 45 || !isWordUnit(further));
}

/** Whether a number ends here, by the same signs. */
export function endsNumber(text: string, end: number, grouped: boolean): boolean {
  if (end >= text.length) return true;
  const after = text.charCodeAt(end);
  if (clingsToNumbers(after)) return false;
  if (!isTight(after) || end + 1 >= text.length) return true;
  const further = text.charCodeAt(end + 1);
  return !isDigit(further) && (grouped || after !== 45 || !isWordUnit(further));
}

/** A letter that touches a number is a part of it, but in scripts that are written without spaces. */
function clingsToNumbers(c: number): boolean {
  const kind = kindOf(c);
  return kind !== OTHER && kind !== IDEOGRAPH;
}

function isTight(c: number): boolean {
  return c === 45 || c === 46 || c === 47;
}
