/**
 * Text without what could steer a terminal, a spreadsheet or a text processor: control characters, lone surrogates, and
 * marks that turn the direction of text. Line breaks stay; a tab becomes a blank.
 */
export function clean(text: string): string {
  if (/^[\n\x20-\x7e\u00a0-\u060f\u2010-\u2027\u2030-\u205f]*$/.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
      '',
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** Clean text on one line. */
export function cleanLine(text: string): string {
  return clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
