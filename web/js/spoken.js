/**
 * Sentences of the program as the page would say them. The program writes them in English and for files: with the names that stages and rules have there,
 * and with ISO dates. Ids, names and what stands in quotes stay as they are.
 */
import {english} from './i18n.js';
import {day, parseTime} from './format.js';

const STAGE = /(?<![\w"/.])(SURVEY|PREPARATION|CLEARANCE|QUALITY_CONTROL|DISPOSAL)(?![\w"/])/g;
const FIRST_STAGE = /^(SURVEY|PREPARATION|CLEARANCE|QUALITY_CONTROL|DISPOSAL)(?= )/;
const STAGE_POLICY = /policy\.stages\.([A-Z_]+)/g;
const CHOICE = /\bto (ALWAYS|IF_CREW|NEVER)\b/g;
const RULES = /\bbreaks ([A-Z_]+(?:(?:, | and )[A-Z_]+)*)/g;
const DATE = /(?<![\w"/-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[ T](\d\d:\d\d))?(?![\w"-])/g;

/** A sentence about a plan: words instead of codes, and dates as the page writes them. */
export function spoken(sentence) {
  return worded(sentence).replace(DATE, (_, date, clock) => day(parseTime(date)) + (clock ? ' ' + clock : ''));
}

/** A sentence about what is entered: words instead of codes. Dates stay as they are written into tables. */
export function worded(sentence) {
  return (sentence ?? '').replace(STAGE_POLICY, (_, stage) => `"${english('field.stages.' + stage)}" under "${english('sheet.policy')}"`)
    .replace(CHOICE, (_, choice) => `to "${english('choice.' + choice)}"`)
    .replace(RULES, (_, rules) => 'breaks ' + rules.replace(/[A-Z_]+/g, (rule) => `"${english('rule.' + rule)}"`))
    .replace(FIRST_STAGE, (stage) => english('stage.' + stage))
    .replace(STAGE, (stage) => english('stage.' + stage).toLowerCase());
}
