/** An element that begins, an element that ends, or text; a self-closing element is both of the first. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)([^>]*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML as Office programs write it, from front to back. Names keep their prefix (`w:t`). It knows the five entities
 * of XML and numbers; documents that declare others are refused before they come here.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const match of xml.matchAll(token)) {
    const [, data, slash, name, rest = '', empty, text] = match;
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: decoded(text) };
    else if (name === undefined || name.startsWith('!')) continue;
    else if (slash) yield { kind: 'close', name };
    else {
      const attributes: Record<string, string> = {};
      for (const [, key, double, single] of rest.matchAll(attribute))
        attributes[key!] = decoded(double ?? single ?? '');
      yield { kind: 'open', name, attributes };
      if (empty) yield { kind: 'close', name };
    }
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : '\ufffd';
  });
}
