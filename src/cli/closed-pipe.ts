import type { Stream } from './io.js';

const watched = new WeakSet<Stream>();

/** Lets a reader go (`daya … | head`): what can no longer be written is dropped without a word. Other errors stay errors. */
export function tolerateClosedPipe(stream: Stream): void {
  if (stream.on === undefined || watched.has(stream)) return;
  watched.add(stream);
  stream.on('error', (error) => {
    // Windows calls it an end of file.
    if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
  });
}
