import type { Bilingual } from '../../model/words.js';
import { fault } from '../fault.js';

export const lockFaults = {
  notWritable: fault<{ dir: string; reason: Bilingual }>({
    id: 'study/not-writable',
    severity: 'error',
    message: ({ dir, reason }) => ({
      id: `di \`${dir}\` tidak dapat ditulis apa pun: ${reason.id}`,
      en: `nothing can be written in \`${dir}\`: ${reason.en}`,
    }),
    hint: () => ({
      id: 'Tidak ada yang berubah. Membaca tetap bisa; untuk menulis, salin studinya ke folder Anda sendiri atau kosongkan disk.',
      en: 'Nothing changed. Reading goes on; to write, copy the study to a folder of your own, or make room on the disk.',
    }),
    why: {
      id: 'Perintah ini menulis ke dalam studi.',
      en: 'This command writes into the study.',
    },
  }),
  held: fault<{ pid: number; host: string; command: string; since: string; here: boolean; path: string }>({
    id: 'study/locked',
    severity: 'error',
    message: ({ pid, host, command, since, here }) => ({
      id: `studi ini sedang ditulis oleh proses lain: \`daya ${command}\` (proses ${pid}${here ? '' : ` di komputer ${host}`}, sejak ${since})`,
      en: `another process is writing to this study: \`daya ${command}\` (process ${pid}${here ? '' : ` on ${host}`}, since ${since})`,
    }),
    hint: ({ here, path }) =>
      here
        ? {
            id: `Tunggu sampai selesai, atau tutup proses itu. Jika nomor itu kini milik program lain, hapus \`${path}\`.`,
            en: `Wait for it to end, or close it. If that number belongs to another program now, delete \`${path}\`.`,
          }
        : {
            id: `Jika proses itu sudah mati, hapus \`${path}\`.`,
            en: `If that process is dead, delete \`${path}\`.`,
          },
    why: {
      id: 'Dua penulis sekaligus dapat saling menimpa. Membaca selalu boleh.',
      en: 'Two writers at once could overwrite each other. Reading is always allowed.',
    },
  }),
};
