import type { Reader } from '../blocks.js';
import { readCues } from '../cues.js';

/** WebVTT, as Zoom, Teams and YouTube write it. */
export const vtt: Reader = {
  extensions: ['vtt'],
  read: (bytes, file) =>
    readCues(bytes, file, {
      name: 'WebVTT',
      isRemark(line) {
        if (/^NOTE(?:\s|$)/.test(line)) return 'note';
        return /^(?:WEBVTT|STYLE|REGION|Kind:|Language:|X-TIMESTAMP-MAP)/.test(line) ? 'settings' : undefined;
      },
    }),
};
