/** The files that are being brought in. They are kept while the page is open, so that looking elsewhere loses nothing; a reload forgets them. */
import {createStore} from '../store.js';

export const chosen = createStore({files: []});

/** Adds files; one with the name of another takes its place. */
export function choose(files) {
  const fresh = [...files];
  const names = new Set(fresh.map((file) => file.name));
  chosen.set(({files: before}) => ({files: [...before.filter((file) => !names.has(file.name)), ...fresh]}));
}

export function leaveOut(name) {
  chosen.set(({files}) => ({files: files.filter((file) => file.name !== name)}));
}

export function chooseNone() {
  chosen.set({files: []});
}
