import {suite, equal, check} from './check.js';
import {parseTime, isoDate, number, compact, area, plannedDate, plannedChange, monday, duration, percent, signedPercent, DAY} from '/js/format.js';
import {LANGUAGES, language, t} from '/js/i18n.js';

const start = parseTime('2026-11-30');

export default suite({
  'a date is midnight whatever the browser\'s zone': () => equal(parseTime('2026-11-30'), Date.UTC(2026, 10, 30)),
  'a date-time keeps its minutes': () => equal(parseTime('2026-12-09T11:12'), Date.UTC(2026, 11, 9, 11, 12)),
  'nothing is no date': () => equal([parseTime(null), parseTime(undefined), parseTime('soon')], [null, null, null]),
  'dates go back to ISO': () => equal(isoDate(parseTime('2027-02-28T23:59')), '2027-02-28'),
  'Monday of a Sunday is six days before': () => equal(isoDate(monday(parseTime('2026-12-06'))), '2026-11-30'),
  'dates of the first four weeks are days': () => equal(plannedDate(start + 27 * DAY, start), 'Sun 27 Dec'),
  'dates up to month three are weeks': () => equal(plannedDate(start + 30 * DAY, start), 'week of 28 Dec'),
  'later dates are months': () => equal(plannedDate(start + 91 * DAY, start), 'Mar 2027'),
  'a planned date that changes is told before and after, or by days where both are told alike': () => {
    const far = start + 95 * DAY;
    equal([plannedChange(start, far, start, 'never'), plannedChange(null, far, start, 'never'), plannedChange(far, far + DAY, start, 'never'), plannedChange(far + 3 * DAY, far, start, 'never'), plannedChange(null, null, start, 'never')],
      ['Mon 30 Nov → Mar 2027', 'never → Mar 2027', 'Mar 2027, 1 day later', 'Mar 2027, 3 days earlier', 'never']);
  },
  'numbers have separators': () => equal(number(1234567), '1,234,567'),
  'big numbers are short': () => equal([compact(987), compact(65600), compact(3067543), compact(123456)], ['987', '65.6k', '3.07M', '123k']),
  'areas change to hectares': () => equal([area(9999), area(10000), area(2412467)], ['9,999 m²', '1.0 ha', '241 ha']),
  'shares': () => equal([percent(0.5423, 1), signedPercent(0.442), signedPercent(-0.02)], ['54.2%', '+44.2%', '-2%']),
  'a language that the browser does not know has its own names of months and days': () => {
    const before = language.get();
    try {
      language.set({...before, locale: 'xx', texts: {...before.texts, 'date.months': 'a b c d e f g h i j noy dek', 'date.weekdays': 'B. B.e. 2 3 4 5 6'}});
      equal([plannedDate(start, start), plannedDate(start + 95 * DAY, start), number(1234.5, 1)], ['B.e. 30 noy', 'c 2027', '1.234,5']);
    } finally {
      language.set(before);
    }
  },
  'months have their names in every language of the page, whatever the browser knows': () => {
    const before = language.get();
    try {
      for (const {code, locale} of LANGUAGES) {
        language.set({...before, code, locale});
        check(/[^\d\s.M]/.test(plannedDate(start + 95 * DAY, start).replace(/\d/g, '')), code + ' writes ' + plannedDate(start + 95 * DAY, start));
      }
    } finally {
      language.set(before);
    }
  },
  'seconds as a clock': () => equal([duration(0), duration(65), duration(600)], ['0:00', '1:05', '10:00']),
  'one of something has its own word': () => equal([t('problems.villages', {n: 1}), t('problems.villages', {n: 2})], ['village', 'villages']),
  'an unknown text is seen by its key': () => equal(t('no.such.key'), 'no.such.key'),
});
