import type { Format } from '../format.js';
import { gridOf, spoken } from '../grid.js';
import { captionXml } from '../word/caption.js';
import { chooseLayouts, layoutsOf } from '../word/layout.js';
import { footerId, packWord } from '../word/package.js';
import { sectionXml } from '../word/page.js';
import { ownStyles } from '../word/styles.js';
import { tableBlocks } from '../word/table-blocks.js';
import { readTemplate } from '../word/template.js';

/** A Word document with the caption above, a real table whose head repeats on every page, and source and notes below. */
export const docx: Format = {
  id: 'docx',
  async emit(table, { language, template }) {
    const lent = template && readTemplate(template);
    const styles = lent?.styles ?? ownStyles(language);
    const grid = spoken(gridOf(table), language);
    const [layout] = chooseLayouts([layoutsOf(grid)]);
    return packWord({
      body: `${captionXml(table, grid, styles)}${tableBlocks(grid, layout!)}${sectionXml(layout!.wide, footerId)}`,
      styles,
      theme: lent?.theme,
      title: table.title,
      creator: table.provenance.tool,
      updateFields: false,
    });
  },
};
