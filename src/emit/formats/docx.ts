import { drawnPicture } from '../drawn-picture.js';
import type { Format } from '../format.js';
import { gridOf, picturesOf, spoken } from '../grid.js';
import { captionXml } from '../word/caption.js';
import { footerId, packWord } from '../word/package.js';
import { sectionXml } from '../word/page.js';
import { laidOutTogether } from '../word/parts.js';
import { ownStyles } from '../word/styles.js';
import { tableBlocks } from '../word/table-blocks.js';
import { readTemplate } from '../word/template.js';

/** A Word document with the caption above, a real table whose head repeats on every page, and source and notes below. */
export const docx: Format = {
  id: 'docx',
  async emit(table, { language, template, pictures }) {
    const lent = template && readTemplate(template);
    const styles = lent?.styles ?? ownStyles(language);
    const grid = spoken(
      gridOf(table, (picture) => drawnPicture(picture, pictures)),
      language,
    );
    const [parts = []] = laidOutTogether([grid], styles.breadth);
    const wide = parts.some(({ layout }) => layout.wide);
    return packWord({
      body: `${captionXml(table, grid, styles)}${tableBlocks(parts, language)}${sectionXml(wide, footerId)}`,
      styles,
      pictures: picturesOf(grid),
      theme: lent?.theme,
      title: table.title,
      creator: table.provenance.tool,
      updateFields: false,
    });
  },
};
