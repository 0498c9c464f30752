/** The files a plan's views are made of. Those of a problem never change and are kept for the next plan of the same problem. */
import {paths} from '../api.js';
import {readJson} from '../reader.js';

const MOST_KEPT = 4;
const kept = new Map();

/** The plan; null = nothing was found or saved so far. */
export const readPlan = (entry) => readJson(paths.plan(entry.id));

/** The problem as it was when the plan was made for it. */
export const readProblem = (entry) => once(paths.problem(entry.problem, entry.problemSha256));

/** What the program makes of that problem in the plan's scenario. */
export const readWork = (entry) => once(paths.work(entry.problem, entry.scenario, entry.problemSha256));

function once(path) {
  const known = kept.get(path) ?? readJson(path).catch((failure) => {
    kept.delete(path);
    throw failure;
  });
  kept.delete(path);
  kept.set(path, known);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return known;
}
