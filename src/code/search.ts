import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import type { IndicatorPattern } from '../model/codebook.js';
import { type OneOf, requiredLiterals } from './regex-literals.js';

const require = createRequire(import.meta.url);

/** Compiled regular expressions by source; null where the source is none. */
const compiled = new Map<string, RE2JS | null>();

/** A regular expression on the linear-time engine, loaded on first use; null where the source is none. */
export function linearRegex(source: string): RE2JS | null {
  let regex = compiled.get(source);
  if (regex === undefined) {
    const { RE2JS: engine } = require('re2js') as { RE2JS: typeof RE2JS };
    try {
      regex = engine.compile(source);
    } catch {
      // The codebook reader reports it with its place; here it finds nothing.
      regex = null;
    }
    compiled.set(source, regex);
  }
  return regex;
}

/** Source → what must stand in a match. */
const literals = new Map<string, readonly OneOf[]>();
/** The text last asked about, in small letters: a unit is asked about by many expressions. */
let last = { text: '', small: '' };

function mayMatch(source: string, text: string): boolean {
  let needed = literals.get(source);
  if (needed === undefined) {
    needed = requiredLiterals(source);
    literals.set(source, needed);
  }
  if (needed.length > 0 && last.text !== text) last = { text, small: text.toLowerCase() };
  return needed.every((texts) => texts.some((one) => last.small.includes(one)));
}

/** Ranges of a text that a regular expression or an exact text matches, left to right, none empty. */
export function searchText(pattern: IndicatorPattern, text: string): [number, number][] {
  const found: [number, number][] = [];
  if (pattern.kind === 'exact' && pattern.text !== '')
    for (
      let at = text.indexOf(pattern.text);
      at >= 0;
      at = text.indexOf(pattern.text, at + pattern.text.length)
    )
      found.push([at, at + pattern.text.length]);
  if (pattern.kind === 'regex' && mayMatch(pattern.source, text)) {
    const matcher = linearRegex(pattern.source)?.matcher(text);
    while (matcher?.find()) if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()]);
  }
  return found;
}
