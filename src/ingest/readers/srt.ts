import type { Reader } from '../blocks.js';
import { readCues } from '../cues.js';

/** SubRip, as recorders and automatic transcription write it. */
export const srt: Reader = {
  extensions: ['srt'],
  read: (bytes, file) => readCues(bytes, file, { name: 'SubRip' }),
};
