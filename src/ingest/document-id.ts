/** The id that a file name suggests: its stem with everything else than letters, digits, dot, - and _ made a dash. */
export function idOfFile(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const id = (dot > 0 ? name.slice(0, dot) : name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-')
    .replace(/^[-.\p{M}]+|[-.]+$/gu, '')
    .slice(0, 80)
    .replace(/[-.]+$/u, '');
  if (id === '') return 'document';
  // Names that Windows keeps for devices.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(id) ? `${id}_` : id;
}
