/** Whether `text` is an ISO 8601 calendar date that the calendar has, looks like one but is not, or is something else. */
export function checkIsoDate(text: string): 'ok' | 'no-date' | 'form' {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return 'form';
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'no-date';
  return 'ok';
}

/** Days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
