import { describe, expect, it } from 'vitest';
import { eventDate } from '../../src/reduce/event-date.js';
import { makeFacts } from './fixture.js';

/** The date of the event that a note of a day tells of. */
function dateOf(words: string, date: string | undefined, attributes: Record<string, string> = {}) {
  const { evidence } = makeFacts({
    documents: { v1: [{ technique: 'observation', ...(date && { date }), attributes }, `${words}\n`] },
    codings: [['v1', words, 'training']],
  });
  return eventDate(evidence[0]!);
}

describe('the date of an event', () => {
  it.each([
    ['Dinamo bekas dipasang tanggal 2 November.', '2025-11-08', '2025-11-02'],
    ['Dua ekor mati, tanggal 21 dan 24 Oktober.', '2025-11-01', '2025-10-21'],
    ['Bibitnya diterima pada akhir September.', '2025-10-04', '2025-09'],
    ['Izin keluar 3 Desember 2024 di kantor.', '2025-10-04', '2024-12-03'],
    ['The licence came on 3 December.', '2025-12-06', '2025-12-03'],
    ['Sejak 28 Desember tidak berjualan.', '2026-01-10', '2025-12-28'],
  ])('is the one that the words name: %s', (words, told, date) => {
    expect(dateOf(words, told)).toBe(date);
  });

  it.each([
    ['Kelas berikutnya tanggal 5 Desember.', 'a plan'],
    ['Laku 12 November dan 3 Oktober.', 'two dates'],
    ['Oktober tiga puluh paket.', 'a month that is no time'],
    ['We may stop; harganya 2,5 Mei.', 'a number that is no day'],
  ])('is the day of the document for %s (%s)', (words) => {
    expect(dateOf(words, '2025-11-15')).toBe('2025-11-15');
  });

  it('is event_date of the document before its date', () => {
    expect(dateOf('Kelas dibuka.', '2025-11-15', { event_date: '2025-11-12' })).toBe('2025-11-12');
  });

  it('is not known where nothing says it', () => {
    expect(dateOf('Kelas dibuka.', undefined)).toBeNull();
  });
});
