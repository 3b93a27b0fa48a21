import type { Command } from 'commander';
import type { Bilingual } from '../model/words.js';
import type { CommandContext } from './context.js';

/** What the module of a command exports: it declares arguments and options, and its action. */
export interface CommandModule {
  configure(command: Command, context: CommandContext): void;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: Bilingual;
  /** Loads the command; nothing of it is loaded before it is asked for. */
  readonly load: () => Promise<CommandModule>;
}

/** The commands in the order of the work; `--help` prints this list and loads none of them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: { id: 'membuat studi baru di sebuah folder', en: 'make a new study in a folder' },
    load: () => import('./commands/init.js'),
  },
  {
    name: 'ingest',
    summary: {
      id: 'membaca transkrip, catatan, dan dokumen menjadi documents/',
      en: 'read transcripts, notes and documents into documents/',
    },
    load: () => import('./commands/ingest.js'),
  },
  {
    name: 'documents',
    summary: {
      id: 'daftar dokumen studi; menetapkan alamat',
      en: 'list the documents of the study; fix addresses',
    },
    load: () => import('./commands/documents.js'),
  },
  {
    name: 'codebook',
    summary: { id: 'memeriksa dan menampilkan buku kode', en: 'check and show codebooks' },
    load: () => import('./commands/codebook.js'),
  },
  {
    name: 'code',
    summary: {
      id: 'usulan koding oleh aturan (coder `rules`)',
      en: 'codings proposed by rules (coder `rules`)',
    },
    load: () => import('./commands/code.js'),
  },
  {
    name: 'annotate',
    summary: {
      id: 'mengode dan menelaah usulan di terminal',
      en: 'code and review suggestions in the terminal',
    },
    load: () => import('./commands/annotate.js'),
  },
  {
    name: 'codings',
    summary: {
      id: 'koding: daftar, tambah, telaah, batalkan, riwayat, perbaiki, gabungkan',
      en: 'codings: list, add, review, undo, log, repair, merge',
    },
    load: () => import('./commands/codings.js'),
  },
  {
    name: 'memo',
    summary: { id: 'memo: daftar, isi, dan memo baru', en: 'memos: list, show, add' },
    load: () => import('./commands/memo.js'),
  },
  {
    name: 'reduce',
    summary: { id: 'tabel reduksi data dan proyeksinya', en: 'the reduction table and its projections' },
    load: () => import('./commands/reduce.js'),
  },
  {
    name: 'find',
    summary: { id: 'mencari kata dalam konteksnya', en: 'find words in their context' },
    load: () => import('./commands/find.js'),
  },
  {
    name: 'display',
    summary: { id: 'matriks dan tabel dari data yang dikode', en: 'matrices and tables of the coded data' },
    load: () => import('./commands/display.js'),
  },
  {
    name: 'agree',
    summary: {
      id: 'kesepakatan antarkoder, dan di mana mereka berbeda',
      en: 'inter-coder agreement, and where coders differ',
    },
    load: () => import('./commands/agree.js'),
  },
  {
    name: 'triangulate',
    summary: {
      id: 'temuan dibandingkan antarsumber, antarteknik, dan antarwaktu',
      en: 'findings compared across sources, techniques and time',
    },
    load: () => import('./commands/triangulate.js'),
  },
  {
    name: 'conclude',
    summary: {
      id: 'temuan dengan bukti, syarat, kasus negatif, dan keputusan peneliti',
      en: "findings with evidence, requirements, negative cases and the researcher's decisions",
    },
    load: () => import('./commands/conclude.js'),
  },
  {
    name: 'saturation',
    summary: {
      id: 'kejenuhan data: informasi baru per wawancara, dan kurvanya',
      en: 'saturation: new information by interview, and its curve',
    },
    load: () => import('./commands/saturation.js'),
  },
  {
    name: 'export',
    summary: { id: 'tabel dan koding untuk program lain', en: 'tables and codings for other programs' },
    load: () => import('./commands/export.js'),
  },
  {
    name: 'run',
    summary: {
      id: 'seluruh alur kerja seperti tertulis di daya.yaml',
      en: 'the whole pipeline as daya.yaml says',
    },
    load: () => import('./commands/run.js'),
  },
  {
    name: 'check',
    summary: {
      id: 'memeriksa studi: pengaturan, register, dokumen, buku kode, koding',
      en: 'check a study: settings, register, documents, codebooks, codings',
    },
    load: () => import('./commands/check.js'),
  },
  {
    name: 'snapshot',
    summary: {
      id: 'merekam keadaan studi, mis. saat ujian',
      en: 'keep the study as it is, as at an examination',
    },
    load: () => import('./commands/snapshot.js'),
  },
  {
    name: 'diff',
    summary: {
      id: 'yang berubah sejak sebuah rekaman: kode, koding, putusan, sel tabel',
      en: 'what changed since a snapshot: codes, codings, verdicts, cells of tables',
    },
    load: () => import('./commands/diff.js'),
  },
  {
    name: 'status',
    summary: {
      id: 'apa yang ada, apa yang selesai, apa langkah berikutnya',
      en: 'what is there, what is done, what is next',
    },
    load: () => import('./commands/status.js'),
  },
  {
    name: 'explain',
    summary: {
      id: 'arti sebuah pemeriksaan atau istilah, dengan sumbernya',
      en: 'what a check or a word means, with its source',
    },
    load: () => import('./commands/explain.js'),
  },
];
