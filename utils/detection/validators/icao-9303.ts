const weights = [7, 3, 1];

/** Check digit of a field of a travel document, by ICAO Doc 9303 part 3, section 4.9: weights 7, 3, 1, `<` is 0. */
export function icaoCheckDigit(field: string): number {
  let sum = 0;
  for (let i = 0; i < field.length; i++) {
    const c = field.charCodeAt(i);
    const value = c === 60 ? 0 : c <= 57 ? c - 48 : c - 55;
    sum += value * (weights[i % 3] ?? 0);
  }
  return sum % 10;
}

/** Whether a digit checks the field before it. */
function holds(field: string, digit: string): boolean {
  return String(icaoCheckDigit(field)) === digit || (digit === '<' && /^<*$/.test(field));
}

/** Lines of a travel document: TD3 (passport) 44, TD2 36, TD1 (card) 30 characters (Doc 9303 parts 4, 5, 6). */
export type MachineReadableLine = 'names' | 'data' | 'none';

/** What a line of a machine-readable zone is: one with names, or one with number and dates whose check digits hold. */
export function machineReadableLine(line: string): MachineReadableLine {
  if (line.length === 44 || line.length === 36) {
    if (/^[PVIAC][A-Z<][A-Z<]{3}[A-Z]+<{1,2}[A-Z<]+$/.test(line)) return 'names';
    const holding =
      /^[A-Z0-9<]{9}[\d<][A-Z<]{3}\d{6}\d[MFX<]\d{6}\d/.test(line) &&
      holds(line.slice(0, 9), line.charAt(9)) &&
      holds(line.slice(13, 19), line.charAt(19)) &&
      holds(line.slice(21, 27), line.charAt(27));
    return holding ? 'data' : 'none';
  }
  if (line.length !== 30) return 'none';
  if (/^[IAC][A-Z<][A-Z<]{3}[A-Z0-9<]{25}$/.test(line) && holds(line.slice(5, 14), line.charAt(14))) return 'data';
  if (/^\d{7}[MFX<]\d{7}[A-Z<]{3}/.test(line))
    return holds(line.slice(0, 6), line.charAt(6)) && holds(line.slice(8, 14), line.charAt(14)) ? 'data' : 'none';
  return /^[A-Z]+<{1,2}[A-Z<]+<$/.test(line) ? 'names' : 'none';
}
