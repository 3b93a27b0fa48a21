/** Twentieths of a point: A4 with the margins of an Indonesian thesis, 4 cm where it is bound and 3 cm elsewhere. */
const paper = { short: 11_906, long: 16_838, bound: 2268, margin: 1701 } as const;

/** Width and height of the text on a page; a wide page lies on its side and is bound at its upper edge. */
export function pageRoom(wide: boolean): { readonly width: number; readonly height: number } {
  const across = paper.short - paper.bound - paper.margin;
  const along = paper.long - 2 * paper.margin;
  return wide ? { width: along, height: across } : { width: across, height: along };
}

/** The properties of a section; `footer` is the relationship of the part with the page number. */
export function sectionXml(wide: boolean, footer: string | undefined): string {
  const { short, long, bound, margin } = paper;
  const size = wide
    ? `<w:pgSz w:w="${long}" w:h="${short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${short}" w:h="${long}" w:orient="portrait"/>`;
  const top = wide ? bound : margin;
  const left = wide ? margin : bound;
  return (
    '<w:sectPr>' +
    (footer === undefined ? '' : `<w:footerReference w:type="default" r:id="${footer}"/>`) +
    `<w:type w:val="nextPage"/>${size}` +
    `<w:pgMar w:top="${top}" w:right="${margin}" w:bottom="${margin}" w:left="${left}" w:header="709" w:footer="709" w:gutter="0"/>` +
    '</w:sectPr>'
  );
}
