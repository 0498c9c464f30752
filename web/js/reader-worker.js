/** The worker behind reader.js. */
import {request} from './api.js';

/** Entries of a list that go over at once: some milliseconds of the page's time. */
const PIECE = 500;

self.onmessage = async ({data: {turn, path}}) => {
  try {
    const value = await request('GET', path);
    for (const [key, part] of Object.entries(value ?? {})) {
      const list = Array.isArray(part);
      for (let from = 0; from === 0 || (list && from < part.length); from += PIECE) {
        self.postMessage({turn, key, list, text: JSON.stringify(list ? part.slice(from, from + PIECE) : part)});
      }
    }
    self.postMessage({turn, nothing: value === null});
  } catch ({title, detail, status, findings, message}) {
    self.postMessage({turn, failure: {title: title ?? message, detail, status, findings}});
  }
};
