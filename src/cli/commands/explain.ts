import type { Command } from 'commander';
import { didYouMean, fault } from '../../i18n/fault.js';
import { printable } from '../../i18n/printable.js';
import { Failure } from '../../model/failure.js';
import { explanations } from '../../pipeline/explanations.js';
import type { CommandContext } from '../context.js';

const unknownWord = fault<{ word: string; known: readonly string[] }>({
  id: 'explain/unknown',
  severity: 'error',
  message: ({ word }) => ({
    id: `Tidak ada penjelasan untuk \`${word}\`.`,
    en: `There is no explanation of \`${word}\`.`,
  }),
  hint: ({ word, known }) =>
    didYouMean(word, known) ?? {
      id: 'Daftar lengkap: `daya explain`.',
      en: 'The whole list: `daya explain`.',
    },
  why: { id: 'Penjelasan hanya ada untuk id yang dikenal.', en: 'Only known ids are explained.' },
});

/** `daya explain [id]`: what a check means and why it matters; without id, the list. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('[id]', id ? 'id pemeriksaan' : 'id of a check')
    .action(async (word: string | undefined) => {
      const known = await explanations();
      if (word === undefined) {
        for (const entry of known) context.print(`${entry.id}  (${entry.severity})`);
        return;
      }
      const found = known.find((entry) => entry.id === word);
      if (!found)
        throw new Failure([
          unknownWord.at(undefined, { word: printable(word), known: known.map((entry) => entry.id) }),
        ]);
      const title = found.title === undefined ? '' : `${context.say(found.title)}. `;
      context.print(`${found.id}  (${found.severity})\n\n${title}${context.say(found.why)}`);
      if (found.example !== undefined)
        context.print(
          `\n${context.say({ id: 'Contoh yang gagal:', en: 'A failing example:' })}\n\n${found.example}`,
        );
    });
}
