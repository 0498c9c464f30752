/** Changing a plan by hand: each change is judged at once, shown, and kept only when the planner says so. */
import {html, useState, useMemo} from '../html.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {chosenDay} from '../format.js';
import {go} from '../router.js';
import {sayFailure} from '../ui/toasts.js';
import {planView, visitKey} from './view.js';
import {movedTo, without, inserted, waiting, editedPlan, pinned, withHazard} from './edits.js';
import {useDirectives} from './directives.js';
import {ChangePanel} from './change-panel.js';
import {select} from './state.js';

/** Seconds of a search around a change. */
const AGAIN = 20;

/** @returns what the menus, the timeline and the panel need; `view` is the plan as changed, if it is changed */
export function useChanges(data) {
  const [steps, setSteps] = useState([]);
  const [busy, setBusy] = useState(false);
  const directives = useDirectives(data);
  const now = steps[steps.length - 1] ?? null;
  const view = useMemo(() => (now ? planView(data.view.problem, now.result.plan, data.view.work) : data.view), [now, data.view]);

  const judge = async (assignments, text) => {
    setBusy(true);
    try {
      const result = await api.evaluate(data.entry.id, editedPlan(data.view.plan, assignments));
      setSteps((before) => [...before, {assignments, result, text}]);
    } catch (failure) {
      sayFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  const assignments = () => now?.assignments ?? data.view.plan.assignments;
  const name = (visit) => `${visit.hazardArea} ${t('stage.' + visit.stage)}${visit.parcel ? ' ' + visit.parcel : ''}`;

  const solveFrom = async (from) => {
    try {
      const plan = await api.solve(data.entry.problem, {scenario: data.entry.scenario, seconds: AGAIN, from});
      go('plans/' + plan.id);
    } catch (failure) {
      sayFailure(failure);
    }
  };
  const keep = async () => {
    setBusy(true);
    try {
      const {entry} = await api.keepEdit(data.entry.id, editedPlan(data.view.plan, now.assignments));
      setSteps([]);
      return entry;
    } catch (failure) {
      sayFailure(failure);
      return null;
    } finally {
      setBusy(false);
    }
  };

  const changes = {
    view, busy, changed: now !== null,
    move: (visit, crew, index) => judge(movedTo(assignments(), visitKey(visit), crew, index), t('change.moved', {what: name(visit), crew})),
    remove: (visit) => judge(without(assignments(), visitKey(visit)), t('change.removed', {what: name(visit)})),
    insert: (left, crew, index) => judge(inserted(assignments(), {crew, hazardArea: left.hazardArea, stage: left.stage, parcel: left.parcel, of: 1}, index), t('change.added', {what: name(left), crew})),
    wait: (visit, date) => judge(waiting(assignments(), visitKey(visit), date), t('change.waits', {what: name(visit), date: chosenDay(date)})),
    pin: (visit, on) => directives.give((problem) => pinned(problem, visit, on), t(on ? 'change.pinned' : 'change.unpinned', {what: name(visit)})),
    pinAll: (packages, crew) => directives.give((problem) => packages.reduce((changed, one) => pinned(changed, {...one, crew}, true), problem), t('change.crewPinned', {id: packages[0].hazardArea, crew})),
    direct: (hazard, fields, text) => directives.give((problem) => withHazard(problem, hazard, fields), text),
    undo: () => setSteps((before) => before.slice(0, -1)),
    discard: () => setSteps([]),
    keep: async () => {
      const entry = await keep();
      if (entry) go('plans/' + entry.id);
    },
    keepAndSolve: async () => {
      const entry = await keep();
      if (entry) await solveFrom(entry.id);
    },
    select: (visit) => select('hazard', visit.hazardArea, visitKey(visit)),
  };
  changes.panel = () => (now || busy ? html`<${ChangePanel} view=${view} steps=${steps} changes=${changes} />` : directives.panel());
  return changes;
}
