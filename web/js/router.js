/** Where in the page we are: the part of the address after #. */
import {createStore} from './store.js';

export const route = createStore(read());

window.addEventListener('hashchange', () => route.set(() => read()));

export function go(path) {
  location.hash = '#/' + path;
}

/** {page, id, other, tab} of an address such as #/plans/7 or #/compare/7/8. */
export function read(hash = location.hash) {
  const [page = '', id = '', other = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return {page: page || 'problems', id, other};
}
