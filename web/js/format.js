/**
 * Numbers, money, areas and dates as people read them. Plan dates have no zone: they are kept as milliseconds of UTC and written as UTC, so that no
 * browser shifts them.
 */
import {language, t} from './i18n.js';

export const DAY = 86_400_000;
export const WEEK = 7 * DAY;

/** Milliseconds of a local ISO date or date-time; null for nothing. */
export function parseTime(text) {
  if (!text) return null;
  const [, y, m, d, hour = '0', minute = '0'] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text) ?? [];
  return y === undefined ? null : Date.UTC(+y, +m - 1, +d, +hour, +minute);
}

/** The ISO date of milliseconds. */
export function isoDate(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

const formats = new Map();

/** What stands in where a browser does not know a language, as many do not know Azerbaijani: the order of days and months, and the marks in numbers. */
const OTHER_DATES = 'en-GB';
const OTHER_NUMBERS = 'de-DE';

/** Whether the browser has the words of a language; some name it as known and write "M11" for November. */
function known(locale) {
  const key = 'known ' + locale;
  if (!formats.has(key)) formats.set(key, Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 && !/^M?\d+$/.test(new Intl.DateTimeFormat(locale, {month: 'short'}).format(0)));
  return formats.get(key);
}

function dateFormat(options) {
  const {locale} = language.get();
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) {
    const format = new Intl.DateTimeFormat(known(locale) ? locale : OTHER_DATES, {timeZone: 'UTC', ...options});
    formats.set(key, known(locale) ? format : {format: (ms) => named(format, ms)});
  }
  return formats.get(key);
}

/** A date with the names of months and days that the page's own texts hold. */
function named(format, ms) {
  const date = new Date(ms);
  const names = {month: t('date.months').split(' ')[date.getUTCMonth()], weekday: t('date.weekdays').split(' ')[date.getUTCDay()]};
  return format.formatToParts(ms).map((part) => names[part.type] ?? part.value).join('');
}

function numberFormat(options) {
  const {locale} = language.get();
  const key = 'n' + locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(known(locale) ? locale : OTHER_NUMBERS, options));
  return formats.get(key);
}

export const number = (value, digits = 0) => numberFormat({minimumFractionDigits: digits, maximumFractionDigits: digits}).format(value);
export const percent = (share, digits = 0) => numberFormat({style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits}).format(share);
export const signed = (value, digits = 0) => numberFormat({signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits}).format(value);
export const signedPercent = (share, digits = 1) => numberFormat({style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: digits}).format(share);

/** A round number in few characters: 1,240 → 1.2k, 3,067,543 → 3.07M. */
export function compact(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return number(value / 1e6, size >= 1e7 ? 1 : 2) + 'M';
  if (size >= 1e4) return number(value / 1e3, size >= 1e5 ? 0 : 1) + 'k';
  return number(value, size < 10 && value % 1 ? 1 : 0);
}

export const money = (value, currency = '') => (currency ? currency + ' ' : '') + number(value);
export const compactMoney = (value, currency = '') => (currency ? currency + ' ' : '') + compact(value);

/** Square metres below a hectare, hectares from there on. */
export function area(m2) {
  if (m2 < 10_000) return t('unit.m2', {n: number(m2)});
  return t('unit.ha', {n: number(m2 / 10_000, m2 < 1e6 ? 1 : 0)});
}

/** A date in a field, "2026-11-30", as the page writes dates; none is a dash. */
export const chosenDay = (date) => (date ? day(parseTime(date)) : '–');

export const day = (ms) => dateFormat({day: 'numeric', month: 'short', year: 'numeric'}).format(ms);
export const shortDay = (ms) => dateFormat({day: 'numeric', month: 'short'}).format(ms);
export const weekday = (ms) => dateFormat({weekday: 'short', day: 'numeric', month: 'short'}).format(ms);
export const month = (ms) => dateFormat({month: 'short', year: 'numeric'}).format(ms);
export const monthOnly = (ms) => dateFormat({month: 'short'}).format(ms);
export const clock = (ms) => dateFormat({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(ms);
export const dayAndTime = (ms) => `${weekday(ms)} ${clock(ms)}`;
/** A moment of this machine's clock, such as when a plan was made. */
export const moment = (ms) => dateFormat({day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(ms);

/**
 * A planned date only as exact as it deserves: the day in weeks 1–4, the week up to month 3, the month after that.
 *
 * @param ms    the date
 * @param start start of the plan
 */
export function plannedDate(ms, start) {
  const days = (ms - start) / DAY;
  if (days < 28) return weekday(ms);
  if (days < 91) return t('date.weekOf', {day: shortDay(monday(ms))});
  return month(ms);
}

/**
 * A planned date that changes, before and after only as exact as they deserve; where both are told alike, by how many days.
 *
 * @param before the date, and `after` the other; null = not planned
 * @param start  start of the plan
 * @param none   said where a date is not planned
 */
export function plannedChange(before, after, start, none) {
  const told = (ms) => (ms === null ? none : plannedDate(Math.max(ms, start), start));
  const [from, to] = [told(before), told(after)];
  if (from !== to) return `${from} → ${to}`;
  const days = before === null ? 0 : Math.round((after - before) / DAY);
  return days === 0 ? from : t(days < 0 ? 'date.earlier' : 'date.later', {date: from, n: Math.abs(days)});
}

/** The Monday of a date. */
export function monday(ms) {
  const weekdayNumber = (new Date(ms).getUTCDay() + 6) % 7;
  return Math.floor(ms / DAY) * DAY - weekdayNumber * DAY;
}

/** Seconds as 0:42 or 12:05. */
export function duration(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Working minutes as days of the given hours. */
export const workDays = (minutes, hoursPerDay) => number(minutes / 60 / hoursPerDay, 1);
