/** Requests to the server of this machine. A refusal becomes an ApiError that carries what the server said, findings included. */

export class ApiError extends Error {
  constructor(problem, status) {
    super(problem.detail ? `${problem.title}: ${problem.detail}` : problem.title);
    this.title = problem.title;
    this.detail = problem.detail ?? '';
    this.status = status;
    this.findings = problem.findings ?? [];
  }
}

/** Asks the program and gives back what the JSON answer holds; null = there is nothing. */
export async function request(method, path, body, headers = {}) {
  let response;
  try {
    response = await fetch('/api/' + path, {
      method,
      headers: {Accept: 'application/json', ...(body === undefined || body instanceof FormData ? {} : {'Content-Type': 'application/json'}), ...headers},
      body: body === undefined || typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
    });
  } catch (cause) {
    throw new ApiError({title: 'The program does not answer', detail: 'Is "clearance serve" still running? Nothing is lost; this page goes on when it is back.'}, 0);
  }
  if (response.status === 204) return null;
  const text = await response.text();
  let value = null;
  try {
    value = text === '' ? null : JSON.parse(text);
  } catch (notJson) {
    if (response.ok) throw new ApiError({title: 'The answer of the program could not be read', detail: path}, response.status);
  }
  if (!response.ok) throw new ApiError(value ?? {title: `The program answered ${response.status}`}, response.status);
  return value;
}

const id = encodeURIComponent;

function form(files, order) {
  const data = new FormData();
  for (const file of files) data.append('file', file, file.name);
  data.append('order', JSON.stringify(order));
  return data;
}

export const api = {
  settings: () => request('GET', 'settings'),
  formats: () => request('GET', 'formats').then((answer) => answer.formats),
  problems: () => request('GET', 'problems').then((answer) => answer.problems),
  problem: (problem, revision) => request('GET', `problems/${id(problem)}${revision ? '?revision=' + id(revision) : ''}`),
  addProblem: (text, name) => request('POST', 'problems' + (name ? '?name=' + id(name) : ''), text),
  saveProblem: (problem, value, sha256) => request('PUT', `problems/${id(problem)}`, value, sha256 ? {'If-Match': `"${sha256}"`} : {}),
  removeProblem: (problem) => request('DELETE', `problems/${id(problem)}`),
  copyProblem: (problem, name) => request('POST', `problems/${id(problem)}/copy`, {name}),
  importFields: () => request('GET', 'imports/fields'),
  importFiles: (files, order) => request('POST', 'imports', form(files, order)),
  validate: (value) => request('POST', 'validate', value),
  ranking: (problem, policy, scenario) => request('POST', `problems/${id(problem)}/ranking`, {policy, scenario}).then((answer) => answer.hazardAreas),
  solve: (problem, options) => request('POST', `problems/${id(problem)}/plans`, options),
  plans: (problem) => request('GET', 'plans' + (problem ? '?problem=' + id(problem) : '')).then((answer) => answer.plans),
  planEntry: (plan) => request('GET', `plans/${id(plan)}?file=false`).then((answer) => answer.entry),
  stop: (plan) => request('POST', `plans/${id(plan)}/stop`, {}),
  resume: (plan, seconds) => request('POST', `plans/${id(plan)}/resume`, {seconds}),
  removePlan: (plan) => request('DELETE', `plans/${id(plan)}`),
  renamePlan: (plan, name) => request('PUT', `plans/${id(plan)}`, {name}),
  evaluate: (plan, edited) => request('POST', `plans/${id(plan)}/evaluate`, edited),
  keepEdit: (plan, edited, name) => request('POST', `plans/${id(plan)}/edits${name ? '?name=' + id(name) : ''}`, edited),
  compare: (plan, other) => request('GET', `plans/${id(plan)}/compare/${id(other)}`),
  comparisons: (problem) => request('GET', `problems/${id(problem)}/comparisons`).then((answer) => answer.comparisons),
  orderComparison: (problem, order) => request('POST', `problems/${id(problem)}/comparisons`, order),
  estimateComparison: (problem, order) => request('POST', `problems/${id(problem)}/comparisons/estimate`, order),
  comparison: (comparison) => request('GET', `comparisons/${id(comparison)}`),
  stopComparison: (comparison) => request('POST', `comparisons/${id(comparison)}/stop`, {}),
  resumeComparison: (comparison) => request('POST', `comparisons/${id(comparison)}/resume`, {}),
  removeComparison: (comparison) => request('DELETE', `comparisons/${id(comparison)}`),
  comparisonUrl: (comparison, format) => `/api/comparisons/${id(comparison)}/export?format=${id(format)}`,
  whyHazard: (plan, hazard) => request('GET', `plans/${id(plan)}/why/hazard/${id(hazard)}`),
  whyMilestone: (plan, kind, milestone) => request('GET', `plans/${id(plan)}/why/milestone/${id(kind)}/${id(milestone)}`),
  exportUrl: (plan, format, parameters = {}) => `/api/plans/${id(plan)}/export?` + new URLSearchParams({format, ...parameters}),
  publish: (plan, note) => request('POST', `plans/${id(plan)}/publish`, {note}),
  history: (problem) => request('GET', `problems/${id(problem)}/history`),
  progress: (problem) => request('GET', `problems/${id(problem)}/progress`),
  reportProgress: (problem, text, type, span) => request('POST', `problems/${id(problem)}/progress?${new URLSearchParams(span)}`, text, {'Content-Type': type}),
  asPlanned: (problem, week) => request('GET', `problems/${id(problem)}/progress/as-planned?week=${week}`),
  difference: (problem, from, to) => request('GET', `problems/${id(problem)}/versions/${from}/difference/${to}`),
  takeBackReport: (problem, report) => request('DELETE', `problems/${id(problem)}/progress/${id(report)}`),
  replan: (problem, options) => request('POST', `problems/${id(problem)}/replan`, options),
  asPlannedUrl: (problem, week) => `/api/problems/${id(problem)}/progress/as-planned?week=${week}&format=csv`,
  context: () => request('GET', 'context').then((answer) => answer.layers),
  contextLayer: (layer) => request('GET', `context/${id(layer)}`),
};

/** Paths of large files, for readJson. */
export const paths = {
  plan: (plan) => `plans/${id(plan)}/file`,
  problem: (problem, revision) => `problems/${id(problem)}/file?sha256=${id(revision)}`,
  work: (problem, scenario, revision) => `problems/${id(problem)}/work?scenario=${id(scenario)}&sha256=${id(revision)}`,
};

/**
 * Follows a plan while it is solved. `handlers` has functions for the events `state`, `progress`, `best`, `end` and `connection` (true or false).
 * The first event after every connection is the whole state, so nothing is lost by a break. Returns a function that stops listening.
 */
export const followPlan = (plan, handlers) => follow(`/api/plans/${id(plan)}/events`, handlers);

/** Follows a comparison while it is made: `state` has all of it, `end` is the last. */
export const followComparison = (comparison, handlers) => follow(`/api/comparisons/${id(comparison)}/events`, handlers);

function follow(path, handlers) {
  const source = new EventSource(path);
  for (const name of ['state', 'progress', 'best']) source.addEventListener(name, (event) => handlers[name]?.(JSON.parse(event.data)));
  source.addEventListener('end', (event) => {
    source.close();
    handlers.end?.(JSON.parse(event.data));
  });
  source.onopen = () => handlers.connection?.(true);
  source.onerror = () => handlers.connection?.(false);
  return () => source.close();
}
