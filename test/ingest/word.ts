import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A run; `\n` is a line break, `\t` a tab, `**…**` bold. */
export function runs(text: string): string {
  return text
    .split('**')
    .map((part, i) => {
      const inner = part
        .split(/([\n\t])/)
        .map((piece) =>
          piece === '\n'
            ? '<w:br/>'
            : piece === '\t'
              ? '<w:tab/>'
              : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
        )
        .join('');
      return `<w:r>${i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}${inner}</w:r>`;
    })
    .join('');
}

/** A paragraph, plain or with a style (`Heading1`) or as an item of a list. */
export function p(
  text: string,
  look: { style?: string; list?: 'bullet' | 'number'; level?: number } = {},
): string {
  const list = look.list
    ? `<w:numPr><w:ilvl w:val="${look.level ?? 0}"/><w:numId w:val="${look.list === 'bullet' ? 1 : 2}"/></w:numPr>`
    : '';
  const style = look.style ? `<w:pStyle w:val="${look.style}"/>` : '';
  return `<w:p><w:pPr>${style}${list}</w:pPr>${runs(text)}</w:p>`;
}

/** A table of texts; a cell may be several paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\n')
      .map((line) => p(line))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The bytes of a .docx with these blocks as its body. */
export function docx(...blocks: readonly string[]): Uint8Array {
  return pack(partsOf(blocks.join('')));
}

export function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function partsOf(body: string): Record<string, string> {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const type = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
  const override = (name: string, part: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${type(part)}"/>`;
  const related = ['styles', 'numbering', 'footer'];
  const level = (n: number, format: string) =>
    `<w:lvl w:ilvl="${n}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%${n + 1}."/></w:lvl>`;
  const abstract = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${level(0, format)}${level(1, format)}</w:abstractNum>`;
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${related.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships ${rels}><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships ${rels}>${related.map((name, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${w} xmlns:r="${office}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${w}>${['1', '2', '3'].map((n) => `<w:style w:type="paragraph" w:styleId="Judul${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${w}>${abstract(0, 'bullet')}${abstract(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footer.xml': `${head}<w:ftr ${w}>${p('Halaman kaki 7')}</w:ftr>`,
  };
}
