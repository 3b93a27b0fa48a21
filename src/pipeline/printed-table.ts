import type { TableWords } from '../i18n/tables.js';
import type { Table } from '../model/table.js';
import { withheldLetter } from '../reduce/withhold.js';

/** A real name that must not be printed, and what stands for it. */
export interface HiddenName {
  readonly pattern: RegExp;
  readonly pseudonym: string;
}

/** Blacked-out words, with the punctuation between and after them. */
const withheldWords = new RegExp(
  String.raw`${withheldLetter}(?:[^\p{L}\p{N}\n]*${withheldLetter})*[.,;:!?…]*`,
  'gu',
);

/**
 * A table as it may leave the study: in place of words that are withheld stands how many they are, in place of a real
 * name the pseudonym in square brackets, as an insertion of the researcher. A note below counts both.
 */
export function printedTable(table: Table, words: TableWords, names: readonly HiddenName[]): Table {
  let withheld = 0;
  let named = 0;
  const printed = (text: string): string => {
    let result = text.includes(withheldLetter)
      ? text.replace(withheldWords, (run) => {
          withheld += 1;
          return words.say(marker, { n: run.split(/\s+/).length });
        })
      : text;
    for (const { pattern, pseudonym } of names)
      result = result.replace(pattern, () => {
        named += 1;
        return `[${pseudonym}]`;
      });
    return result;
  };
  const rows = table.rows.map((row) => ({ ...row, label: printed(row.label) }));
  const cells = table.cells.map((cell) =>
    typeof cell.value === 'string' ? { ...cell, value: printed(cell.value) } : cell,
  );
  const texts = {
    title: printed(table.title),
    caption: printed(table.caption),
    notes: table.notes.map(printed),
  };
  const said = [
    ...(withheld > 0 ? [words.say(withheldNote, { n: withheld })] : []),
    ...(named > 0 ? [words.say(namedNote, { n: named })] : []),
  ];
  return said.length === 0 ? table : { ...table, ...texts, rows, cells, notes: [...texts.notes, ...said] };
}

const marker = { id: '[{n} kata tidak ditampilkan]', en: '[{n} words withheld]' };
const withheldNote = {
  id: 'Ucapan yang tidak ditampilkan: {n}. {Informant} yang mengucapkannya tidak bersedia dikutip.',
  en: 'Passages withheld: {n}. The {informant} who said them did not agree to be quoted.',
};
const namedNote = {
  id: 'Nama yang diganti nama samaran dalam kurung siku: {n}.',
  en: 'Names replaced by the pseudonym in square brackets: {n}.',
};
