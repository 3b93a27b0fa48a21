import { fault } from '../fault.js';

export const lockFaults = {
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
