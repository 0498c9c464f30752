/**
 * A store: one value, replaced as a whole or patched, with subscribers. Components read a part of it with `useStore` and are drawn again only when
 * that part changes.
 */
import {useState, useLayoutEffect} from './html.js';

export function createStore(initial) {
  let value = initial;
  const listeners = new Set();
  return {
    get: () => value,
    set(patch) {
      const next = typeof patch === 'function' ? patch(value) : {...value, ...patch};
      if (next !== value && !same(next, value)) {
        value = next;
        for (const listener of [...listeners]) listener(value);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The part of a store that `select` takes. */
export function useStore(store, select = identity) {
  const [part, setPart] = useState(() => select(store.get()));
  useLayoutEffect(() => {
    const read = () => setPart(() => select(store.get()));
    read();
    return store.subscribe(read);
  }, [store]);
  return part;
}

function identity(value) {
  return value;
}

function same(a, b) {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
