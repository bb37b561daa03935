const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month has the day in some year. Months and days count from 1. */
export function isMonthAndDay(month: number, day: number): boolean {
  return day >= 1 && day <= (longest[month - 1] ?? 0);
}

/** Two digits of a number at an index. */
export function twoDigits(digits: string, index: number): number {
  return Number(digits.slice(index, index + 2));
}

/** Whether six digits from the index on are year, month and day. */
export function isYymmdd(digits: string, index = 0): boolean {
  return isMonthAndDay(twoDigits(digits, index + 2), twoDigits(digits, index + 4));
}

/** Whether six digits from the index on are day, month and year. */
export function isDdmmyy(digits: string, index = 0): boolean {
  return isMonthAndDay(twoDigits(digits, index + 2), twoDigits(digits, index));
}
