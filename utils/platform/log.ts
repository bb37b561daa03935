/** The extension's log, for IT: a code and a place, never a value. */
export function logWarning(code: string, place: string): void {
  console.warn(`Daylight ${code}: ${place}`);
}
