/**
 * Reads large JSON files without holding up the page: a worker fetches and parses them and hands them over in pieces, and the page puts the pieces
 * together between two pictures.
 */
import {ApiError} from './api.js';

let worker = null;
let turns = 0;
const waiting = new Map();

/** Starts the worker, so that it is there when the first file is asked for. */
export function startReader() {
  worker ??= Object.assign(new Worker(new URL('./reader-worker.js', import.meta.url), {type: 'module'}), {onmessage: ({data}) => take(data), onerror: fail});
  return worker;
}

/** What the file at a path of the program holds: an object; null = there is nothing yet. */
export function readJson(path) {
  return new Promise((resolve, reject) => {
    const turn = turns++;
    waiting.set(turn, {value: {}, resolve, reject});
    startReader().postMessage({turn, path});
  });
}

function take({turn, key, list, text, failure, nothing}) {
  const reading = waiting.get(turn);
  if (text !== undefined) {
    const part = JSON.parse(text);
    if (list) (reading.value[key] ??= []).push(...part);
    else reading.value[key] = part;
    return;
  }
  waiting.delete(turn);
  if (failure) reading.reject(new ApiError(failure, failure.status));
  else reading.resolve(nothing ? null : reading.value);
}

function fail() {
  for (const {reject} of waiting.values()) reject(new ApiError({title: 'The page could not read what the program sent', detail: 'Reload the page.'}, 0));
  waiting.clear();
  worker = null;
}
