/**
 * Texts and formats by language. One flat JSON file per language in /lang; English is complete, and what another language lacks is shown in English.
 */
import {createStore} from './store.js';

export const LANGUAGES = [{code: 'en', name: 'English', locale: 'en-GB'}, {code: 'az', name: 'Azərbaycanca', locale: 'az-Latn-AZ'}, {code: 'ru', name: 'Русский', locale: 'ru-RU'}];

export const language = createStore({code: 'en', locale: 'en-GB', texts: {}, english: {}});

/** Loads a language and remembers it for the next visit. */
export async function useLanguage(code) {
  const chosen = LANGUAGES.find((candidate) => candidate.code === code) ?? LANGUAGES[0];
  const english = Object.keys(language.get().english).length ? language.get().english : await load('en');
  const texts = chosen.code === 'en' ? english : await load(chosen.code);
  document.documentElement.lang = chosen.code;
  try {
    localStorage.setItem('clearance.language', chosen.code);
  } catch (forbidden) { /* private windows: the choice lasts for this visit */ }
  language.set({code: chosen.code, locale: chosen.locale, texts, english});
}

/** The language of the last visit, or the browser's if it is one of ours. */
export function preferredLanguage() {
  try {
    const kept = localStorage.getItem('clearance.language');
    if (kept) return kept;
  } catch (forbidden) { /* as above */ }
  const own = navigator.language.slice(0, 2);
  return LANGUAGES.some((candidate) => candidate.code === own) ? own : 'en';
}

/** The text of a key with `{name}` replaced by values. With `n` in the values, key.one is taken for 1 where it exists. */
export function t(key, values = {}) {
  const {texts, english} = language.get();
  // a language that has the text but no form for one says it in its own words all the same
  const exact = String(values.n) === '1' && (texts[key + '.one'] ?? (key in texts ? null : english[key + '.one']));
  const text = exact || (texts[key] ?? english[key] ?? key);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

/** The English text of a key: for the words of sentences that are English whatever the language of the page. */
export function english(key) {
  return language.get().english[key] ?? key;
}

async function load(code) {
  const response = await fetch(`lang/${code}.json`);
  return response.ok ? response.json() : {};
}
