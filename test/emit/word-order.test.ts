import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { daya, folderWith } from '../cli/run-daya.js';

/**
 * Word refuses files whose elements stand in another order than the sequences of ECMA-376, part 1, 17; other programs
 * do not mind, so that only a list tells. Elements that the sequences hold and we never write are left out.
 */
const sequences: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs wordWrap spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps strike noProof vanish webHidden color spacing sz szCs highlight u shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:trPr': 'cantSplit trHeight tblHeader',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid',
  'w:style':
    'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
  'w:settings': 'zoom updateFields compat themeFontLang',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
};

/** Children that stand out of order, as `parent > child`; `last` names a cell whose last child is no paragraph. */
function outOfOrder(xml: string): string[] {
  const found = new Set<string>();
  const open: { name: string; at: number; last: string }[] = [];
  for (const [, closing, name = '', , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^>]*?)?)(\/?)>/g)) {
    if (closing) {
      const { last } = open.pop()!;
      if (name === 'w:tc' && last !== 'w:p') found.add(`last in w:tc: ${last}`);
      continue;
    }
    const parent = open.at(-1);
    if (parent) {
      const order = sequences[parent.name]?.split(' ').map((each) => `w:${each}`);
      const at = order?.indexOf(name) ?? 0;
      if (order && (at < parent.at || at === -1)) found.add(`${parent.name} > ${name}`);
      if ((name === 'w:pPr' || name === 'w:rPr') && parent.last !== '' && parent.name !== 'w:style' && !order)
        found.add(`${parent.name} > ${name}`);
      parent.at = at;
      parent.last = name;
    }
    if (!empty) open.push({ name, at: 0, last: '' });
  }
  return [...found];
}

it('notices an element out of order', () => {
  expect(outOfOrder('<w:tc><w:tcPr><w:shd/><w:tcW/></w:tcPr></w:tc>')).toEqual([
    'w:tcPr > w:tcW',
    'last in w:tc: w:tcPr',
  ]);
});

it.each(['komunitas-umkm', 'praktikum-kelurahan'])(
  'the appendices of %s are in the order of the schema',
  async (name) => {
    const dir = folderWith();
    const file = join(dir, 'Lampiran.docx');
    const { status } = await daya(join('samples', name), 'export', 'appendices', '-o', file);
    expect(status).toBe(0);
    const parts = Object.entries(unzipSync(readFileSync(file))).filter(([path]) =>
      /^word\/\w+\.xml$/.test(path),
    );
    expect(parts.length).toBeGreaterThanOrEqual(4);
    for (const [path, bytes] of parts) expect([path, outOfOrder(strFromU8(bytes))]).toEqual([path, []]);
  },
);
