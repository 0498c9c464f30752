/** A small harness: a module exports `suite({name: test, …})`; each test throws if it fails. */
import {useLanguage} from '/js/i18n.js';

export function suite(tests) {
  return async () => {
    await useLanguage('en');
    const results = [];
    for (const [name, test] of Object.entries(tests)) {
      try {
        await test();
        results.push({name, failure: null});
      } catch (failure) {
        results.push({name, failure: String(failure.stack ?? failure)});
      }
    }
    return results;
  };
}

export function equal(found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`found ${a}, wanted ${b}`);
}

export function near(found, wanted, tolerance) {
  if (!(Math.abs(found - wanted) <= tolerance)) throw new Error(`found ${found}, wanted ${wanted} ± ${tolerance}`);
}

export function check(condition, what) {
  if (!condition) throw new Error(what);
}
