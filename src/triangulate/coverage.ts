import { display } from '../display/display.js';
import type { Table } from '../model/table.js';
import type { VerdictContext } from './context.js';

/** What codes cover by source group: all that can be said where there is no claim to judge. */
export function coverageTable({ facts, words, options }: VerdictContext): Table {
  const { where, codes } = options;
  const asked = {
    rows: 'code',
    cols: 'group',
    cell: 'presence',
    ...(where && { where }),
    ...(codes && { codes }),
  };
  const table = display('matrix', facts, asked, words.language);
  return {
    ...table,
    kind: 'coverage',
    title: words.say({ id: 'Cakupan kode menurut kelompok sumber', en: 'Coverage of codes by source group' }),
    notes: [
      words.say({
        id: 'Belum ada temuan yang dapat dinilai: tulis rumusannya di findings.yaml. Kode adalah pokok pembicaraan; hanya rumusan yang dapat didukung atau dibantah.',
        en: 'There is no finding to judge: write the claim in findings.yaml. A code is a topic; only a claim can be supported or contradicted.',
      }),
      ...table.notes,
    ],
  };
}
