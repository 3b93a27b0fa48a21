import { clean } from '../clean.js';

/** Attributes of an element; undefined ones are left out, numbers rounded to a tenth. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as text; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value!)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A line of text at a place. */
export function label(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

/** A picture with a title and a description for those who cannot see it. */
export function picture(
  size: { readonly width: number; readonly height: number },
  words: { readonly title: string; readonly description: string },
  content: readonly string[],
): string {
  const { width, height } = size;
  const head = `${element('title', { id: 'title' }, escapeXml(words.title))}\n${element('desc', { id: 'desc' }, escapeXml(words.description))}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': 'title desc',
      'font-family': 'Arial, Helvetica, sans-serif',
      'font-size': 12,
    },
    `\n${[head, element('rect', { width: '100%', height: '100%', fill: '#ffffff' }), ...content].join('\n')}\n`,
  )}\n`;
}

/** Width that text needs at 12 px, roughly: there is no font here to ask. */
export function roughWidth(text: string): number {
  return [...text].length * 6.6;
}

/** Text in lines of about so many characters. */
export function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

function escapeXml(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
