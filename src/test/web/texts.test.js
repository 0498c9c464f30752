import {suite, equal, check} from './check.js';
import {LANGUAGES, language, t} from '/js/i18n.js';
import {STAGES, RISK_CLASSES} from '/js/palette.js';

const load = async (code) => (await fetch(`/lang/${code}.json`)).json();
const MODULES = ['app', 'format', 'coordinates', 'map/plan-map', 'map/legend', 'map/tips', 'plan/plan-page', 'plan/live', 'plan/indicators', 'plan/overview', 'plan/curves', 'plan/week-slider', 'plan/desk', 'plan/timeline',
  'plan/timeline-draw', 'plan/timeline-tips', 'plan/stage-legend', 'plan/plan-tables', 'plan/selected', 'plan/why', 'plan/priorities', 'plan/changes', 'plan/change-panel', 'plan/menus', 'plan/asks', 'plan/plan-actions',
  'plan/print-sheet', 'compare/compare-page', 'compare/bridges', 'compare/changes', 'compare/change-form', 'compare/scenario-dialog', 'compare/scenarios-tab', 'compare/comparison-page', 'compare/comparison-overview', 'compare/comparison-money',
  'compare/comparison-details', 'compare/comparison-schedules', 'compare/two-maps', 'compare/difference',
  'problem/problems-page', 'problem/problem-page', 'problem/drop-zone', 'problem/findings', 'problem/finding-map', 'problem/guide', 'problem/solve-dialog', 'problem/editor', 'problem/sheet', 'problem/week-cycle', 'problem/report-form', 'problem/report-ground', 'problem/version-difference', 'problem/fields', 'problem/mend-page', 'problem/place-map', 'problem/corners-form', 'plan/change-facts', 'plan/directives', 'import/import-page', 'import/source-card', 'import/target-form', 'import/import-outcome', 'map/layers-button', 'map/own-layers', 'map/small-map',
  'spoken', 'ui/crumbs', 'ui/dialog', 'ui/table', 'ui/toasts'];

export default suite({
  'every text the page asks for is there in English': async () => {
    const english = await load('en');
    const missing = [];
    for (const name of MODULES) {
      const source = await (await fetch(`/js/${name}.js`)).text();
      for (const [, key] of source.matchAll(/\bt\('([\w.]+[\w])'[,)]/g)) if (!(key in english)) missing.push(`${key} (${name})`);
    }
    equal(missing, []);
  },
  'every stage, risk class and reason has its word': async () => {
    const english = await load('en');
    const keys = [...STAGES.map((stage) => 'stage.' + stage), ...RISK_CLASSES.map((risk) => 'risk.' + risk), ...['NO_CREW', 'EXCLUDED', 'TIME', 'FUNDS', 'EQUIPMENT', 'DISPLACED'].map((code) => 'reason.' + code)];
    equal(keys.filter((key) => !(key in english)), []);
  },
  'no text is empty, but for hints that need no words, or given twice': async () => {
    for (const {code} of LANGUAGES) {
      const raw = await (await fetch(`/lang/${code}.json`)).text();
      const texts = JSON.parse(raw);
      equal(Object.keys(texts).filter((key) => texts[key].trim() === '' && !key.startsWith('edit.hint.')).map((key) => `${key} (${code})`), []);
      equal([...raw.matchAll(/^\s*"([^"]+)":/gm)].length, Object.keys(texts).length);
    }
  },
  'what the page of a plan shows most is there in every language': async () => {
    const english = Object.keys(await load('en'));
    const shown = english.filter((key) => /^(figure|curve|table|timeline|visit|reason|criterion|kind|explosive|choice|print|week)\./.test(key));
    check(shown.length > 120, 'the pattern must find them');
    for (const {code} of LANGUAGES) {
      const texts = await load(code);
      equal(shown.filter((key) => !(key in texts)).map((key) => `${key} (${code})`), []);
    }
  },
  'navigation and headings are there in every language': async () => {
    const english = Object.keys(await load('en'));
    const headings = english.filter((key) => /^(nav|sheet|dock|side|column|legend|state|stage|risk|method|ready|open|plans)\.|\.title$/.test(key));
    check(headings.length > 100, 'the pattern must find them');
    for (const {code} of LANGUAGES) {
      const texts = await load(code);
      equal(headings.filter((key) => !(key in texts)).map((key) => `${key} (${code})`), []);
    }
  },
  'other languages translate what English has, with the same places for values': async () => {
    const english = await load('en');
    const places = (text) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort().join();
    for (const {code} of LANGUAGES) {
      const texts = await load(code);
      check(Object.keys(texts).length > 80, code + ' must cover navigation and headings');
      equal(Object.keys(texts).filter((key) => !(key in english) || places(texts[key]) !== places(english[key])), []);
    }
  },
  'one of something is said in the language of the page, also where it has no form of its own for one': () => {
    const before = language.get();
    try {
      language.set({...before, texts: {'cycle.rows': 'строк: {n}'}, english: {'cycle.rows': '{n} rows', 'cycle.rows.one': '1 row', 'cycle.found': '{n} areas', 'cycle.found.one': '1 area'}});
      equal([t('cycle.rows', {n: 1}), t('cycle.rows', {n: 2}), t('cycle.found', {n: 1})], ['строк: 1', 'строк: 2', '1 area']);
    } finally {
      language.set(before);
    }
  },
});
