/** Start and end of a conversation, `HH:MM`, and what else the text said. */
export interface FoundTimes {
  readonly start: string;
  readonly end?: string;
  readonly rest: string;
}

const clock = String.raw`(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\s*([ap]\.?m\b\.?)?`;
const zone = String.raw`(?:\s*(?:WIB|WITA|WIT)\b)?`;
const until = String.raw`\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|to|until|till)\s*`;
const times = new RegExp(
  String.raw`(?:\b(?:pukul|pkl\.?|jam|at|from|dari)\s+)?(?<![\d.:])${clock}${zone}(?:${until}(?:(?:pukul|jam)\s+)?(?:${clock}${zone}|selesai\b|finish\b|end\b))?(?![\d:])`,
  'iu',
);

/** Finds `10.00–11.30 WIB`, `pukul 10:00 s.d. selesai`, `9:30 am to 10:45 am` in a text. */
export function findTimes(text: string): FoundTimes | undefined {
  const found = times.exec(text);
  if (!found) return undefined;
  const start = clockTime(found[1]!, found[2]!, found[3]);
  if (start === undefined) return undefined;
  const end = found[4] === undefined ? undefined : clockTime(found[4], found[5]!, found[6]);
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,/;|()–—-]+|[\s,/;|()–—-]+$/gu, '');
  return { start, ...(end !== undefined && { end }), rest };
}

function clockTime(hours: string, minutes: string, half: string | undefined): string | undefined {
  let hour = Number(hours);
  if (half?.toLowerCase().startsWith('p') && hour < 12) hour += 12;
  if (half?.toLowerCase().startsWith('a') && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
