import { xmlText } from './xml.js';

export interface ParagraphOptions {
  /** Id of the style. */
  readonly style?: string | undefined;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly align?: 'center' | 'right';
  /** The section that ends with this paragraph, as XML. */
  readonly section?: string;
}

/** A paragraph of runs that are XML already. */
export function paragraphXml(runs: string, options: ParagraphOptions = {}): string {
  const { style, keepNext, pageBreakBefore, align, section } = options;
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${xmlText(style)}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section ?? '',
  ].join('');
  return properties === '' ? `<w:p>${runs}</w:p>` : `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A run of text; `size` in points where it differs from that of the style. */
export function runXml(
  text: string,
  { bold = false, size }: { readonly bold?: boolean; readonly size?: number | undefined } = {},
): string {
  const points = size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const look = `${bold ? '<w:b/><w:bCs/>' : ''}${points}`;
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A field with what it shows until Word computes it. */
export function fieldXml(instruction: string, shown: string): string {
  return `<w:fldSimple w:instr="${xmlText(instruction)}">${runXml(shown)}</w:fldSimple>`;
}
