import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, orderOfColumn } from '../../src/ingest/dates.js';
import { findTimes } from '../../src/ingest/times.js';

describe('dates as people write them', () => {
  test.each([
    'Selasa, 14 Oktober 2025',
    'Selasa/14 Oktober 2025',
    'selasa 14 okt 2025',
    '14-10-2025',
    '14/10/25',
    '14.10.2025',
    "14 Okt '25",
    '14-Okt-2025',
    '2025-10-14',
    '2025/10/14',
    'Oct 14, 2025',
    'October 14th, 2025',
    'Tuesday, 14 October 2025',
    '14th of October 2025',
    '10/14/2025',
    'Tue., Oct. 14, 2025',
  ])('%s', (text) => {
    expect(findDate(text)).toMatchObject({ iso: '2025-10-14', rest: '', ambiguous: false, range: false });
  });

  test('old and short spellings of months', () => {
    expect(findDate('3 Pebruari 2026')?.iso).toBe('2026-02-03');
    expect(findDate('3 Nopember 2025')?.iso).toBe('2025-11-03');
    expect(findDate('17 Ags 2025')?.iso).toBe('2025-08-17');
  });

  test('what stands beside the date is handed back', () => {
    expect(findDate('Jumat, 14 November 2025, pukul 10.00 WIB')?.rest).toBe('pukul 10.00 WIB');
    expect(findDate('Balai RW 05, 14 November 2025')?.rest).toBe('Balai RW 05');
  });

  test.each(['31 November 2025', '29-02-2025', '32/10/2025', '2025-13-01', '14/15/2025'])(
    '%s is in no calendar',
    (text) => {
      expect(findDate(text)).toMatchObject({ iso: undefined, written: text });
    },
  );

  test('a leap day exists in a leap year', () => {
    expect(findDate('29 Februari 2024')?.iso).toBe('2024-02-29');
  });

  test.each(['kemarin', 'Oktober 2025', '10.00–11.30', 'No. 193/PMK.05/2020', 'Rp 15.000.000'])(
    '%s is no date',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );

  test('a weekday that does not fit names the right one', () => {
    expect(findDate('Kamis, 14 Oktober 2025')).toMatchObject({
      iso: '2025-10-14',
      wrongWeekday: { written: 'Kamis', right: { id: 'Selasa', en: 'Tuesday' } },
    });
  });

  test('Friday in its four spellings', () => {
    for (const friday of ["Jum'at", 'Jum’at', 'Jumat', 'Fri'])
      expect(findDate(`${friday}, 17 Oktober 2025`)).toMatchObject({ iso: '2025-10-17', rest: '' });
  });

  test('several days are marked as a range', () => {
    expect(findDate('14–16 Oktober 2025')).toMatchObject({ iso: '2025-10-16', range: true });
  });
});

describe('day and month', () => {
  test('numbers up to twelve leave them open', () => {
    expect(findDate('03/04/2025')).toMatchObject({ iso: '2025-04-03', ambiguous: true });
  });

  test('equal numbers do not', () => {
    expect(findDate('04/04/2025')).toMatchObject({ iso: '2025-04-04', ambiguous: false });
  });

  test('a weekday settles them', () => {
    expect(findDate('Tuesday, 03/04/2025')).toMatchObject({ iso: '2025-03-04', ambiguous: false });
  });

  test('a column settles them', () => {
    expect(orderOfColumn(['03/04/2025', '03/14/2025'])).toBe('mdy');
    expect(orderOfColumn(['03/04/2025', '14/03/2025'])).toBe('dmy');
    expect(orderOfColumn(['03/04/2025', '2025-03-14', ''])).toBeUndefined();
    expect(orderOfColumn(['14/03/2025', '03/14/2025'])).toBe('mixed');
    expect(findDate('03/04/2025', 'mdy')).toMatchObject({ iso: '2025-03-04', ambiguous: false });
  });
});

test('every day of the calendar is read back from its Indonesian form', () => {
  const months =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', "Jum'at", 'Sabtu'];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_500 }), (n) => {
      const date = new Date(Date.UTC(2000, 0, 1 + n));
      const text = `${days[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
      const found = findDate(text);
      expect(found).toMatchObject({ iso: date.toISOString().slice(0, 10), rest: '' });
      expect(found?.wrongWeekday).toBeUndefined();
    }),
  );
});

describe('times', () => {
  test.each([
    ['10.00–11.30 WIB', '10:00', '11:30'],
    ['pukul 10:00 s.d. 11:30', '10:00', '11:30'],
    ['09.15 s/d 10.00 WITA', '09:15', '10:00'],
    ['10.00 - selesai', '10:00', undefined],
    ['jam 9.05', '09:05', undefined],
    ['9:30 am to 1:45 pm', '09:30', '13:45'],
  ])('%s', (text, start, end) => {
    expect(findTimes(text)).toEqual({ start, ...(end && { end }), rest: '' });
  });

  test('an hour that no clock shows is no time', () => {
    expect(findTimes('25.00')).toBeUndefined();
  });
});
