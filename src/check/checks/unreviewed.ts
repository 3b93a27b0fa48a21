import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** The share of rule codings in the tables that nobody has looked at. */
export const unreviewed = studyCheck<{ open: number; of: number }>({
  id: 'codings/unreviewed',
  severity: 'info',
  title: { id: 'Koding otomatis yang belum ditelaah', en: 'Rule codings that nobody reviewed' },
  why: {
    id: 'Usulan aturan bukan temuan; yang dilaporkan harus sudah dibaca dan diterima seseorang.',
    en: 'What the rules propose is no finding; what is reported must have been read and accepted by somebody.',
  },
  message: ({ open, of }) => ({
    id: `${open} dari ${of} koding otomatis dalam tabel belum ditelaah.`,
    en: `${open} of the ${of} rule codings in the tables are not reviewed.`,
  }),
  hint: () => ({
    id: 'Telaah dengan `daya annotate`, atau `daya codings accept|reject`.',
    en: 'Review them with `daya annotate`, or `daya codings accept|reject`.',
  }),
  example: {
    files: {
      'daya.yaml':
        'daya: 1\ngroups: {pengurus: Pengurus, anggota: Anggota}\nwaves: {1: Oktober 2025}\ncodebooks: [codebooks/lokal.yaml]\ncoders: {ani: {name: Ani}}\nuse: rules\n',
      'codings/rules/w01.jsonl': exampleLog('rules', 'w01', ['Kami diajari mengemas kue.', 'training']),
    },
    at: ['daya.yaml:6:6'],
  },
  look(context, report) {
    const proposals = context.segments.filter(({ coder }) => coder === 'rules');
    const open = proposals.filter(({ id }) => !context.accepted.has(id)).length;
    if (open === 0) return;
    const place = context.place('daya.yaml', ['use']);
    report(place, { open, of: proposals.length }, context.lineText('daya.yaml', place));
  },
});
